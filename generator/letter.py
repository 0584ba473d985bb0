"""Writes a letter: the answers, put into the templates of their occasion, as the Letter that every output shares."""

from __future__ import annotations

from generator.answers import Answers, Asked
from generator.blocks import Block, Letter, Paragraph, Role, sources_of
from generator.letter_text import LetterText
from generator.library import OCCASION, Library, Variant
from generator.places import settle_places
from generator.rewordings import reword
from generator.separate import numbered_criteria, separate_requests
from generator.template_engine import render
from generator.values import Value, requested_rows, template_values


def write_letter(answers: Answers, library: Library, *, show_gaps: bool = False) -> Letter:
    """Returns the letter that the answers make, as far as they go.

    With `show_gaps` each needed answer that is missing is shown in its sentence, for the preview;
    without, its clause or sentence is left out. Either way `gaps` lists them.
    Raises UnknownLetter where the occasion is not one of the library's.
    """
    read = _read_letter(answers, library, show_gaps=show_gaps)
    header = next((block for block in read.blocks if _is_running_header(block)), None)
    blocks, stale = reword([block for block in read.blocks if not _is_running_header(block)], answers.rewordings)
    return Letter(
        title=chosen_occasion(answers, library).title,
        blocks=blocks,
        date=answers.today.isoformat() if answers.today else "",
        running_header=_plain(header) if isinstance(header, Paragraph) else "",
        gaps=tuple(read.gaps),
        stale_rewordings=tuple(rewording.key for rewording in stale),
    )


def find_left_out(answers: Answers, library: Library) -> tuple[Asked, ...]:
    """Returns the answers that the letter does not say while its gaps are open; what only decides is not among them.

    A paragraph that was reworded says what its template says; what rows of a table have in common stands there once.
    """
    read = _read_letter(answers, library, show_gaps=False)
    said = {source for block in read.blocks if not _is_running_header(block) for source in sources_of(block)}
    given = [asked for asked in answers.asked() if asked.answer and not asked.question.decides]
    in_common = {(asked.question, asked.answer) for asked in given if asked.table and asked.path in said}
    return tuple(asked for asked in given if asked.path not in said and (asked.question, asked.answer) not in in_common)


def chosen_occasion(answers: Answers, library: Library) -> Variant:
    """Returns the occasion of a letter, the first where none is chosen; raises UnknownLetter."""
    return library.occasion(answers.given.get(OCCASION, library.occasions[0].id))


def letter_values(answers: Answers, library: Library) -> dict[str, Value]:
    """Returns all that a letter template sees: the answers, and what is worked out from all of them."""
    values = template_values(answers)
    values["places"] = settle_places(values)
    values["requests"] = requested_rows(values, library.items)
    values["criteria"] = numbered_criteria(values)
    values["separate"] = separate_requests(values)
    return values


def _read_letter(answers: Answers, library: Library, *, show_gaps: bool) -> LetterText:
    template = f"occasions/{chosen_occasion(answers, library).id}/letter.md.jinja"
    rendered, marks = render(template, letter_values(answers, library))
    return LetterText(rendered, marks, show_gaps=show_gaps)


def _is_running_header(block: Block) -> bool:
    return block.role is Role.RUNNING_HEADER


def _plain(paragraph: Paragraph) -> str:
    return " ".join("".join(text.text for text in line) for line in paragraph.lines)
