"""Where in a letter the signers sign."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import Block, Figure, Paragraph
from generator.writers.characters import clean


def is_signature(blocks: Sequence[Block], index: int) -> bool:
    """Says whether the block at this index exists and belongs to a signature."""
    return 0 <= index < len(blocks) and blocks[index].role == "signature"


def has_room_to_sign(blocks: Sequence[Block], index: int) -> bool:
    """Says whether a pen needs room above this block.

    The paragraphs of a signature are the closing word, which ends in a comma, and one for each signer.
    A picture of the signature takes the room that the pen would need.
    """
    block = blocks[index]
    if not is_signature(blocks, index) or not isinstance(block, Paragraph):
        return False
    before = blocks[index - 1] if is_signature(blocks, index - 1) else None
    if isinstance(before, Figure):
        return False
    words = "".join(clean(text.text) for line in block.lines for text in line).strip()
    return bool(words) and not (before is None and words.endswith(",") and len(block.lines) == 1)
