"""The styles of the Word letter: Arial, black, and real headings and lists."""

from __future__ import annotations

from dataclasses import dataclass

from generator.arrangement.styles import (
    BODY,
    CELL,
    ITEM,
    LETTERHEAD,
    LETTERHEAD_END,
    NAME,
    NOTE,
    NOTE_ITEM,
    PART,
    RUNNING,
    SECTION,
    SPACING,
    THICK_RULE,
    THIN_RULE,
    URGENT,
    Style,
)
from generator.writers.word.elements import Element, element, part, value

BULLETS = 1
FIRST_NUMBERS = 2
"""The second list's style numbers with it; each list of the letter then has a number of its own from 3 on."""


def twentieths(points: float) -> int:
    """Returns points in Word's unit of length."""
    return round(points * 20)


def spacing(before: float | None = None, after: float | None = None) -> Element | None:
    """Writes the space around a paragraph, in points, as far as it is told."""
    told = {"before": before, "after": after}
    given = {name: twentieths(points) for name, points in told.items() if points is not None}
    return element("spacing", given) if given else None


def border(side: str, width: float, space: float = 0) -> Element:
    """Writes one black rule; its width and its distance are in points."""
    return element(side, {"val": "single", "sz": round(width * 8), "space": round(space), "color": "000000"})


def hanging(style: Style) -> Element:
    """Writes the indentation of a list's item."""
    return element("ind", {"left": twentieths(style.indent), "hanging": twentieths(style.indent)})


def numbering(number: int, level: int | None = None) -> Element:
    """Writes which list a paragraph or a style belongs to."""
    return element("numPr", None, None if level is None else value("ilvl", level), value("numId", number))


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph style by its names in Word; `follower` is the style of the paragraph that is typed after it."""

    identity: str
    name: str
    style: Style
    properties: tuple[Element, ...] = ()
    follower: str = ""


_BOX = element("pBdr", None, *(border(side, THICK_RULE, URGENT.top) for side in ("top", "left", "bottom", "right")))
_IN_BOX = element("ind", {"left": twentieths(URGENT.side), "right": twentieths(URGENT.side)})
_BULLET, _NUMBER = numbering(BULLETS), numbering(FIRST_NUMBERS)

STYLES = (
    WordStyle("Heading1", "heading 1", SECTION, (value("outlineLvl", 0),), "Normal"),
    WordStyle("Heading2", "heading 2", PART, (value("outlineLvl", 1),), "Normal"),
    WordStyle("ListBullet", "List Bullet", ITEM, (_BULLET, hanging(ITEM))),
    WordStyle("ListNumber", "List Number", ITEM, (_NUMBER, hanging(ITEM))),
    WordStyle("Note", "Note", NOTE),
    WordStyle("NoteBullet", "Note Bullet", NOTE_ITEM, (_BULLET, hanging(NOTE_ITEM))),
    WordStyle("NoteNumber", "Note Number", NOTE_ITEM, (_NUMBER, hanging(NOTE_ITEM))),
    WordStyle("LetterName", "Letter Name", NAME, (), "Letterhead"),
    WordStyle("Letterhead", "Letterhead", LETTERHEAD),
    WordStyle("Urgent", "Urgent", URGENT, (_BOX, _IN_BOX), "Normal"),
    WordStyle("TableText", "Table Text", CELL),
    WordStyle("header", "header", RUNNING),
    WordStyle("footer", "footer", RUNNING, (value("jc", "right"),)),
)

_IDENTITIES = {
    BODY: "",
    SECTION: "Heading1",
    PART: "Heading2",
    NOTE: "Note",
    NAME: "LetterName",
    LETTERHEAD: "Letterhead",
    LETTERHEAD_END: "Letterhead",
    URGENT: "Urgent",
}


def identity_of(style: Style) -> str:
    """Returns the name by which a paragraph says that it has a style; "" for the body's."""
    return _IDENTITIES[style]


def write_styles(language: str) -> str:
    """Writes the styles part; `language` is the letter's, as in `en-US`."""
    arial = element("rFonts", dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Arial"))
    spoken = element("lang", {"val": language, "eastAsia": "en-US", "bidi": "ar-SA"})
    words = element("rPr", None, arial, value("color", "000000"), *_size(BODY.size), spoken)
    space = {"before": 0, "after": twentieths(BODY.after), "line": round(240 * SPACING), "lineRule": "auto"}
    paragraph = element("pPr", None, element("widowControl"), element("spacing", space))
    defaults = element("docDefaults", None, element("rPrDefault", None, words), element("pPrDefault", None, paragraph))
    return part("styles", defaults, *_DEFAULTS, *_TABLE_STYLES, *map(_write_style, STYLES))


def _size(points: float) -> tuple[Element, Element]:
    return value("sz", round(points * 2)), value("szCs", round(points * 2))


def _bold() -> tuple[Element, Element]:
    return element("b"), element("bCs")


def _style(kind: str, identity: str, name: str, *properties: Element | None, is_default: bool = False) -> Element:
    default = {"default": 1} if is_default else {}
    return element("style", {"type": kind, **default, "styleId": identity}, value("name", name), *properties)


def _write_style(word: WordStyle) -> Element:
    style = word.style
    keeping = [element("keepNext")] * style.keeps_next + [element("keepLines")] * style.keeps_whole
    return _style(
        "paragraph",
        word.identity,
        word.name,
        value("basedOn", "Normal"),
        value("next", word.follower or word.identity),
        element("qFormat"),
        element("pPr", None, *keeping, *word.properties, spacing(style.before, style.after)),
        element("rPr", None, *(_bold() if style.bold else ()), *_size(style.size)),
    )


def _cell_margins() -> Element:
    sides = (("top", CELL.top), ("left", CELL.side), ("bottom", CELL.top), ("right", CELL.side))
    margins = (element(side, {"w": twentieths(points), "type": "dxa"}) for side, points in sides)
    return element("tblCellMar", None, *margins)


def _table_style(identity: str, name: str, borders: tuple[Element, ...], first: str, *look: Element) -> Element:
    """Writes a style of tables whose first row or column is bold."""
    bold = element("rPr", None, *_bold())
    return _style(
        "table",
        identity,
        name,
        value("basedOn", "TableNormal"),
        value("uiPriority", 99),
        element("tblPr", None, element("tblBorders", None, *borders)),
        element("tblStylePr", {"type": first}, bold, *look),
    )


_OUTER = (border("top", THICK_RULE), border("bottom", THICK_RULE))
_UNDER_NAMES = element(
    "tcPr",
    None,
    element("tcBorders", None, border("bottom", THICK_RULE)),
    value("vAlign", "bottom"),
)
_TABLE_STYLES = (
    _style(
        "table",
        "TableNormal",
        "Normal Table",
        value("uiPriority", 99),
        element("tblPr", None, element("tblInd", {"w": 0, "type": "dxa"}), _cell_margins()),
        is_default=True,
    ),
    _table_style(
        "LetterTable",
        "Letter Table",
        (*_OUTER, border("insideH", THIN_RULE)),
        "firstRow",
        element("tblPr"),
        _UNDER_NAMES,
    ),
    _table_style("LetterFacts", "Letter Facts", _OUTER, "firstCol"),
)
_DEFAULTS = (
    _style("paragraph", "Normal", "Normal", element("qFormat"), is_default=True),
    _style(
        "character",
        "DefaultParagraphFont",
        "Default Paragraph Font",
        value("uiPriority", 1),
        element("semiHidden"),
        is_default=True,
    ),
    _style("numbering", "NoList", "No List", value("uiPriority", 99), element("semiHidden"), is_default=True),
)
