"""What the letter works out from its answers, so that nobody types it: order, spans, differences, sums.

Each is a word of the templates; where an answer is no date or no number, nothing is worked out and nothing is said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any

from generator.dates import PartDate
from generator.values import NOTHING, Answer, Missing, Row, said

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_MANY_MONTHS = 36
"""From here on whole years are told."""

_PLACES = 6
"""Decimal places that are counted: a number is a whole number of millionths, so that no sum is rounded."""

_PERIOD = re.compile(rf"(\d{{1,3}}|{'|'.join(_COUNTS[1:])}) (day|week|month|year)s?")
_DAYS = {"day": 1, "week": 7}

_HOURS = re.compile(r"(\d{1,3}(?:\.\d+)?) hours? (?:a|per|each) week")

_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_QUANTITY = re.compile(rf"({_NUMBER.pattern})(?: [a-z]+)?")
"""A number with its unit; not "1 every 3 months"."""

_AMOUNT = re.compile(rf"\s*(\$?)({_NUMBER.pattern})\s*(.*)", re.DOTALL)


def by_date(rows: Sequence[Row], column: str) -> Sequence[Row]:
    """Returns rows in the order of their dates; as they came where one has none."""
    dates = [getattr(row, column).date for row in rows]
    if not all(dates):
        return rows
    return [row for _, row in sorted(zip(dates, rows, strict=True), key=lambda pair: pair[0].first)]


def by_number(rows: Sequence[Row], column: str) -> Sequence[Row]:
    """Returns rows in the order of the first number of a column; those without one last, as they came."""
    return sorted(rows, key=lambda row: _first_number(getattr(row, column)))


def _first_number(answer: Answer | Missing) -> tuple[bool, int]:
    found = _NUMBER.search(answer.text) if isinstance(answer, Answer) else None
    return (False, _millionths(found[0])) if found else (True, 0)


def span(started: Answer | Missing, stopped: Answer | Missing, until: Answer | Missing) -> Answer | Missing:
    """Returns how long something went on: "13 weeks" between two days, "about 20 months" where only months are known.

    What is ongoing is counted to `until`, the day of the letter. Nothing for years, or for less than a week or month.
    """
    end = stopped if stopped.date else until if is_ongoing(stopped) else NOTHING
    first, last = started.date, end.date
    if first is None or last is None or not first.month or not last.month:
        return NOTHING
    if first.is_whole and last.is_whole:
        weeks = (last.first - first.first).days // 7
        return said(f"{weeks} week{'s' * (weeks > 1)}") if weeks > 0 else NOTHING
    months = (last.year - first.year) * 12 + last.month - first.month
    if months >= _MANY_MONTHS:
        return said(f"over {months // 12} years")
    return said(f"about {months} month{'s' * (months > 1)}") if months > 0 else NOTHING


def last_day(begins: Answer | Missing, period: Answer | Missing) -> Answer | Missing:
    """Returns the last day of a period from its first: 26 weeks from December 1, 2026 end on May 31, 2027.

    Nothing where the first day is not whole, or the period is not one number of days, weeks, months or years.
    """
    found = _PERIOD.fullmatch(period.text.strip().lower()) if isinstance(period, Answer) else None
    if found is None or begins.date is None or not begins.date.is_whole:
        return NOTHING
    number = _COUNTS.index(found[1]) if found[1] in _COUNTS else int(found[1])
    first, unit = begins.date.first, found[2]
    if number == 0:
        return NOTHING
    if unit in _DAYS:
        end = first + datetime.timedelta(days=number * _DAYS[unit] - 1)
    else:
        years, month = divmod(first.month - 1 + number * (12 if unit == "year" else 1), 12)
        year = first.year + years
        end = PartDate(year, month + 1).last
        if end.day >= first.day:
            end = end.replace(day=first.day) - datetime.timedelta(days=1)
    return said(str(PartDate(end.year, end.month, end.day)))


def units(hours: Answer | Missing, minutes: Answer | Missing, period: Answer | Missing) -> Answer | Missing:
    """Returns hours as units of a code: 102 hours a week at 15 minutes are "408 units a week, 10,608 in 26 weeks".

    Nothing where the hours are not one number a week, or do not make whole units.
    """
    found = _HOURS.fullmatch(hours.text.strip()) if isinstance(hours, Answer) else None
    if found is None or not isinstance(minutes, Answer):
        return NOTHING
    weekly, rest = divmod(_millionths(found[1]) * 60, int(minutes.value) * 10**_PLACES)
    if rest or not weekly:
        return NOTHING
    weeks = re.fullmatch(r"(\d{1,3}) weeks?", period.text.strip()) if isinstance(period, Answer) else None
    return said(f"{weekly:,} units a week" + (f", {weekly * int(weeks[1]):,} in {weeks[1]} weeks" if weeks else ""))


def billed(given: Answer | Missing, discarded: Answer | Missing, times: Answer | Missing) -> Answer | Missing:
    """Returns the units of a code in all: 155 and 45 each time, twice, are "400 units (310 given, 90 discarded)".

    Nothing where one of them is no whole number.
    """
    each, lost, often = map(_whole_number, (given, discarded, times))
    if each is None or often is None or (discarded and not lost):
        return NOTHING
    lost = lost or 0
    words = f"{(each + lost) * often:,} units"
    return said(f"{words} ({each * often:,} given, {lost * often:,} discarded)" if lost else f"{words} in all")


def _whole_number(answer: Answer | Missing) -> int | None:
    return int(answer.text) if isinstance(answer, Answer) and answer.text.isdigit() else None


def counted(quantity: Answer | Missing) -> Answer | Missing:
    """Returns a quantity that a sentence can hold: a bare number says what it is."""
    if isinstance(quantity, Answer) and quantity.text.strip().isdigit():
        return quantity.with_text(f"quantity {quantity.text.strip()}")
    return quantity


def is_ongoing(stopped: Answer | Missing) -> bool:
    """Whether a treatment goes on."""
    return isinstance(stopped, Answer) and stopped.text.lower().startswith(("ongoing", "now", "present", "current"))


def difference(asked: Answer | Missing, approved: Answer | Missing) -> Answer | Missing:
    """Returns what was asked less what was approved, in their unit; nothing where the units are not the same."""
    first, second = amount(asked), amount(approved)
    if first is None or second is None:
        return NOTHING
    (sign, more, unit), (other_sign, less, other_unit) = first, second
    if sign != other_sign or (other_unit and unit and other_unit != unit) or more < less:
        return NOTHING
    return said(f"{sign}{written(more - less)} {unit or other_unit}".strip())


def priced(rows: Sequence[Row]) -> list[Row]:
    """Returns rows whose `price`, where it was not given, is worked out: quantity times the price of one."""
    return [
        row if row.price else Row(**{**row.__dict__, "price": _product(row.quantity, row.unit_price)}) for row in rows
    ]


def _product(quantity: Answer | Missing, unit_price: Answer | Missing) -> Answer | Missing:
    number = _QUANTITY.fullmatch(quantity.text.strip()) if isinstance(quantity, Answer) else None
    price = amount(unit_price)
    if number is None or price is None or price[2]:
        return NOTHING
    cents = _millionths(number[1]) * price[1] // 10 ** (2 * _PLACES - 2)
    return said(_dollars(cents))


def total(rows: Sequence[Row], column: str) -> Answer | Missing:
    """Returns the sum of a column's amounts in dollars; nothing where one is no amount."""
    amounts = [found for row in rows if (found := amount(getattr(row, column))) and not found[2]]
    if not amounts or len(amounts) < len(rows):
        return NOTHING
    cents = sum(number for _, number, _ in amounts) // 10 ** (_PLACES - 2)
    return said(_dollars(cents))


def _dollars(cents: int) -> str:
    return f"${cents // 100:,}.{cents % 100:02}"


def amount(answer: Answer | Missing) -> tuple[str, int, str] | None:
    """Returns "$" or "", a number in millionths, and the unit behind it; None where an answer is not one amount."""
    found = _AMOUNT.fullmatch(answer.text) if isinstance(answer, Answer) else None
    return (found[1], _millionths(found[2]), " ".join(found[3].split())) if found else None


def _millionths(number: str) -> int:
    whole, _, part = number.replace(",", "").partition(".")
    return int(whole + part[:_PLACES].ljust(_PLACES, "0"))


def written(millionths: int) -> str:
    """Returns a number as the letter writes it: 1,200.5."""
    whole, part = divmod(millionths, 10**_PLACES)
    return f"{whole:,}.{part:0{_PLACES}}".rstrip("0").rstrip(".")


def count(rows: Sequence[Any]) -> Answer:
    """Returns how many there are, in words to twelve."""
    return said(_COUNTS[len(rows)] if len(rows) < len(_COUNTS) else str(len(rows)))
