"""Every question and column that was ever published opens for ever, in templates/published.txt."""

from pathlib import Path

import pytest

from generator.case_file import SCHEMA, read_case_file, write_case_file
from generator.case_file_history import migrate_answers

PUBLISHED = Path(__file__).parents[2] / "templates" / "published.txt"


def read_published():
    """Returns the schema with which each name was first published."""
    lines = (line.split() for line in PUBLISHED.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return {name: int(schema) for name, schema in lines}


def names_today(library):
    questions = [question for step in library.steps for question in step.questions()]
    columns = [f"{question.name}.{column.name}" for question in questions for column in question.columns]
    return {*(question.name for question in questions), *columns}


def test_each_question_of_today_is_published(library, request):
    today, published = names_today(library), read_published()
    assert len(today) > 200
    if request.config.getoption("--update-letters") and today - {*published}:
        new = dict.fromkeys(today - {*published}, SCHEMA)
        head = [line for line in PUBLISHED.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        lines = [f"{name} {schema}" for name, schema in sorted((published | new).items())]
        PUBLISHED.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
        published = read_published()
    assert today - {*published} == set(), "To add each with the schema of today, run: make letters"


def test_no_published_name_is_lost(library):
    gone = {name: schema for name, schema in read_published().items() if name not in names_today(library)}
    lost = [name for name, schema in gone.items() if is_left(name, schema)]
    assert lost == [], (
        f"A saved case holds these answers, and no question asks for them: {', '.join(lost)}. "
        "Give the question its old name back, or raise SCHEMA in generator/case_file.py, and write in "
        "generator/case_file_history.py how a file of the last schema becomes one of the new: where the answer went. "
        "If the practice profile holds it, write the same into STEPS of docs/assets/builder/case/profile-file.js."
    )


def is_left(name, schema):
    """Whether an answer of this name is still there once a file of its schema has been taken to the newest."""
    question, _, column = name.partition(".")
    answers = migrate_answers({question: [{column: "words"}] if column else "words"}, schema)
    rows = answers.get(question)
    return any(column in row for row in rows) if column and isinstance(rows, list) else question in answers


@pytest.mark.parametrize("name", ["patient_name", "medications.medication"])
def test_a_name_without_its_question_would_be_seen(name):
    assert is_left(name, SCHEMA)


def test_the_newest_schema_writes_itself(library):
    assert read_case_file(write_case_file({"patient_name": "Marisol Quill"}), library).unknown == ()
