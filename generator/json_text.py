"""JSON text as every reader reads it alike: no number that a browser cannot hold, no half of a character."""

from __future__ import annotations

import json
import math
import re
from typing import Any

_LARGEST_WHOLE = 2**53 - 1
"""The largest whole number that a browser keeps digit by digit."""

_HALVES = re.compile("[\ud800-\udfff]")


class OddNumber(ValueError):
    """A number that another reader would change: too large, infinite, or none. The message does not repeat it."""

    def __init__(self) -> None:
        """Says what is wrong."""
        super().__init__("a number that JSON does not hold")


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    """Returns what JSON text says; raises OddNumber, or ValueError or RecursionError where it cannot be read."""
    return json.loads(text, parse_constant=_refuse, parse_float=_read_part, parse_int=_read_whole)


def write_json(content: Any) -> str:  # noqa: ANN401 - JSON can be anything
    """Returns content as JSON text; raises ValueError where a number is odd. Half a character becomes U+FFFD."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def _refuse(_name: str) -> float:
    raise OddNumber


def _read_part(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise OddNumber
    return number


def _read_whole(digits: str) -> int:
    if len(digits) > len(str(_LARGEST_WHOLE)) + 1 or abs(int(digits)) > _LARGEST_WHOLE:
        raise OddNumber
    return int(digits)


def depth_of(content: Any) -> int:  # noqa: ANN401 - JSON can be anything
    """Returns how deep lists and objects stand in each other; words and numbers alone are 0."""
    depth, level = 0, [content]
    while level := [inner for outer in level if isinstance(outer, list | dict) for inner in _held_by(outer)]:
        depth += 1
    return depth


def _held_by(outer: Any) -> list[Any]:  # noqa: ANN401 - JSON can be anything
    return [*outer.values()] if isinstance(outer, dict) else [*outer]
