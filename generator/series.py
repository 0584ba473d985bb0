"""Measurements over time as one table: a row for each date, a column for each measure, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.computed import NOTHING, amount, by_date, said, written
from generator.memos import by_identity
from generator.values import Answer, AnswerText, Missing, Row

Said = Answer | Missing


@by_identity
def series(rows: list[Row]) -> Row:
    """Returns measurements as a table: `measures` head its columns; `rows` have a `date`, `values` and `notes`.

    The rows stand in the order of their dates; what is measured twice on a day has a row for each.
    `change` is a sentence on the first and the last value of the one measure that there is.
    """
    measures = list(dict.fromkeys(row.measure for row in rows))
    dated: list[tuple[Said, dict[Said, Said], list[Said]]] = []
    for row in by_date(rows, "date"):
        if not dated or dated[-1][0] != row.date or row.measure in dated[-1][1]:
            dated.append((row.date, {}, []))
        _, values, notes = dated[-1]
        values[row.measure] = row.value
        notes.append(row.note)
    lines = [
        Row(date=date, values=[values.get(one, NOTHING) for one in measures], notes=_joined(notes))
        for date, values, notes in dated
    ]
    change = _change(by_date(rows, "date")) if len(measures) == 1 else NOTHING
    return Row(measures=measures, rows=lines, change=change)


def _joined(notes: Iterable[Said]) -> Said:
    pieces: list[AnswerText] = []
    for note in notes:
        if isinstance(note, Answer):
            pieces += [AnswerText("; "), *note.pieces] if pieces else note.pieces
    return Answer("", tuple(pieces)) if pieces else NOTHING


def _change(rows: Sequence[Row]) -> Said:
    """Returns "From March 11, 2024, to September 14, 2026: 8.9 cm more."; nothing where there is no difference."""
    first, last = amount(rows[0].value), amount(rows[-1].value)
    if first is None or last is None or first[2] != last[2] or first[1] == last[1]:
        return NOTHING
    if not isinstance(rows[0].date, Answer) or not isinstance(rows[-1].date, Answer):
        return NOTHING
    unit = f" {last[2]}" if last[2] else ""
    direction = "more" if last[1] > first[1] else "less"
    comma = "," if rows[0].date.date and rows[0].date.date.is_whole else ""
    days = f"From {rows[0].date.text}{comma} to {rows[-1].date.text}"
    return said(f"{days}: {last[0]}{written(abs(last[1] - first[1]))}{unit} {direction}.")
