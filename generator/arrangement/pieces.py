"""Arranges a letter: each block with its style, the space around it, and what it stays together with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.arrangement.keep_together import has_room_to_sign, keeps_next, table_keeps_whole
from generator.arrangement.page import ROOM_TO_SIGN
from generator.arrangement.styles import (
    BODY,
    CELL,
    FIGURE,
    ITEM,
    LETTERHEAD,
    LETTERHEAD_END,
    NAME,
    NOTE,
    NOTE_ITEM,
    PART,
    SECTION,
    TABLE,
    URGENT,
    Style,
)
from generator.blocks import Block, Figure, Heading, Items, Paragraph, Role, Table

_BELOW_SIGNATURE = (Role.ENCLOSURES, Role.REFERENCES, Role.COPIES)
_PARAGRAPHS = {Role.LETTERHEAD: LETTERHEAD, Role.URGENT: URGENT, **dict.fromkeys(_BELOW_SIGNATURE, NOTE)}


class Piece(NamedTuple):
    """A block as it stands on paper; the space `before` and `after` it is in points.

    `first` is the style of its first line, where that is another: the name in the letterhead.
    """

    block: Block
    style: Style
    first: Style
    before: float
    after: float
    keeps_next: bool
    keeps_whole: bool


def arrange(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Yields each block of a letter, arranged."""
    before: Block | None = None
    is_name_due = True
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        style = first = _style_of(block, after)
        if block.role != Role.LETTERHEAD:
            is_name_due = True
        elif is_name_due and isinstance(block, Paragraph):
            first, is_name_due = NAME, False
        yield Piece(
            block,
            style,
            first,
            _space_before(block, style, before),
            BODY.after if isinstance(block, Items) else style.after,
            after is not None and (style.keeps_next or keeps_next(block, after)),
            style.keeps_whole
            or block.role == Role.SIGNATURE
            or (isinstance(block, Table) and table_keeps_whole(block)),
        )
        before = block


def _style_of(block: Block, after: Block | None) -> Style:
    match block:
        case Heading():
            return SECTION if block.level == 1 else PART
        case Items():
            return NOTE_ITEM if block.role in _BELOW_SIGNATURE else ITEM
        case Table():
            return TABLE
    if block.role == Role.LETTERHEAD and (after is None or after.role != Role.LETTERHEAD):
        return LETTERHEAD_END
    return FIGURE if isinstance(block, Figure) else _PARAGRAPHS.get(block.role, BODY)


def _space_before(block: Block, style: Style, before: Block | None) -> float:
    if has_room_to_sign(block, before):
        return ROOM_TO_SIGN
    if not isinstance(before, Table):
        return style.before
    return CELL.leading if isinstance(block, Table) else max(style.before, TABLE.after)
