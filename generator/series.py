"""Measurements over time as one table: a row for each date, a column for each measure, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.computed import amount, by_date, written
from generator.memos import by_identity
from generator.values import NOTHING, Answer, AnswerText, Missing, Row, said

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
    """Returns "From March 11, 2024, to September 14, 2026: 8.9 cm more."; nothing of what went up and down."""
    amounts = [amount(row.value) for row in rows]
    first, last = amounts[0], amounts[-1]
    if first is None or last is None or any(one is None or one[2] != last[2] for one in amounts):
        return NOTHING
    numbers = [one[1] for one in amounts if one]
    if numbers[0] == numbers[-1] or numbers not in (sorted(numbers), sorted(numbers, reverse=True)):
        return NOTHING
    since, until = rows[0].date, rows[-1].date
    if not isinstance(since, Answer) or not isinstance(until, Answer):
        return NOTHING
    comma = "," if since.date and since.date.is_whole else ""
    unit = f" {last[2]}" if last[2] else ""
    direction = "more" if last[1] > first[1] else "less"
    change = f"{last[0]}{written(abs(last[1] - first[1]))}{unit} {direction}"
    return said(f"From {since.text}{comma} to {until.text}: {change}.")
