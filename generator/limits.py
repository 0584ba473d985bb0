"""How much one case may hold. Past a limit the writer is told, and what was typed stays where it is."""

from __future__ import annotations

LONGEST_ANSWER = 60_000
"""Characters of one answer: about 10,000 words, twenty pages of the letter."""

MOST_ROWS = 500
"""Rows of one table of answers."""

LARGEST_PICTURE_FILE = 10_000_000
"""Bytes of a file that is chosen as a picture; the page makes a small one of it."""

LARGEST_PICTURE = 2_000_000
"""Characters of a picture among the answers, as a data URL."""

MOST_POINTS = 50_000_000
"""Points (width by height) of a picture: what a small file can unfold to."""

LARGEST_CASE_FILE = 5_000_000
"""Characters of a case file that is opened."""

DEEPEST = 20
"""How deep lists and objects of a case file may stand in each other; answers stand three deep."""
