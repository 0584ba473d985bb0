"""Tables in plain text: columns under their titles, or a line for each cell where columns do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from generator.blocks import Paragraph, Table
from generator.writers.text_words import longest_word, wrap_words, write_line

WIDTH = 80
"""Characters in a line of a table; a line is longer only where one word is."""
_GAP = "  "
_INDENT = "    "
_NAMES_AT_MOST = 30
"""Characters that the names in a table of facts may take."""
_NOTHING = "—"

_Cell = list[str]
"""The lines of a cell, none of them blank, before they are wrapped."""


def write_table(table: Table) -> str:
    """Writes a table to be read in letters of one width; empty where the table holds nothing."""
    rows = [row for row in ([_cell(cell) for cell in row] for row in table.rows) if any(row)]
    if table.is_facts:
        return "\n".join(_facts(rows))
    titles = [write_line(line).strip() for line in table.header]
    header = [[title] if title else [] for title in titles]
    widths = _widths([header, *rows])
    if widths is None:
        return "\n\n".join("\n".join(_entries(titles, row)) for row in rows or [[[]] * len(titles)])
    rule = _GAP.join("-" * width for width in widths if width)
    return "\n".join([*_row(header, widths), rule, *_body(rows, widths)])


def _cell(paragraphs: Sequence[Paragraph]) -> _Cell:
    lines = (write_line(line).strip() for paragraph in paragraphs for line in paragraph.lines)
    return [line for line in lines if line]


def _facts(rows: Sequence[Sequence[_Cell]]) -> Iterator[str]:
    """Yields the lines of names and their facts: the facts in a column, where their longest words fit."""
    pairs = [_name_and_fact(row) for row in rows]
    names = min(max((len(name) for name, _ in pairs), default=0), _NAMES_AT_MOST)
    widths = (names, WIDTH - names - len(_GAP))
    cells = [[[name] if name else [], fact] for name, fact in pairs]
    fits = all(
        longest_word(line) <= width for row in cells for cell, width in zip(row, widths, strict=True) for line in cell
    )
    for name, fact in cells:
        yield from _row((name, fact), widths) if fits else _hanging(name, fact)


def _name_and_fact(row: Sequence[_Cell]) -> tuple[str, _Cell]:
    name = " ".join(row[0]).rstrip(": ")
    fact = [line for cell in row[1:] for line in cell]
    return (f"{name}:" if name and fact else name), fact


def _entries(titles: Sequence[str], row: Sequence[_Cell]) -> Iterator[str]:
    """Yields the lines of one row: each cell after the title of its column."""
    for title, cell in zip(titles, row, strict=True):
        if title:
            yield from _hanging([f"{title.rstrip(': ')}:"], cell or [_NOTHING])
        else:
            yield from _hanging([], cell)


def _hanging(name: _Cell, fact: _Cell) -> Iterator[str]:
    """Yields a name and its fact as one line, and indented what does not stand on it."""
    lines = [" ".join([*name, *fact[:1]]), *fact[1:]]
    wrapped = [part for line in lines for part in wrap_words(line, WIDTH - len(_INDENT))]
    for number, part in enumerate(wrapped):
        yield _INDENT + part if number else part


def _body(rows: Sequence[Sequence[_Cell]], widths: Sequence[int]) -> Iterator[str]:
    """Yields the lines of the rows; a blank line parts a row of several lines from its neighbors."""
    written = [_row(row, widths) for row in rows]
    yield from written[0] if written else ()
    for before, row in pairwise(written):
        if len(before) > 1 or len(row) > 1:
            yield ""
        yield from row


def _row(cells: Sequence[_Cell], widths: Sequence[int]) -> list[str]:
    """Returns the lines of one row, each cell wrapped within its column."""
    wrapped = [
        [part for line in cell for part in wrap_words(line, width)]
        for cell, width in zip(cells, widths, strict=True)
        if width
    ]
    columns = [width for width in widths if width]
    return [
        _GAP.join(part.ljust(width) for part, width in zip(parts, columns, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _widths(rows: Sequence[Sequence[_Cell]]) -> list[int] | None:
    """Returns the width of each column in characters, or None where their longest words do not fit side by side.

    Room that is left goes, one character after the other, to the column whose longest cell has the most lines.
    """
    columns = list(zip(*rows, strict=True))
    wanted = [max((len(line) for cell in column for line in cell), default=0) for column in columns]
    widths = [max((longest_word(line) for cell in column for line in cell), default=0) for column in columns]
    room = WIDTH - len(_GAP) * (len(columns) - 1)
    if sum(widths) > room:
        return None
    if sum(wanted) <= room:
        return wanted
    for _ in range(room - sum(widths)):
        tallest = max(range(len(columns)), key=lambda column: wanted[column] / max(widths[column], 1))
        widths[tallest] += 1
    return widths
