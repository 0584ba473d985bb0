"""Answers: cleaned as they come in, and looked up by path ("prior_treatments.0.dose")."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.dates import NotADate, read_date
from generator.kinds.rows import Cells, clean_row, rows_of
from generator.limits import MOST_ROWS
from generator.memos import by_identity, by_value
from generator.questions import Group, Question, Step, is_asked
from generator.rewordings import read_rewordings

RawAnswers = Mapping[str, Any]
"""Answers as typed: a string, a list of strings, or a list of rows, each a mapping of strings."""


def clean_answers(raw: RawAnswers, questions: Mapping[str, Question]) -> dict[str, Any]:
    """Returns the answers to known questions, cleaned; an answer of the wrong shape or without text is left out.

    One that is too long counts as not given, and so do the rows beyond the most that a table has.
    """
    cleaned: dict[str, Any] = {}
    for name, value in raw.items():
        question = questions.get(name)
        answer = question.kind.clean(value, question) if question else None
        if answer is not None:
            cleaned[name] = answer
    return cleaned


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A question that fits the letter, with the path of its answer and what was answered ("" if nothing).

    `length` is that of an answer that is too long to be taken, else 0.
    """

    path: str
    question: Question
    answer: str
    table: Question | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    length: int = 0


AskedRows = tuple[tuple[Asked, ...], ...]
"""What is asked in each row of a table; of a question that has no rows, the one answer in the one row."""


class Answers:
    """The cleaned answers of one case, with the questions that they fit."""

    def __init__(self, raw: RawAnswers, steps: tuple[Step, ...]) -> None:
        """Cleans the answers and keeps them beside their questions."""
        self.raw = raw
        self.steps = steps
        self.questions = {question.name: question for step in steps for question in step.questions()}
        self.given = clean_answers(raw, self.questions)
        self.rewordings = read_rewordings(raw)
        self.today = self._read_today()

    def _read_today(self) -> datetime.date | None:
        try:
            written = read_date(self.given.get("letter_date", ""))
        except NotADate:
            return None
        return written.first if written.is_whole else None

    def is_asked(self, question: Question | Group) -> bool:
        """Whether the question fits the occasion, the requested items and the other answers."""
        return is_asked(question, self.given)

    def has_begun(self, step: Step) -> bool:
        """Whether anything is answered in a step; blank rows are nothing."""
        given = [self.given.get(question.name, "") for question in step.questions()]
        return any(any(answer) if isinstance(answer, list) else answer for answer in given)

    def has_too_many_rows(self, question: Question) -> bool:
        """Whether a table has more rows than the letter takes."""
        rows = self.raw.get(question.name) if question.columns else None
        return isinstance(rows, list) and len(rows) > MOST_ROWS

    @cached_property
    def asked_rows(self) -> tuple[AskedRows, ...]:
        """The rows of every question that fits, in the order of the form.

        Blank rows are left out; a needed table with no row has its first row's needed columns.
        """
        fitting = (question for step in self.steps for question in step.questions() if self.is_asked(question))
        return tuple(self._rows_asked(question) for question in fitting)

    def asked(self) -> Iterator[Asked]:
        """Yields every question that fits, one by one, column by column."""
        return (asked for rows in self.asked_rows for row in rows for asked in row)

    def _rows_asked(self, question: Question) -> AskedRows:
        typed = self.raw.get(question.name)
        if question.columns:
            return _asked_in_rows(rows_of(question, typed if isinstance(typed, list) else []), question)
        answer = self.given.get(question.name, "")
        length = len(typed) if isinstance(typed, str) and question.kind.is_too_long(typed) else 0
        return _asked_alone(question, "\n".join(answer) if isinstance(answer, list) else answer, length)


@by_value
def _asked_alone(question: Question, answer: str, length: int) -> AskedRows:
    return ((Asked(question.name, question, answer, length=length),),)


@by_identity
def _asked_in_rows(rows: tuple[Cells, ...], question: Question) -> AskedRows:
    filled = [(index, cells) for index, cells in enumerate(rows) if clean_row(cells, question)]
    if not filled and question.needed:
        filled = [(0, ())]
    return tuple(_asked_in_row(question, index, number, cells) for number, (index, cells) in enumerate(filled, 1))


@by_value
def _asked_in_row(question: Question, index: int, number: int, cells: Cells) -> tuple[Asked, ...]:
    row, typed = clean_row(cells, question), dict(cells)
    asked = []
    for column in question.columns:
        if is_asked(column, row):
            text = typed.get(column.name, "")
            length = len(text) if column.kind.is_too_long(text) else 0
            path = f"{question.name}.{index}.{column.name}"
            asked.append(Asked(path, column, row.get(column.name, ""), question, row, number, length))
    return tuple(asked)
