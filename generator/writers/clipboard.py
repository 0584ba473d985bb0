"""Writes a letter for the clipboard: HTML so plain that a health record's editor keeps its shape."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.finished import refuse_gaps

_TABLE = 'border="1" rules="all" cellpadding="4" cellspacing="0"'
_CELL = 'align="left" valign="top"'
"""Attributes, not styles: Chromium reads what is copied as a part of the page, whose policy refuses each style."""


def write_clipboard_html(letter: Letter) -> str:
    """Writes paragraphs, bold, lists, tables and superscript with attributes and no style; pictures are left out.

    Raises ValueError where a needed answer is still missing.
    """
    refuse_gaps(letter)
    return "\n".join(_block(block) for block in letter.blocks if not isinstance(block, Figure)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f'<p dir="auto">{_lines(block.lines)}</p>'
        case Heading():
            return f'<p dir="auto"><b>{_line(block.line, bold=True)}</b></p>'
        case Items():
            tag = "ol" if block.numbered else "ul"
            items = "".join(f'<li dir="auto">{_lines(item.lines)}</li>' for item in block.items)
            return f"<{tag}>{items}</{tag}>"
        case Table():
            rows = [] if block.is_facts else ["".join(_cell("th", _line(line, bold=True)) for line in block.header)]
            rows += ["".join(_cell("td", _paragraphs(cell)) for cell in row) for row in block.rows]
            body = "".join(f"<tr>{row}</tr>" for row in rows)
            return f"<table {_TABLE}>{body}</table>"
        case Figure():
            return ""


def _cell(tag: str, words: str) -> str:
    return f'<{tag} {_CELL} dir="auto">{words}</{tag}>'


def _paragraphs(paragraphs: Sequence[Paragraph]) -> str:
    return "<br>".join(_lines(paragraph.lines) for paragraph in paragraphs)


def _lines(lines: Sequence[Line]) -> str:
    return "<br>".join(_line(line) for line in lines)


def _line(line: Line, *, bold: bool = False) -> str:
    """Writes one line; where all of it is bold already, no word is marked again."""
    return "".join(_text(text, bold=text.bold and not bold) for text in line)


def _text(text: Text, *, bold: bool) -> str:
    words = escape(clean(text.text), quote=False)
    if text.superscript:
        words = f"<sup>{words}</sup>"
    return f"<b>{words}</b>" if bold else words
