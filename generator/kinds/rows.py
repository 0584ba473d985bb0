"""Rows: the same questions again and again, one answer a column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from generator.kinds.kind import Kind, clean_typed
from generator.limits import MOST_ROWS
from generator.memos import Memo, by_identity, by_value

if TYPE_CHECKING:
    from generator.questions import Question

Cells = tuple[tuple[str, str], ...]
"""The answers in a row, by the names of their columns."""


class RowsKind(Kind):
    """A list of rows, each a mapping of texts by the names of the question's `columns`."""

    name = "rows"
    described = "rows"
    control = "rows"
    is_broad = True
    has_columns = True

    def is_readable(self, value: object) -> bool:
        """Whether an answer is a list of rows of texts."""
        return isinstance(value, list) and all(
            isinstance(row, dict) and all(isinstance(cell, str) for cell in row.values()) for row in value
        )

    def empty(self, question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns one row without answers."""
        return [{column.name: "" for column in question.columns}]

    def clean(self, value: object, question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns as many rows as the letter takes, the answers in each cleaned."""
        return _clean_rows(rows_of(question, value), question) if isinstance(value, list) else None


_rows = Memo()


def rows_of(question: Question, value: list[Any]) -> tuple[Cells, ...]:
    """Returns the rows of a table as typed, as many as the letter takes; the same rows are the same thing again."""
    found = _rows.get(question)
    if found is None or found[0] != value:
        copy = [dict(row) if isinstance(row, Mapping) else row for row in value]
        found = (copy, tuple(_cells_of(row) for row in copy[:MOST_ROWS]))
        _rows.keep(question, found)
    return cast(tuple[Cells, ...], found[1])


def _cells_of(row: object) -> Cells:
    if not isinstance(row, Mapping):
        return ()
    return tuple((name, value) for name, value in row.items() if isinstance(value, str))


@by_identity
def _clean_rows(rows: tuple[Cells, ...], question: Question) -> list[Mapping[str, str]]:
    return [clean_row(cells, question) for cells in rows]


@by_value
def clean_row(cells: Cells, question: Question) -> Mapping[str, str]:
    """Returns a row's answers; one that is too long is there, and empty, so that the row is not a blank one."""
    columns = {column.name: column for column in question.columns}
    cleaned = {}
    for name, value in cells:
        column = columns.get(name)
        if column and ((text := clean_typed(value, column)) or column.kind.is_too_long(value)):
            cleaned[name] = text
    return cleaned
