"""Clauses of a template's line that go with their missing answer, while the rest of the line stays.

`[[, given {{ one.site }}]]` is such a clause; `[[{{ one.drug }}??a medication]]` has words for when it goes.
A clause may hold another.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.errors import TemplateFault

_CLAUSE = re.compile(r"\[\[([^\[\]]*)\]\]")
_OR_ELSE = "??"
_GONE = "\ufdd3"
"""In the place of a clause that began something, until what parted it from the next words has gone too."""

_AT_END = re.compile(rf"[\s,;:·]*{_GONE}[{_GONE},;·\s]*$")
_BEFORE_OTHERS = re.compile(rf"{_GONE}[{_GONE},;·\s]*")
_NOTHING_WITHIN = re.compile(r"\s*\(\)")
_EMPTY = re.compile(r"(?:(?:-|\d+\.|#+) ?)?\\?")


def settle_clauses(line: str, stays: Callable[[str], bool]) -> str:
    """Returns a line with its clauses in place or gone, as `stays` says of each; "" where nothing is left.

    Where the first of several parts goes, the comma, semicolon or dot after it goes as well, and what comes next
    begins the line with a capital letter. Raises TemplateFault where a clause has one end only.
    """
    if "[[" not in line:
        return line
    gone = False

    def settled(match: re.Match[str]) -> str:
        nonlocal gone
        words, _, otherwise = match[1].partition(_OR_ELSE)
        if stays(words):
            return words
        gone = gone or not otherwise
        return otherwise or ("" if words.startswith((",", ";", ":", " ", ".")) else _GONE)

    while "[[" in line:
        line, count = _CLAUSE.subn(settled, line)
        if not count:
            raise TemplateFault("letter", "a clause needs both its ends: [[ and ]]")
    return _mended(line) if gone else line


def _mended(line: str) -> str:
    """Returns a line without what the clauses that went have left behind."""
    is_kept = line.endswith("\\")
    begins = line.startswith(_GONE)
    line = _BEFORE_OTHERS.sub("", _AT_END.sub("", line.removesuffix("\\")))
    line = _NOTHING_WITHIN.sub("", line).rstrip()
    if begins:
        line = line[:1].upper() + line[1:]
    return "" if _EMPTY.fullmatch(line) else line + "\\" * is_kept
