"""How wide the columns of a table are, so that long text gets the room it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.arrangement.styles import CELL
from generator.blocks import Line, Paragraph, Table
from generator.characters import clean

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


def column_widths(table: Table, width: float) -> tuple[float, ...]:
    """Returns the width of each column in points; together they are `width`."""
    rows = _rows(table)
    if not rows or not rows[0]:
        return ()
    count = len(rows[0])
    sides = 2 * CELL.side + _SLACK
    wanted = [max((_line_width(line) for row in rows for line in row[column]), default=0.0) for column in range(count)]
    needed = [max((_word_width(line) for row in rows for line in row[column]), default=0.0) for column in range(count)]
    wanted, needed = [want + sides for want in wanted], [need + sides for need in needed]
    if table.is_facts and count == 2:
        names = min(wanted[0], max(needed[0], width * _NAMES_AT_MOST), width / 2)
        return (names, width - names)
    if sum(wanted) <= width:
        return _share(wanted, wanted, width)
    if sum(needed) > width:
        needed = [min(need, width / count) for need in needed]
    more = [want - need for want, need in zip(wanted, needed, strict=True)]
    choices = [_share(needed, [one**power for one in more], width) for power in _POWERS]
    lengths = [[[_line_width(line) for line in cell] for cell in row] for row in rows]
    return min(choices, key=lambda widths: _height(lengths, widths))


def line_count(paragraphs: Sequence[Paragraph], width: float) -> int:
    """Returns about how many lines a cell of this width has, sooner too many than too few."""
    room = max(width - 2 * CELL.side, 1.0)
    return sum(1 + int(1.1 * _line_width(line) / room) for paragraph in paragraphs for line in paragraph.lines)


def _rows(table: Table) -> list[list[list[Line]]]:
    """Returns the lines of each cell of each row, the header's too."""
    rows = [[[line for paragraph in cell for line in paragraph.lines] for cell in row] for row in table.rows]
    return rows if table.is_facts else [[[line] for line in table.header], *rows]


def _height(rows: list[list[list[float]]], widths: tuple[float, ...]) -> int:
    """Returns about how many lines a table has whose lines, unbroken, are as wide as `rows` says."""
    rooms = [width - 2 * CELL.side for width in widths]
    return sum(
        max(sum(1 + int(line / room) for line in cell) for cell, room in zip(row, rooms, strict=True)) for row in rows
    )


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
