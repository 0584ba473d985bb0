"""The corpus holds what it promises, and the checks find in its tuning part what they have to."""

import pytest

from generator.review import CHECKS
from tests.corpus.corpus import FAMILIES, PAGE, PARTS, answers_of, read_bases, read_family, score, table

PRECISION, RECALL = 0.97, 0.9
"""Floors of the tuning part. The untouched part is measured, never asserted: a test that fails would be read."""


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_finds_what_it_has_to_and_nothing_else(family):
    tuning = score(family)["tuning"]
    assert tuning.precision >= PRECISION, tuning.false
    assert tuning.recall >= RECALL, tuning.missed


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_many_cases_near_misses_among_them_and_each_name_once(family):
    codes, cases = read_family(family)
    assert codes <= set(CHECKS)
    assert {found.split()[0] for case in cases for found in case.found} <= codes
    assert len(cases) >= 40
    assert sum(not case.found for case in cases) >= 0.35 * len(cases)
    assert len({case.name for case in cases}) == len(cases)
    parts = [case.part for case in cases]
    assert all(parts.count(part) >= 0.2 * len(parts) for part in PARTS)


def test_the_table_of_the_page_is_what_the_corpus_gives():
    page = PAGE.read_text(encoding="utf-8")
    assert table() in page, "Run: python -m tests.corpus --write"
    assert "Measured on " in page


def test_there_are_four_hundred_cases():
    assert sum(len(read_family(family)[1]) for family in FAMILIES) >= 400


def test_a_check_belongs_to_one_family_of_the_corpus():
    codes = [code for family in FAMILIES for code in read_family(family)[0]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_case_changes_answers_that_are_asked(family, library):
    names = {question.name for step in library.steps for question in step.questions()}
    for case in read_family(family)[1]:
        assert case.base in read_bases()
        assert {path.split(".")[0] for path in case.answers} <= names
        assert answers_of(case) != read_bases()[case.base] or not case.found
