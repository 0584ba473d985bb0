"""Problems: answers that cannot stand, all told at once in the order of the questions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.answers import Answers, Asked, AskedRows, read_answer_date
from generator.dates import NotADate, PartDate, read_date
from generator.enclosures import named_numbers, numbers_in
from generator.identifiers import is_icd_10_cm, is_npi
from generator.limits import LONGEST_ANSWER, MOST_POINTS, MOST_ROWS
from generator.memos import by_identity, by_value
from generator.pictures import what_is_wrong
from generator.questions import Question

Messages = Mapping[str, str]
Found = Iterator[tuple[str, dict[str, str]]]
Wrong = tuple[Asked, str, dict[str, str]]
_DATES = frozenset({"date", "part-date"})


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that cannot stand: the path of its question, a stable code, and the sentence to show."""

    path: str
    code: str
    message: str

    @property
    def is_gap(self) -> bool:
        """Whether the answer is missing rather than wrong."""
        return self.code == "missing"


class Setting(NamedTuple):
    """What answers are checked against, beside themselves: the letter's date, its enclosures, its other dates."""

    today: datetime.date | None
    enclosures: int
    dates: tuple[tuple[Question, str], ...]


def find_problems(answers: Answers, messages: Messages) -> tuple[Problem, ...]:
    """Returns every problem, in question order; never raises for what a person typed."""
    setting = Setting(
        answers.today,
        sum(bool(row) for row in answers.given.get("enclosures", ())),
        tuple(
            (question, answers.given.get(name, ""))
            for name, question in answers.questions.items()
            if question.kind in _DATES
        ),
    )
    found = [found for rows in answers.asked_rows for found in _check_rows(rows, setting)]
    for question in answers.questions.values():
        if answers.has_too_many_rows(question) and answers.is_asked(question):
            found.append((Asked(question.name, question, ""), "too-many-rows", {"most": f"{MOST_ROWS:,}"}))
    return tuple(Problem(asked.path, code, _word(code, asked, details, messages)) for asked, code, details in found)


@by_identity
def _check_rows(rows: AskedRows, setting: Setting) -> list[Wrong]:
    return [wrong for row in rows for wrong in _check_row(row, setting)]


@by_value
def _check_row(row: tuple[Asked, ...], setting: Setting) -> tuple[Wrong, ...]:
    """Returns what cannot stand in the answers of one row, or in one answer that stands alone."""
    return tuple((asked, code, details) for asked in row for code, details in _check(asked, setting))


def _check(asked: Asked, setting: Setting) -> Found:
    if asked.length:
        return iter([("too-long", {"most": f"{LONGEST_ANSWER:,}", "count": f"{asked.length:,}"})])
    if not asked.answer:
        return iter([("missing", {})]) if asked.question.needed else iter(())
    return _CHECKS.get(asked.question.kind, _check_text)(asked, setting)


def _word(code: str, asked: Asked, details: dict[str, str], messages: Messages) -> str:
    called = asked.question.called_in_row(asked.number)
    wording = "missing-choice" if code == "missing" and asked.question.choices else code
    return messages[wording].format(called=called, Called=called[:1].upper() + called[1:], **details)


def _check_date(asked: Asked, setting: Setting) -> Found:
    question, today = asked.question, setting.today
    if asked.answer.lower() in question.words:
        return
    try:
        date = read_date(asked.answer, past=question.past, today=today)
    except NotADate as fault:
        if fault.looks_like_one:
            yield "date-not-real", {}
        elif question.kind == "date":
            yield "date-not-whole", {}
        return
    if question.kind == "date" and not date.is_whole:
        yield "date-not-whole", {}
        return
    if question.past and today and date.first > today:
        yield "date-in-future", {"letter_date": str(PartDate(today.year, today.month, today.day))}
    if question.within_years and today and _is_older(date, today, question.within_years):
        yield "date-too-old", {"years": str(question.within_years)}
    yield from _check_order(asked, date, setting)


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


def _check_npi(asked: Asked, _setting: Setting) -> Found:
    digits = re.sub(r"[\s\-]", "", asked.answer)
    if not re.fullmatch(r"\d{10}", digits):
        yield "npi-digits", {}
    elif not is_npi(digits):
        yield "npi-check-digit", {}


def _check_icd_10_cm(asked: Asked, _setting: Setting) -> Found:
    if not is_icd_10_cm(asked.answer):
        yield "icd-10-cm-form", {}


def _check_table(asked: Asked, setting: Setting) -> Found:
    if "\n" not in asked.answer or "|" not in asked.answer:
        yield "table-form", {}
    yield from _check_text(asked, setting)


def _check_image(asked: Asked, _setting: Setting) -> Found:
    wrong = what_is_wrong(asked.answer)
    if wrong:
        yield f"image-{wrong}", {"most_points": f"{MOST_POINTS:,}"}


def _check_text(asked: Asked, setting: Setting) -> Found:
    """Finds an enclosure that is named by a number which the list does not have."""
    is_number = asked.question.name == "enclosure" and asked.table is not None and asked.table.name != "enclosures"
    named = numbers_in(asked.answer) if is_number else named_numbers(asked.answer)
    beyond = next((number for number in named if not 1 <= number <= setting.enclosures), None)
    if beyond is not None:
        yield "enclosure-unknown", {"number": str(beyond), "count": str(setting.enclosures)}


_CHECKS: dict[str, Callable[[Asked, Setting], Found]] = {
    "date": _check_date,
    "part-date": _check_date,
    "npi": _check_npi,
    "icd-10-cm": _check_icd_10_cm,
    "table": _check_table,
    "image": _check_image,
}
