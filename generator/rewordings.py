"""The writer's own wording of a paragraph: kept beside the answers, put in its place, told when it no longer fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.blocks import Block, Paragraph, Text
from generator.cleaning import clean_text
from generator.typed_text import read_typed_text

ANSWER = "rewordings"
"""Under this name the rewordings stand among the answers: rows of key, was and says."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Rewording:
    """One reworded paragraph.

    `key` is its passage and place, `was` the template's wording when it was reworded, `says` the writer's.
    """

    key: str
    was: str
    says: str


def read_rewordings(raw: Mapping[str, Any]) -> tuple[Rewording, ...]:
    """Returns the rewordings among raw answers; anything of another shape is left out."""
    rows = raw.get(ANSWER, ())
    found = []
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and all(isinstance(row.get(part), str) for part in ("key", "was", "says")):
            found.append(Rewording(row["key"], row["was"], clean_text(row["says"])))
    return tuple(found)


def reword(blocks: Sequence[Block], rewordings: Sequence[Rewording]) -> tuple[tuple[Block, ...], tuple[Rewording, ...]]:
    """Returns the blocks with the writer's wordings in place, and the rewordings that no longer fit.

    A wording fits where its passage still makes the paragraph that it replaced, word for word. Otherwise the answers
    behind it have changed, and the template's sentence stands, so that no old fact goes out.
    """
    if not rewordings:
        return tuple(blocks), ()
    waiting = {(rewording.key.rpartition("/")[0], rewording.was): rewording for rewording in rewordings}
    changed: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or not block.key:
            changed.append(block)
            continue
        rewording = waiting.pop((block.key.rpartition("/")[0], plain_words(block)), None)
        changed.extend(_said(block, rewording) if rewording else [block])
    return tuple(changed), tuple(waiting.values())


def plain_words(paragraph: Paragraph) -> str:
    """Returns a paragraph's words as the writer sees and rewords them; raised numbers are raised characters."""
    return "\n".join(
        "".join(text.text.translate(_RAISED) if text.superscript else text.text for text in line)
        for line in paragraph.lines
    )


def _said(paragraph: Paragraph, rewording: Rewording) -> list[Block]:
    blocks = read_typed_text(rewording.says, lambda words: Text(words, source=f"{ANSWER}.{rewording.key}"))
    return [
        Paragraph(block.lines, paragraph.role, paragraph.key) if isinstance(block, Paragraph) else block
        for block in blocks
    ]
