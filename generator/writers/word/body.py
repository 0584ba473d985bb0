"""The body of the Word letter: its blocks, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.arrangement.page import EDGE, MARGIN, PAPER_HEIGHT, PAPER_WIDTH
from generator.arrangement.pieces import Piece, arrange
from generator.arrangement.styles import LETTERHEAD_END, NOTE_ITEM, THICK_RULE
from generator.blocks import Figure, Heading, Items, Letter, Paragraph, Table
from generator.writers.word.elements import Element, element, part, settings
from generator.writers.word.pictures import write_picture
from generator.writers.word.styles import FIRST_NUMBERS, border, identity_of, numbering, spacing, twentieths
from generator.writers.word.tables import write_table
from generator.writers.word.words import write_paragraph

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Body:
    """The document part of one letter, and what it found that other parts need."""

    def __init__(self, letter: Letter) -> None:
        """Takes the letter to write."""
        self.blocks = letter.blocks
        self.pictures: list[Figure] = []
        self.numbered_lists = 0

    def write(self) -> str:
        """Writes the document part."""
        written = [one for piece in arrange(self.blocks) for one in self._write(piece) if one is not None]
        if not self.blocks or isinstance(self.blocks[-1], Table):
            written.append(_EMPTY)
        return part("document", element("body", None, *written, _SECTION), r=_RELATIONSHIPS)

    def _write(self, piece: Piece) -> Iterator[Element | None]:
        match piece.block:
            case Heading() as heading:
                yield write_paragraph((heading.line,), identity_of(piece.style), *_properties(piece))
            case Paragraph() as paragraph:
                yield from _paragraph(paragraph, piece)
            case Items() as items:
                yield from self._items(items, piece)
            case Table() as table:
                yield _EMPTY if piece.before else None
                yield write_table(table)
            case Figure() as figure:
                self.pictures.append(figure)
                picture = write_picture(figure, len(self.pictures))
                yield element("p", None, settings("pPr", *_properties(piece)), picture)

    def _items(self, items: Items, piece: Piece) -> Iterator[Element]:
        """Writes each item; the last has the space that stands after a paragraph."""
        numbered = None
        if items.numbered:
            self.numbered_lists += 1
            numbered = numbering(FIRST_NUMBERS + self.numbered_lists, level=0)
        identity = ("Note" if piece.style is NOTE_ITEM else "List") + ("Number" if items.numbered else "Bullet")
        for position, item in enumerate(items.items, 1):
            before = piece.before if position == 1 else 0.0
            after = piece.after if position == len(items.items) else None
            space = spacing(before, after) if before or after else None
            yield write_paragraph(item.lines, identity, *_keeping(piece), numbered, space)


def _paragraph(paragraph: Paragraph, piece: Piece) -> Iterator[Element]:
    """Writes a paragraph; one whose first line has a style of its own becomes two."""
    lines = paragraph.lines
    if piece.first is not piece.style:
        yield write_paragraph(lines[:1], identity_of(piece.first))
        lines = lines[1:]
    if lines or piece.first is piece.style or piece.style is LETTERHEAD_END:
        yield write_paragraph(lines, identity_of(piece.style), *_properties(piece))


def _properties(piece: Piece) -> tuple[Element | None, ...]:
    """Writes what a paragraph has beyond its style."""
    before = piece.before if piece.before != piece.style.before else None
    if piece.style is not LETTERHEAD_END:
        return (*_keeping(piece), spacing(before))
    rule = element("pBdr", None, border("bottom", THICK_RULE, LETTERHEAD_END.top))
    return (*_keeping(piece), rule, spacing(before, piece.after))


def _keeping(piece: Piece) -> tuple[Element | None, ...]:
    return (
        element("keepNext") if piece.keeps_next and not piece.style.keeps_next else None,
        element("keepLines") if piece.keeps_whole and not piece.style.keeps_whole else None,
    )


_EMPTY = write_paragraph((), "TableText")


def _section() -> Element:
    """Writes the page: its size, its margins, and what runs at its top and foot; the first has no header."""
    sides = {side: twentieths(MARGIN) for side in ("top", "right", "bottom", "left")}
    edges = {"header": twentieths(EDGE), "footer": twentieths(EDGE), "gutter": 0}
    return element(
        "sectPr",
        None,
        element("headerReference", {"type": "default", "r:id": "header"}),
        element("headerReference", {"type": "first", "r:id": "headerFirst"}),
        element("footerReference", {"type": "default", "r:id": "footer"}),
        element("footerReference", {"type": "first", "r:id": "footerFirst"}),
        element("pgSz", {"w": twentieths(PAPER_WIDTH), "h": twentieths(PAPER_HEIGHT)}),
        element("pgMar", sides | edges),
        element("titlePg"),
    )


_SECTION = _section()
