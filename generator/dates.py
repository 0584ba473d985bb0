"""Dates as people in the US write them, read and written back in full."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NO_BREAK = "\u00a0"

_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})")
_MONTH_FIRST = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|'?\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-]+([A-Za-z]+)\.?,?[\s\-]+(\d{4}|'?\d{2})")
_MONTH_YEAR = re.compile(r"([A-Za-z]+)\.?,?[\s\-]+(\d{4})")
_SHEET_MONTH = re.compile(r"([A-Za-z]{3})-(\d{2})")
"""As a spreadsheet shows a month: Mar-23 is March 2023."""
_NUMBER_YEAR = re.compile(r"(\d{1,2})[/\-](\d{4})")
_YEAR_NUMBER = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"(\d{4})")
_TIME = re.compile(r"(?<=\d)(?:,?\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?|Z|[+\-]\d{2}:?\d{2})?$")
"""The time of day, as records print it behind the date."""
_AROUND_SIGN = re.compile(r"(?<=\d) ?([/.\-]) ?(?=\d)")


class NotADate(ValueError):
    """The text cannot be read as a date; `looks_like_one` tells a slip (2/31/2024) from words (childhood)."""

    def __init__(self, *, looks_like_one: bool) -> None:
        """Says whether it was written like a date."""
        self.looks_like_one = looks_like_one
        super().__init__("not a date")


@dataclass(frozen=True, slots=True, order=True)
class PartDate:
    """A date of which the day, or day and month, may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether the day is known."""
        return self.day > 0

    @property
    def first(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day it can mean."""
        if self.day:
            return self.first
        if not self.month or self.month == 12:
            return datetime.date(self.year, 12, 31)
        return datetime.date(self.year, self.month + 1, 1) - datetime.timedelta(days=1)

    @property
    def short(self) -> str:
        """Writes it for a table, where it stays on one line: Mar 4, 1961; Mar 2024; 2019."""
        written = str(self)
        month = MONTHS[self.month - 1]
        return written.replace(month, month[:3], 1).replace(" ", _NO_BREAK) if self.month else written

    def __str__(self) -> str:
        """Writes it in full, in US style: March 4, 1961; March 2024; 2019."""
        if self.day:
            return f"{MONTHS[self.month - 1]} {self.day}, {self.year}"
        if self.month:
            return f"{MONTHS[self.month - 1]} {self.year}"
        return str(self.year)


def time_of_day(text: str) -> str:
    """Returns the time of day behind a date, as it was typed; "" where there is none."""
    found = _TIME.search(" ".join(text.split()))
    return found[0].lstrip(",T ") if found else ""


def read_date(text: str, *, past: bool = False, today: datetime.date | None = None) -> PartDate:
    """Reads a date, month or year; raises NotADate.

    A year of two digits is the nearer century: with `past`, never after `today`.
    """
    words = _AROUND_SIGN.sub(r"\1", _TIME.sub("", " ".join(text.split())))
    for pattern, order in ((_ISO, "y-md"), (_NUMBERS, "m-dy"), (_MONTH_FIRST, "mdy"), (_DAY_FIRST, "dmy")):
        if match := pattern.fullmatch(words):
            parts = dict(zip(order, match.groups(), strict=True))
            if parts.get("-") == "." and pattern is _NUMBERS and _is_either(parts):
                raise NotADate(looks_like_one=True)
            return _whole(parts, past=past, today=today)
    patterns = ((_MONTH_YEAR, "my"), (_SHEET_MONTH, "my"), (_NUMBER_YEAR, "my"), (_YEAR_NUMBER, "ym"), (_YEAR, "y"))
    for pattern, order in patterns:
        if match := pattern.fullmatch(words):
            parts = dict(zip(order, match.groups(), strict=True))
            month = _month(parts["m"]) if "m" in parts else 0
            year = int(parts["y"])
            if year < 100 and month:
                year = _century(year, month, 1, past=past, today=today)
            if month is None or month > 12 or not 1800 <= year <= 2999 or ("m" in parts and month == 0):
                raise NotADate(looks_like_one=any(part.isdigit() for part in parts.values()) and month is not None)
            return PartDate(year, month)
    raise NotADate(looks_like_one=bool(re.fullmatch(r"[\d/.\-\s]+", words)))


def _is_either(parts: dict[str, str]) -> bool:
    """Whether a date with dots can be read with the day first, as other countries write it."""
    return int(parts["d"]) <= 12 and int(parts["d"]) != int(parts["m"])


def _whole(parts: dict[str, str], *, past: bool, today: datetime.date | None) -> PartDate:
    month = _month(parts["m"])
    if month is None:
        raise NotADate(looks_like_one=False)
    year = int(parts["y"].lstrip("'"))
    day = int(parts["d"])
    try:
        if year < 100:
            year = _century(year, month, day, past=past, today=today)
        date = datetime.date(year, month, day)
    except ValueError:
        raise NotADate(looks_like_one=True) from None
    if not 1800 <= year <= 2999:
        raise NotADate(looks_like_one=True)
    return PartDate(date.year, date.month, date.day)


def _century(year: int, month: int, day: int, *, past: bool, today: datetime.date | None) -> int:
    if today is None:
        return year + (2000 if year < 50 else 1900)
    near = year + (today.year // 100) * 100
    if near > today.year + 10 or (past and datetime.date(near, month, day) > today):
        return near - 100
    return near


def _month(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    lowered = word.lower()
    if len(lowered) < 3:
        return None
    matches = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(lowered)]
    if lowered == "sept":
        return 9
    return matches[0] if matches else None


def age_in_months(birth: datetime.date, on: datetime.date) -> int:
    """Returns how many whole months lie between a birth and a day."""
    return (on.year - birth.year) * 12 + on.month - birth.month - (on.day < birth.day)


def age_in_words(birth: datetime.date, on: datetime.date) -> str:
    """Says an age as a modifier: 64-year-old; 17-month-old under two years; 3-week-old under two months."""
    months = age_in_months(birth, on)
    if months >= 24:
        return f"{months // 12}-year-old"
    if months >= 2:
        return f"{months}-month-old"
    days = (on - birth).days
    return f"{days // 7}-week-old" if days >= 14 else f"{days}-day-old"
