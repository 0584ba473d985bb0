"""Writes a letter as plain text that an electronic record's text field wraps itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.finished import refuse_gaps
from generator.writers.text_tables import table_lines

_REFERENCE = re.compile(r"\d[\d,\s–-]*")


def write_text(letter: Letter) -> str:
    """Writes one line for each line of the letter, unwrapped, and tables in columns.

    Headings are capitals, but for those with words that the writer typed.

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
            words = _line(block.line)
            return words if any(text.source for text in block.line) else words.upper()
        case Items():
            return "\n".join(_item(item, number, block) for number, item in enumerate(block.items, 1))
        case Table():
            return _facts(block) if block.is_facts else _rows(block)
        case Figure():
            return "" if block.role else f"[{clean(block.alternative)}]"


def _item(item: Paragraph, number: int, items: Items) -> str:
    marker = f"{number}. " if items.numbered else "- "
    return marker + _lines(item.lines).replace("\n", "\n" + " " * len(marker))


def _facts(table: Table) -> str:
    """Writes a line for each row: its name, a colon, its fact; the facts stand under each other."""
    rows = [
        (name.rstrip(": "), "; ".join(filter(None, facts))) for name, *facts in map(_cells_of, filter(None, table.rows))
    ]
    widest = max((len(name) for name, fact in rows if name and fact), default=0) + 2
    return "\n".join(f"{name + ':':{widest}}{fact}" if name and fact else name or fact for name, fact in rows)


def _rows(table: Table) -> str:
    """Writes a table in columns."""
    return "\n".join(table_lines([_line(line) for line in table.header], [_cells_of(row) for row in table.rows]))


def _cells_of(row: Sequence[Sequence[Paragraph]]) -> list[str]:
    return [_cell(cell) for cell in row]


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
