"""Dates as people write them."""

import datetime
import json
from pathlib import Path

import pytest

from generator.dates import NotADate, PartDate, age_in_words, read_date

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3/4/1961", "March 4, 1961"),
        ("3/4/61", "March 4, 1961"),
        ("03-04-1961", "March 4, 1961"),
        ("1961-03-04", "March 4, 1961"),
        ("Mar 4 1961", "March 4, 1961"),
        ("Mar. 4th, 1961", "March 4, 1961"),
        ("4 March 1961", "March 4, 1961"),
        ("Sept 9, 2026", "September 9, 2026"),
        ("  March   4,  1961 ", "March 4, 1961"),
        ("March 2024", "March 2024"),
        ("3/2024", "March 2024"),
        ("2024-03", "March 2024"),
        ("2019", "2019"),
        ("2/29/2024", "February 29, 2024"),
    ],
)
def test_a_date_is_read_as_people_write_it(written, read):
    assert str(read_date(written, past=True, today=TODAY)) == read


@pytest.mark.parametrize("written", ["2/31/2024", "2/29/2023", "13/1/2024", "0/4/2024", "4/0/2024", "31 February 2024"])
def test_a_date_that_never_was_is_told_from_words(written):
    with pytest.raises(NotADate) as fault:
        read_date(written)
    assert fault.value.looks_like_one


@pytest.mark.parametrize("written", ["childhood", "about 2015, in spring", "ongoing", "Ma 4, 2020 or so"])
def test_words_are_not_taken_for_a_slip(written):
    with pytest.raises(NotADate) as fault:
        read_date(written)
    assert not fault.value.looks_like_one


def test_a_year_of_two_digits_is_not_in_the_future_for_what_is_past():
    assert read_date("12/31/26", past=True, today=TODAY).year == 1926
    assert read_date("12/31/26", today=TODAY).year == 2026
    assert read_date("1/1/31", past=True, today=TODAY).year == 1931


def test_a_part_date_spans_its_days():
    assert PartDate(2024, 2).last == datetime.date(2024, 2, 29)
    assert PartDate(2023).first == datetime.date(2023, 1, 1)
    assert PartDate(2023, 12).last == datetime.date(2023, 12, 31)


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        ((1974, 3, 4), "52-year-old"),
        ((2018, 11, 23), "8-year-old"),
        ((2018, 11, 24), "7-year-old"),
        ((2025, 6, 1), "17-month-old"),
        ((2026, 10, 1), "7-week-old"),
        ((2026, 11, 13), "10-day-old"),
    ],
)
def test_an_age_is_told_in_the_unit_that_medicine_uses(birth, age):
    assert age_in_words(datetime.date(*birth), TODAY) == age


def test_a_year_of_two_digits_is_this_century_up_to_ten_years_ahead():
    assert read_date("1/1/36", today=TODAY).year == 2036
    assert read_date("1/1/37", today=TODAY).year == 1937


SHARED = json.loads((Path(__file__).parents[1] / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "read"), SHARED["dates"])
def test_a_date_is_read_as_in_the_deadline_calculator(typed, read):
    today = datetime.date.fromisoformat(SHARED["today"])
    if read is None:
        with pytest.raises(NotADate):
            read_date(typed, past=True, today=today)
    else:
        date = read_date(typed, past=True, today=today)
        parts = [f"{date.year:04}", f"{date.month:02}", f"{date.day:02}"]
        assert "-".join(part for part in parts if part != "00") == read
