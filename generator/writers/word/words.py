"""Lines of words as Word runs, with their direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from unicodedata import bidirectional

from generator.blocks import Line, Text
from generator.writers.characters import clean

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DIRECTIONS = re.compile(f"([{_RIGHT_TO_LEFT}]+(?:\\s+[{_RIGHT_TO_LEFT}]+)*)")


def xml(text: str) -> str:
    """Returns the text as XML character data, also fit for an attribute."""
    return escape(clean(text))


def write_paragraph(lines: Sequence[Line], style: str = "", properties: str = "") -> str:
    """Writes a paragraph; `properties` are elements that stand after `w:pStyle`, in the order of the schema."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if runs_right_to_left(lines):
        properties = _with_direction(properties)
    settings = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{settings}{write_lines(lines)}</w:p>"


def write_lines(lines: Sequence[Line]) -> str:
    """Writes the runs of the lines, with a line break between each two."""
    return "<w:r><w:br/></w:r>".join("".join(_write_text(text) for text in line) for line in lines)


def runs_right_to_left(lines: Sequence[Line]) -> bool:
    """Says whether the first letter that has a direction runs from right to left."""
    words = "".join(text.text for line in lines for text in line)
    if words.isascii():
        return False
    return next((kind != "L" for kind in map(bidirectional, words) if kind in {"L", "R", "AL"}), False)


def _with_direction(properties: str) -> str:
    """Puts `w:bidi` where the schema wants it: before spacing, indentation and alignment."""
    places = [place for place in map(properties.find, ("<w:spacing", "<w:ind", "<w:jc")) if place >= 0]
    place = min(places, default=len(properties))
    return f"{properties[:place]}<w:bidi/>{properties[place:]}"


def _write_text(text: Text) -> str:
    pieces = [clean(text.text)]
    if not pieces[0].isascii():
        pieces = _DIRECTIONS.split(pieces[0])
    return "".join(
        _write_run(piece, text, right_to_left=bool(index % 2)) for index, piece in enumerate(pieces) if piece
    )


def _write_run(words: str, text: Text, *, right_to_left: bool) -> str:
    properties = "<w:b/><w:bCs/>" * text.bold + "<w:i/><w:iCs/>" * text.italic
    properties += '<w:vertAlign w:val="superscript"/>' * text.superscript + "<w:rtl/>" * right_to_left
    settings = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{settings}<w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'
