"""Problems: answers that cannot stand, all told at once in the order of the questions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.answers import Answers, Asked, AskedRows
from generator.kinds.kind import Found
from generator.limits import LONGEST_ANSWER, MOST_ROWS
from generator.memos import by_identity, by_value
from generator.questions import Question

Messages = Mapping[str, str]
Wrong = tuple[Asked, str, dict[str, str]]


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
            if question.kind.is_date
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
    return asked.question.kind.find_problems(asked, setting)


def _word(code: str, asked: Asked, details: dict[str, str], messages: Messages) -> str:
    called = asked.question.called_in_row(asked.number)
    wording = "missing-choice" if code == "missing" and asked.question.choices else code
    return messages[wording].format(called=called, Called=called[:1].upper() + called[1:], **details)
