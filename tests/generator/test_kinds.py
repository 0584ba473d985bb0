"""What every kind of question keeps, and that whoever names a kind names one that there is."""

import re
from pathlib import Path

import pytest

from generator.kinds import KINDS
from generator.limits import LONGEST_ANSWER
from generator.questions import Choice, Question

ROOT = Path(__file__).parents[2]
FORM = [*(ROOT / "docs/assets").rglob("*.js"), *(ROOT / "docs/assets").rglob("*.css")]
CONTROLS = {"line", "box", "choice", "checkbox", "image", "rows"}


def question(kind):
    columns = (question(KINDS["text"]),) if kind.name == "rows" else ()
    return Question("dose", "Dose", kind, "the dose", choices=(Choice("one", "One"),), columns=columns)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_a_name_words_and_a_control(name):
    kind = KINDS[name]
    assert kind.name == name
    assert kind.described
    assert kind.control in CONTROLS


@pytest.mark.parametrize("name", KINDS)
def test_an_empty_answer_can_be_read_and_cleaned(name):
    kind = KINDS[name]
    asked = question(kind)
    assert kind.is_readable(kind.empty(asked))
    assert not any(kind.clean(kind.empty(asked), asked) or ())


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("typed", [7, None, True, {"dose": "one"}, 1.5])
def test_an_answer_of_another_shape_is_not_read(name, typed):
    assert not KINDS[name].is_readable(typed)
    assert KINDS[name].clean(typed, question(KINDS[name])) is None


@pytest.mark.parametrize("name", [name for name in KINDS if name not in {"rows", "many", "image"}])
def test_an_answer_that_is_too_long_counts_as_none(name):
    kind = KINDS[name]
    assert kind.clean("x" * (LONGEST_ANSWER + 1), question(kind)) is None


def test_nobody_asks_which_kind_a_question_is():
    asks = re.compile(r"""\.kind(?:\.name)? (?:[!=]= |(?:not )?in [({])["']""")
    files = [path for room in ("generator", "site_hooks") for path in (ROOT / room).rglob("*.*")]
    read = {path: path.read_text() for path in files if path.suffix in {".py", ".jinja"}}
    assert len(read) > 100
    asked = [f"{path}: {line.strip()}" for path, text in read.items() for line in text.split("\n") if asks.search(line)]
    assert not asked, "Say it in generator/kinds/, so that a new kind is a file there."


def test_the_form_names_no_kind_that_there_is_not():
    named = {
        kind
        for path in FORM
        for kind in re.findall(r"""(?:dataset\.kind [!=]== "|\[data-kind=)["']?([a-z0-9-]+)""", path.read_text())
    }
    assert {"rows", "many"} <= named
    assert named <= set(KINDS)
