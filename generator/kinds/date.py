"""Dates: a whole one, or as much of one as is known."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from generator.dates import NotADate, PartDate, read_date
from generator.kinds.kind import Found, Kind
from generator.memos import by_value

if TYPE_CHECKING:
    from generator.answers import Asked
    from generator.problems import Setting
    from generator.questions import Question


class PartDateKind(Kind):
    """A date, a month, a year, or words such as "childhood"."""

    name = "part-date"
    described = "a date, month or year"
    is_short = True
    is_date = True
    needs_day = False

    def say(self, text: str, question: Question, today: datetime.date | None) -> tuple[str, PartDate | None]:
        """Returns a date in full, and the date; words stay as they are."""
        date = read_answer_date(question, text, today)
        return (str(date) if date else text), date

    def find_problems(self, asked: Asked, setting: Setting) -> Found:
        """Finds a date that there is not, that lies in the future or too far back, or before another."""
        question, today = asked.question, setting.today
        if asked.answer.lower() in question.words:
            return
        try:
            date = read_date(asked.answer, past=question.past, today=today)
        except NotADate as fault:
            if fault.looks_like_one:
                yield "date-not-real", {}
            elif self.needs_day:
                yield "date-not-whole", {}
            return
        if self.needs_day and not date.is_whole:
            yield "date-not-whole", {}
            return
        if question.past and today and date.first > today:
            yield "date-in-future", {"letter_date": str(PartDate(today.year, today.month, today.day))}
        if question.within_years and today and _is_older(date, today, question.within_years):
            yield "date-too-old", {"years": str(question.within_years)}
        yield from _check_order(asked, date, setting)


class DateKind(PartDateKind):
    """A whole date."""

    name = "date"
    described = "a date"
    needs_day = True


@by_value
def read_answer_date(question: Question, text: str, today: datetime.date | None) -> PartDate | None:
    """Returns the date in an answer, or None where it holds words or cannot be read."""
    try:
        return read_date(text, past=question.past, today=today)
    except NotADate:
        return None


def _is_older(date: PartDate, today: datetime.date, years: int) -> bool:
    return (today.year - date.year, today.month, today.day) > (years, date.month or 12, date.day or 31)


def _check_order(asked: Asked, date: PartDate, setting: Setting) -> Found:
    other = asked.question.not_before
    if not other:
        return
    sibling = asked.table.column(other) if asked.table else None
    if sibling:
        question, text = sibling, asked.row.get(other, "")
    else:
        question, text = next(given for given in setting.dates if given[0].name == other)
    earlier = read_answer_date(question, text, setting.today) if text else None
    if earlier and question.past and setting.today and earlier.first > setting.today:
        return  # that date is told as a problem of its own
    if earlier and date.last < earlier.first:
        yield "date-before", {"other": question.called_in_row(asked.number)}
