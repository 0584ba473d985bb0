"""Proof stands under what it proves; under what is not there it does not vanish."""

import pytest

from generator.answers import Answers
from generator.blocks import Heading, Paragraph, Table, texts_of
from generator.letter import find_left_out, write_letter

TABLES = ("findings", "measurements", "prior_treatments", "prior_tests", "incidents", "admissions")


def words_in(block):
    return "".join(text.text for text in texts_of(block))


def order_of(letter, *words):
    said = [words_in(block) for block in letter.blocks]
    return [next(place for place, block in enumerate(said) if one in block) for one in words]


@pytest.fixture
def write(library, example):
    def written(**answers):
        return write_letter(Answers(example | answers, library.steps), library)

    return written


def test_a_table_stands_under_its_criterion(write):
    letter = write(findings_under="criterion-4")
    places = order_of(letter, "Proof of criterion 4", "Forced vital capacity", "The condition")
    assert places == sorted(places)


@pytest.mark.parametrize("place", ["criterion-20", "reason-1"])
@pytest.mark.parametrize("name", TABLES)
def test_under_what_is_not_there_it_stands_in_its_usual_place(library, example, name, place):
    row = {"date": "May 1, 2026", "finding": "Grip", "measure": "Grip", "treatment": "Grip", "test": "Grip"}
    row |= {"incident": "Grip", "reason": "Grip", "result": "2", "value": "2", "outcome": "2", "started": "May 2026"}
    answers = example | {name: [row, row], f"{name}_under": place}
    read = Answers(answers, library.steps)
    assert not find_left_out(read, library)
    letter = write_letter(read, library)
    assert any(isinstance(block, Table) and "Grip" in words_in(block) for block in letter.blocks)
    assert not any("Criterion 20" in words_in(block) for block in letter.blocks)


def test_a_table_of_ones_own_keeps_its_heading_under_a_criterion(write):
    own = [{"heading": "Her months", "table": "A | B\n1 | 2", "under": "criterion-1"}]
    letter = write(own_tables=own)
    places = order_of(letter, "Proof of criterion 1", "Her months", "The condition")
    assert places == sorted(places)
    kind = {type(block) for block in letter.blocks if words_in(block) == "Her months"}
    assert kind == {Paragraph}
    elsewhere = write(own_tables=[own[0] | {"under": ""}])
    assert {type(block) for block in elsewhere.blocks if words_in(block) == "Her months"} == {Heading}


def test_a_row_stands_where_it_belongs_and_the_others_where_their_table_does(write):
    rows = [
        {"treatment": "Propranolol", "outcome": "No effect", "under": "criterion-2"},
        {"treatment": "Fremanezumab", "outcome": "No effect"},
        {"treatment": "Candesartan", "outcome": "No effect", "under": "reason-9"},
    ]
    letter = write(prior_treatments=rows, prior_treatments_under="criterion-1")
    tables = [words_in(block) for block in letter.blocks if isinstance(block, Table)]
    first = next(words for words in tables if "Fremanezumab" in words)
    assert "Candesartan" in first
    assert "Propranolol" not in first
    second = next(words for words in tables if "Propranolol" in words and "Fremanezumab" not in words)
    assert tables.index(first) < tables.index(second)


def test_the_time_of_an_incident_is_kept(write):
    rows = [
        {"date": "Sep 8, 2026 2:05 p.m.", "incident": "Tube plugged", "harm": "71 percent"},
        {"date": "October 3, 2026", "incident": "Ventilator off", "harm": "61 percent"},
    ]
    tables = [words_in(block) for block in write(incidents=rows).blocks if isinstance(block, Table)]
    words = next(words for words in tables if "Tube plugged" in words).replace("\u00a0", " ")
    assert "Sep 8, 2026, 2:05 p.m." in words
    assert "Oct 3, 2026Ventilator" in words
