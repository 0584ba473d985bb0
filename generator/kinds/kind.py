"""What every kind of question can do; a kind of its own changes what is different with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from generator.blocks import Block, Role
from generator.cleaning import clean_text
from generator.dates import PartDate
from generator.enclosures import named_numbers, numbers_in
from generator.limits import LONGEST_ANSWER
from generator.memos import by_value

if TYPE_CHECKING:
    from generator.answers import Asked
    from generator.problems import Setting
    from generator.questions import Question

Found = Iterator[tuple[str, dict[str, str]]]
"""What cannot stand in an answer: codes of messages.toml, each with the words that its sentence needs."""


class Kind:
    """How one kind of question is asked and what becomes of its answer.

    `name` is how the question's file and the form call it, `described` what the reference of all questions says.
    """

    name: str
    described: str
    control: Literal["line", "box", "choice", "checkbox", "image", "rows"] = "line"
    """What the form asks it with; `input_type` and `input_mode` are those of the HTML input of a line."""
    input_type: Literal["text", "tel"] = "text"
    input_mode: Literal["", "numeric"] = ""
    is_broad = False
    is_short = False
    is_prose = False
    """Whether it is answered with words that the checks may read."""
    is_date = False
    """Whether the form reads it back in full."""
    takes_several = False
    """Whether the answer is a list of texts."""
    has_columns = False
    """Whether the answer is a list of rows, with a question for each column."""
    longest = LONGEST_ANSWER
    """In characters: of a text."""

    def is_too_long(self, text: str) -> bool:
        """Whether an answer has more characters than the letter takes."""
        return len(text) > self.longest

    def is_readable(self, value: object) -> bool:
        """Whether an answer in a case file has the shape that this kind reads."""
        return isinstance(value, str)

    def empty(self, _question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns what a new case file holds in the place of the answer."""
        return ""

    def clean(self, value: object, question: Question) -> Any:  # noqa: ANN401 - answers have three shapes
        """Returns an answer, cleaned; None where it has the wrong shape or holds nothing."""
        return clean_typed(value, question) or None if isinstance(value, str) else None

    def clean_text(self, text: str, _question: Question) -> str:
        """Returns a text that is not too long, cleaned: in one line."""
        return in_one_line(clean_text(text))

    def find_problems(self, asked: Asked, setting: Setting) -> Found:
        """Finds what cannot stand in an answer: here an enclosure named by a number that the list does not have."""
        is_number = asked.question.name == "enclosure" and asked.table is not None and asked.table.name != "enclosures"
        named = numbers_in(asked.answer) if is_number else named_numbers(asked.answer)
        beyond = next((number for number in named if not 1 <= number <= setting.enclosures), None)
        if beyond is not None:
            yield "enclosure-unknown", {"number": str(beyond), "count": str(setting.enclosures)}

    def say(self, text: str, _question: Question, _today: datetime.date | None) -> tuple[str, PartDate | None]:
        """Returns an answer as the letter says it, and the date that it is, if it is one."""
        return text, None

    def blocks(self, _text: str, _source: str, _role: Role) -> Iterable[Block] | None:
        """Returns the blocks of an answer that stands alone in its line, or None where it is words like any other."""
        return None


@by_value
def clean_typed(text: str, question: Question) -> str:
    """Returns a typed text, cleaned as its kind is; "" for one that is too long."""
    return "" if question.kind.is_too_long(text) else question.kind.clean_text(text, question)


def in_one_line(text: str) -> str:
    """Returns a text without its line ends."""
    return " ".join(line.strip() for line in text.split("\n") if line.strip())
