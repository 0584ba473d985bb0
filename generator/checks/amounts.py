"""Numbers, units and spans of time as sentences write them."""

from __future__ import annotations

import re

_COUNTED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
WORDS = {word: float(number) for number, word in enumerate(_COUNTED)} | {
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "ninety": 90.0,
    "a": 1.0,
    "an": 1.0,
}

NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:{'|'.join(word for word in WORDS if len(word) > 2)})\b)"
)
"""A number in digits or in a word; no group."""

_DAYS = {"day": (1.0, 1.0), "week": (7.0, 7.0), "month": (28.0, 31.0), "year": (360.0, 366.0)}
"""A unit of time in days: the least and the most."""

PERIOD = r"(?:day|week|month|year)"


def number(text: str) -> float:
    """Reads what NUMBER matches."""
    return WORDS[text.lower()] if text.lower() in WORDS else float(text.replace(",", "").lstrip("$"))


def days_of(count: float, unit: str) -> tuple[float, float]:
    """Returns the least and the most days of so many units of time: a month has 28 to 31."""
    least, most = _DAYS[unit.lower().rstrip("s")]
    return count * least, count * most


def said(amount: float) -> str:
    """Writes a number as the letter would: 1,200; 2.5."""
    rounded = round(amount, 2)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.2f}".rstrip("0")


_TIME = re.compile(rf"({NUMBER}|an?)[ -]({PERIOD})s?", re.IGNORECASE)


def read_time(text: str) -> tuple[float, float] | None:
    """Returns the least and the most days of "12 months" or "30 days"; None where it says more or less than that."""
    found = _TIME.fullmatch(text.strip())
    return days_of(number(found[1]), found[2]) if found else None
