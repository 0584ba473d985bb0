"""NUM006 and NUM007: spans of time are as long as they are said to be, and days stand in their order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from generator.checks.amounts import NUMBER, PERIOD, days_of, number, read_time
from generator.checks.reviewed_case import Place, Places, ReviewedCase, Told
from generator.dates import MONTHS, NotADate, PartDate, read_date

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DAY = rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?|{_MONTH}(?: \d{{4}})?|(?:19|20)\d\d"
_TWO_DAYS = rf"(?P<first>{_DAY}),? (?:to|until|through|and) (?P<last>\d{{1,2}}, \d{{4}}|{_DAY})(?!\d)"
_RANGE = rf"(?:from |between )?{_TWO_DAYS}"
_ABOUT = r"(?P<about>(?:about|nearly|almost|over|more than|some|around|roughly) )?"
_LONG = rf"{_ABOUT}(?P<count>{NUMBER}) (?P<unit>{PERIOD})s?"
_AFTER = re.compile(rf"{_RANGE}(?: \(|, )(?:for |a total of |that is |or )?{_LONG}(?=[).,;]|$| in all)")
_BEFORE = re.compile(rf"\bfor {_LONG}(?:,| \()? ?{_RANGE}")
_OPENING = re.compile(rf"^From {_TWO_DAYS},? .{{0,60}}\bfor {_LONG}(?=[.,;]|$)")
_HAS_TIME = re.compile(rf"{PERIOD}s?\b")
_AFTER_TIME = re.compile(rf"\bafter ({NUMBER}) ({PERIOD})s?\b")
_FUZZY = 0.25
_SLACK = {"day": 0, "week": 6, "month": 30, "year": 364}
"""In days: a span is told in whole weeks, months or years."""

_STARTS = ("medications", "devices", "therapies", "formulas", "network_services")
_PLANNED = ("procedures", "tests")
_GOES_ON = ("appeal_level", "approved_on", "approved_until", "change", "exception_kind", "service_dates")
"""Questions of the letters on care that has been asked for, or has begun, before."""


def find_other_spans(case: ReviewedCase) -> Places:
    """Finds a span of days, weeks, months or years that the two dates beside it do not give."""
    yield from case.tell(_spans)
    yield from _in_rows(case)


def _spans(text: str) -> Told:
    if not _HAS_TIME.search(text):
        return
    for match in (match for pattern in (_AFTER, _BEFORE, _OPENING) for match in pattern.finditer(text)):
        first, last, count, unit = (match[name] for name in ("first", "last", "count", "unit"))
        days = _days_between(first, last)
        if not days:
            continue
        least, most = days_of(number(count), unit)
        slack = _SLACK[unit] + (_FUZZY * most if match["about"] else 0)
        if most < days[0] - slack or least > days[1] + slack:
            yield match[0], f"{first} to {last} is {_said(days, unit)}, not {count} {unit}s"


def _in_rows(case: ReviewedCase) -> Places:
    for path, row in case.rows("prior_treatments"):
        days = _days_between(row.get("started", ""), row.get("stopped", ""))
        for column in ("outcome", "reason_stopped"):
            for match in _AFTER_TIME.finditer(row.get(column, "")) if days else ():
                least, _ = days_of(number(match[1]), match[2])
                if days and least > days[1] + _SLACK[match[2]]:
                    shows = f"{row['started']} to {row['stopped']} is {_said(days, match[2])}"
                    yield Place(f"{path}.{column}", match[0], shows)


def _days_between(first: str, last: str) -> tuple[int, int] | None:
    """Returns the least and the most days between two dates; None where one cannot be read or they are turned."""
    if re.fullmatch(r"\d{1,2}, \d{4}", last):
        last = f"{first.split(maxsplit=1)[0]} {last}"
    try:
        end = read_date(last)
        begin = read_date(first if re.search(r"\d{4}", first) else f"{first}{',' if ' ' in first else ''} {end.year}")
    except NotADate:
        return None
    if begin.first > end.last:
        return None
    return max((end.first - begin.last).days, 0), (end.last - begin.first).days + 1


def _said(days: tuple[int, int], unit: str) -> str:
    per = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}[unit]
    least, most = round(days[0] / per), round(days[1] / per)
    return f"{least} {unit}s" if least == most else f"{least} to {most} {unit}s"


def find_days_out_of_order(case: ReviewedCase) -> Places:
    """Finds days before the letter that have to come after it."""
    today = case.answers.today
    if not today:
        return
    written = f"the letter is of {PartDate(today.year, today.month, today.day)}"
    for name in ("reply_by", "valid_until"):
        day = case.date(name)
        if day and day.last < today:
            yield Place(name, str(day), written)
    for path, column, row in _rows_of_days(case):
        try:
            day = read_date(row.get(column, ""), today=today)
        except NotADate:
            continue
        if day.last < today:
            yield Place(f"{path}.{column}", str(day), written)
    yield from _ended_needs(case, today)


def _begins_now(case: ReviewedCase) -> bool:
    return not any(map(case.given, _GOES_ON))


def _rows_of_days(case: ReviewedCase) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    due = [("cosigners", "date"), ("goals", "by")]
    if _begins_now(case):
        due += [(name, "start") for name in _STARTS] + [(name, "date") for name in _PLANNED]
    return ((path, column, row) for name, column in due for path, row in case.rows(name))


def _ended_needs(case: ReviewedCase, today: datetime.date) -> Places:
    """Finds care that is asked for, and would have ended before the letter."""
    if case.given("service_dates") or _begins_now(case):
        return
    for name in (*_STARTS, "stays"):
        for path, row in case.rows(name):
            days = read_time(row.get("duration", ""))
            try:
                start = read_date(row.get("start", ""), today=today)
            except NotADate:
                continue
            if days and start.last + datetime.timedelta(days=days[1]) < today:
                yield Place(f"{path}.start", str(start), f"{row['duration']} from {start} are over")
