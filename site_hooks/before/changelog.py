"""Publishes CHANGELOG.md as a page: its entries in place of a marker, with links that hold from there."""

from __future__ import annotations

import re
from pathlib import Path

MARKER = "<!-- the changelog -->"

_TITLE = re.compile(r"\A# [^\n]+\n+")
_LINK = re.compile(r"\]\(docs/(?P<place>[^)]+)\)")


def fill_changelog(markdown: str, project: Path) -> str:
    """Returns a page's Markdown with the changelog in it, if it asks for it; the page has a title of its own."""
    if MARKER not in markdown:
        return markdown
    entries = _TITLE.sub("", (project / "CHANGELOG.md").read_text(encoding="utf-8"))
    return markdown.replace(MARKER, _LINK.sub(r"](../\g<place>)", entries).strip())
