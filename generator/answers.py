"""Answers: cleaned as they come in, and looked up by path ("prior_treatments.0.dose")."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.cleaning import clean_text
from generator.dates import NotADate, PartDate, read_date
from generator.pictures import PNG_URL
from generator.questions import Group, Question, Step, is_asked
from generator.rewordings import read_rewordings

RawAnswers = Mapping[str, Any]
"""Answers as typed: a string, a list of strings, or a list of rows, each a mapping of strings."""


def clean_answers(raw: RawAnswers, questions: Mapping[str, Question]) -> dict[str, Any]:
    """Returns the answers to known questions, cleaned; an answer of the wrong shape or without text is left out."""
    cleaned: dict[str, Any] = {}
    for name, value in raw.items():
        question = questions.get(name)
        if question is None:
            continue
        if question.kind == "rows":
            if isinstance(value, list):
                cleaned[name] = [_clean_row(row, question) for row in value]
        elif question.kind == "many":
            values = [value] if isinstance(value, str) else value
            if isinstance(values, list):
                known = {choice.value for choice in question.choices}
                cleaned[name] = [entry for entry in values if entry in known]
        elif isinstance(value, str) and (text := _clean_answer(value, question)):
            cleaned[name] = text
    return cleaned


def _clean_answer(value: str, question: Question) -> str:
    if question.kind == "image":
        return value if value.startswith(PNG_URL) else ""
    text = clean_text(value, tab=" | " if question.kind == "table" else " ")
    if question.kind == "choice" and all(choice.value != text for choice in question.choices):
        return ""
    return (
        text
        if question.kind in {"long", "table"}
        else " ".join(line.strip() for line in text.split("\n") if line.strip())
    )


def _clean_row(row: object, question: Question) -> dict[str, str]:
    if not isinstance(row, Mapping):
        return {}
    columns = {column.name: column for column in question.columns}
    cleaned = {}
    for name, value in row.items():
        if name in columns and isinstance(value, str) and (text := _clean_answer(value, columns[name])):
            cleaned[name] = text
    return cleaned


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that fits the letter, with the path of its answer and what was answered ("" if nothing)."""

    path: str
    question: Question
    answer: str
    table: Question | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    number: int = 0


class Answers:
    """The cleaned answers of one case, with the questions that they fit."""

    def __init__(self, raw: RawAnswers, steps: tuple[Step, ...]) -> None:
        """Cleans the answers and keeps them beside their questions."""
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

    def asked(self) -> Iterator[Asked]:
        """Yields every question that fits, in the order of the form; rows column by column, blank rows left out.

        A needed table with no row yields its first row's needed columns.
        """
        for step in self.steps:
            for question in step.questions():
                if self.is_asked(question):
                    yield from self.asked_of(question)

    def asked_of(self, question: Question) -> Iterator[Asked]:
        """Yields the question, or for rows each column of each row that holds something."""
        if question.kind != "rows":
            answer = self.given.get(question.name, "")
            yield Asked(question.name, question, "\n".join(answer) if isinstance(answer, list) else answer)
            return
        rows = [(index, row) for index, row in enumerate(self.given.get(question.name, ())) if row]
        if not rows and question.needed:
            rows = [(0, {})]
        for number, (index, row) in enumerate(rows, 1):
            for column in question.columns:
                if is_asked(column, row):
                    path = f"{question.name}.{index}.{column.name}"
                    yield Asked(path, column, row.get(column.name, ""), question, row, number)


def read_answer_date(question: Question, text: str, today: datetime.date | None) -> PartDate | None:
    """Returns the date in an answer, or None where it holds words or cannot be read."""
    try:
        return read_date(text, past=question.past, today=today)
    except NotADate:
        return None
