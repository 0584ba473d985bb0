"""The guide is written in short sentences, plain words and American spelling."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_hooks.before.page_checks import PageText, read_pages
from tests.docs.prose import sentences_of, words_of

DOCS = Path(__file__).parent.parent.parent / "docs"
WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
MEAN = 18
LONGEST = 45
LONGEST_PAGES = {"guide/sign-and-send.md": 1100}
"""Words, front matter included, of a page that is read with the envelope in hand."""

NOT_GUIDANCE = ("contributing/", "reference/", "sources.md", "builder.md")
"""Pages for contributors, lists, and a page that is a form."""


def pages() -> list[PageText]:
    found = [page for page in read_pages(DOCS) if not page.path.startswith(NOT_GUIDANCE)]
    assert len(found) > 20
    return found


def find_words(page: PageText, kind: str) -> Iterator[str]:
    text = " ".join([str(page.values.get("title")), str(page.values.get("description")), *sentences_of(page.text)])
    for word in WORDS[kind]:
        pattern = rf"\b{re.escape(word).replace(re.escape('*'), r'[a-z]*')}\b"
        if re.search(pattern, text, re.IGNORECASE) and not is_allowed(page.path, word):
            yield word


def is_allowed(path: str, word: str) -> bool:
    return any((entry["page"], entry["word"]) == (path, word) for entry in WORDS.get("allowed", []))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_sentences_are_short(page: PageText) -> None:
    lengths = {sentence: len(words_of(sentence)) for sentence in sentences_of(page.text)}
    assert lengths
    mean = sum(lengths.values()) / len(lengths)
    assert mean <= MEAN, f"{page.path}: {mean:.1f} words a sentence"
    assert {sentence: length for sentence, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("path", LONGEST_PAGES)
def test_a_page_for_the_desk_is_short(path: str) -> None:
    words = len((DOCS / path).read_text(encoding="utf-8").split())
    assert words <= LONGEST_PAGES[path], f"{path}: {words} words"


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
@pytest.mark.parametrize("kind", ["forbidden", "british"])
def test_words_are_plain_and_american(page: PageText, kind: str) -> None:
    assert list(find_words(page, kind)) == []


def test_every_allowed_word_has_a_reason_and_is_there() -> None:
    texts = {page.path: page.text for page in read_pages(DOCS)}
    for entry in WORDS.get("allowed", []):
        assert entry["reason"].strip()
        assert entry["word"].rstrip("*") in texts[entry["page"]].lower()


@pytest.mark.parametrize(
    ("markdown", "sentences"),
    [
        ("One here.\nTwo [S01](x.md#s01) there. [S02](x.md)\n", ["One here.", "Two there."]),
        ("# Head\n\n- An item\n- Another one\n", ["An item", "Another one"]),
        ("| a | b |\n|---|---|\n\n> Quoted text.\n\nSee [this page](a.md#b).\n", ["See this page."]),
        ('!!! note "Title"\n    Inside it.\n\n```json\n{"a": 1}\n```\n', ["Inside it."]),
    ],
)
def test_running_text_is_taken_out_of_markdown(markdown: str, sentences: list[str]) -> None:
    assert sentences_of(markdown) == sentences
