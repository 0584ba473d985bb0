"""Which paragraphs introduce the list or table below them, and stay on its page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import Block, Items, Paragraph, Table


def introduces_next(blocks: Sequence[Block], index: int) -> bool:
    """Whether the block ends in a colon and a list or a table follows."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or not block.lines or index + 1 == len(blocks):
        return False
    words = "".join(text.text for text in block.lines[-1])
    return words.rstrip().endswith(":") and isinstance(blocks[index + 1], Items | Table)
