"""The letter's blocks as slabs to place and as elements to read."""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import Block, Figure, Heading, Items, Paragraph, Table
from generator.writers.introducing import introduces_next
from generator.writers.page import (
    AFTER_HEADING,
    AFTER_ITEM,
    AFTER_PARAGRAPH,
    AROUND_LETTERHEAD_RULE,
    AROUND_TABLE,
    BEFORE_PART,
    BEFORE_SECTION,
    BELOW_SIGNATURE,
    BODY,
    BOX_PADDING,
    CELL_SIDE,
    INDENT,
    NAME,
    NOTE,
    ROOM_TO_SIGN,
    SECTION,
    SPACING,
    TEXT_WIDTH,
    THICK_RULE,
    fitted,
    leading,
)
from generator.writers.pdf.lines import Run, Style, break_line
from generator.writers.pdf.objects import text_string
from generator.writers.pdf.pages import ROOM
from generator.writers.pdf.pictures import read_picture
from generator.writers.pdf.slabs import Rule, Shown, Slab, line_slab, line_words
from generator.writers.pdf.structure import Element
from generator.writers.pdf.tables import table_slabs
from generator.writers.signing import has_room_to_sign, is_signature


class Layout:
    """The slabs of a letter from top to bottom, and the element that holds all others."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Lays out every block."""
        self.root = Element("Document")
        self.slabs: list[Slab] = []
        self._blocks = blocks
        self._after = 0.0
        self._level = 0
        for index in range(len(blocks)):
            self._add(index)

    def _add(self, index: int) -> None:
        """Lays out one block below those before it."""
        block = self._blocks[index]
        slabs, before, after = self._lay_out(index, block)
        if not slabs:
            return
        slabs[0].before = max(self._after, before)
        if is_signature(self._blocks, index):
            for slab in slabs:
                slab.stays = True
        slabs[-1].stays = (
            isinstance(block, Heading) or is_signature(self._blocks, index + 1) or introduces_next(self._blocks, index)
        )
        self.slabs += slabs
        self._after = after

    def _lay_out(self, index: int, block: Block) -> tuple[list[Slab], float, float]:
        """Returns a block's slabs, and the space above and below them."""
        before = AROUND_TABLE if index and isinstance(self._blocks[index - 1], Table) else 0.0
        after = AFTER_PARAGRAPH
        match block:
            case Heading():
                slabs, before, after = self._heading(block)
            case Paragraph(role="letterhead"):
                slabs, after = self._letterhead(index, block)
            case Paragraph(role="urgent"):
                slabs = self._boxed(block)
            case Paragraph():
                slabs = paragraph_slabs(block, self.root.add("P"), _size(block))
                before = ROOM_TO_SIGN if has_room_to_sign(self._blocks, index) else before
            case Items():
                slabs = self._items(block)
            case Table():
                slabs = table_slabs(block, self.root.add("Table"))
                before, after = leading(BODY) if before else 0.0, 0.0
            case Figure():
                slabs = [self._figure(block)]
        return slabs, before, after

    def _heading(self, heading: Heading) -> tuple[list[Slab], float, float]:
        """Lays out a heading; the structure never skips a level, whatever the letter does."""
        self._level = min(heading.level, self._level + 1, 2)
        size, before = (SECTION, BEFORE_SECTION) if heading.level == 1 else (BODY, BEFORE_PART)
        slabs = paragraph_slabs(Paragraph((heading.line,)), self.root.add(f"H{self._level}"), size, bold=True)
        for slab in slabs:
            slab.stays = True
        return slabs, before, AFTER_HEADING

    def _letterhead(self, index: int, paragraph: Paragraph) -> tuple[list[Slab], float]:
        """Sets the name large, the other lines small, and a rule under the last of them."""
        element, lines = self.root.add("P"), paragraph.lines
        before = self._blocks[index - 1] if index else None
        slabs = []
        if not (isinstance(before, Paragraph) and before.role == "letterhead"):
            slabs = paragraph_slabs(Paragraph(lines[:1]), element, NAME, bold=True)
            lines = lines[1:]
        if lines:
            slabs += paragraph_slabs(Paragraph(lines), element, NOTE)
        if index + 1 < len(self._blocks) and self._blocks[index + 1].role == "letterhead":
            return slabs, 0.0
        if not slabs:
            return slabs, 0.0
        last = slabs[-1]
        last.drawn.append(Rule(0.0, last.height + AROUND_LETTERHEAD_RULE, TEXT_WIDTH, THICK_RULE))
        last.height += AROUND_LETTERHEAD_RULE + THICK_RULE
        return slabs, 2 * AFTER_PARAGRAPH

    def _boxed(self, paragraph: Paragraph) -> list[Slab]:
        """Sets a paragraph in a box, unless it is too long for one."""
        element = self.root.add("P")
        slabs = paragraph_slabs(paragraph, element, bold=True, left=CELL_SIDE, width=TEXT_WIDTH - 2 * CELL_SIDE)
        height = sum(slab.height for slab in slabs) + 2 * (BOX_PADDING + THICK_RULE)
        if height > ROOM:
            return slabs
        boxed, top = Slab(height), BOX_PADDING + THICK_RULE
        for slab in slabs:
            boxed.drawn += [line_words(words.element, words.runs, BODY, CELL_SIDE, top) for words in slab.words]
            top += slab.height
        for place in (0.0, height - THICK_RULE):
            boxed.drawn.append(Rule(0.0, place, TEXT_WIDTH, THICK_RULE))
        for place in (0.0, TEXT_WIDTH - THICK_RULE):
            boxed.drawn.append(Rule(place, 0.0, THICK_RULE, height))
        return [boxed]

    def _items(self, items: Items) -> list[Slab]:
        kind, size = "Decimal" if items.numbered else "Disc", _size(items)
        element = self.root.add("L", f"/A <</O /List /ListNumbering /{kind}>>")
        slabs: list[Slab] = []
        for number, item in enumerate(items.items, 1):
            entry = element.add("LI")
            label = line_words(
                entry.add("Lbl"), (Run(f"{number}." if items.numbered else "•", Style(), 0.0),), size, 0.0
            )
            lines = paragraph_slabs(item, entry.add("LBody"), size, left=INDENT, width=TEXT_WIDTH - INDENT)
            lines[0].drawn.insert(0, label)
            lines[0].before = AFTER_ITEM if slabs else 0.0
            slabs += lines
        return slabs

    def _figure(self, figure: Figure) -> Slab:
        width, height = fitted(figure.width, figure.height)
        element = self.root.add("Figure", f"/Alt {text_string(figure.alternative)}")
        return Slab(height * SPACING, [Shown(element, read_picture(figure), width, height)], stays=bool(figure.role))


def _size(block: Block) -> float:
    return NOTE if block.role in BELOW_SIGNATURE else BODY


def paragraph_slabs(
    paragraph: Paragraph,
    element: Element,
    size: float = BODY,
    *,
    bold: bool = False,
    left: float = 0.0,
    width: float = TEXT_WIDTH,
) -> list[Slab]:
    """Returns a slab a line; no page break leaves one line of a paragraph alone."""
    slabs = [
        line_slab(element, runs, size, left)
        for line in paragraph.lines or ((),)
        for runs in break_line(line, size, width, bold=bold)
    ]
    if len(slabs) > 1:
        slabs[0].stays = slabs[-2].stays = True
    return slabs
