"""Says what the search finds first, and what it leaves out; a page's own front matter comes before this."""

from __future__ import annotations

import re
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
    "letters/index.md": {"boost": 2},
    "letters/": {"boost": 0.7},
    "guide/denials/": {"boost": 2},
    "guide/when-to-write/": {"boost": 2},
    "guide/": {"boost": 1.5},
}
"""By how a page's path begins; the first that fits counts."""

_FORM = re.compile(r"<(letter-builder|deadline-calculator)\b.*?</\1>", re.DOTALL)
"""Elements whose questions and choices would be found in place of the guide's own words."""

_FORM_PARTS = re.compile(r"<(letter-builder|deadline-calculator|h[1-6])\b")
"""The form and its headings: the plugin asks each heading for itself."""


def rank_of(path: str) -> dict[str, Any]:
    """Returns what the search plugin reads of a page."""
    return next((dict(rank) for start, rank in RANKS.items() if path.startswith(start)), {})


def leave_out_forms(html: str) -> str:
    """Returns a page's HTML with its forms marked for the search plugin, which leaves them out."""
    return _FORM.sub(lambda form: _FORM_PARTS.sub(r"\g<0> data-search-exclude", form[0]), html)


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Ranks a page before the search plugin reads it."""
    page.meta.setdefault("search", rank_of(page.file.src_uri))
    return markdown


def on_page_content(html: str, **_: object) -> str:
    """Marks the forms once they are in the page; this hook comes after those that put them there."""
    return leave_out_forms(html)
