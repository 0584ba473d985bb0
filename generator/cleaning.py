"""Makes typed and pasted text fit to print: nothing that can be seen is lost."""

from __future__ import annotations

import re
import unicodedata

from generator.word_signs import show_word_signs

# Invisible characters that come with pasted text: byte-order mark, soft hyphen, direction marks and overrides,
# and the non-characters that stand for answers while a letter is written.
_DROPPED = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")


def clean_text(text: str, tab: str = " ") -> str:
    """Returns the text without what cannot be printed: control characters go, odd line ends become newlines."""
    text = _LINE_ENDS.sub("\n", text)
    if not text.isascii():
        text = show_word_signs(text)
        text = _DROPPED.sub("", text)
        text = _HALVES.sub("\ufffd", text)
        text = unicodedata.normalize("NFC", text)
    return _CONTROLS.sub("", text.replace("\t", tab)).strip()
