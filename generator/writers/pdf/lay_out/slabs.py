"""Slabs: pieces of the letter that no page break cuts, with what is drawn on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.arrangement.styles import Style
from generator.blocks import Figure
from generator.writers.pdf.lay_out.structure import Element
from generator.writers.pdf.measure.lines import Run

_ABOVE_BASE_LINE = 0.79
"""Where the base line stands in a line of text, as a part of the line's height."""


@dataclass(frozen=True, slots=True)
class Words:
    """Runs on one base line; places are in points from the left margin and from the top of the slab."""

    element: Element
    runs: tuple[Run, ...]
    size: float
    left: float
    base: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A black rectangle: a rule between rows."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, with its size in points."""

    element: Element
    figure: Figure
    width: float
    height: float


@dataclass(slots=True)
class Slab:
    """A piece as high as `height`, with space `before` it unless it begins a page.

    A slab that `stays` shares its page with the next one; `header` is drawn again where the slab begins a page.
    """

    height: float
    drawn: list[Words | Rule | Shown] = field(default_factory=list)
    before: float = 0.0
    stays: bool = False
    header: Slab | None = None

    @property
    def words(self) -> list[Words]:
        """The words among what is drawn."""
        return [thing for thing in self.drawn if isinstance(thing, Words)]


def line_slab(element: Element, runs: tuple[Run, ...], style: Style, left: float = 0.0) -> Slab:
    """Returns a slab of one line of words."""
    return Slab(style.leading, [line_words(element, runs, style, left)])


def line_words(element: Element, runs: tuple[Run, ...], style: Style, left: float, top: float = 0.0) -> Words:
    """Returns the words of a line whose top is at `top`."""
    return Words(element, runs, style.size, left, top + style.leading * _ABOVE_BASE_LINE)
