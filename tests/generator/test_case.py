"""The package's public API: what a script of a practice imports."""

import pytest

import generator
from generator import Case, Letter, LetterError, Problem, open_library
from generator.case_file import write_case_file
from generator.library import read_example


def test_a_case_file_becomes_a_letter_in_every_output():
    case = Case.open(read_example("off-label-rituximab"))
    assert case.problems == ()
    assert isinstance(case.letter, Letter)
    assert "rituximab" in case.write("text")
    assert case.write("pdf").startswith(b"%PDF-")
    assert case.write("word").startswith(b"PK")


def test_what_is_missing_is_told_and_stops_the_letter_until_it_may_go():
    case = Case({"patient_name": "Ruth Avery", "history": "A long history."}, open_library())
    assert all(isinstance(problem, Problem) for problem in case.problems)
    assert any(problem.path == "date_of_birth" and problem.is_gap for problem in case.problems)
    with pytest.raises(ValueError, match="gaps"):
        case.write("text")
    assert "A long history." in case.write("text", despite_gaps=True)


def test_what_a_file_holds_besides_is_told():
    case = Case.open(write_case_file({"shoe_size": "44"}))
    assert case.notes[0].endswith("(shoe_size).")
    with pytest.raises(LetterError):
        Case.open("{}")


def test_what_is_worth_a_look_is_told():
    strong = Case.open(read_example("off-label-rituximab"))
    assert strong.remarks == ()
    weak = Case({**strong.answers.given, "daily_life": "She would greatly benefit from it since 2024."})
    assert "daily_life" in {remark.path for remark in weak.remarks}


def test_the_names_are_few():
    assert sorted(generator.__all__) == ["Case", "Letter", "LetterError", "OUTPUTS", "Problem", "open_library"]
