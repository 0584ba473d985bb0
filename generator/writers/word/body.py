"""The body of the Word letter: its blocks, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blocks import Block, Figure, Heading, Items, Letter, Paragraph, Table
from generator.writers.introducing import introduces_next
from generator.writers.page import (
    AFTER_PARAGRAPH,
    AROUND_LETTERHEAD_RULE,
    AROUND_TABLE,
    BELOW_SIGNATURE,
    EDGE,
    MARGIN,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    ROOM_TO_SIGN,
    THICK_RULE,
)
from generator.writers.signing import has_room_to_sign, is_signature
from generator.writers.word.numbering import FIRST_NUMBERS
from generator.writers.word.pictures import write_picture
from generator.writers.word.styles import NAMESPACE, XML, border, twentieths
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
        paragraphs = "".join(piece for index in range(len(self.blocks)) for piece in self._block(index))
        if not self.blocks or isinstance(self.blocks[-1], Table):
            paragraphs += write_paragraph((), "TableText")
        return (
            f'{XML}<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONSHIPS}">'
            f"<w:body>{paragraphs}{_SECTION}</w:body></w:document>"
        )

    def _block(self, index: int) -> Iterator[str]:
        block = self.blocks[index]
        match block:
            case Heading():
                yield write_paragraph((block.line,), f"Heading{min(block.level, 2)}", self._space_before(index))
            case Paragraph(role="letterhead"):
                yield from self._letterhead(index, block)
            case Paragraph():
                yield write_paragraph(block.lines, self._style(block), self._keeping(index) + self._spacing(index))
            case Items():
                yield from self._items(index, block)
            case Table():
                if isinstance(self._before(index), Table):
                    yield write_paragraph((), "TableText")
                yield write_table(block)
            case Figure():
                self.pictures.append(block)
                picture = write_picture(block, len(self.pictures))
                settings = self._keeping(index) + self._spacing(index)
                yield f"<w:p><w:pPr>{settings}</w:pPr>{picture}</w:p>"

    def _before(self, index: int) -> Block | None:
        return self.blocks[index - 1] if index else None

    def _after(self, index: int) -> Block | None:
        return self.blocks[index + 1] if index + 1 < len(self.blocks) else None

    def _style(self, paragraph: Paragraph) -> str:
        if paragraph.role in BELOW_SIGNATURE:
            return "Note"
        return "Urgent" if paragraph.role == "urgent" else ""

    def _keeping(self, index: int) -> str:
        """Keeps a signature whole, and what stands above it or introduces a list on its page."""
        stays = is_signature(self.blocks, index + 1) or introduces_next(self.blocks, index)
        kept = "<w:keepNext/>" if stays else ""
        return kept + ("<w:keepLines/>" if is_signature(self.blocks, index) else "")

    def _spacing(self, index: int) -> str:
        if has_room_to_sign(self.blocks, index):
            return f'<w:spacing w:before="{twentieths(ROOM_TO_SIGN)}"/>'
        return self._space_before(index)

    def _space_before(self, index: int) -> str:
        """Keeps a block off the table above it; a table itself has no space of its own in Word."""
        below_table = isinstance(self._before(index), Table) and not isinstance(self.blocks[index], Heading)
        return f'<w:spacing w:before="{twentieths(AROUND_TABLE)}"/>' if below_table else ""

    def _letterhead(self, index: int, paragraph: Paragraph) -> Iterator[str]:
        """Writes the name large, the other lines small, and a rule under the last of them."""
        lines = paragraph.lines
        before, after = self._before(index), self._after(index)
        if not (isinstance(before, Paragraph) and before.role == "letterhead"):
            name, lines = lines[:1], lines[1:]
            yield write_paragraph(name, "LetterName")
        if after and after.role == "letterhead":
            yield write_paragraph(lines, "Letterhead") if lines else ""
            return
        rule = f"<w:pBdr>{border('bottom', THICK_RULE, AROUND_LETTERHEAD_RULE)}</w:pBdr>"
        yield write_paragraph(lines, "Letterhead", f'{rule}<w:spacing w:after="{twentieths(2 * AFTER_PARAGRAPH)}"/>')

    def _items(self, index: int, items: Items) -> Iterator[str]:
        """Writes each item; the last has the space that stands after a paragraph."""
        numbering = ""
        if items.numbered:
            self.numbered_lists += 1
            number = FIRST_NUMBERS + self.numbered_lists
            numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        for position, item in enumerate(items.items, 1):
            first = AROUND_TABLE if position == 1 and isinstance(self._before(index), Table) else 0
            last = f' w:after="{twentieths(AFTER_PARAGRAPH)}"' if position == len(items.items) else ""
            spacing = f'<w:spacing w:before="{twentieths(first)}"{last}/>' if first or last else ""
            note = "Note" if items.role in BELOW_SIGNATURE else "List"
            style = f"{note}Number" if items.numbered else f"{note}Bullet"
            yield write_paragraph(item.lines, style, self._keeping(index) + numbering + spacing)


_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:headerReference w:type="first" r:id="headerFirst"/>'
    '<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footerFirst"/>'
    f'<w:pgSz w:w="{twentieths(PAPER_WIDTH)}" w:h="{twentieths(PAPER_HEIGHT)}"/>'
    f'<w:pgMar w:top="{twentieths(MARGIN)}" w:right="{twentieths(MARGIN)}" w:bottom="{twentieths(MARGIN)}"'
    f' w:left="{twentieths(MARGIN)}" w:header="{twentieths(EDGE)}" w:footer="{twentieths(EDGE)}" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)
