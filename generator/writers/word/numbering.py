"""Bullets and numbers of the Word letter's lists."""

from __future__ import annotations

from generator.arrangement.styles import ITEM
from generator.writers.word.elements import Element, element, part, value
from generator.writers.word.styles import BULLETS, FIRST_NUMBERS, hanging


def write_numbering(numbered_lists: int) -> str:
    """Writes the numbering part, with each numbered list beginning at 1."""
    restart = element("lvlOverride", {"ilvl": 0}, value("startOverride", 1))
    own = [_number(FIRST_NUMBERS + count, 1, restart) for count in range(1, numbered_lists + 1)]
    return part(
        "numbering",
        _abstract(0, "bullet", "•", "ListBullet"),
        _abstract(1, "decimal", "%1.", "ListNumber"),
        _number(BULLETS, 0),
        _number(FIRST_NUMBERS, 1),
        *own,
    )


def _abstract(identity: int, kind: str, marker: str, style: str) -> Element:
    level = element(
        "lvl",
        {"ilvl": 0},
        value("start", 1),
        value("numFmt", kind),
        value("pStyle", style),
        value("lvlText", marker),
        value("lvlJc", "left"),
        element("pPr", None, hanging(ITEM)),
    )
    return element("abstractNum", {"abstractNumId": identity}, value("multiLevelType", "singleLevel"), level)


def _number(identity: int, abstract: int, override: Element | None = None) -> Element:
    return element("num", {"numId": identity}, value("abstractNumId", abstract), override)
