"""Writes a letter as plain text that an electronic record's text field wraps itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.finished import refuse_gaps

_NOTHING = "—"
_REFERENCE = re.compile(r"\d[\d,\s–-]*")


def write_text(letter: Letter) -> str:
    """Writes one line for each line of the letter, unwrapped; headings in capitals, a table as a line for each row.

    Raises ValueError where a needed answer is still missing.
    """
    refuse_gaps(letter)
    blocks = [words for words in map(_block, letter.blocks) if words]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _lines(block.lines)
        case Heading():
            return "".join(_heading_words(text) for text in block.line)
        case Items():
            return "\n".join(_item(item, number, block) for number, item in enumerate(block.items, 1))
        case Table():
            return _facts(block) if block.is_facts else _numbered_rows(block)
        case Figure():
            return "" if block.role else f"[{clean(block.alternative)}]"


def _item(item: Paragraph, number: int, items: Items) -> str:
    marker = f"{number}. " if items.numbered else "- "
    return marker + _lines(item.lines).replace("\n", "\n" + " " * len(marker))


def _facts(table: Table) -> str:
    """Writes a line for each row: its name, a colon, its fact."""
    rows = []
    for name, *facts in ([_cell(cell) for cell in row] for row in table.rows if row):
        fact = "; ".join(filter(None, facts))
        rows.append(f"{name.rstrip(': ')}: {fact}" if name and fact else name or fact)
    return "\n".join(rows)


def _numbered_rows(table: Table) -> str:
    """Writes a line for each row: its cells, each after the name of its column.

    The first column's name is left out where it is the template's; one that was typed stands, as do those of columns
    that hold nothing.
    """
    cells = [[_cell(cell) for cell in row] for row in table.rows]
    names = [_line(line) for line in table.header]
    for place, line in enumerate(table.header):
        is_typed = any(text.source for text in line)
        if is_typed and not any(row[place] for row in cells):
            for row in cells:
                row[place] = _NOTHING
        elif not is_typed and not place:
            names[0] = ""
    return "\n".join(f"{number}. {_row(names, row)}" for number, row in enumerate(cells, 1))


def _row(names: Sequence[str], row: Sequence[str]) -> str:
    return "; ".join(f"{name}: {fact}" if name else fact for name, fact in zip(names, row, strict=True) if fact)


def _cell(paragraphs: Sequence[Paragraph]) -> str:
    """Writes a cell on one line, its own lines parted by slashes."""
    return " / ".join(filter(None, (_line(line) for paragraph in paragraphs for line in paragraph.lines)))


def _lines(lines: Sequence[Line]) -> str:
    return "\n".join(_line(line) for line in lines)


def _line(line: Line) -> str:
    return "".join(_words(text) for text in line)


def _words(text: Text) -> str:
    words = clean(text.text)
    return f"[{words}]" if text.superscript and _REFERENCE.fullmatch(words) else words


def _heading_words(text: Text) -> str:
    """Writes the template's words in capitals and leaves an answer as it was typed."""
    return _words(text) if text.source else _words(text).upper()
