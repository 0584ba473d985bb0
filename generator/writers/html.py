"""Writes a letter as HTML: the builder's preview, and a page of its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from generator.arrangement.columns import column_widths
from generator.arrangement.page import ROOM_TO_SIGN, TEXT_WIDTH, fitted
from generator.arrangement.pieces import Piece, arrange
from generator.arrangement.styles import NAME
from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Role, Table, Text
from generator.characters import clean
from generator.memos import by_identity
from generator.writers.clipboard import write_clipboard_html
from generator.writers.html_style import STYLE

__all__ = ["write_clipboard_html", "write_html", "write_html_page"]

_END = "</article>\n"
_NAME = "letter-name"


def write_html(letter: Letter) -> str:
    """Writes the letter as one `<article>`; every answer is in a span that says its path in `data-from`."""
    return "\n".join([f'<article class="letter" lang="{_attribute(letter.language)}">', *write_blocks(letter), _END])


def write_blocks(letter: Letter) -> list[str]:
    """Writes what stands in the `<article>`, element by element; the letterhead is one."""
    parts: list[str] = []
    for is_letterhead, pieces in groupby(arrange(letter.blocks), key=lambda piece: piece.block.role == Role.LETTERHEAD):
        if is_letterhead:
            head = (_block(piece.block, _NAME if piece.first is NAME else "", _keeps(piece)) for piece in pieces)
            parts.append("\n".join(['<header class="letter-letterhead">', *head, "</header>"]))
        else:
            parts.extend(_block(piece.block, _class_of(piece), _keeps(piece)) for piece in pieces)
    return parts


def write_html_page(letter: Letter) -> str:
    """Writes the letter as a page of its own, that needs no other file."""
    return (
        f'<!doctype html>\n<html lang="{_attribute(letter.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(clean(letter.title), quote=False)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{write_html(letter)}</main>\n</body>\n</html>\n"
    )


def _class_of(piece: Piece) -> str:
    """Returns the class that a block has for its role; where a pen needs room, one for that too."""
    role = f"letter-{piece.block.role}" if piece.block.role else ""
    return f"{role} letter-signs" if piece.before == ROOM_TO_SIGN else role


def _keeps(piece: Piece) -> str:
    """Returns what a block tells whoever breaks the letter into pages."""
    return _KEEPS[piece.keeps_next, piece.keeps_whole]


_KEEPS = {
    (False, False): "",
    (True, False): ' data-keeps="next"',
    (False, True): ' data-keeps="whole"',
    (True, True): ' data-keeps="next whole"',
}


@by_identity
def _block(block: Block, name: str, keeps: str) -> str:
    """Writes a block; where it is the letterhead's name, its first line is marked, to stand out however it wraps."""
    named = (f' class="{_attribute(name)}"' if name else "") + keeps
    match block:
        case Paragraph():
            keyed = f' data-key="{_attribute(block.key)}"' if block.key else ""
            lines = _with_name(block.lines) if name == _NAME else block.lines
            return f'<p{named}{keyed} dir="auto">{_lines(lines)}</p>'
        case Heading():
            tag = "h2" if block.level == 1 else "h3"
            return f'<{tag}{named} dir="auto">{_line(block.line)}</{tag}>'
        case Items():
            tag = "ol" if block.numbered else "ul"
            items = "".join(f'\n<li dir="auto">{_lines(item.lines)}</li>' for item in block.items)
            return f"<{tag}{named}>{items}\n</{tag}>"
        case Table():
            return f"<table{named}>\n{_columns(block)}{_header(block)}<tbody>\n{_rows(block)}</tbody>\n</table>"
        case Figure():
            return _figure(block, named)


def _with_name(lines: Sequence[Line]) -> tuple[Line, ...]:
    return (*(tuple(replace(text, bold=True) for text in line) for line in lines[:1]), *lines[1:])


def _columns(table: Table) -> str:
    """Writes how wide each column is: by its words, as in the Word and PDF letters."""
    widths = (100 * width / TEXT_WIDTH for width in column_widths(table, TEXT_WIDTH))
    columns = "".join(f'<col width="{width:.2f}%">' for width in widths)
    return f"<colgroup>{columns}</colgroup>\n"


def _header(table: Table) -> str:
    if table.is_facts:
        return ""
    cells = "".join(f'<th scope="col" dir="auto">{_line(line)}</th>' for line in table.header)
    return f"<thead>\n<tr>{cells}</tr>\n</thead>\n"


def _rows(table: Table) -> str:
    return "".join(_row(row, table.is_facts) for row in table.rows)


@by_identity
def _row(row: Sequence[Sequence[Paragraph]], is_fact: bool) -> str:
    cells = [f'<td dir="auto">{_cell(cell)}</td>' for cell in row]
    if is_fact and row:
        cells[0] = f'<th scope="row" dir="auto">{_cell(row[0])}</th>'
    return f"<tr>{''.join(cells)}</tr>\n"


def _cell(paragraphs: Sequence[Paragraph]) -> str:
    if len(paragraphs) == 1:
        return _lines(paragraphs[0].lines)
    return "".join(f'<p dir="auto">{_lines(paragraph.lines)}</p>' for paragraph in paragraphs)


def _figure(figure: Figure, named: str) -> str:
    """Writes a picture; its width is told as a part of the page's text, so that it follows a sheet of any size."""
    source = f"data:{_attribute(figure.media_type)};base64,{b64encode(figure.image).decode('ascii')}"
    size = f'width="{100 * fitted(figure.width, figure.height)[0] / TEXT_WIDTH:.2f}%"'
    return f'<div{named}><img src="{source}" {size} alt="{_attribute(figure.alternative)}"></div>'


def _lines(lines: Sequence[Line]) -> str:
    return "<br>\n".join(_line(line) for line in lines)


def _line(line: Line) -> str:
    return "".join(_text(text) for text in line)


def _text(text: Text) -> str:
    words = escape(clean(text.text), quote=False)
    if text.gap:
        words = f'<span class="letter-gap" data-from="{_attribute(text.source)}">{words}</span>'
    elif text.source:
        words = f'<span data-from="{_attribute(text.source)}">{words}</span>'
    if text.superscript:
        words = f"<sup>{words}</sup>"
    if text.italic:
        words = f"<em>{words}</em>"
    return f"<strong>{words}</strong>" if text.bold else words


def _attribute(text: str) -> str:
    return escape(clean(text))
