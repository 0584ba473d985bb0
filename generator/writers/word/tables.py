"""Tables of the Word letter: a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arrangement.columns import column_widths
from generator.arrangement.keep_together import row_keeps_whole, table_keeps_whole
from generator.arrangement.page import TEXT_WIDTH
from generator.arrangement.styles import CELL_PARAGRAPH
from generator.blocks import Paragraph, Table
from generator.writers.word.elements import Element, element, settings, value
from generator.writers.word.styles import spacing, twentieths
from generator.writers.word.words import write_paragraph

Row = Sequence[Sequence[Paragraph]]


def write_table(table: Table) -> Element | None:
    """Writes a table as wide as the page's text, its columns as wide as their words need; without cells, nothing."""
    widths = column_widths(table, TEXT_WIDTH)
    if not widths:
        return None
    is_whole = table_keeps_whole(table)
    last = len(table.rows) - 1
    rows = [_write_row(row, widths, stays=is_whole and number < last) for number, row in enumerate(table.rows)]
    if not table.is_facts:
        rows.insert(0, _write_row([(Paragraph((line,)),) for line in table.header], widths, is_header=True, stays=True))
    grid = [element("gridCol", {"w": twentieths(width)}) for width in widths]
    return element("tbl", None, _properties(table, widths), element("tblGrid", None, *grid), *rows)


def _properties(table: Table, widths: Sequence[float]) -> Element:
    is_facts = table.is_facts
    look = {"firstRow": int(not is_facts), "lastRow": 0, "firstColumn": int(is_facts), "lastColumn": 0}
    return element(
        "tblPr",
        None,
        value("tblStyle", "LetterFacts" if is_facts else "LetterTable"),
        element("tblW", {"w": sum(map(twentieths, widths)), "type": "dxa"}),
        element("tblLayout", {"type": "fixed"}),
        element("tblLook", {**look, "noHBand": 1, "noVBand": 1}),
    )


def _write_row(row: Row, widths: Sequence[float], *, stays: bool, is_header: bool = False) -> Element:
    """Writes a row, which `stays` on the page of the row below it; a header stands on each page."""
    whole = element("cantSplit") if is_header or row_keeps_whole(row, widths) else None
    cells = [
        element(
            "tc",
            None,
            element("tcPr", None, element("tcW", {"w": twentieths(width), "type": "dxa"})),
            *_paragraphs(cell, keeps_next=stays),
        )
        for cell, width in zip(row, widths, strict=True)
    ]
    return element("tr", None, settings("trPr", whole, element("tblHeader") if is_header else None), *cells)


def _paragraphs(cell: Sequence[Paragraph], *, keeps_next: bool) -> list[Element]:
    """Writes a cell's paragraphs; Word wants at least one."""
    kept = element("keepNext") if keeps_next else None
    return [
        write_paragraph(paragraph.lines, "TableText", kept, spacing(CELL_PARAGRAPH.before) if index else None)
        for index, paragraph in enumerate(cell or (Paragraph(()),))
    ]
