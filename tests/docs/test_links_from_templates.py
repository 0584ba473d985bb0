"""Each place of the guide that a file of templates/ names is there, before a build says so."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.template_files import all_files

DOCS = Path(__file__).parents[2] / "docs"
PLACE = re.compile(r'^\s*(?:why|link|guide) = "([^"#]+)#?([^"]*)"', re.MULTILINE)


def places() -> Iterator[tuple[str, str, str]]:
    """Yields each file that names a place, the page, and the anchor or ""."""
    for path, text in all_files().items():
        if path.endswith(".toml"):
            for page, anchor in PLACE.findall(text):
                yield path, page, anchor


def test_each_place_is_there():
    found = list(places())
    assert {"checks.toml", "steps.toml", "questions/plan.toml"} < {path for path, *_ in found}
    assert any(path.endswith(".notes.toml") for path, *_ in found)
    lost = [f"{path}: {page}#{anchor}" for path, page, anchor in found if not is_there(page, anchor)]
    assert not lost, f"docs/ has no such place: {', '.join(lost)}. A heading's anchor is written {{ #like-this }}."


def test_a_page_or_an_anchor_that_is_not_there_is_seen():
    assert is_there("guide/tips.md", "be-exact")
    assert not is_there("guide/tips.md", "be-exac")
    assert not is_there("guide/no-page.md", "")


def is_there(page: str, anchor: str) -> bool:
    file = DOCS / page
    if not file.is_file():
        return False
    text = file.read_text(encoding="utf-8")
    return not anchor or f"#{anchor} }}" in text or f'id="{anchor}"' in text
