"""Writes a letter: the answers, put into the templates of their occasion, as the Letter that every output shares."""

from __future__ import annotations

from generator.answers import Answers
from generator.blocks import Block, Letter, Paragraph, Role
from generator.letter_text import LetterText
from generator.library import OCCASION, Library
from generator.rewordings import reword
from generator.template_engine import render
from generator.values import requested_rows, template_values


def write_letter(answers: Answers, library: Library, *, show_gaps: bool = False) -> Letter:
    """Returns the letter that the answers make, as far as they go.

    With `show_gaps` each needed answer that is missing is shown in its sentence, for the preview;
    without, its sentence is left out. Either way `gaps` lists them.
    Raises UnknownLetter where the occasion is not one of the library's.
    """
    occasion = library.occasion(answers.given.get(OCCASION, library.occasions[0].id))
    values = template_values(answers)
    values["requests"] = requested_rows(values, library.items)
    rendered, marks = render(f"occasions/{occasion.id}/letter.md.jinja", values)
    read = LetterText(rendered, marks, show_gaps=show_gaps)
    header = next((block for block in read.blocks if _is_running_header(block)), None)
    blocks, stale = reword([block for block in read.blocks if not _is_running_header(block)], answers.rewordings)
    return Letter(
        title=occasion.title,
        blocks=blocks,
        date=answers.today.isoformat() if answers.today else "",
        running_header=_plain(header) if isinstance(header, Paragraph) else "",
        gaps=tuple(read.gaps),
        stale_rewordings=tuple(rewording.key for rewording in stale),
    )


def _is_running_header(block: Block) -> bool:
    return block.role is Role.RUNNING_HEADER


def _plain(paragraph: Paragraph) -> str:
    return " ".join("".join(text.text for text in line) for line in paragraph.lines)
