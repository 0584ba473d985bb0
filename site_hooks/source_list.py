"""Reads docs/sources.md: the id and the title of every source that a page may name."""

from __future__ import annotations

import re
from pathlib import Path

_SOURCE = re.compile(r"^\*\*(?P<id>S\d+[a-z]?)\*\* (?P<title>.+?)\.?$", re.MULTILINE)


def read_sources(docs: Path) -> dict[str, str]:
    """Returns the title of each source by its id, in the page's order."""
    text = (docs / "sources.md").read_text(encoding="utf-8")
    return {found["id"]: found["title"] for found in _SOURCE.finditer(text)}


def link_source(source: str, page: str) -> str:
    """Returns a Markdown link to a source, from a page such as "guide/tips.md"."""
    return f"[{source}]({'../' * page.count('/')}sources.md#{source.lower()})"
