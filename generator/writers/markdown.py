"""Writes a letter as CommonMark with GitHub's tables, to be read as it stands or on a forge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text
from generator.writers.finished import refuse_gaps
from generator.writers.markdown_words import escape_line_start, write_line

_HARD_BREAK = "\\\n"


def write_markdown(letter: Letter) -> str:
    """Writes the letter; what was typed is escaped only where Markdown would act on it.

    Raises ValueError where a needed answer is still missing.
    """
    refuse_gaps(letter)
    blocks = [words for words in _blocks(letter.blocks) if words]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """Writes each block; two lists of a kind in a row get different markers, because alike they would be one list."""
    other_marker = False
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        same = isinstance(before, Items) and isinstance(block, Items) and before.numbered == block.numbered
        other_marker = same and not other_marker
        yield _block(block, other_marker=other_marker)


def _block(block: Block, *, other_marker: bool) -> str:
    match block:
        case Paragraph():
            return _lines(block.lines)
        case Heading():
            words = _heading(block.line)
            return f"{'#' * (block.level + 1)} {words}" if words else ""
        case Items():
            return "\n".join(_items(block, other_marker=other_marker))
        case Table():
            return _table(block)
        case Figure():
            return escape_line_start(write_line((Text(block.alternative, italic=True),)))


def _lines(lines: Sequence[Line]) -> str:
    written = [escape_line_start(write_line(line)) for line in lines]
    return _HARD_BREAK.join(line for line in written if line.strip())


def _heading(line: Line) -> str:
    """Writes a heading's words; number signs that would close it get a backslash."""
    return re.sub(r"(^|\s)(#+)$", r"\1\\\2", write_line(line))


def _items(items: Items, *, other_marker: bool) -> Iterator[str]:
    for number, item in enumerate(items.items, 1):
        bullet = "*" if other_marker else "-"
        marker = f"{number}{')' if other_marker else '.'} " if items.numbered else f"{bullet} "
        yield (marker + _lines(item.lines).replace("\n", "\n" + " " * len(marker))).rstrip()


def _table(table: Table) -> str:
    """Writes rows between pipes; a table of facts has an empty header row, because Markdown knows none without."""
    columns = len(table.rows[0]) if table.rows else len(table.header)
    if not columns:
        return ""
    header = [""] * columns if table.is_facts else [write_line(line, in_table=True) for line in table.header]
    rows = [[_cell(cell, bold=table.is_facts and not index) for index, cell in enumerate(row)] for row in table.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [header, ["---"] * columns, *rows])


def _cell(paragraphs: Sequence[Paragraph], *, bold: bool) -> str:
    lines = (
        write_line(tuple(replace(text, bold=bold or text.bold) for text in line), in_table=True)
        for paragraph in paragraphs
        for line in paragraph.lines
    )
    return "<br>".join(line for line in lines if line)
