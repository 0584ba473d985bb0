"""Lines of words, broken to fit a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.blocks import Line
from generator.writers.pdf.measure.faces import face
from generator.writers.pdf.measure.printable import printable

SUPERSCRIPT_SIZE = 0.65
_PIECES = re.compile(
    r"""
      [^ ]*? (?: [^\W\d_] - (?= [^\W\d_] ) | [–—] (?= [^ \d] ) )  # up to a hyphen between letters, or a dash
    | [^ ]* [ ]+                                                  # up to the next word
    | [^ ]+                                                       # the rest
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """How words are set."""

    bold: bool = False
    italic: bool = False
    superscript: bool = False

    def width(self, words: str, size: float) -> float:
        """Returns how wide the words are in points."""
        return face(bold=self.bold).width(words) * size * (SUPERSCRIPT_SIZE if self.superscript else 1)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style, and how far from the start of their line they begin, in points."""

    words: str
    style: Lettering
    start: float


Unit = list[tuple[str, Lettering]]
"""Words that stand on one line, with the space after them."""


def break_line(line: Line, size: float, width: float, *, bold: bool = False) -> Iterator[tuple[Run, ...]]:
    """Yields the line's runs, line by line, each at most `width` points wide; an empty line is one line."""
    runs: list[Run] = []
    end = 0.0
    for unit in _units(line, bold=bold):
        solid, full = _widths(unit, size)
        if runs and end + solid > width:
            yield tuple(runs)
            runs, end = [], 0.0
        if solid <= width:
            end = _append(runs, unit, end, size, full)
            continue
        for character in _characters(unit):
            advance = character[1].width(character[0], size)
            if runs and end + advance > width and character[0] != " ":
                yield tuple(runs)
                runs, end = [], 0.0
            end = _append(runs, [character], end, size, advance)
    yield tuple(runs)


def _units(line: Line, *, bold: bool) -> Iterator[Unit]:
    unit: Unit = []
    for text in line:
        style = Lettering(text.bold or bold, text.italic, text.superscript)
        for piece in _PIECES.findall(printable(text.text)):
            unit.append((piece, style))
            if piece[-1] in " -–—" and (piece[-1] == " " or not text.text.endswith(piece)):
                yield unit
                unit = []
    if unit:
        yield unit


def _widths(unit: Unit, size: float) -> tuple[float, float]:
    """Returns the width of a unit without and with the space at its end."""
    full = sum(style.width(words, size) for words, style in unit)
    words, style = unit[-1]
    return full - style.width(words[len(words.rstrip(" ")) :], size), full


def _characters(unit: Unit) -> Iterator[tuple[str, Lettering]]:
    return ((character, style) for words, style in unit for character in words)


def _append(runs: list[Run], unit: Unit, end: float, size: float, width: float) -> float:
    """Sets a unit at the end of a line, joined to the run before it where the style is the same."""
    place = end
    for words, style in unit:
        if runs and runs[-1].style == style:
            runs[-1] = Run(runs[-1].words + words, style, runs[-1].start)
        else:
            runs.append(Run(words, style, place))
        place += style.width(words, size)
    return end + width
