"""The letter's blocks as slabs to place and as elements to read."""

from __future__ import annotations

from collections.abc import Iterable

from generator.arrangement.page import TEXT_HEIGHT, TEXT_WIDTH, fitted
from generator.arrangement.pieces import Piece
from generator.arrangement.styles import LETTERHEAD_END, SPACING, THICK_RULE, URGENT, Style
from generator.blocks import Figure, Heading, Items, Line, Paragraph, Table
from generator.writers.pdf.lay_out.slabs import Rule, Shown, Slab, line_slab, line_words
from generator.writers.pdf.lay_out.structure import Element
from generator.writers.pdf.lay_out.tables import table_slabs
from generator.writers.pdf.measure.lines import Lettering, Run, break_line
from generator.writers.pdf.notation import text_string


class Layout:
    """The slabs of a letter from top to bottom, and the element that holds all others."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        """Lays out every piece."""
        self.root = Element("Document")
        self.slabs: list[Slab] = []
        self._after = 0.0
        self._level = 0
        for piece in pieces:
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        """Lays out one piece below those before it."""
        slabs = self._lay_out(piece)
        if not slabs:
            return
        if piece.style is LETTERHEAD_END:
            _underline(slabs[-1])
        slabs[0].before = max(self._after, piece.before)
        for slab in slabs:
            slab.stays = slab.stays or piece.keeps_whole
        slabs[-1].stays = piece.keeps_next
        self.slabs += slabs
        self._after = piece.after

    def _lay_out(self, piece: Piece) -> list[Slab]:
        match piece.block:
            case Heading() as heading:
                return line_slabs((heading.line,), self._heading(heading.level), piece.style)
            case Paragraph() as paragraph if piece.style is URGENT:
                return _boxed(paragraph, self.root.add("P"))
            case Paragraph() as paragraph:
                return _paragraph(paragraph, self.root.add("P"), piece)
            case Items() as items:
                return self._items(items, piece.style)
            case Table() as table:
                return table_slabs(table, self.root.add("Table"))
            case Figure() as figure:
                return [self._figure(figure)]

    def _heading(self, level: int) -> Element:
        """Adds the element of a heading; the structure never skips a level, whatever the letter does."""
        self._level = min(level, self._level + 1, 2)
        return self.root.add(f"H{self._level}")

    def _items(self, items: Items, style: Style) -> list[Slab]:
        kind = "Decimal" if items.numbered else "Disc"
        element = self.root.add("L", f"/A <</O /List /ListNumbering /{kind}>>")
        slabs: list[Slab] = []
        for number, item in enumerate(items.items, 1):
            entry = element.add("LI")
            label = line_words(
                entry.add("Lbl"), (Run(f"{number}." if items.numbered else "•", Lettering(), 0.0),), style, 0.0
            )
            lines = line_slabs(
                item.lines, entry.add("LBody"), style, left=style.indent, width=TEXT_WIDTH - style.indent
            )
            lines[0].drawn.insert(0, label)
            lines[0].before = style.after if slabs else 0.0
            slabs += lines
        return slabs

    def _figure(self, figure: Figure) -> Slab:
        width, height = fitted(figure.width, figure.height)
        element = self.root.add("Figure", f"/Alt {text_string(figure.alternative)}")
        return Slab(height * SPACING, [Shown(element, figure, width, height)])


def line_slabs(
    lines: Iterable[Line], element: Element, style: Style, *, left: float = 0.0, width: float = TEXT_WIDTH
) -> list[Slab]:
    """Returns a slab a line; no page break leaves one line of a paragraph alone."""
    slabs = [
        line_slab(element, runs, style, left)
        for line in lines or ((),)
        for runs in break_line(line, style.size, width, bold=style.bold)
    ]
    if len(slabs) > 1:
        slabs[0].stays = slabs[-2].stays = True
    return slabs


def _paragraph(paragraph: Paragraph, element: Element, piece: Piece) -> list[Slab]:
    if piece.first is piece.style:
        return line_slabs(paragraph.lines, element, piece.style)
    slabs = line_slabs(paragraph.lines[:1], element, piece.first)
    return slabs + line_slabs(paragraph.lines[1:], element, piece.style) if paragraph.lines[1:] else slabs


def _underline(slab: Slab) -> None:
    """Adds the rule below the letterhead."""
    slab.drawn.append(Rule(0.0, slab.height + LETTERHEAD_END.top, TEXT_WIDTH, THICK_RULE))
    slab.height += LETTERHEAD_END.top + THICK_RULE


def _boxed(paragraph: Paragraph, element: Element) -> list[Slab]:
    """Sets a paragraph in a box, unless it is too long for one."""
    side, top = URGENT.side, URGENT.top + THICK_RULE
    slabs = line_slabs(paragraph.lines, element, URGENT, left=side, width=TEXT_WIDTH - 2 * side)
    height = sum(slab.height for slab in slabs) + 2 * top
    if height > TEXT_HEIGHT:
        return slabs
    boxed = Slab(height)
    for slab in slabs:
        boxed.drawn += [line_words(words.element, words.runs, URGENT, side, top) for words in slab.words]
        top += slab.height
    for place in (0.0, height - THICK_RULE):
        boxed.drawn.append(Rule(0.0, place, TEXT_WIDTH, THICK_RULE))
    for place in (0.0, TEXT_WIDTH - THICK_RULE):
        boxed.drawn.append(Rule(place, 0.0, THICK_RULE, height))
    return [boxed]
