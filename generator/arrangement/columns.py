"""How wide the columns of a table are, so that long text gets the room it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.arrangement.styles import CELL
from generator.blocks import Line, Paragraph, Table
from generator.characters import clean
from generator.memos import by_identity

_NARROW = re.compile(r"[ijlft.,:;|!'()\[\]/ I-]")
_WIDE = re.compile(r"[A-HJ-Zmw%@&—\u0400-\u042f\u1100-\uffff]")
_SPACES = re.compile(r"([^\S\u00a0]+)")
"""What parts words: not the space that keeps two together."""
_SLACK = 1.5
"""Points to spare, so that an estimate a little too small breaks no word."""
_NAMES_AT_MOST = 0.34
"""The part of the page that the names in a table of facts may take."""
_POWERS = (0.75, 0.5, 1.0, 0.3)
"""Ways to share spare room among long columns, from which the one that makes the table shortest is taken."""


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """How wide the lines of each cell are, unbroken, and the longest word of each, in points."""

    lines: tuple[tuple[float, ...], ...]
    words: tuple[float, ...]


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """Returns the width of each column in points; together they are `width`."""
    rows = [_measured(row) for row in table.rows]
    if not table.is_facts:
        rows.insert(0, _measure([[line] for line in table.header]))
    if not rows or not rows[0].words:
        return ()
    count = len(rows[0].words)
    sides = 2 * CELL.side + _SLACK
    wanted = [max((line for row in rows for line in row.lines[column]), default=0.0) + sides for column in range(count)]
    needed = [max(row.words[column] for row in rows) + sides for column in range(count)]
    if table.is_facts and count == 2:
        names = min(wanted[0], max(needed[0], width * _NAMES_AT_MOST), width / 2)
        return (names, width - names)
    if sum(wanted) <= width:
        return _share(wanted, wanted, width)
    if sum(needed) > width:
        needed = [min(need, width / count) for need in needed]
    more = [want - need for want, need in zip(wanted, needed, strict=True)]
    choices = [_share(needed, [one**power for one in more], width) for power in _POWERS]
    return min(choices, key=lambda widths: sum(_height(row, widths) for row in rows))


def line_count(paragraphs: Sequence[Paragraph], width: float) -> int:
    """Returns about how many lines a cell of this width has, sooner too many than too few."""
    room = max(width - 2 * CELL.side, 1.0)
    return sum(1 + int(1.1 * _line_width(line) / room) for paragraph in paragraphs for line in paragraph.lines)


@by_identity
def _measured(row: Sequence[Sequence[Paragraph]]) -> _Row:
    return _measure([[line for paragraph in cell for line in paragraph.lines] for cell in row])


def _measure(cells: Sequence[Sequence[Line]]) -> _Row:
    return _Row(
        tuple(tuple(map(_line_width, cell)) for cell in cells),
        tuple(max(map(_word_width, cell), default=0.0) for cell in cells),
    )


@by_identity
def _height(row: _Row, widths: tuple[float, ...]) -> int:
    """Returns about how many lines a row has."""
    rooms = [width - 2 * CELL.side for width in widths]
    return max(sum(1 + int(line / room) for line in cell) for cell, room in zip(row.lines, rooms, strict=True))


def _share(least: list[float], weights: list[float], width: float) -> tuple[float, ...]:
    spare = width - sum(least)
    total = sum(weights) or 1.0
    return tuple(one + spare * weight / total for one, weight in zip(least, weights, strict=True))


def _line_width(line: Line) -> float:
    return sum(_text_width(clean(text.text), bold=text.bold) for text in line)


def _word_width(line: Line) -> float:
    return max((_text_width(word, bold=bold) for word, bold in _words(line)), default=0.0)


def _words(line: Line) -> Iterator[tuple[str, bool]]:
    """Yields each word, and whether it is bold; words grow over the borders of Texts."""
    word, bold = "", False
    for text in line:
        for piece in _SPACES.split(clean(text.text)):
            if not piece.strip():
                if piece:
                    yield word, bold
                    word, bold = "", False
            else:
                word, bold = word + piece, bold or text.bold
    yield word, bold


def _text_width(text: str, *, bold: bool) -> float:
    narrow = len(_NARROW.findall(text))
    wide = len(_WIDE.findall(text))
    letters = 0.3 * narrow + 0.76 * wide + 0.556 * (len(text) - narrow - wide)
    return letters * CELL.size * (1.08 if bold else 1.0)
