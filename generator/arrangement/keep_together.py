"""What stands on one page: what introduces the block below it, what is signed, and rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from generator.arrangement.columns import column_widths, line_count
from generator.arrangement.page import TEXT_WIDTH
from generator.blocks import Block, Figure, Items, Paragraph, Role, Table
from generator.memos import by_identity

_FEW_ROWS = 8
_FEW_LINES = 20
"""A table with more rows or lines than this may part between two rows: half a page would stay blank before it."""

_MANY_LINES = 30
"""A row with more lines than this may break: LibreOffice cuts off what does not fit on one page."""


def keeps_next(block: Block, after: Block) -> bool:
    """Whether a block stays on the page of the one after it: what introduces it, and what is signed below."""
    return after.role == Role.SIGNATURE or _introduces(block, after)


def has_room_to_sign(block: Block, before: Block | None) -> bool:
    """Whether a pen needs room above this block.

    The paragraphs of a signature are the closing word, which ends in a comma, and one for each signer.
    A picture of the signature takes the room that the pen would need.
    """
    if block.role != Role.SIGNATURE or not isinstance(block, Paragraph):
        return False
    is_first = before is None or before.role != Role.SIGNATURE
    if isinstance(before, Figure) and not is_first:
        return False
    words = "".join(text.text for line in block.lines for text in line).strip()
    return bool(words) and not (is_first and words.endswith(",") and len(block.lines) == 1)


def row_keeps_whole(row: Sequence[Sequence[Paragraph]], widths: Sequence[float]) -> bool:
    """Whether a row in columns of these widths, in points, stays on one page: unless it is long."""
    return max(line_count(cell, width) for cell, width in zip(row, widths, strict=True)) <= _MANY_LINES


@by_identity
def table_keeps_whole(table: Table) -> bool:
    """Whether a table stays on one page: where it has few rows, and not many lines."""
    if table.is_facts or len(table.rows) > _FEW_ROWS:
        return False
    widths = column_widths(table, TEXT_WIDTH)
    lines = (
        max((line_count(cell, width) for cell, width in zip(row, widths, strict=True)), default=0) for row in table.rows
    )
    return bool(widths) and sum(lines) <= _FEW_LINES


def _introduces(block: Block, after: Block) -> bool:
    """Whether a paragraph is bold as a heading is, or ends in a colon and a list or a table follows."""
    if not isinstance(block, Paragraph) or not block.lines:
        return False
    if block.role == Role.NONE and all(text.bold for line in block.lines for text in line):
        return True
    return isinstance(after, Items | Table) and "".join(text.text for text in block.lines[-1]).rstrip().endswith(":")
