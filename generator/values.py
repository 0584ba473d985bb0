"""What a letter template sees: answers that know where they came from, and answers that are missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.answers import Answers
from generator.dates import PartDate
from generator.kinds.kind import Kind
from generator.kinds.rows import Cells
from generator.library import REQUESTED_ITEMS, Variant
from generator.memos import by_identity, by_value
from generator.questions import Question, is_asked


class AnswerText(NamedTuple):
    """Typed words, the path of their answer, and whether they stand for a missing one."""

    text: str
    source: str = ""
    gap: bool = False


class Answer:
    """An answer as the letter says it; equal to its own value, so that templates can compare choices."""

    __slots__ = ("date", "kind", "pieces", "value")

    def __init__(
        self, value: str, pieces: tuple[AnswerText, ...], date: PartDate | None = None, kind: Kind | None = None
    ) -> None:
        """Keeps the value for comparing, the pieces for writing, the date to count from and the question's kind."""
        self.value = value
        self.pieces = pieces
        self.date = date
        self.kind = kind

    @property
    def text(self) -> str:
        """The words as the letter says them."""
        return "".join(piece.text for piece in self.pieces)

    def with_text(self, text: str) -> Answer:
        """Returns the same answer said in other words."""
        return Answer(self.value, (AnswerText(text, self.pieces[0].source),), self.date)

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, Answer) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __str__(self) -> str:
        return self.text


class Missing:
    """An answer that is not there; false in a template, and takes its sentence with it when written."""

    __slots__ = ("label", "needed", "source")

    date = None
    """As an answer that is no date; so a template may ask any answer for its date."""

    def __init__(self, source: str, label: str, *, needed: bool) -> None:
        """Keeps the path and label; only a needed one is a gap."""
        self.source = source
        self.label = label
        self.needed = needed

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        raise TypeError("a missing answer cannot be joined to other words")


NOTHING = Missing("", "", needed=False)
"""An answer that nobody was asked for, and nobody misses."""


@by_value
def said(words: str) -> Answer:
    """Returns words that come of no answer; the same for the same words, so that memos know them again."""
    return Answer("", (AnswerText(words),))


class Row:
    """One row of a table of answers; its columns are attributes."""

    def __init__(self, **columns: Any) -> None:  # noqa: ANN401 - answers, and what is worked out from them
        """Takes the columns by name."""
        self.__dict__.update(columns)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - see above
        """Raises AttributeError: there is no such column."""
        raise AttributeError(name)


Value = Answer | Missing | list[Row] | list[Answer] | frozenset[str]
"""An answer, or rows of them; or the places under which something belongs."""


def template_values(answers: Answers) -> dict[str, Value]:
    """Returns a value for every question there is; one that does not fit the case is missing and no gap."""
    values: dict[str, Value] = {}
    for name, question in answers.questions.items():
        fits = answers.is_asked(question)
        given = answers.given.get(name) if fits else None
        if question.columns:
            values[name] = _rows(question, given or [], answers.today) if fits else []
        elif question.kind.takes_several:
            chosen: list[Answer] = [_said(question, value, name, answers.today) for value in given or ()]
            values[name] = chosen or Missing(name, question.label, needed=question.needed and fits)
        elif given:
            values[name] = _said(question, given, name, answers.today)
        else:
            values[name] = Missing(name, question.label, needed=question.needed and fits)
    return values


def _rows(question: Question, given: list[Mapping[str, str]], today: datetime.date | None) -> list[Row]:
    return _rows_given(given, question, today) or ([_row(question, 0, (), today)] if question.needed else [])


@by_identity
def _rows_given(given: list[Mapping[str, str]], question: Question, today: datetime.date | None) -> list[Row]:
    return [_row(question, index, tuple(row.items()), today) for index, row in enumerate(given) if row]


@by_value
def _row(question: Question, index: int, cells: Cells, today: datetime.date | None) -> Row:
    row = dict(cells)
    columns: dict[str, Answer | Missing] = {}
    for column in question.columns:
        path = f"{question.name}.{index}.{column.name}"
        fits = is_asked(column, row)
        if fits and row.get(column.name):
            columns[column.name] = _said(column, row[column.name], path, today)
        else:
            columns[column.name] = Missing(path, column.label, needed=column.needed and fits)
    return Row(**columns)


@by_value
def _said(question: Question, text: str, path: str, today: datetime.date | None) -> Answer:
    said, date = question.kind.say(text, question, today)
    return Answer(text, (AnswerText(said, path),), date, question.kind)


def requested_rows(values: Mapping[str, Value], items: Iterable[Variant]) -> list[Row]:
    """Returns every row of every requested item in one list, with its `item` and how that calls its columns."""
    given = values[REQUESTED_ITEMS]
    chosen = [item.value for item in given if isinstance(item, Answer)] if isinstance(given, list) else []
    requests: list[Row] = []
    for item in items:
        rows = values[item.rows] if item.id in chosen else []
        if isinstance(rows, list):
            requests += _requested_in(rows, item)
    return requests


@by_identity
def _requested_in(rows: list[Row] | list[Answer], item: Variant) -> list[Row]:
    return [_requested(row, item) for row in rows if isinstance(row, Row)]


@by_identity
def _requested(row: Row, item: Variant) -> Row:
    columns = row.__dict__
    named = {name: columns.get(getattr(item, name), NOTHING) for name in ("period", "quantity", "begins", "planned")}
    return Row(**{**columns, **named}, item=item.id, title=columns[item.names], unnamed=item.unnamed)
