"""What is drawn on each page, as PDF operators, with every piece marked for the structure or as an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.arrangement.page import EDGE, MARGIN, PAPER_HEIGHT, TEXT_WIDTH
from generator.arrangement.styles import RUNNING, THIN_RULE
from generator.writers.pdf.draw.pictures import Picture, read_picture
from generator.writers.pdf.lay_out.pages import Placed
from generator.writers.pdf.lay_out.slabs import Rule, Shown, Words
from generator.writers.pdf.lay_out.structure import Element, Mark
from generator.writers.pdf.measure.faces import face
from generator.writers.pdf.measure.lines import SUPERSCRIPT_SIZE, Lettering, Run
from generator.writers.pdf.measure.printable import printable
from generator.writers.pdf.notation import number

_SUPERSCRIPT_RISE = 0.33
_SLANT = 0.2126
"""The tangent of 12 degrees: italic words are the upright ones, leaning."""
_HEADER_BASE = PAPER_HEIGHT - EDGE - RUNNING.size
_HEADER_RULE = _HEADER_BASE - 5.0
_FOOTER_BASE = EDGE + 3.0


@dataclass(slots=True)
class Drawn:
    """The pages as operators; for each page its marked elements; glyphs used by face; pictures in order."""

    contents: list[bytes] = field(default_factory=list)
    marked: list[list[Element]] = field(default_factory=list)
    glyphs: dict[bool, dict[int, str]] = field(default_factory=lambda: {False: {}, True: {}})
    pictures: list[Picture] = field(default_factory=list)


def draw_pages(pages: Sequence[Sequence[Placed]], running_header: str) -> Drawn:
    """Draws every page with its number, and the running header on every page but the first."""
    drawn = Drawn()
    header = printable(running_header).strip()
    for index, page in enumerate(pages):
        canvas = _Canvas(drawn, index)
        if index and header:
            canvas.draw_header(header)
        for placed in page:
            canvas.draw(placed)
        canvas.draw_footer(f"Page {index + 1} of {len(pages)}")
        drawn.contents.append(canvas.finish())
        drawn.marked.append(canvas.marked)
    return drawn


class _Canvas:
    """One page in the making."""

    def __init__(self, drawn: Drawn, index: int) -> None:
        self.drawn = drawn
        self.index = index
        self.marked: list[Element] = []
        self.operators: list[str] = []
        self.open: Element | str | None = None

    def draw(self, placed: Placed) -> None:
        """Draws a slab; the rules are artifacts, and so is all of a header that was read before."""
        top = PAPER_HEIGHT - MARGIN - placed.top
        rules = [thing for thing in placed.slab.drawn if isinstance(thing, Rule)]
        for thing in placed.slab.drawn:
            match thing:
                case Words():
                    self._mark(_PAGINATION if placed.again else thing.element)
                    self._words(thing.runs, thing.size, MARGIN + thing.left, top - thing.base)
                case Shown():
                    self._picture(thing, top)
                case Rule():
                    pass
        for rule in rules:
            self._mark(_LAYOUT)
            self._rule(MARGIN + rule.left, top - rule.top - rule.height, rule.width, rule.height)

    def draw_header(self, words: str) -> None:
        """Draws the running header over a thin rule, cut where it would leave the page."""
        while face(bold=False).width(words) * RUNNING.size > TEXT_WIDTH:
            words = words[:-1]
        self._mark("/Artifact <</Type /Pagination /Subtype /Header>>")
        self._words((Run(words, Lettering(), 0.0),), RUNNING.size, MARGIN, _HEADER_BASE)
        self._rule(MARGIN, _HEADER_RULE, TEXT_WIDTH, THIN_RULE)

    def draw_footer(self, words: str) -> None:
        """Draws the page number at the right margin."""
        self._mark("/Artifact <</Type /Pagination /Subtype /Footer>>")
        width = face(bold=False).width(words) * RUNNING.size
        self._words((Run(words, Lettering(), 0.0),), RUNNING.size, MARGIN + TEXT_WIDTH - width, _FOOTER_BASE)

    def finish(self) -> bytes:
        """Returns the page's operators."""
        self._mark(None)
        return "\n".join(self.operators).encode("ascii")

    def _mark(self, what: Element | str | None) -> None:
        """Begins a marked piece, unless it is the open one that goes on."""
        if what is self.open:
            return
        if self.open is not None:
            self.operators.append("EMC")
        self.open = what
        if isinstance(what, Element):
            what.kids.append(Mark(self.index, len(self.marked)))
            self.operators.append(f"/{what.tag} <</MCID {len(self.marked)}>> BDC")
            self.marked.append(what)
        elif what:
            self.operators.append(f"{what} BDC")

    def _words(self, runs: Sequence[Run], size: float, left: float, base: float) -> None:
        if not runs:
            return
        self.operators.append("BT")
        for run in runs:
            glyphs, used = face(bold=run.style.bold).glyphs, self.drawn.glyphs[run.style.bold]
            codes = [glyphs[character] for character in run.words]
            used.update(zip(codes, run.words, strict=True))
            run_size = size * SUPERSCRIPT_SIZE if run.style.superscript else size
            rise = size * _SUPERSCRIPT_RISE if run.style.superscript else 0.0
            slant = number(_SLANT) if run.style.italic else "0"
            self.operators.append(
                f"/{'Bold' if run.style.bold else 'Regular'} {number(run_size)} Tf "
                f"1 0 {slant} 1 {number(left + run.start)} {number(base + rise)} Tm "
                f"<{''.join(f'{code:04x}' for code in codes)}> Tj"
            )
        self.operators.append("ET")

    def _rule(self, left: float, bottom: float, width: float, height: float) -> None:
        self.operators.append(f"{number(left)} {number(bottom)} {number(width)} {number(height)} re f")

    def _picture(self, shown: Shown, top: float) -> None:
        """Draws a picture, and tells its element where on the page it is."""
        left, bottom, width, height = MARGIN, top - shown.height, shown.width, shown.height
        box = " ".join(map(number, (left, bottom, left + width, top)))
        shown.element.attributes += f" /A <</O /Layout /Placement /Block /BBox [{box}]>>"
        self._mark(shown.element)
        place = f"{number(width)} 0 0 {number(height)} {number(left)} {number(bottom)} cm"
        self.operators.append(f"q {place} /Picture{len(self.drawn.pictures)} Do Q")
        self.drawn.pictures.append(read_picture(shown.figure))


_PAGINATION = "/Artifact <</Type /Pagination>>"
_LAYOUT = "/Artifact <</Type /Layout>>"
