"""What the PDF letter's fonts can show."""

from __future__ import annotations

from unicodedata import decomposition, normalize

from generator.blocks import Letter, texts_of
from generator.characters import clean
from generator.errors import UnprintableText
from generator.memos import by_value
from generator.writers.pdf.measure.faces import face

_UNSEEN = {ord(character): "" for character in "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"}
_UNSEEN |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "")
_SAME_TO_THE_EYE = ("<compat>", "<noBreak>", "<square>", "<wide>")
"""Kinds of characters that are written as others: ligatures, Roman numerals, units, wide letters, kinds of space."""


@by_value
def printable(text: str) -> str:
    """Returns the text composed, without what no one sees, with look-alikes for what the fonts lack."""
    if text.isascii():
        return clean(text)
    text = normalize("NFC", clean(text)).translate(_UNSEEN)
    known = face(bold=False).glyphs
    return "".join(character if character in known else _look_alike(character) for character in text)


def refuse_unprintable(letter: Letter) -> None:
    """Raises UnprintableText with the characters that the fonts lack, each once, and the answers that hold them."""
    known = face(bold=False).glyphs
    lacking: dict[str, None] = {}
    paths: dict[str, None] = {}
    texts = [(text.text, text.source) for block in letter.blocks for text in texts_of(block)]
    for words, path in [(letter.running_header, ""), *texts]:
        here = dict.fromkeys(character for character in printable(words) if character not in known)
        lacking |= here
        if here and path:
            paths[path] = None
    if lacking:
        raise UnprintableText(tuple(lacking), tuple(paths))


def _look_alike(character: str) -> str:
    kind, *codes = decomposition(character).split() or [""]
    letters = "".join(chr(int(code, 16)) for code in codes) if kind in _SAME_TO_THE_EYE else ""
    known = face(bold=False).glyphs
    return letters if letters and all(letter in known for letter in letters) else character
