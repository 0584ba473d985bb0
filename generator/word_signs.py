"""Signs that Word keeps in private fonts: pasted, they mean nothing by themselves, so what they show stands in."""

from __future__ import annotations

import re

_SIGNS = str.maketrans(
    {
        "\uf0b7": "•",  # Symbol: Word's first bullet
        "\uf0fc": "✓",  # Wingdings, as are the others
        "\uf0fb": "✗",
        "\uf0fe": "☑",
        "\uf0fd": "☒",
        "\uf0e0": "→",  # what Word makes of -->
        "\uf0e8": "→",
        "\uf0df": "←",
    }
)
_BULLET = re.compile("^([ \t]*)[\uf0a7\uf0d8\uf076](?=[ \t])", re.MULTILINE)
"""Bullets of Wingdings. Elsewhere than before a line they may be signs of another font, such as “not”, so they stay."""

_BOX = re.compile("^([ \t]*)[\uf06f\uf071\uf072\uf0a8](?=[ \t])", re.MULTILINE)
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def show_word_signs(text: str) -> str:
    """Returns the text with the signs that Word's private characters show; one that is not known stays."""
    if not _PRIVATE.search(text):
        return text
    return _BOX.sub(r"\1☐", _BULLET.sub(r"\1•", text)).translate(_SIGNS)
