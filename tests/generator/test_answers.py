"""Answers as they come in."""

import pytest

from generator.answers import Answers
from generator.cleaning import clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("pasted\x00\x07 text", "pasted text"),
        ("from\x0bWord\r\nand back", "from\nWord\nand back"),
        ("tab\tbetween", "tab between"),
        ("\ufeffstart", "start"),
        ("one \u200fmark\u200e, \u061ctwo", "one mark, two"),
        ("soft\u00adhyphen", "softhyphen"),
        ("turned \u202eover\u202c", "turned over"),
        ("half \ud800 character", "half \ufffd character"),
        ("e\u0301", "é"),
        ("😀 and שלום", "😀 and שלום"),
        ("  \n around \n ", "around"),
    ],
)
def test_what_cannot_be_printed_goes_and_the_rest_stays(typed, kept):
    assert clean_text(typed) == kept


def test_an_answer_of_the_wrong_shape_is_no_answer(library):
    answers = Answers(
        {"patient_name": ["a"], "diagnoses": "x", "history": 5, "requested_items": "medication"}, library.steps
    )
    assert answers.given == {"requested_items": ["medication"]}


def test_an_answer_to_no_question_is_left_out(library):
    assert Answers({"shoe_size": "44", "diagnoses": [{"shoe": "44"}]}, library.steps).given == {"diagnoses": [{}]}


def test_a_line_answer_stays_on_one_line(library):
    assert Answers({"patient_name": "Marisol\nQuill"}, library.steps).given == {"patient_name": "Marisol Quill"}


def test_questions_that_do_not_fit_are_not_asked(library):
    standard = {asked.path for asked in Answers({"urgency": "standard"}, library.steps).asked()}
    expedited = {asked.path for asked in Answers({"urgency": "expedited"}, library.steps).asked()}
    assert "jeopardy" not in standard
    assert "jeopardy" in expedited


def test_a_condition_within_a_row_looks_at_that_row(library):
    rows = [{"drug": "a", "label_status": "on-label"}, {"drug": "b", "label_status": "off-label"}]
    asked = {a.path for a in Answers({"requested_items": ["medication"], "medications": rows}, library.steps).asked()}
    assert "medications.0.approved_for" not in asked
    assert "medications.1.approved_for" in asked


def test_a_blank_row_is_left_out_and_the_others_keep_their_place(library):
    rows = [{"treatment": "a"}, {}, {"treatment": " "}, {"treatment": "b"}]
    asked = [a for a in Answers({"prior_treatments": rows}, library.steps).asked() if a.path.endswith(".treatment")]
    assert [(a.path, a.answer, a.number) for a in asked] == [
        ("prior_treatments.0.treatment", "a", 1),
        ("prior_treatments.3.treatment", "b", 2),
    ]
