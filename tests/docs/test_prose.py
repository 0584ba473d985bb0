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


QUOTED = re.compile(r"(?ms)^(```|~~~).*?^\1\s*$|<!--.*?-->|^\s*>.*?$|\]\([^)]*\)|\{[^}\n]*\}|`[^`\n]*`")
"""What is not the page's own words: code, letters quoted, addresses and anchors."""


def find_dialect(text: str) -> dict[str, str]:
    """Returns the figures of speech in a text, headings and tables included, and what to say instead."""
    own = " ".join(QUOTED.sub(" ", text).split())
    words = {word: re.escape(word).replace(re.escape("*"), r"[a-z]*") for word in WORDS["instead"]}
    return {
        word: WORDS["instead"][word]
        for word, pattern in words.items()
        if re.search(rf"\b{pattern}\b", own, re.IGNORECASE)
    }


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_figures_of_speech_are_not_a_dialect(page: PageText) -> None:
    text = " ".join([str(page.values.get("title")), str(page.values.get("description")), page.text])
    found = {word: said for word, said in find_dialect(text).items() if not is_allowed(page.path, word)}
    assert found == {}


def test_what_the_calculator_and_the_checks_say_is_no_dialect_either() -> None:
    values = tomllib.loads((DOCS / "guide/denials/clocks.toml").read_text(encoding="utf-8"))
    said = " ".join(texts_in(values))
    assert len(said) > 10_000
    assert find_dialect(said) == {}
    for path in ("reference/checks.md", "reference/forms-and-numbers.md"):
        assert find_dialect((DOCS / path).read_text(encoding="utf-8")) == {}


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one)


def test_dialect_is_found_in_headings_and_tables_and_not_in_a_quoted_letter() -> None:
    found = find_dialect("## The clock { #doors }\n\n| a | stands [x](all-the-same.md) |\n\n> It holds.\n\n`anew`\n")
    assert set(found) == {"clock", "stands"}


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
