"""What every output but the preview asks of a letter: that it is finished."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Table, Text


def refuse_gaps(letter: Letter) -> None:
    """Raises ValueError where a needed answer is still missing."""
    if letter.gaps or any(text.gap for text in texts(letter)):
        raise ValueError("A letter with gaps can only be previewed: check the answers before writing it.")


def texts(letter: Letter) -> Iterator[Text]:
    """Yields every Text of the letter, in reading order."""
    for block in letter.blocks:
        for line in lines(block):
            yield from line


def lines(block: Block) -> Iterator[Line]:
    """Yields every line of a block, in reading order; a figure has none."""
    match block:
        case Heading():
            yield block.line
        case Paragraph():
            yield from block.lines
        case Items():
            for item in block.items:
                yield from item.lines
        case Table():
            yield from block.header
            for row in block.rows:
                for cell in row:
                    for paragraph in cell:
                        yield from paragraph.lines
        case Figure():
            pass
