"""Which questions are asked, by one list of cases that the form is held to as well: tests/conditions.json."""

import json
from pathlib import Path

import pytest

from generator.errors import TemplateFault
from generator.kinds import KINDS
from generator.questions import Question, is_asked, read_group

CASES = json.loads((Path(__file__).parents[1] / "conditions.json").read_text(encoding="utf-8"))["cases"]


def test_there_are_cases():
    assert len(CASES) > 30
    assert {case["asked"] for case in CASES} == {True, False}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_question_is_asked_by_its_conditions(case):
    when, unless = ({name: tuple(values) for name, values in case[part].items()} for part in ("when", "unless"))
    question = Question("dose", "Dose", KINDS["text"], "the dose", when=when, unless=unless)
    assert is_asked(question, case["answers"]) is case["asked"]


def group(**said):
    return {"id": "doses", "title": "Doses", "questions": [{"name": "dose", "label": "Dose"}], **said}


def read(**said):
    return read_group(group(**said), "doses.toml", {"occasion": ("renewal",)})


def test_what_a_group_says_holds_for_each_of_its_questions():
    questions = [
        {"name": "dose", "label": "Dose", "unless": {"route": "none"}},
        {"name": "unit", "label": "Unit", "when": {"drug": ["a", "b"]}},
    ]
    found = read(when={"urgency": "expedited"}, unless={"signer": ["patient"]}, questions=questions)
    every = {"occasion": ("renewal",), "urgency": ("expedited",)}
    assert (found.when, found.unless) == (every, {"signer": ("patient",)})
    dose, unit = found.questions
    assert (dose.when, dose.unless) == (every, {"signer": ("patient",), "route": ("none",)})
    assert (unit.when, unit.unless) == (every | {"drug": ("a", "b")}, {"signer": ("patient",)})


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"shade": "red"}, r"doses.toml: unknown keys \['shade'\]"),
        ({"questions": []}, "doses.toml: a group without questions"),
        ({"when": {"occasion": "appeal"}}, "doses.toml: doses: when names occasion, and so does what is around it"),
        (
            {"unless": {"route": "none"}, "questions": [{"name": "dose", "label": "Dose", "unless": {"route": "x"}}]},
            "doses.toml: dose: unless names route, and so does what is around it",
        ),
    ],
)
def test_a_group_that_says_too_much_or_too_little_is_a_fault(said, fault):
    with pytest.raises(TemplateFault, match=fault):
        read(**said)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"kind": "line"}, "dose: kind 'line' is not one of text, long, date, "),
        ({"voice": "loud"}, "dose: voice 'loud' is not one of own, name, person, quoted$"),
        ({"kind": "date", "voice": "name"}, "dose: an answer of kind 'date' has no voice"),
        ({"tells": "color"}, "dose: tells 'color' is not one of name, identifier$"),
        ({"kind": "rows"}, "dose: columns are for kind 'rows', and it needs some"),
        ({"columns": [{"name": "a", "label": "A"}]}, "dose: columns are for kind 'rows', and it needs some"),
        ({"collor": "red"}, "dose: .*unexpected keyword argument 'collor'"),
    ],
)
def test_what_a_question_cannot_be_is_a_fault_with_its_file_and_name(said, fault):
    with pytest.raises(TemplateFault, match=f"^doses.toml: {fault}"):
        read(questions=[{"name": "dose", "label": "Dose", **said}])
