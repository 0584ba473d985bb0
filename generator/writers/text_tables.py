"""Tables in plain text: columns that stand under each other, at most 80 characters wide."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

WIDTH = 80
"""Characters of a line: what a fax, a record's text field and an e-mail show without breaking."""

_GAP = 2
_NARROWEST = 6
_HELD = "\ufdd5"
"""In the place of a space that no line may end at, while a cell is wrapped."""

_DATE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{1,2}, \d{4}\b|\b[A-Z][a-z]{2} \d{4}\b")
_NUMBER_AND_UNIT = re.compile(
    r"(?<=\d) (?=(?:mg|mcg|g|kg|mL|L|cm|mm|m|lb|percent|hours?|weeks?|months?|years?|units?)\b)"
)


def table_lines(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Returns the lines of a table: its header, a rule, and its rows, each cell wrapped within its column.

    A line between rows is left blank where a row takes more than one line. A table whose longest words do not fit
    side by side has a line for each cell instead, after the name of its column.
    """
    cells = [[_held(cell) for cell in row] for row in (header, *rows)]
    widths = _widths(cells)
    if widths is None:
        return _cards(header, rows)
    wrapped = [_wrapped(row, widths) for row in cells]
    is_open = any(len(row) > 1 for row in wrapped[1:])
    lines = [*wrapped[0], "  ".join("-" * width for width in widths)]
    for number, row in enumerate(wrapped[1:]):
        if is_open and number:
            lines.append("")
        lines += row
    return lines


def _held(cell: str) -> str:
    words = " ".join(cell.split())
    words = _DATE.sub(lambda match: match[0].replace(" ", _HELD), words)
    return _NUMBER_AND_UNIT.sub(_HELD, words)


def _widths(cells: Sequence[Sequence[str]]) -> list[int] | None:
    """Returns the width of each column: what it needs, or its share of what there is; None where words do not fit."""
    columns = list(zip(*cells, strict=True))
    longest = [max(map(len, column)) for column in columns]
    least = [max(_NARROWEST, *(len(word) for cell in column for word in [*cell.split(" "), ""])) for column in columns]
    least = [min(one, whole) or 1 for one, whole in zip(least, longest, strict=True)]
    room = WIDTH - _GAP * (len(columns) - 1)
    if sum(longest) <= room:
        return [max(one, 1) for one in longest]
    if sum(least) > room:
        return None
    widths = least
    while sum(widths) < room:
        # The column whose text is longest for its width grows.
        heights = [-(-sum(map(len, column)) // width) for column, width in zip(columns, widths, strict=True)]
        growing = [place for place in range(len(widths)) if widths[place] < longest[place]]
        widths[max(growing, key=lambda place: heights[place])] += 1
    return widths


def _wrapped(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""] for cell, width in zip(row, widths, strict=True)
    ]
    lines = []
    for number in range(max(map(len, cells))):
        parts = [
            (cell[number] if number < len(cell) else "").ljust(width) for cell, width in zip(cells, widths, strict=True)
        ]
        lines.append((" " * _GAP).join(parts).rstrip().replace(_HELD, " "))
    return lines


def _cards(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines: list[str] = []
    for number, row in enumerate(rows):
        if number:
            lines.append("")
        for name, cell in zip(header, row, strict=True):
            if cell:
                lines += textwrap.wrap(
                    f"{name}: {cell}" if name else cell, WIDTH, subsequent_indent="  ", break_on_hyphens=False
                )
    return lines
