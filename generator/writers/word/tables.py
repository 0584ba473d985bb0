"""Tables of the Word letter: a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import Paragraph, Table
from generator.writers.columns import column_widths, line_count
from generator.writers.page import BETWEEN_CELL_PARAGRAPHS, TEXT_WIDTH
from generator.writers.word.styles import twentieths
from generator.writers.word.words import write_paragraph

_WHOLE = "<w:cantSplit/>"
_MANY_LINES = 30
"""A row with more lines than this may break: LibreOffice cuts off what does not fit on one page."""
_REPEATED = "<w:cantSplit/><w:tblHeader/>"


def write_table(table: Table) -> str:
    """Writes a table as wide as the page's text, its columns as wide as their words need; without cells, nothing."""
    widths = [twentieths(width) for width in column_widths(table, TEXT_WIDTH)]
    if not widths:
        return ""
    first_row, first_column, style = (0, 1, "LetterFacts") if table.is_facts else (1, 0, "LetterTable")
    look = f'w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="{first_column}" w:lastColumn="0"'
    rows = [_write_row(row, widths, _whole(row, widths)) for row in table.rows]
    if not table.is_facts:
        rows.insert(0, _write_row([(Paragraph((line,)),) for line in table.header], widths, _REPEATED, keep=True))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _whole(row: Sequence[Sequence[Paragraph]], widths: Sequence[int]) -> str:
    """Keeps a row on one page, unless it is long."""
    lines = max(line_count(cell, width / 20) for cell, width in zip(row, widths, strict=True))
    return _WHOLE if lines <= _MANY_LINES else ""


def _write_row(
    cells: Sequence[Sequence[Paragraph]], widths: Sequence[int], properties: str, *, keep: bool = False
) -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_write_cell(cell, keep=keep)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    settings = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{settings}{written}</w:tr>"


def _write_cell(paragraphs: Sequence[Paragraph], *, keep: bool) -> str:
    """Writes a cell's paragraphs; Word wants at least one."""
    kept = "<w:keepNext/>" if keep else ""
    apart = f'<w:spacing w:before="{twentieths(BETWEEN_CELL_PARAGRAPHS)}"/>'
    return "".join(
        write_paragraph(paragraph.lines, "TableText", kept + (apart if index else ""))
        for index, paragraph in enumerate(paragraphs or (Paragraph(()),))
    )
