"""Case files."""

import json

import pytest

from generator.case_file import SCHEMA, empty_answers, read_case_file, write_case_file
from generator.errors import CaseFileFault, UnknownLetter
from generator.limits import LARGEST_CASE_FILE


def case(**content):
    return json.dumps({"format": "lmn-kit-case", "schema": SCHEMA, "answers": {}} | content)


def test_a_case_file_comes_back_as_it_was_saved(library, example):
    opened = read_case_file(write_case_file(example), library)
    assert opened.answers == example
    assert opened.notes == ()


@pytest.mark.parametrize(
    "text",
    ["", "not json", "[]", "{}", "5", '{"format": "lmn-kit-case"}', case(answers=[]), case(schema="1"), "[" * 100_000],
)
def test_what_is_no_case_file_is_told_so(library, text):
    with pytest.raises(CaseFileFault) as fault:
        read_case_file(text, library)
    assert fault.value.code == "not-a-case-file"


def test_a_file_from_a_newer_version_is_told_so(library):
    with pytest.raises(CaseFileFault, match="newer version"):
        read_case_file(case(schema=SCHEMA + 1), library)


def test_a_file_that_is_too_large_is_not_read(library):
    with pytest.raises(CaseFileFault, match="larger"):
        read_case_file(" " * (LARGEST_CASE_FILE + 1), library)


def test_unknown_answers_are_kept_and_told(library):
    answers = {"patient_name": "Marisol Quill", "shoe_size": "44", "diagnoses": [{"diagnosis": "x", "hue": "blue"}]}
    opened = read_case_file(case(answers=answers), library)
    assert opened.answers == answers
    assert opened.unknown == ("shoe_size", "diagnoses.hue")
    assert opened.notes == (
        "In the file, but not in the letter: 2 answers that this builder does not ask for (shoe_size, diagnoses.hue).",
    )


def test_an_empty_case_file_asks_what_the_letter_asks(library):
    empty = empty_answers("first-request", ("medication",), library)
    assert (empty["author_kind"], empty["urgency"]) == ("clinician", "standard"), "as in the empty form"
    assert empty["requested_items"] == ["medication"]
    assert set(empty["medications"][0].values()) == {""}
    assert not read_case_file(write_case_file(empty), library).unknown


def test_a_letter_that_is_not_there_is_told_with_those_that_are(library):
    with pytest.raises(UnknownLetter, match="first-request"):
        empty_answers("last-request", (), library)
