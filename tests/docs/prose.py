"""Takes the running text out of a page's Markdown, sentence by sentence."""

from __future__ import annotations

import re

_NOT_PROSE = re.compile(r"(?ms)^(```|~~~).*?^\1\s*$|<!--.*?-->|^\s*(\||>|#|\{:|\*\[|<).*?$|^\s*(!!!|\?\?\?\+?|===).*?$")
_SOURCES = re.compile(r"\s*\[S\d+[a-z]?\]\([^)]*\)")
_LINK = re.compile(r"!?\[(?P<words>[^\]]*)\](\([^)]*\)|\[[^\]]*\])")
_MARKS = re.compile(r"\{[^}]*\}|[*_`]|<[^>]*>|&\w+;")
_ITEM = re.compile(r"(?m)^\s*([-*+]|\d+\.)\s+|^:\s+")
_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9$])|\n\s*\n|\n(?=\x1e)")


def sentences_of(markdown: str) -> list[str]:
    """Returns the sentences of a page: no headings, tables, quotations, code, or names of sources."""
    text = _NOT_PROSE.sub("\n", markdown)
    text = _LINK.sub(r"\g<words>", _SOURCES.sub("", text))
    text = _ITEM.sub("\x1e", _MARKS.sub("", text))
    # A sentence a line: a line that ends one is an end, whatever follows.
    text = re.sub(r"(?<=[.!?:])\n", "\n\n", text)
    found = (" ".join(part.replace("\x1e", " ").split()) for part in _END.split(text) if part)
    return [sentence for sentence in found if re.search(r"[A-Za-z]", sentence)]


def words_of(text: str) -> list[str]:
    """Returns the words of a text; a number with its signs is one."""
    return re.findall(r"[A-Za-z0-9$][\w$%.,'’/-]*", text)
