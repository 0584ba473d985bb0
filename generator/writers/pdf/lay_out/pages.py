"""Where the pages break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.arrangement.page import TEXT_HEIGHT
from generator.writers.pdf.lay_out.slabs import Slab


@dataclass(frozen=True, slots=True)
class Placed:
    """A slab and its distance from the top margin; a header that is drawn `again` is not read again."""

    slab: Slab
    top: float
    again: bool = False


def paginate(slabs: Sequence[Slab]) -> list[list[Placed]]:
    """Returns the slabs of each page; slabs that stay together do so, unless they are higher than a page."""
    stack = _Stack()
    for group in _groups(slabs):
        if stack.fits(group):
            stack.place(group)
            continue
        if not stack.is_at_top:
            stack.turn_page()
        for slab in group:
            if not stack.fits([slab]) and not stack.is_at_top:
                stack.turn_page()
            stack.place([slab])
    return stack.pages


class _Stack:
    """The pages so far, and how full the last one is."""

    def __init__(self) -> None:
        self.pages: list[list[Placed]] = [[]]
        self.end = 0.0

    @property
    def is_at_top(self) -> bool:
        return not self.pages[-1]

    def fits(self, group: Sequence[Slab]) -> bool:
        needed = sum(slab.before + slab.height for slab in group)
        if self.is_at_top and group:
            needed += (group[0].header.height if group[0].header else 0.0) - group[0].before
        return self.end + needed <= TEXT_HEIGHT + 0.01

    def turn_page(self) -> None:
        self.pages.append([])
        self.end = 0.0

    def place(self, group: Sequence[Slab]) -> None:
        for slab in group:
            if self.is_at_top and slab.header:
                self.pages[-1].append(Placed(slab.header, 0.0, again=True))
                self.end = slab.header.height
            self.end += 0.0 if self.is_at_top else slab.before
            self.pages[-1].append(Placed(slab, self.end))
            self.end += slab.height


def _groups(slabs: Sequence[Slab]) -> Iterator[list[Slab]]:
    group: list[Slab] = []
    for slab in slabs:
        group.append(slab)
        if not slab.stays:
            yield group
            group = []
    if group:
        yield group
