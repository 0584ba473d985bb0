"""Writes a letter as a tagged PDF that a screen reader can read (PDF/UA-1), with no third-party library."""

from __future__ import annotations

from generator.arrangement.pieces import arrange
from generator.blocks import Letter
from generator.writers.finished import refuse_gaps
from generator.writers.pdf.draw.canvas import draw_pages
from generator.writers.pdf.file.document import write_document
from generator.writers.pdf.lay_out.layout import Layout
from generator.writers.pdf.lay_out.pages import paginate
from generator.writers.pdf.measure.printable import refuse_unprintable


def write_pdf(letter: Letter) -> bytes:
    """Writes the letter; the same letter gives the same bytes.

    Raises UnprintableText where the fonts lack a character, and ValueError where a needed answer is still missing
    or a picture cannot be read.
    """
    refuse_gaps(letter)
    refuse_unprintable(letter)
    layout = Layout(arrange(letter.blocks))
    pages = draw_pages(paginate(layout.slabs), letter.running_header)
    return write_document(letter, pages, layout.root)
