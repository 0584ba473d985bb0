"""Enclosures are named by number in the text; when their order changes, the numbers follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_MENTION = re.compile(r"\b([Ee]nclosures?\s+)(\d{1,2}(?:(?:,\s*|,?\s+and\s+|\s*[-–]\s*)\d{1,2})*)\b")
_NUMBER = re.compile(r"\d+")
_COLUMN = "enclosure"


def named_numbers(text: str) -> Iterator[int]:
    """Yields the numbers of the enclosures that a text names: "Enclosures 2 and 3"."""
    for mention in _MENTION.finditer(text):
        yield from numbers_in(mention[2])


def numbers_in(text: str) -> Iterator[int]:
    """Yields every number in a text, each as far as its ninth digit: no list is that long, and no number too large."""
    yield from (int(number[:9]) for number in _NUMBER.findall(text))


def mentioned_numbers(answers: Mapping[str, Any]) -> Iterator[int]:
    """Yields the number of each enclosure that the answers name, as often as they name it."""
    for name, value in answers.items():
        yield from _numbers(value, name)


def _numbers(value: Any, name: str) -> Iterator[int]:  # noqa: ANN401 - answers have three shapes
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "was":  # what a rewording stands for is not said twice
                yield from _numbers(inner, key)
    elif isinstance(value, list) and name != "enclosures":
        for inner in value:
            yield from _numbers(inner, name)
    elif isinstance(value, str):
        yield from numbers_in(value) if name == _COLUMN else named_numbers(value)


def renumber_enclosures(answers: Mapping[str, Any], order: Sequence[int]) -> dict[str, Any]:
    """Returns the answers with every named enclosure under its new number.

    `order` gives, for each enclosure in its new place, the number that it had. A number that is no longer there
    stays as it is, so that the writer is told of it.
    """
    new_number = {old: new for new, old in enumerate(order, 1)}
    return {name: _renumber(value, name, new_number) for name, value in answers.items()}


def _renumber(value: Any, name: str, new_number: Mapping[int, int]) -> Any:  # noqa: ANN401 - answers have three shapes
    if isinstance(value, dict):
        return {key: _renumber(inner, key, new_number) for key, inner in value.items()}
    if isinstance(value, list):
        return value if name == "enclosures" else [_renumber(inner, name, new_number) for inner in value]
    if not isinstance(value, str):
        return value

    def numbers(text: str) -> str:
        return _NUMBER.sub(lambda match: str(new_number.get(int(match[0][:9]), match[0])), text)

    if name == _COLUMN:
        return numbers(value)
    return _MENTION.sub(lambda mention: mention[1] + numbers(mention[2]), value)
