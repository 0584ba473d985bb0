"""A pasted table: one line a row, its cells parted by tabs or |."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.blocks import Block, Role
from generator.cleaning import clean_text
from generator.kinds.kind import Found, Kind
from generator.typed_text import read_typed_table

if TYPE_CHECKING:
    from generator.answers import Asked
    from generator.problems import Setting
    from generator.questions import Question


class PastedTableKind(Kind):
    """Cells from a spreadsheet."""

    name = "table"
    described = "a pasted table"
    control = "box"
    is_broad = True
    is_prose = True

    def clean_text(self, text: str, _question: Question) -> str:
        """Returns the text with its lines, and with | where there were tabs."""
        return clean_text(text, tab=" | ")

    def find_problems(self, asked: Asked, setting: Setting) -> Found:
        """Finds words that are no table, and what cannot stand in any text."""
        if "\n" not in asked.answer or "|" not in asked.answer:
            yield "table-form", {}
        yield from super().find_problems(asked, setting)

    def blocks(self, text: str, source: str, _role: Role) -> Iterable[Block] | None:
        """Returns the table."""
        return read_typed_table(text, source)
