"""What every output but the preview asks of a letter: that it is finished."""

from __future__ import annotations

from generator.blocks import Letter, texts_of


def refuse_gaps(letter: Letter) -> None:
    """Raises ValueError where a needed answer is still missing."""
    if letter.gaps or any(text.gap for block in letter.blocks for text in texts_of(block)):
        raise ValueError("A letter with gaps can only be previewed: check the answers before writing it.")
