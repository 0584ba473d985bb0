"""Every page of the guide begins with its answer: a box of three short items, right below the title."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_hooks.before.page_checks import PageText, read_pages
from tests.docs.prose import sentences_of, words_of

DOCS = Path(__file__).parent.parent.parent / "docs"
ITEMS = 3
LONGEST = 30
"""Words in an item: more is no answer but a text."""

WITHOUT = {
    "guide/glossary.md": "It is a list of words, and nobody reads it from the top.",
}
"""The pages that do without, each with its reason."""

BOX = re.compile(r'# [^\n]+\n\n!!! abstract "In short"\n(?P<items>(?: {4}[^\n]+\n)+)\n')


def pages() -> list[PageText]:
    found = [page for page in read_pages(DOCS) if page.path.startswith("guide/")]
    assert len(found) > 30
    return [page for page in found if page.path not in WITHOUT]


def items_of(text: str) -> list[str]:
    """Returns the items of the box below the title, or none where the page begins otherwise."""
    box = BOX.match(text.lstrip("\n"))
    lines = box["items"].splitlines() if box else []
    return [line.removeprefix("    - ") for line in lines if line.startswith("    - ")]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_a_page_begins_with_three_short_items(page: PageText) -> None:
    items = items_of(page.text)
    assert len(items) == ITEMS, f'{page.path}: write !!! abstract "In short" with three items, below the title'
    assert {item: length for item in items if (length := words_in(item)) > LONGEST} == {}


def words_in(item: str) -> int:
    return sum(len(words_of(sentence)) for sentence in sentences_of(f"{item}\n"))


@pytest.mark.parametrize("path", WITHOUT)
def test_a_page_without_a_box_is_there_and_has_none(path: str) -> None:
    text = next(page.text for page in read_pages(DOCS) if page.path == path)
    assert WITHOUT[path].endswith(".")
    assert items_of(text) == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ('\n# Page\n\n!!! abstract "In short"\n    - One.\n    - Two.\n\nText.\n', ["One.", "Two."]),
        ('\n# Page\n\nText.\n\n!!! abstract "In short"\n    - One.\n\n', []),
        ('\n# Page\n\n!!! note "In short"\n    - One.\n\n', []),
        ("\n# Page\n\nText.\n", []),
    ],
)
def test_the_box_is_found_only_below_the_title(text: str, items: list[str]) -> None:
    assert items_of(text) == items
