"""Draws pictures into pages, so that the site's colours are theirs: `<!-- picture: anatomy-of-a-letter -->`."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

FOLDER = "assets/pictures"
"""Where the pictures are in the docs folder; they are drawn into pages and not published."""

_MARKER = re.compile(r"<!-- picture: (?P<name>[a-z0-9-]+) -->")
_DRAWING = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" (?P<box>viewBox="[\d ]+")>\s*'
    r"<title>(?P<title>[^<]+)</title>\s*<desc>(?P<description>[^<]+)</desc>(?P<rest>.*</svg>)\s*",
    re.DOTALL,
)


class DrawingFault(Exception):
    """A picture that is not there, or that lacks what its readers need."""


def draw_picture(docs: Path, name: str) -> str:
    """Returns a picture as a figure with its words; raises DrawingFault."""
    path = docs / FOLDER / f"{name}.svg"
    if not path.is_file():
        raise DrawingFault(f"there is no {FOLDER}/{path.name}")
    drawing = _DRAWING.fullmatch(path.read_text(encoding="utf-8"))
    if drawing is None:
        raise DrawingFault(f"{FOLDER}/{path.name} begins with viewBox, title and desc, in this order and nothing else")
    title, description = drawing["title"], drawing["description"]
    rest = re.sub(r">\s+<", "><", drawing["rest"])
    return (
        f'<figure class="page-picture"><svg class="picture" role="img" {drawing["box"]} '
        f'aria-labelledby="{name}-title {name}-description"><title id="{name}-title">{title}</title>'
        f'<desc id="{name}-description">{description}</desc>{rest}'
        f"<figcaption><details><summary>{escape(title)}, in words</summary><p>{description}</p></details>"
        "</figcaption></figure>"
    )


def fill_pictures(markdown: str, docs: Path) -> str:
    """Returns a page's Markdown with each marker replaced by its picture, as HTML; raises DrawingFault."""
    return _MARKER.sub(lambda marker: draw_picture(docs, marker["name"]), markdown)
