"""What is typed: one line, paragraphs, a telephone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cleaning import clean_text
from generator.kinds.kind import Kind

if TYPE_CHECKING:
    from generator.questions import Question


class TextKind(Kind):
    """One line."""

    name = "text"
    described = "one line"
    is_prose = True


class LongKind(Kind):
    """Paragraphs; lines that start with a hyphen are a list."""

    name = "long"
    described = "paragraphs"
    control = "box"
    is_broad = True
    is_prose = True

    def clean_text(self, text: str, _question: Question) -> str:
        """Returns the text with its lines."""
        return clean_text(text)


class PhoneKind(Kind):
    """A telephone number, as it is typed."""

    name = "phone"
    described = "a phone number"
    input_type = "tel"
    is_short = True
