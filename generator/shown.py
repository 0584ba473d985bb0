"""The letter that the page shows, so that a key brings only the blocks that it changed."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from typing import Any

from generator.blocks import Letter
from generator.writers.html import write_blocks, write_html

_last: dict[str, list[str]] = {}
"""The blocks of the last letter, by its name."""


def reply(letter: Letter, shown: object) -> dict[str, Any]:
    """Returns a letter as `letter`, or where the page shows the last one, as what `changed`; with its name, `shown`.

    `changed` lists the letter's blocks: HTML for a new one, a pair of numbers for those from the first to before
    the second of the last letter.
    """
    blocks = write_blocks(letter)
    before = _last.get(shown) if isinstance(shown, str) else None
    name = _name_of(blocks)
    _last.clear()
    _last[name] = blocks
    if before is None:
        return {"letter": write_html(letter), "shown": name}
    return {"changed": _changes(before, blocks), "since": shown, "shown": name}


def forget() -> None:
    """Lets go of the last letter."""
    _last.clear()


def _name_of(blocks: list[str]) -> str:
    """Returns a name that letters share only if they are the same: their words make it."""
    check, size = 0, 0
    for block in blocks:
        written = block.encode("utf-8", "surrogatepass")
        check, size = zlib.crc32(written, check), size + len(written)
    return f"{len(blocks)}-{size}-{check:08x}"


def _changes(before: list[str], blocks: list[str]) -> list[Any]:
    places: dict[str, list[int]] = {}
    for place, block in enumerate(before):
        places.setdefault(block, []).append(place)
    changes: list[Any] = []
    free = 0
    for block in blocks:
        found = places.get(block, [])
        at = bisect_left(found, free)
        if at == len(found):
            changes.append(block)
            continue
        place = found[at]
        if changes and isinstance(changes[-1], list) and changes[-1][1] == place:
            changes[-1][1] = place + 1
        else:
            changes.append([place, place + 1])
        free = place + 1
    return changes
