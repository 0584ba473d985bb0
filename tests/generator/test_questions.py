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


def belongs(library, name, column=""):
    question = next(one for step in library.steps for one in step.questions() if one.name == name)
    return (question.column(column) if column else question).belongs


def test_an_answer_belongs_to_the_patient_unless_its_file_says_otherwise(library):
    assert group()["questions"][0].get("belongs") is None
    assert read().questions[0].belongs == "patient"
    assert read(profile=True).questions[0].belongs == "practice"
    assert read(belongs="reasons").questions[0].belongs == "reasons"
    with pytest.raises(TemplateFault, match="belongs 'nobody' is not one of patient, practice"):
        read(belongs="nobody")
    kept = {"author_name": "practice", "occasion": "letter", "plan_name": "plan", "medications": "request"}
    assert {name: belongs(library, name) for name in kept} == kept
    assert belongs(library, "criteria", "criterion") == "reasons"
    assert belongs(library, "criteria", "how_met") == "patient"


def test_what_tells_of_the_patient_and_every_date_belong_to_the_patient(library):
    """The day on which a drug was first approved is the drug's; who wrote the letter and where is the practice's."""
    questions = [one for step in library.steps for one in step.questions()]
    every = [*questions, *(column for one in questions for column in one.columns if one.belongs != "practice")]
    wrong = [one.name for one in every if (one.tells or one.kind.is_date) and one.belongs != "patient"]
    assert wrong == ["approved_since"]
    denied = [one for step in library.steps for group in step.groups if group.id == "denial" for one in group.questions]
    assert {one.belongs for one in denied} == {"patient"}
