"""What the letter works out: order, spans, differences, sums; and that it says nothing where it does not know."""

import pytest

from generator.computed import (
    billed,
    by_date,
    by_number,
    count,
    counted,
    difference,
    is_ongoing,
    last_day,
    priced,
    span,
    total,
    units,
)
from generator.dates import NotADate, read_date
from generator.values import Answer, AnswerText, Missing, Row

MISSING = Missing("x", "X", needed=False)


def said(words):
    try:
        date = read_date(words)
    except NotADate:
        date = None
    return Answer(words, (AnswerText(words, "path"),), date)


def words_of(value):
    return value.text if isinstance(value, Answer) else None


@pytest.mark.parametrize(
    ("started", "stopped", "how_long"),
    [
        ("January 13, 2025", "April 14, 2025", "13 weeks"),
        ("February 9, 2026", "March 13, 2026", "4 weeks"),
        ("March 1, 2026", "March 8, 2026", "1 week"),
        ("March 1, 2026", "March 7, 2026", None),
        ("March 1, 2026", "March 1, 2026", None),
        ("April 1, 2026", "March 1, 2026", None),
        ("February 2022", "October 2023", "about 20 months"),
        ("May 2026", "June 5, 2026", "about 1 month"),
        ("March 2021", "ongoing", "over 5 years"),
        ("October 1, 2026", "ongoing", "7 weeks"),
        ("2019", "2021", None),
        ("2019", "ongoing", None),
        ("March 2021", "when she moved", None),
    ],
)
def test_a_span_is_counted_in_weeks_where_both_days_are_known(started, stopped, how_long):
    assert words_of(span(said(started), said(stopped), said("November 23, 2026"))) == how_long


def test_a_span_needs_both_ends():
    assert not span(MISSING, said("March 1, 2026"), said("November 23, 2026"))
    assert not span(said("March 1, 2026"), MISSING, said("November 23, 2026"))
    assert not span(said("March 1, 2026"), said("ongoing"), MISSING)
    assert not is_ongoing(MISSING)


@pytest.mark.parametrize(
    ("asked", "approved", "in_dispute"),
    [
        ("102 hours", "56 hours", "46 hours"),
        ("10,608 units", "5,824 units", "4,784 units"),
        ("102 hours", "0", "102 hours"),
        ("1.5 mL", "0.25 mL", "1.25 mL"),
        ("$1,200", "$200", "$1,000"),
        ("102 hours", "224 units", None),
        ("56 hours", "102 hours", None),
        ("32 hours", "none", None),
        ("0.1 mg", "0.1 mg", "0 mg"),
    ],
)
def test_a_difference_needs_one_unit(asked, approved, in_dispute):
    assert words_of(difference(said(asked), said(approved))) == in_dispute


def test_a_sum_of_dollars_is_told_to_the_cent():
    rows = [Row(price=said(price)) for price in ("$236.00", "$0.10", "1,000")]
    assert total(rows, "price").text == "$1,236.10"


@pytest.mark.parametrize("price", ["about $20", "20 each", "", "twenty"])
def test_a_sum_with_something_else_in_it_is_not_told(price):
    assert not total([Row(price=said("$1.00")), Row(price=said(price))], "price")
    assert not total([], "price")


def test_rows_stand_in_the_order_of_their_dates():
    rows = [Row(date=said(day)) for day in ("March 2026", "2024", "March 1, 2025")]
    assert [row.date.text for row in by_date(rows, "date")] == ["2024", "March 1, 2025", "March 2026"]
    unknown = [*rows, Row(date=said("childhood"))]
    assert by_date(unknown, "date") == unknown


def test_rows_stand_in_the_order_of_their_numbers_and_those_without_one_last():
    rows = [Row(distance=said(far)) for far in ("1,200 miles", "not known", "88 miles", "6.5 miles")]
    in_order = [row.distance.text for row in by_number(rows, "distance")]
    assert in_order == ["6.5 miles", "88 miles", "1,200 miles", "not known"]


