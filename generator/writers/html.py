"""Writes a letter as HTML: the builder's preview, and a page of its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text
from generator.characters import clean
from generator.memos import by_identity
from generator.writers.clipboard import write_clipboard_html

__all__ = ["write_clipboard_html", "write_html", "write_html_page"]

_STYLE = """
@page { size: letter; margin: 1in; }
body { margin: 0; color: #000; background: #fff; font: 11pt/1.2 Arial, Arimo, "Liberation Sans", sans-serif; }
.letter { max-width: 6.5in; margin: 1in auto; overflow-wrap: anywhere; }
.letter p { margin: 0 0 6pt; }
.letter h2, .letter h3 { margin: 10pt 0 3pt; font-size: 12pt; break-after: avoid; }
.letter h3 { margin-top: 6pt; font-size: 11pt; }
.letter div { margin-bottom: 6pt; }
.letter ul, .letter ol { margin: 0 0 6pt; padding-inline-start: 18pt; }
.letter li { margin-bottom: 2pt; }
.letter header { margin-bottom: 12pt; padding-bottom: 6pt; border-bottom: 1pt solid; font-size: 9.5pt; }
.letter header p { margin: 0; }
.letter header p:first-of-type > strong { font-size: 14pt; }
.letter table { width: 100%; margin: 2pt 0 8pt; border-collapse: collapse; border-block: 1pt solid; }
.letter th, .letter td { padding: 2pt 5pt; border-bottom: .5pt solid; text-align: start; vertical-align: top; }
.letter th[scope=row] { width: 1%; border: 0; white-space: nowrap; }
.letter th[scope=row] + td { border: 0; }
.letter thead th { border-bottom: 1pt solid; vertical-align: bottom; }
.letter th { overflow-wrap: break-word; }
.letter td p:last-child { margin: 0; }
.letter sup { font-size: .65em; line-height: 0; }
.letter tr { break-inside: avoid; }
.letter-urgent { padding: 3pt 5pt; border: 1pt solid; font-weight: bold; }
.letter-signature { break-inside: avoid; }
.letter-signature + .letter-signature { margin-top: 40pt; }
.letter-gap { outline: 1pt dashed; }
@media print { .letter { margin: 0; } }
"""

_END = "</article>\n"


def write_html(letter: Letter) -> str:
    """Writes the letter as one `<article>`; every answer is in a span that says its path in `data-from`."""
    return "\n".join([f'<article class="letter" lang="{_attribute(letter.language)}">', *write_blocks(letter), _END])


def write_blocks(letter: Letter) -> list[str]:
    """Writes what stands in the `<article>`, element by element; the letterhead is one."""
    parts: list[str] = []
    for is_letterhead, blocks in groupby(letter.blocks, key=lambda block: block.role == "letterhead"):
        if is_letterhead:
            parts.append("\n".join(['<header class="letter-letterhead">', *_letterhead(blocks), "</header>"]))
        else:
            parts.extend(_block(block, block.role) for block in blocks)
    return parts


def write_html_page(letter: Letter) -> str:
    """Writes the letter as a page of its own, that needs no other file."""
    return (
        f'<!doctype html>\n<html lang="{_attribute(letter.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(clean(letter.title), quote=False)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{write_html(letter)}</main>\n</body>\n</html>\n"
    )


def _letterhead(blocks: Iterable[Block]) -> Iterator[str]:
    """Yields the letterhead; its first line, who writes, is marked, so that it stands out however it wraps."""
    is_name_due = True
    for block in blocks:
        if is_name_due and isinstance(block, Paragraph):
            name, *others = block.lines
            marked = tuple(replace(text, bold=True) for text in name)
            yield _block(replace(block, lines=(marked, *others)), "")
            is_name_due = False
        else:
            yield _block(block, "")


@by_identity
def _block(block: Block, role: str) -> str:
    named = f' class="letter-{_attribute(role)}"' if role else ""
    match block:
        case Paragraph():
            keyed = f' data-key="{_attribute(block.key)}"' if block.key else ""
            return f'<p{named}{keyed} dir="auto">{_lines(block.lines)}</p>'
        case Heading():
            tag = "h2" if block.level == 1 else "h3"
            return f'<{tag}{named} dir="auto">{_line(block.line)}</{tag}>'
        case Items():
            tag = "ol" if block.numbered else "ul"
            items = "".join(f'\n<li dir="auto">{_lines(item.lines)}</li>' for item in block.items)
            return f"<{tag}{named}>{items}\n</{tag}>"
        case Table():
            return f"<table{named}>\n{_header(block)}<tbody>\n{_rows(block)}</tbody>\n</table>"
        case Figure():
            return _figure(block, named)


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
    source = f"data:{_attribute(figure.media_type)};base64,{b64encode(figure.image).decode('ascii')}"
    size = f'width="{round(figure.width * 4 / 3)}" height="{round(figure.height * 4 / 3)}"'
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
