"""Says what the search finds first, and what it leaves out; a page's own front matter comes before this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

RANKS: dict[str, dict[str, Any]] = {
    "reference/": {"exclude": True},
    "contributing/decisions/": {"exclude": True},
    "contributing/": {"boost": 0.5},
    "licenses.md": {"boost": 0.5},
    "sources.md": {"boost": 0.5},
    "builder.md": {"boost": 3},
    "guide/denials/": {"boost": 2},
    "guide/": {"boost": 1.5},
}
"""By how a page's path begins; the first that fits counts."""


def rank_of(path: str) -> dict[str, Any]:
    """Returns what the search plugin reads of a page."""
    return next((dict(rank) for start, rank in RANKS.items() if path.startswith(start)), {})


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Ranks a page before the search plugin reads it."""
    page.meta.setdefault("search", rank_of(page.file.src_uri))
    return markdown
