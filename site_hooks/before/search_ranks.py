"""Says what the search finds first, and what it leaves out; a page's own front matter comes before this."""

from __future__ import annotations

import json
from typing import Any

from site_hooks.front_matter import add_value

RANKS: dict[str, dict[str, Any]] = {
    "reference/": {"exclude": True},
    "contributing/decisions/": {"exclude": True},
    "about/changelog.md": {"exclude": True},
    "contributing/": {"boost": 0.5},
    "licenses.md": {"boost": 0.5},
    "sources.md": {"boost": 0.5},
    "builder.md": {"boost": 3},
    "letters/index.md": {"boost": 2},
    "letters/": {"boost": 1.2},
    "guide/for-patients-and-parents.md": {"boost": 2.5},
    "guide/denials/": {"boost": 2},
    "guide/when-to-write/": {"boost": 2},
    "guide/": {"boost": 1.5},
}
"""By how a page's path begins; the first that fits counts."""


def rank_of(path: str) -> dict[str, Any]:
    """Returns what the search reads of a page."""
    return next((dict(rank) for start, rank in RANKS.items() if path.startswith(start)), {})


def rank_page(markdown: str, path: str) -> str:
    """Returns a page with its rank in its front matter."""
    rank = rank_of(path)
    return add_value(markdown, "search", json.dumps(rank)) if rank else markdown
