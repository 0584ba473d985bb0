"""Writes a letter as a Word document: hand-written parts in a ZIP file, with no third-party library."""

from __future__ import annotations

from generator.blocks import Letter
from generator.writers.finished import refuse_gaps
from generator.writers.word.body import Body
from generator.writers.word.numbering import write_numbering
from generator.writers.word.package import pack
from generator.writers.word.running import write_footer, write_header
from generator.writers.word.styles import write_styles


def write_word(letter: Letter) -> bytes:
    """Writes the letter; the same letter gives the same bytes.

    Raises ValueError where a needed answer is still missing, or where a picture is neither PNG nor JPEG.
    """
    refuse_gaps(letter)
    body = Body(letter)
    parts = {
        "word/document.xml": body.write(),
        "word/styles.xml": write_styles(letter.language),
        "word/numbering.xml": write_numbering(body.numbered_lists),
        "word/header.xml": write_header(letter.running_header),
        "word/header-first.xml": write_header(""),
        "word/footer.xml": write_footer(),
        "word/footer-first.xml": write_footer(),
    }
    return pack(letter, parts, body.pictures)