def test_a_count_is_a_word_to_twelve():
    assert [count([0] * number).text for number in (1, 3, 12, 13)] == ["one", "three", "twelve", "13"]


@pytest.mark.parametrize(
    ("begins", "period", "last"),
    [
        ("December 1, 2026", "26 weeks", "May 31, 2027"),
        ("December 1, 2026", "12 months", "November 30, 2027"),
        ("November 30, 2026", "six months", "May 29, 2027"),
        ("August 31, 2026", "6 months", "February 28, 2027"),
        ("January 31, 2028", "1 month", "February 29, 2028"),
        ("February 29, 2028", "one year", "February 28, 2029"),
        ("March 1, 2026", "1 day", "March 1, 2026"),
        ("December 2026", "12 months", None),
        ("December 1, 2026", "a lifetime", None),
        ("December 1, 2026", "0 weeks", None),
        ("December 1, 2026", "12 months or two cycles", None),
        ("when approved", "12 months", None),
    ],
)
def test_a_period_has_its_last_day_where_its_first_is_known(begins, period, last):
    assert words_of(last_day(said(begins), said(period))) == last


def test_a_period_that_is_missing_has_no_last_day():
    assert not last_day(MISSING, said("26 weeks"))
    assert not last_day(said("December 1, 2026"), MISSING)


@pytest.mark.parametrize(
    ("hours", "minutes", "period", "found"),
    [
        ("102 hours a week", "15", "26 weeks", "408 units a week, 10,608 in 26 weeks"),
        ("25 hours per week", "15", "six months", "100 units a week"),
        ("2.5 hours a week", "30", "4 weeks", "5 units a week, 20 in 4 weeks"),
        ("2.2 hours a week", "15", "4 weeks", None),
        ("40 hours", "15", "4 weeks", None),
        ("20 to 25 hours a week", "15", "4 weeks", None),
    ],
)
def test_hours_are_units_of_a_code_billed_by_time(hours, minutes, period, found):
    unit = Answer(minutes, (AnswerText("a unit"),))
    assert words_of(units(said(hours), unit, said(period))) == found
    assert not units(said(hours), MISSING, said(period))


def test_a_bare_quantity_says_what_it_is():
    assert words_of(counted(said("2"))) == "quantity 2"
    assert words_of(counted(said("12 units"))) == "12 units"
    assert not counted(MISSING)


@pytest.mark.parametrize(
    ("quantity", "unit_price", "price", "found"),
    [
        ("12", "$85.00", None, "$1,020.00"),
        ("12 sessions", "$85", None, "$1,020.00"),
        ("2", "64.95", None, "$129.90"),
        ("12", "$85.00", "$1,000.00", "$1,000.00"),
        ("a few", "$85.00", None, None),
        ("1 every 3 months", "$85.00", None, None),
        ("12", "$85 or so", None, None),
        (None, "$85.00", None, None),
    ],
)
def test_a_price_is_quantity_times_the_price_of_one(quantity, unit_price, price, found):
    cells = {"quantity": quantity, "unit_price": unit_price, "price": price}
    row = Row(**{name: said(words) if words else MISSING for name, words in cells.items()})
    assert words_of(priced([row])[0].price) == found


@pytest.mark.parametrize(
    ("given", "discarded", "times", "found"),
    [
        ("155", "45", "2", "400 units (310 given, 90 discarded)"),
        ("60", None, "2", "120 units in all"),
        ("1000", "500", "4", "6,000 units (4,000 given, 2,000 discarded)"),
        ("155", "some", "2", None),
        ("155", "45", None, None),
        (None, "45", "2", None),
        ("15.5", "45", "2", None),
    ],
)
def test_units_of_a_code_are_worked_out_with_what_is_discarded(given, discarded, times, found):
    cells = [said(words) if words else MISSING for words in (given, discarded, times)]
    assert words_of(billed(*cells)) == found
