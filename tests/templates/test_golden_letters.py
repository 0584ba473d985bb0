"""Every example makes the letter that stands in tests/letters/, to be read on the forge."""

import json
from pathlib import Path

import pytest

from generator.library import example_names, read_example
from generator.writers.markdown import write_markdown

LETTERS = Path(__file__).parents[1] / "letters"


@pytest.mark.parametrize("name", example_names())
def test_an_example_makes_its_golden_letter(write, name, request):
    written = write_markdown(write(json.loads(read_example(name))["answers"]))
    path = LETTERS / f"{name}.md"
    if request.config.getoption("--update-letters"):
        path.write_text(written, encoding="utf-8")
    assert written == path.read_text(encoding="utf-8"), "If the change is intended, run: make letters"


def test_there_are_examples_and_no_letter_without_one():
    assert example_names()
    left = {path.stem for path in LETTERS.glob("*.md")} - {*example_names()}
    assert not left, f"No example makes these letters; delete them from tests/letters/: {', '.join(sorted(left))}"


@pytest.mark.parametrize("name", example_names())
def test_an_example_has_no_problem(check, name):
    assert check(json.loads(read_example(name))["answers"]) == ()
