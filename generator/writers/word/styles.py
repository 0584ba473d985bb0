"""The styles of the Word letter: Arial, black, and real headings and lists."""

from __future__ import annotations

from dataclasses import dataclass

from generator.writers.page import (
    AFTER_HEADING,
    AFTER_ITEM,
    AFTER_PARAGRAPH,
    BEFORE_PART,
    BEFORE_SECTION,
    BODY,
    BOX_PADDING,
    CELL_SIDE,
    CELL_TOP,
    INDENT,
    NAME,
    NOTE,
    SECTION,
    SPACING,
    THICK_RULE,
    THIN_RULE,
)
from generator.writers.word.words import xml

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def twentieths(points: float) -> int:
    """Returns points in Word's unit of length."""
    return round(points * 20)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; `properties` stand between `w:keepLines` and `w:spacing`, sizes are in points."""

    identity: str
    name: str
    size: float = BODY
    bold: bool = False
    before: float = 0
    after: float = 0
    properties: str = ""
    ending: str = ""
    follower: str = "Normal"


_KEEP = "<w:keepNext/><w:keepLines/>"
_HANGING = f'<w:ind w:left="{twentieths(INDENT)}" w:hanging="{twentieths(INDENT)}"/>'


def _list(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def border(side: str, width: float, space: float = 0) -> str:
    """Writes one black rule; its width is in points."""
    return f'<w:{side} w:val="single" w:sz="{round(width * 8)}" w:space="{round(space)}" w:color="000000"/>'


_BOX = "".join(border(side, THICK_RULE, BOX_PADDING) for side in ("top", "left", "bottom", "right"))
_IN_BOX = f'<w:ind w:left="{twentieths(CELL_SIDE)}" w:right="{twentieths(CELL_SIDE)}"/>'

STYLES = (
    Style("Heading1", "heading 1", SECTION, True, BEFORE_SECTION, AFTER_HEADING, _KEEP, '<w:outlineLvl w:val="0"/>'),
    Style("Heading2", "heading 2", BODY, True, BEFORE_PART, AFTER_HEADING, _KEEP, '<w:outlineLvl w:val="1"/>'),
    Style("ListBullet", "List Bullet", after=AFTER_ITEM, properties=_list(1), ending=_HANGING, follower="ListBullet"),
    Style("ListNumber", "List Number", after=AFTER_ITEM, properties=_list(2), ending=_HANGING, follower="ListNumber"),
    Style("Note", "Note", NOTE, after=AFTER_PARAGRAPH, follower="Note"),
    Style("NoteBullet", "Note Bullet", NOTE, False, 0, AFTER_ITEM, _list(1), _HANGING, "NoteBullet"),
    Style("NoteNumber", "Note Number", NOTE, False, 0, AFTER_ITEM, _list(2), _HANGING, "NoteNumber"),
    Style("LetterName", "Letter Name", NAME, bold=True, properties="<w:keepNext/>", follower="Letterhead"),
    Style("Letterhead", "Letterhead", NOTE, follower="Letterhead"),
    Style("Urgent", "Urgent", bold=True, after=AFTER_PARAGRAPH, properties=f"<w:pBdr>{_BOX}</w:pBdr>", ending=_IN_BOX),
    Style("TableText", "Table Text", follower="TableText"),
    Style("header", "header", NOTE, follower="header"),
    Style("footer", "footer", NOTE, ending='<w:jc w:val="right"/>', follower="footer"),
)


def write_styles(language: str) -> str:
    """Writes the styles part; `language` is the letter's, as in `en-US`."""
    line = f'w:line="{round(240 * SPACING)}" w:lineRule="auto"'
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    size = f'<w:sz w:val="{round(BODY * 2)}"/><w:szCs w:val="{round(BODY * 2)}"/>'
    words = f'{fonts}<w:color w:val="000000"/>{size}<w:lang w:val="{xml(language)}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    paragraph = f'<w:widowControl/><w:spacing w:before="0" w:after="{twentieths(AFTER_PARAGRAPH)}" {line}/>'
    return (
        f'{XML}<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{words}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{_TABLE_STYLES}{''.join(map(_write_style, STYLES))}</w:styles>"
    )


def _write_style(style: Style) -> str:
    size = f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>'
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    spacing = f'<w:spacing w:before="{twentieths(style.before)}" w:after="{twentieths(style.after)}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.identity}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{style.follower}"/><w:qFormat/>'
        f"<w:pPr>{style.properties}{spacing}{style.ending}</w:pPr><w:rPr>{bold}{size}</w:rPr></w:style>"
    )


def _cell_margins() -> str:
    sides = (("top", CELL_TOP), ("left", CELL_SIDE), ("bottom", CELL_TOP), ("right", CELL_SIDE))
    margins = "".join(f'<w:{side} w:w="{twentieths(points)}" w:type="dxa"/>' for side, points in sides)
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


def _table_style(identity: str, name: str, based_on: str, properties: str, rest: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = "" if based_on else ' w:default="1"'
    return (
        f'<w:style w:type="table"{default} w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f'<w:uiPriority w:val="99"/><w:tblPr>{properties}</w:tblPr>{rest}</w:style>'
    )


_OUTER = border("top", THICK_RULE) + border("bottom", THICK_RULE)
_HEADER_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>'
    f'{border("bottom", THICK_RULE)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)
_NAME_COLUMN = '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>'
_TABLE_STYLES = (
    _table_style("TableNormal", "Normal Table", "", '<w:tblInd w:w="0" w:type="dxa"/>' + _cell_margins())
    + _table_style(
        "LetterTable",
        "Letter Table",
        "TableNormal",
        f"<w:tblBorders>{_OUTER}{border('insideH', THIN_RULE)}</w:tblBorders>",
        _HEADER_ROW,
    )
    + _table_style("LetterFacts", "Letter Facts", "TableNormal", f"<w:tblBorders>{_OUTER}</w:tblBorders>", _NAME_COLUMN)
)
