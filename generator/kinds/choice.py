"""Choices: one of those that the question offers, or any of them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from generator.dates import PartDate
from generator.kinds.kind import Kind

if TYPE_CHECKING:
    from generator.questions import Question


class ChoiceKind(Kind):
    """One of the question's `choices`, by its value."""

    name = "choice"
    described = "one of"
    control: Literal["choice", "checkbox"] = "choice"
    is_broad = True

    def clean_text(self, text: str, question: Question) -> str:
        """Returns the value, or "" where it is none of the choices."""
        value = super().clean_text(text, question)
        return value if any(choice.value == value for choice in question.choices) else ""

    def say(self, text: str, question: Question, _today: datetime.date | None) -> tuple[str, PartDate | None]:
        """Returns the choice in the words of the letter, else in those of the form."""
        choice = next((choice for choice in question.choices if choice.value == text), None)
        return ((choice.says or choice.label) if choice else text), None


class ManyKind(ChoiceKind):
    """Any of the question's `choices`, as a list of values."""

    name = "many"
    described = "any of"
    control = "checkbox"
    takes_several = True

    def is_readable(self, value: object) -> bool:
        """Whether an answer is one value, or a list of values."""
        return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))

    def empty(self, _question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns no choice."""
        return []

    def clean(self, value: object, question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns the values that are choices; one alone is a list too."""
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list):
            return None
        known = {choice.value for choice in question.choices}
        return [entry for entry in values if isinstance(entry, str) and entry in known]
