"""The styles of a letter: the one place for what each block looks like, in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

SINGLE = 1.149
"""The height of a line of Arial or Arimo, as a part of its size."""
SPACING = 1.0
"""Line spacing, as a part of a single line."""
THIN_RULE = 0.5
THICK_RULE = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a block looks; Arial, black.

    Between two blocks stands the larger of the space after the one and before the other, as in Word since 2013.
    `indent` goes from the margin to the words of a list's item; `side` and `top` from a border to the words in it.
    """

    size: float = 11.0
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    side: float = 0.0
    top: float = 0.0
    keeps_next: bool = False
    keeps_whole: bool = False

    @property
    def leading(self) -> float:
        """The distance between two base lines."""
        return self.size * SINGLE * SPACING


BODY = Style(after=5.0)
NAME = Style(14.0, bold=True, keeps_next=True)
"""The first line of the letterhead: who writes."""
LETTERHEAD = Style(9.5)
LETTERHEAD_END = replace(LETTERHEAD, after=10.0, top=6.0)
"""The last of the letterhead, over a rule."""
URGENT = Style(bold=True, after=5.0, side=5.0, top=4.0, keeps_whole=True)
"""In a box."""
SECTION = Style(11.5, bold=True, before=9.0, after=3.0, keeps_next=True, keeps_whole=True)
"""A heading of level 1."""
PART = Style(bold=True, before=8.0, after=3.0, keeps_next=True, keeps_whole=True)
"""A heading of level 2."""
ITEM = Style(after=2.0, indent=18.0)
"""An item of a list; the last one has the space of a paragraph after it."""
NOTE = Style(9.5, after=5.0)
"""What stands below the signature."""
NOTE_ITEM = replace(ITEM, size=NOTE.size)
TABLE = Style(after=6.0)
CELL = Style(side=5.0, top=1.5)
CELL_PARAGRAPH = Style(before=3.0)
"""A paragraph of a cell that is not its first."""
FIGURE = Style(after=5.0)
RUNNING = Style(9.5)
"""The running header and the page number."""
