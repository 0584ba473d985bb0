"""Keeps the form's place in the builder's page until the page is HTML.

What stands there meanwhile has the form's anchors, so that the site generator can check the links to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from generator.library import Library, example_names, open_library

MARKER = "<!-- the form -->"
"""Where the form goes in docs/builder.md."""

_PLACE = re.compile(r'<div class="form-place">.*?</div>', re.DOTALL)


def builder_anchors(library: Library) -> list[str]:
    """Returns the anchors to which the site's pages link: each step, and each example that the builder opens."""
    return [*(f"step-{step.id}" for step in library.steps), *(f"example-{name}" for name in example_names())]


def keep_place(markdown: str, links: Sequence[str] = ()) -> str:
    """Returns a page's Markdown with the form's anchors at its marker, and one for each set of choices in a link."""
    if MARKER not in markdown:
        return markdown
    anchors = "".join(f'<a id="{escape(anchor)}"></a>' for anchor in [*builder_anchors(open_library()), *links])
    return markdown.replace(MARKER, f'<div class="form-place">{anchors}</div>')


def has_place(html: str) -> bool:
    """Whether a finished page waits for the form."""
    return bool(_PLACE.search(html))


def put_form(html: str, form: str) -> str:
    """Returns the finished page with the form in its place."""
    return _PLACE.sub(lambda _: form, html)
