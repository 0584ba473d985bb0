"""Problems: answers that cannot stand, all told at once in the order of the questions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.answers import Answers, Asked, read_answer_date
from generator.blocks import Role
from generator.dates import NotADate, PartDate, read_date
from generator.enclosures import named_numbers
from generator.identifiers import is_icd_10_cm, is_npi
from generator.pictures import read_logo

Messages = Mapping[str, str]
Found = Iterator[tuple[str, dict[str, str]]]


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


def check_answers(answers: Answers, messages: Messages) -> tuple[Problem, ...]:
    """Returns every problem, in question order; never raises for what a person typed."""
    problems = []
    for asked in answers.asked():
        found: Found
        if not asked.answer:
            found = iter([("missing", {})]) if asked.question.needed else iter(())
        else:
            check = _CHECKS.get(asked.question.kind, _check_text)
            found = check(asked, answers)
        for code, details in found:
            problems.append(Problem(asked.path, code, _word(code, asked, details, messages)))
    return tuple(problems)


def _word(code: str, asked: Asked, details: dict[str, str], messages: Messages) -> str:
    called = asked.question.called_in_row(asked.number)
    wording = "missing-choice" if code == "missing" and asked.question.choices else code
    return messages[wording].format(called=called, Called=called[:1].upper() + called[1:], **details)


def _check_date(asked: Asked, answers: Answers) -> Found:
    question, today = asked.question, answers.today
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
    yield from _check_order(asked, date, answers)


def _is_older(date: PartDate, today: datetime.date, years: int) -> bool:
    return (today.year - date.year, today.month, today.day) > (years, date.month or 12, date.day or 31)


def _check_order(asked: Asked, date: PartDate, answers: Answers) -> Found:
    other = asked.question.not_before
    if not other:
        return
    sibling = asked.table.column(other) if asked.table else None
    question = sibling or answers.questions[other]
    text = asked.row.get(other, "") if sibling else answers.given.get(other, "")
    earlier = read_answer_date(question, text, answers.today) if text else None
    if earlier and question.past and answers.today and earlier.first > answers.today:
        return  # that date is told as a problem of its own
    if earlier and date.last < earlier.first:
        yield "date-before", {"other": question.called_in_row(asked.number)}


def _check_npi(asked: Asked, _answers: Answers) -> Found:
    digits = re.sub(r"[\s\-]", "", asked.answer)
    if not re.fullmatch(r"\d{10}", digits):
        yield "npi-digits", {}
    elif not is_npi(digits):
        yield "npi-check-digit", {}


def _check_icd_10_cm(asked: Asked, _answers: Answers) -> Found:
    if not is_icd_10_cm(asked.answer):
        yield "icd-10-cm-form", {}


def _check_table(asked: Asked, answers: Answers) -> Found:
    if "\n" not in asked.answer or "|" not in asked.answer:
        yield "table-form", {}
    yield from _check_text(asked, answers)


def _check_image(asked: Asked, _answers: Answers) -> Found:
    if read_logo(asked.answer, "", Role.NONE) is None:
        yield "image-form", {}


def _check_text(asked: Asked, answers: Answers) -> Found:
    """Finds an enclosure that is named by a number which the list does not have."""
    is_number = asked.question.name == "enclosure" and asked.table is not None and asked.table.name != "enclosures"
    named = [int(number) for number in re.findall(r"\d+", asked.answer)] if is_number else named_numbers(asked.answer)
    count = sum(bool(row) for row in answers.given.get("enclosures", ()))
    beyond = next((number for number in named if not 1 <= number <= count), None)
    if beyond is not None:
        yield "enclosure-unknown", {"number": str(beyond), "count": str(count)}


_CHECKS: dict[str, Callable[[Asked, Answers], Found]] = {
    "date": _check_date,
    "part-date": _check_date,
    "npi": _check_npi,
    "icd-10-cm": _check_icd_10_cm,
    "table": _check_table,
    "image": _check_image,
}
