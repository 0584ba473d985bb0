"""Plain text."""

from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import Heading, Items, Letter, Paragraph, Text
from generator.characters import clean
from generator.writers.text import write_text


def test_a_letter_reads_line_by_line(make):
    letter = make.letter(
        make.logo(),
        make.paragraph("Harbor Clinic", "Cleveland", role="letterhead"),
        make.facts(("Patient:", "Ruth Avery"), ("Codes", make.cell("E11.649", "Z79.4")), role="re"),
        make.heading("Why now"),
        make.paragraph((Text("A trial showed it."), Text("1,2", superscript=True))),
        Items((make.paragraph("first", "line two"), make.paragraph("second"))),
        Items((make.paragraph("one"),), numbered=True),
        make.table(("Drug", "Dates", "Outcome"), ("Phentermine", "2021", "No loss"), ("Orlistat", "", "Cramps")),
        make.logo(role=""),
    )
    assert write_text(letter) == (
        "Harbor Clinic\nCleveland\n\n"
        "Patient: Ruth Avery\nCodes:   E11.649 / Z79.4\n\n"
        "WHY NOW\n\n"
        "A trial showed it.[1,2]\n\n"
        "- first\n  line two\n- second\n\n"
        "1. one\n\n"
        "Drug         Dates  Outcome\n"
        "-----------  -----  -------\n"
        "Phentermine  2021   No loss\n"
        "Orlistat            Cramps\n\n"
        "[Logo of Harbor Endocrine Clinic]\n"
    )


def test_an_answer_in_a_heading_stays_as_it_was_typed(make):
    heading = Heading(1, (Text("Why "), Text("dupilumab", source="request.name")))
    assert write_text(make.letter(heading)) == "Why dupilumab\n"


def test_a_superscript_that_is_no_reference_stays_as_it_is(make):
    assert write_text(make.letter(make.paragraph((Text("m"), Text("nd", superscript=True))))) == "mnd\n"


def test_an_empty_letter_is_empty_text(make):
    assert write_text(make.letter()) == ""


@given(st.text(st.characters(codec=None), min_size=1))
def test_what_is_typed_comes_out_verbatim(typed):
    written = write_text(Letter("t", (Paragraph(((Text("."), Text(typed)),)),)))
    assert written == "." + clean(typed) + "\n"
