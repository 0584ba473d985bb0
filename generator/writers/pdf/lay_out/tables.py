"""Tables of the PDF letter: a header row drawn again on each page, rows that stay whole where a page can hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.arrangement.columns import column_widths
from generator.arrangement.page import TEXT_HEIGHT, TEXT_WIDTH
from generator.arrangement.styles import CELL, CELL_PARAGRAPH, THICK_RULE, THIN_RULE
from generator.blocks import Paragraph, Table
from generator.writers.pdf.lay_out.slabs import Rule, Slab, line_words
from generator.writers.pdf.lay_out.structure import Element
from generator.writers.pdf.measure.lines import Run, break_line

_LINE = CELL.leading
_OF_COLUMN, _OF_ROW = "/A <</O /Table /Scope /Column>>", "/A <</O /Table /Scope /Row>>"


@dataclass(frozen=True, slots=True)
class _CellLine:
    """One line in a cell; whether it begins a paragraph that is not the cell's first."""

    element: Element
    runs: tuple[Run, ...]
    left: float
    is_apart: bool

    @property
    def height(self) -> float:
        return _LINE + CELL_PARAGRAPH.before * self.is_apart


_Cells = list[list[_CellLine]]


def table_slabs(table: Table, element: Element) -> list[Slab]:
    """Returns the table's rows as slabs, with a header that each page repeats; without cells, none."""
    widths = column_widths(table, TEXT_WIDTH)
    if not widths:
        return []
    header = None
    slabs: list[Slab] = []
    if not table.is_facts:
        row = (element.add("THead") if table.rows else element).add("TR")
        names = [(Paragraph((line,)),) for line in table.header]
        header = _whole(_cells(row, names, widths, header=True), above=THICK_RULE)
        header.stays = bool(table.rows)
        header.drawn += [_rule(0.0), _rule(header.height - THICK_RULE)]
        slabs.append(header)
    body = element.add("TBody") if table.rows else element
    room = TEXT_HEIGHT - (header.height if header else 0.0)
    for paragraphs in table.rows:
        cells = _cells(body.add("TR"), paragraphs, widths, facts=table.is_facts)
        row_slabs = [_whole(cells, above=THICK_RULE * (table.is_facts and not slabs))]
        if row_slabs[0].height > room:
            row_slabs = _strips(cells)
        for slab in row_slabs:
            slab.header = header
        if not table.is_facts:
            row_slabs[-1].drawn.append(_rule(row_slabs[-1].height, THIN_RULE))
            row_slabs[-1].height += THIN_RULE
        slabs += row_slabs
    if table.is_facts:
        slabs[0].drawn.append(_rule(0.0))
    elif table.rows:
        slabs[-1].drawn.pop()
    slabs[-1].drawn.append(_rule(slabs[-1].height - THICK_RULE))
    return slabs


def _cells(
    row: Element,
    cells: Sequence[Sequence[Paragraph]],
    widths: Sequence[float],
    *,
    header: bool = False,
    facts: bool = False,
) -> _Cells:
    """Breaks the cells of a row into lines; header cells and names of facts are bold."""
    broken, left = [], 0.0
    for index, (paragraphs, width) in enumerate(zip(cells, widths, strict=True)):
        names = header or (facts and not index)
        cell = row.add("TH" if names else "TD", _OF_COLUMN if header else _OF_ROW if names else "")
        broken.append(_cell_lines(cell, paragraphs, left + CELL.side, width - 2 * CELL.side, bold=names))
        left += width
    return broken


def _cell_lines(
    cell: Element, paragraphs: Sequence[Paragraph], left: float, width: float, *, bold: bool
) -> list[_CellLine]:
    lines: list[_CellLine] = []
    for paragraph in paragraphs:
        element = cell.add("P")
        starts_apart = bool(lines)
        for line in paragraph.lines:
            for runs in break_line(line, CELL.size, width, bold=bold):
                lines.append(_CellLine(element, runs, left, starts_apart))
                starts_apart = False
    return lines


def _whole(cells: _Cells, *, above: float = 0.0) -> Slab:
    """Returns a row as one slab; `above` is the height of the rule at its top."""
    highest = max((sum(line.height for line in cell) for cell in cells), default=0.0)
    slab = Slab(above + max(highest, _LINE) + 2 * CELL.top)
    for cell in cells:
        top = above + CELL.top
        for line in cell:
            top += line.height
            slab.drawn.append(line_words(line.element, line.runs, CELL, line.left, top - _LINE))
    return slab


def _strips(cells: _Cells) -> list[Slab]:
    """Returns a row that is higher than a page as slabs of one line each; paragraphs are a blank line apart."""
    spread: list[list[_CellLine | None]] = []
    for cell in cells:
        spread.append([piece for line in cell for piece in ((None, line) if line.is_apart else (line,))])
    slabs = []
    for lines in zip_longest(*spread):
        slab = Slab(_LINE)
        slab.drawn += [line_words(line.element, line.runs, CELL, line.left, CELL.top) for line in lines if line]
        slabs.append(slab)
    slabs[0].stays = slabs[-2].stays = True
    slabs[-1].height += 2 * CELL.top
    return slabs


def _rule(top: float, height: float = THICK_RULE) -> Rule:
    return Rule(0.0, top, TEXT_WIDTH, height)
