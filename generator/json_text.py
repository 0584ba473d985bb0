"""JSON text as every reader reads it alike: no number that a browser cannot hold, no half of a character.

A request is a sequence of JSON texts with a record separator between them, as RFC 7464 has it: what is asked, and
after it each answer on its own, so that those that have not changed since the last key are not read again.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, cast

from generator.limits import DEEPEST
from generator.memos import by_value

SEPARATOR = "\x1e"
"""Stands between the JSON texts of a sequence; JSON text itself never holds it."""

_LARGEST_WHOLE = 2**53 - 1
"""The largest whole number that a browser keeps digit by digit."""

_BRACKETS = re.compile(r"[\[{]+|[\]}]+")
_HALVES = re.compile("[\ud800-\udfff]")


class OddNumber(ValueError):
    """A number that another reader would change: too large, infinite, or none. The message does not repeat it."""

    def __init__(self) -> None:
        """Says what is wrong."""
        super().__init__("a number that JSON does not hold")


class TooDeep(ValueError):
    """Lists or objects that stand too deep in each other: to read them could end Python in the browser."""

    def __init__(self) -> None:
        """Says what is wrong."""
        super().__init__(f"deeper than {DEEPEST} lists and objects")


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    """Returns what JSON text says; raises ValueError where it cannot be read, such as OddNumber and TooDeep."""
    if _depth_of(text) > DEEPEST:
        raise TooDeep
    return json.loads(text, parse_constant=_refuse, parse_float=_read_part, parse_int=_read_whole)


def read_request(text: str) -> dict[str, Any]:
    """Returns what a sequence asks, with the answers that follow it; raises ValueError as read_json does."""
    first, *answers = text.split(SEPARATOR)
    asked: dict[str, Any] = read_json(first)
    for one in answers:
        asked["answers"].update(_read_answer(one))
    return asked


@by_value
def _read_answer(text: str) -> dict[str, Any]:
    """Returns one answer under its name; the same one again for the same text, so nobody may change it."""
    return cast(dict[str, Any], read_json(text))


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


def _depth_of(text: str) -> int:
    """Returns how deep lists and objects stand in each other, found without reading them."""
    outside = "".join(text.replace("\\\\", "").replace('\\"', "").split('"')[::2])
    depth = deepest = 0
    for run in _BRACKETS.findall(outside):
        depth += len(run) if run[0] in "[{" else -len(run)
        deepest = max(deepest, depth)
    return deepest
