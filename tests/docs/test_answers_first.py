"""A page of the guide begins with its answer: a box of three lines below the title."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_hooks.page_checks import PageText, read_pages

DOCS = Path(__file__).parent.parent.parent / "docs"
ROOMS = ("guide/by-item/", "guide/steps/")
PAGES = ("evidence", "tips", "common-mistakes", "technology", "sign-and-send", "example-letter")
BOX = re.compile(r'\s*# [^\n]+\n\n!!! abstract "In short"\n(?P<lines>(?:    [^\n]+\n)+)\n')
LONGEST_LINE = 36
LONGEST_PAGE = {"guide/sign-and-send.md": 1100}
"""Words, front matter included: the page that is read with the envelope in hand."""


def pages() -> list[PageText]:
    named = {f"guide/{name}.md" for name in PAGES}
    found = [page for page in read_pages(DOCS) if page.path.startswith(ROOMS) or page.path in named]
    assert len(found) == 8 + 7 + len(PAGES)
    return found


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_a_page_begins_with_three_short_lines(page: PageText) -> None:
    box = BOX.match(page.text)
    assert box, f"{page.path} has no box below its title"
    lines = box["lines"].splitlines()
    assert len(lines) == 3
    assert all(line.startswith("    - ") and line.endswith((".", "?")) for line in lines)
    assert {line: len(line.split()) for line in lines if len(line.split()) > LONGEST_LINE} == {}


@pytest.mark.parametrize("path", LONGEST_PAGE)
def test_a_page_for_the_desk_is_short(path: str) -> None:
    words = len((DOCS / path).read_text(encoding="utf-8").split())
    assert words <= LONGEST_PAGE[path], f"{path}: {words} words"
