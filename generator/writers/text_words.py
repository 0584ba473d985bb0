"""The words of a line in plain text, and where a line may be broken."""

from __future__ import annotations

import re
from textwrap import wrap

from generator.blocks import Line, Text
from generator.characters import clean

_NO_BREAK = "\u00a0"
_REFERENCE = re.compile(r"\d[\d,\s–-]*")
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
_TOGETHER = re.compile(
    rf"\b(?:{_MONTH})\.? (?:\d{{1,2}}, )?\d{{1,4}}"  # Mar 4, 2026; Mar 2026
    r"|(?:(?<![\w.,/–-])|(?<=[A-Za-z]/))\d[\d.,/–-]*+(?<=\d) "  # 0.5 mg; 38 mL/min/1.73 m²
    r"(?=[^\W\d]\S{0,11}(?:\s|$)|[%°])"
    r"|\b(?i:enclosure|grade|group|level|page|quantity|section|stage|type) (?=\d)"  # quantity 1
    r"|[<>≤≥=±×] (?=\d)"  # ≥ 70
)
"""What is not broken: a date, a number and its unit, what a number counts or names, a sign and its number."""


def write_line(line: Line) -> str:
    """Writes a line's words; raised numbers of references stand in brackets, and every space is an ordinary one."""
    return "".join(map(_words, line)).replace(_NO_BREAK, " ")


def wrap_words(words: str, width: int) -> list[str]:
    """Breaks words into lines of at most `width` characters; a longer word keeps a line of its own.

    Only spaces are broken, and none inside a date or between a number and its unit.
    """
    lines = wrap(_held(words), width, break_long_words=False, break_on_hyphens=False)
    return [line.replace(_NO_BREAK, " ") for line in lines]


def longest_word(words: str) -> int:
    """Returns the length of the longest part that `wrap_words` does not break."""
    return max(map(len, _held(words).split(" ")))


def _words(text: Text) -> str:
    words = clean(text.text)
    return f"[{words}]" if text.superscript and _REFERENCE.fullmatch(words) else words


def _held(words: str) -> str:
    """Holds dates and measures together, whoever wrote them: pasted words may have such spaces anywhere, or none."""
    return _TOGETHER.sub(lambda match: match[0].replace(" ", _NO_BREAK), words)
