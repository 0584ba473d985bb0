"""Which characters may stand in any output."""

from __future__ import annotations

import re

_NOT_FOR_PAPER = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SPACES = "\t\n\x0b\x0c\r\x85\u2028\u2029"


def clean(text: str) -> str:
    """Returns the text with line ends as spaces, lone surrogates as U+FFFD, and no character that XML forbids."""
    return _NOT_FOR_PAPER.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SPACES:
        return " "
    return "\ufffd" if "\ud800" <= character <= "\udfff" else ""
