"""One case: the answers of one letter, and what they make: the letter, its problems, what is worth a look."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.answers import Answers, Asked
from generator.blocks import Letter
from generator.case_file import read_case_file
from generator.letter import chosen_occasion, find_left_out, write_letter
from generator.library import Library, open_library
from generator.problems import Problem, find_problems
from generator.writers import OUTPUTS

if TYPE_CHECKING:
    from generator.length import Length
    from generator.review import Remark


class Case:
    """The answers of one letter; what is worked out of them is worked out when it is asked for."""

    def __init__(self, answers: Mapping[str, Any], library: Library | None = None) -> None:
        """Takes answers as a case file holds them: a text, a list of choices or a list of rows by question."""
        self.library = library or open_library()
        self.answers = Answers(answers, self.library.steps)
        self.notes: tuple[str, ...] = ()
        """What a case file holds that no question reads, in sentences."""

    @classmethod
    def open(cls, text: str, library: Library | None = None) -> Case:
        """Returns the case of a case file's text, of any schema; raises CaseFileFault with the sentence to show."""
        library = library or open_library()
        opened = read_case_file(text, library)
        case = cls(opened.answers, library)
        case.notes = opened.notes
        return case

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every answer that is missing or cannot stand."""
        return find_problems(self.answers, self.library.messages)

    @cached_property
    def letter(self) -> Letter:
        """The letter; a clause whose answer is missing is left out, and `gaps` lists it.

        Raises UnknownLetter where the occasion is not one of the library's.
        """
        return write_letter(self.answers, self.library)

    @cached_property
    def preview(self) -> Letter:
        """The letter with each missing answer shown in its sentence."""
        return write_letter(self.answers, self.library, show_gaps=True)

    @property
    def left_out(self) -> tuple[Asked, ...]:
        """The answers that the letter does not say while its gaps are open."""
        return find_left_out(self.answers, self.library)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is worth a look in the letter; it stops nothing."""
        from generator.review import review_letter  # noqa: PLC0415 - the first letter does not wait for the checks

        return review_letter(self.answers, self.letter, chosen_occasion(self.answers, self.library).leaves_out.checks)

    @property
    def length(self) -> Length:
        """How long the letter is, and what to cut first where that is too long; it stops nothing."""
        from generator.length import measure_length  # noqa: PLC0415 - nor for this

        return measure_length(self.answers, self.letter, chosen_occasion(self.answers, self.library).id)

    def finished_letter(self, *, despite_gaps: bool) -> Letter:
        """Returns the letter for a writer, which refuses one with gaps unless they may go."""
        return dataclasses.replace(self.letter, gaps=()) if despite_gaps else self.letter

    def write(self, output: str, *, despite_gaps: bool = False) -> str | bytes:
        """Returns the letter as one of `OUTPUTS`: "html", "markdown" and "text" as text, "word" and "pdf" as bytes.

        Raises ValueError where it has gaps, unless `despite_gaps`; UnprintableText where the fonts lack a character.
        """
        return OUTPUTS[output].write(self.finished_letter(despite_gaps=despite_gaps))
