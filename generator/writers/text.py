"""Writes a letter as plain text that an electronic record's text field wraps itself; only tables are wrapped."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table
from generator.characters import clean
from generator.writers.finished import refuse_gaps
from generator.writers.text_tables import WIDTH, write_table
from generator.writers.text_words import write_line


def write_text(letter: Letter) -> str:
    """Writes one line for each line of the letter, unwrapped; headings underlined, tables in columns.

    Headings keep their letters as they are, because capitals would make another unit of mg or mL.
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
            return _heading(write_line(block.line).strip())
        case Items():
            return "\n".join(_item(item, number, block) for number, item in enumerate(block.items, 1))
        case Table():
            return write_table(block)
        case Figure():
            return "" if block.role else f"[{clean(block.alternative)}]"


def _heading(words: str) -> str:
    return f"{words}\n{'-' * min(len(words), WIDTH)}" if words else ""


def _item(item: Paragraph, number: int, items: Items) -> str:
    marker = f"{number}. " if items.numbered else "- "
    return marker + _lines(item.lines).replace("\n", "\n" + " " * len(marker))


def _lines(lines: Sequence[Line]) -> str:
    return "\n".join(map(write_line, lines))
