"""The letter that the page shows, so that a key brings only the blocks that it changed."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from typing import Any

from generator.blocks import Letter
from generator.memos import by_value
from generator.writers.html import write_blocks, write_html

_last: dict[str, list[str]] = {}
"""The blocks of the last letter, by its name."""


def reply(letter: Letter, shown: object) -> dict[str, Any]:
    """Returns a letter as `letter`, or for a page that tells which one it has `shown`, as what has `changed` since.

    `changed` lists the letter's blocks: HTML for a new one, a pair of numbers for those from the first to before
    the second of the letter that is shown. All are new where that is not the last one.
    """
    if not isinstance(shown, str):
        return {"letter": write_html(letter)}
    blocks = write_blocks(letter)
    before, name = _last.get(shown), _name_of(blocks)
    _last.clear()
    _last[name] = blocks
    if before is None:
        return {"changed": blocks, "since": None, "shown": name}
    return {"changed": _changes(before, blocks), "since": shown, "shown": name}


def forget() -> None:
    """Lets go of the last letter."""
    _last.clear()


def _name_of(blocks: list[str]) -> str:
    """Returns a name that letters share only if they are the same: their words make it."""
    checks = "".join(map(_check_of, blocks))
    return f"{len(blocks)}-{sum(map(len, blocks))}-{zlib.crc32(checks.encode('ascii')):08x}"


@by_value
def _check_of(block: str) -> str:
    return f"{zlib.crc32(block.encode('utf-8', 'surrogatepass')):08x}"


def _changes(before: list[str], blocks: list[str]) -> list[Any]:
    """Returns new blocks as they are, and pairs for those that stay; what is the same at both ends is not searched."""
    start = _same_at_start(before, blocks)
    end = _same_at_start(before[start:][::-1], blocks[start:][::-1])
    last = len(before) - end
    changes: list[Any] = [[0, start]] if start else []
    changes += _searched(before[start:last], blocks[start : len(blocks) - end], start)
    if end:
        _add_kept(changes, last, len(before))
    return changes


def _same_at_start(before: list[str], blocks: list[str]) -> int:
    pairs = enumerate(zip(before, blocks, strict=False))
    return next((place for place, (old, new) in pairs if old != new), min(len(before), len(blocks)))


def _searched(before: list[str], blocks: list[str], start: int) -> list[Any]:
    places: dict[str, list[int]] = {}
    for place, block in enumerate(before, start):
        places.setdefault(block, []).append(place)
    changes: list[Any] = []
    free = 0
    for block in blocks:
        found = places.get(block, [])
        at = bisect_left(found, free)
        if at == len(found):
            changes.append(block)
            continue
        free = found[at] + 1
        _add_kept(changes, found[at], free)
    return changes


def _add_kept(changes: list[Any], first: int, end: int) -> None:
    """Adds blocks that stay, to those before them where they follow on."""
    if changes and isinstance(changes[-1], list) and changes[-1][1] == first:
        changes[-1][1] = end
    else:
        changes.append([first, end])
