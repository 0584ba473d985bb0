"""How a request stands against the rules is counted from the rows, so it cannot contradict them."""

import pytest

from generator.standing import criteria_standing, is_reordered, reasons_in_order, reasons_standing
from generator.values import Answer, AnswerText, Row
from tests.generator.test_computed import MISSING, said, words_of


def chosen(value):
    return Answer(value, (AnswerText(value),)) if value else MISSING


def criteria(*rows):
    return [Row(number=said(number) if number else MISSING, status=chosen(status)) for number, status in rows]


def reasons(*kinds):
    return [Row(kind=chosen(kind)) for kind in kinds]


@pytest.mark.parametrize(
    ("rows", "stand"),
    [
        ([("", "met"), ("", "met"), ("", "met")], "criteria 1 to 3 are met"),
        ([("", "met")], "criterion 1 is met"),
        ([("A", "partly"), ("B", "met"), ("C", "met")], "criteria B and C are met; criterion A is met in part"),
        ([("1", "met"), ("2", "met"), ("4.3", "met")], "criteria 1, 2 and 4.3 are met"),
        ([("1", "met"), ("2", "not-met")], "criterion 1 is met; criterion 2 is not met"),
        ([("1", "asked"), ("2", "met")], "criterion 2 is met; an exception is asked to criterion 1"),
        ([("1", "not-documented"), ("2", "not-documented")], "criteria 1 and 2 are not documented"),
        ([("1", "met"), ("2", "not-relied")], "criterion 1 is met"),
        ([("C", "met"), ("C1", "met"), ("C2", "not-relied"), ("D", "met")], "criteria C and D are met"),
        ([("2", "met"), ("2(a)", "met"), ("2.1", "partly"), ("21", "met")], "criteria 2 and 21 are met"),
        (
            [("(a)(3)", "met"), ("(a)(3)(i)", "met"), ("(a)(4)", "partly")],
            "criterion (a)(3) is met; criterion (a)(4) is met in part",
        ),
        ([("1", "met"), ("2", "")], None),
        ([], None),
    ],
)
def test_criteria_are_counted_by_their_status(rows, stand):
    assert words_of(criteria_standing(criteria(*rows), MISSING)) == stand


def test_where_any_one_is_enough_it_is_said():
    rows = criteria(("1", "met"), ("2", "not-met"))
    assert criteria_standing(rows, chosen("any")).text.endswith("; any one is enough")
    assert "enough" not in criteria_standing(criteria(("1", "not-met")), chosen("any")).text


@pytest.mark.parametrize(
    ("kinds", "stand"),
    [
        (["fact"], "the reason given is an error of fact"),
        (["judgment", "fact"], "reason 2 is an error of fact; reason 1 is a judgment, answered from the record"),
        (
            ["paper", "paper", "rule"],
            "reasons 1 and 2 are answered by documents that are enclosed; reason 3 misreads the rule",
        ),
        (["fact", ""], "reason 1 is an error of fact"),
        (["", ""], None),
        ([], None),
    ],
)
def test_reasons_are_told_by_their_kind(kinds, stand):
    assert words_of(reasons_standing(reasons(*kinds))) == stand


def test_errors_of_fact_are_answered_first_under_the_numbers_of_the_notice():
    rows = reasons("judgment", "rule", "fact", "paper", "fact")
    assert [row.row_number for row in reasons_in_order(rows)] == ["3", "5", "4", "2", "1"]
    assert reasons_in_order(rows)[0].place == "reason-3"
    assert is_reordered(rows)


def test_without_every_kind_the_order_is_that_of_the_notice():
    rows = reasons("judgment", "", "fact")
    assert [row.row_number for row in reasons_in_order(rows)] == ["1", "2", "3"]
    assert not is_reordered(rows)


def test_twelve_reasons_and_forty_criteria_are_told():
    assert reasons_standing(reasons(*["rule"] * 12)).text.startswith("reasons 1 to 12 misread")
    assert criteria_standing(criteria(*[("", "met")] * 40), MISSING).text == "criteria 1 to 40 are met"
