"""Plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import Heading, Items, Letter, Paragraph, Table, Text
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
        "Patient:  Ruth Avery\nCodes:    E11.649\n          Z79.4\n\n"
        "Why now\n-------\n\n"
        "A trial showed it.[1,2]\n\n"
        "- first\n  line two\n- second\n\n"
        "1. one\n\n"
        "Drug         Dates  Outcome\n-----------  -----  -------\n"
        "Phentermine  2021   No loss\nOrlistat            Cramps\n\n"
        "[Logo of Harbor Endocrine Clinic]\n"
    )


@pytest.mark.parametrize("level", [1, 2])
def test_a_heading_keeps_its_letters_and_is_underlined(make, level):
    heading = Heading(level, (Text("Why 5 mL of "), Text("dupilumab", source="request.name")))
    assert write_text(make.letter(heading)) == "Why 5 mL of dupilumab\n---------------------\n"


def test_a_long_heading_is_underlined_as_far_as_a_line_goes(make):
    assert write_text(make.letter(make.heading("x" * 90))) == "x" * 90 + "\n" + "-" * 80 + "\n"


def test_a_heading_without_words_has_no_rule(make):
    assert write_text(make.letter(make.heading(" "))) == ""


@pytest.mark.parametrize("raised", ["1", "1,2", "1–3", "1, 2"])
def test_the_raised_number_of_a_reference_is_no_digit_of_another(make, raised):
    words = (Text("lowered to 54"), Text(raised, superscript=True))
    assert write_text(make.letter(make.paragraph(words))) == f"lowered to 54[{raised}]\n"
    table = make.table(("Result",), ((Paragraph((words,)),),))
    assert write_text(make.letter(table)).splitlines()[-1] == f"lowered to 54[{raised}]"


def test_a_superscript_that_is_no_reference_stays_as_it_is(make):
    assert write_text(make.letter(make.paragraph((Text("m"), Text("nd", superscript=True))))) == "mnd\n"


def test_every_space_is_an_ordinary_one(make):
    assert write_text(make.letter(make.paragraph("since Mar\u00a04,\u00a02026"))) == "since Mar 4, 2026\n"


def test_an_empty_letter_is_empty_text(make):
    assert write_text(make.letter()) == ""


@given(st.text(st.characters(codec=None), min_size=1))
def test_what_is_typed_comes_out_verbatim_but_for_its_kind_of_space(typed):
    written = write_text(Letter("t", (Paragraph(((Text("."), Text(typed)),)),)))
    assert written == "." + clean(typed).replace("\u00a0", " ") + "\n"


@given(st.text(st.characters(codec=None), min_size=1))
def test_what_is_typed_in_a_table_keeps_every_word(typed):
    cell = (Paragraph(((Text(typed, source="own_tables.0.table"),),)),)
    row = (cell, cell)
    for header in ((), ((Text("Month"),), (Text("Weight"),))):
        written = write_text(Letter("t", (Table(header, (row,)),)))
        assert all(word in written for word in clean(typed).replace("\u00a0", " ").split(" "))
