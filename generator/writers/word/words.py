"""Lines of words as Word runs, with their direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from generator.blocks import Line, Text
from generator.characters import clean
from generator.writers.word.elements import Element, element, settings, value

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DIRECTIONS = re.compile(f"([{_RIGHT_TO_LEFT}]+(?:\\s+[{_RIGHT_TO_LEFT}]+)*)")


def write_paragraph(lines: Sequence[Line], style: str = "", *properties: Element | None) -> Element:
    """Writes a paragraph in one of the letter's styles, with properties of its own."""
    named = value("pStyle", style) if style else None
    direction = element("bidi") if runs_right_to_left(lines) else None
    return element("p", None, settings("pPr", named, direction, *properties), *_runs(lines))


def write_words(words: str, properties: Element | None = None) -> Element:
    """Writes a run of words as they are."""
    return element("r", None, properties, element("t", {"xml:space": "preserve"}, words))


def runs_right_to_left(lines: Sequence[Line]) -> bool:
    """Says whether the first letter that has a direction runs from right to left."""
    words = "".join(text.text for line in lines for text in line)
    if words.isascii():
        return False
    return next((kind != "L" for kind in map(bidirectional, words) if kind in {"L", "R", "AL"}), False)


def _runs(lines: Sequence[Line]) -> Iterator[Element]:
    """Yields the runs of the lines, with a line break between each two."""
    for place, line in enumerate(lines):
        if place:
            yield element("r", None, element("br"))
        for text in line:
            yield from _runs_of_text(text)


def _runs_of_text(text: Text) -> Iterator[Element]:
    pieces = [clean(text.text)]
    if not pieces[0].isascii():
        pieces = _DIRECTIONS.split(pieces[0])
    for index, piece in enumerate(pieces):
        if piece:
            yield write_words(piece, _properties(text, right_to_left=bool(index % 2)))


def _properties(text: Text, *, right_to_left: bool) -> Element | None:
    names = [*("b", "bCs") * text.bold, *("i", "iCs") * text.italic, *("rtl",) * right_to_left]
    raised = value("vertAlign", "superscript") if text.superscript else None
    return settings("rPr", *map(element, names), raised)
