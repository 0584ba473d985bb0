"""How PDF writes numbers, words and references."""

from __future__ import annotations

from generator.characters import clean


def number(value: float) -> str:
    """Returns a number, to a hundredth of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text_string(text: str) -> str:
    """Returns words as a string that holds any character."""
    return f"<feff{clean(text).encode('utf-16-be').hex()}>"


def references(numbers: list[int]) -> str:
    """Returns an array of references."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
