"""Bullets and numbers of the Word letter's lists."""

from __future__ import annotations

from generator.writers.page import INDENT
from generator.writers.word.styles import NAMESPACE, XML, twentieths

BULLETS = 1
FIRST_NUMBERS = 2
"""The second list's style numbers with it; each list of the letter then has a number of its own from 3 on."""


def write_numbering(numbered_lists: int) -> str:
    """Writes the numbering part, with each numbered list beginning at 1."""
    abstracts = _abstract(0, "bullet", "•", "ListBullet") + _abstract(1, "decimal", "%1.", "ListNumber")
    numbers = _number(BULLETS, 0) + _number(FIRST_NUMBERS, 1)
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbers += "".join(_number(FIRST_NUMBERS + count, 1, restart) for count in range(1, numbered_lists + 1))
    return f'{XML}<w:numbering xmlns:w="{NAMESPACE}">{abstracts}{numbers}</w:numbering>'


def _abstract(identity: int, kind: str, marker: str, style: str) -> str:
    indent = twentieths(INDENT)
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{marker}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _number(identity: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
