"""The site's search finds the right page for what people ask: its own worker over its own index, and in a browser."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

HERE = Path(__file__).parent
ASK = HERE / "ask_search.mjs"
FIRST = 3

QUESTIONS: dict[str, dict[str, list[str]]] = tomllib.loads((HERE / "search_questions.toml").read_text(encoding="utf-8"))


def ask(site: Path, questions: list[str]) -> dict[str, list[str]]:
    """Returns the pages that the search shows for each question, the first one first."""
    command = ["node", str(ASK), str(site)]
    ran = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True, check=True)
    return dict(json.loads(ran.stdout))


@pytest.mark.parametrize("group", QUESTIONS)
def test_a_right_page_is_among_the_first_three(site: Path, group: str) -> None:
    questions = QUESTIONS[group]
    assert len(questions) >= 10
    found = ask(site, list(questions))
    misses = {
        question: found[question][:5] for question, right in questions.items() if not held(found[question], right)
    }
    assert misses == {}


def held(found: list[str], right: list[str]) -> bool:
    return bool(set(found[:FIRST]) & set(right))


def test_a_whole_word_is_not_the_start_of_another(site: Path) -> None:
    """What finds "formula" finds no page that has only "formulary", and a begun word is one until it is whole."""
    found = ask(site, ["formula", "formulary", "formul"])
    assert "guide/when-to-write/exceptions/" not in found["formula"]
    assert "guide/by-item/nutrition/" not in found["formulary"]
    assert {"guide/when-to-write/exceptions/", "guide/by-item/nutrition/"} <= set(found["formul"])


def test_small_words_change_nothing(site: Path) -> None:
    found = ask(site, ["appeal experimental", "how do I appeal to them if it's experimental", "to"])
    assert found["how do I appeal to them if it's experimental"] == found["appeal experimental"]
    assert found["to"] != []


def test_what_only_a_letter_says_is_found(site: Path) -> None:
    for name, words in {"hospital-bed": "pillows orthopnea", "glp1-renewal": "semaglutide aspirin"}.items():
        assert f"letters/{name}/" in ask(site, [words])[words][:FIRST]


def test_no_question_is_read_as_a_command(site: Path) -> None:
    """Signs that the search's own language has are no error, and nothing without words is a question."""
    found = ask(site, ["appeal:urgent", "-letter", "title:appeal", "appeal~9", "*", "^", '"peer to peer'])
    assert found["appeal~9"]
    assert found["title:appeal"]
    assert found["*"] == []
    assert found["^"] == []
    assert found['"peer to peer'][0] == "guide/denials/peer-to-peer/"


def test_a_reader_types_a_question_and_is_shown_the_page(new_visit: Callable[..., Any], address: str) -> None:
    page = new_visit(viewport={"width": 1280, "height": 720}).page
    page.goto(address)
    page.get_by_role("textbox", name="Search").first.click()
    page.keyboard.type("my son's ABA hours were cut")
    first = page.locator(".md-search-result__item").first.get_by_role("link").first
    expect(first).to_have_attribute("href", f"{address}guide/by-item/therapy/", timeout=15_000)
    expect(page.locator(".md-search-result__item").first.locator("mark").first).to_be_visible()
