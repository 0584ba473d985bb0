"""What the checks look at: the answers that fit the letter, the writer's own wordings, and the letter they made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.answers import Answers, Asked
from generator.blocks import Letter, texts_of
from generator.dates import PartDate
from generator.kinds.date import read_answer_date
from generator.rewordings import ANSWER as REWORDINGS

_MOST_MATCHES = 5


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that the writer chose, and the path of their answer."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check found something: the path of the answer and the words it is about ("" for what is not there)."""

    path: str
    quote: str = ""


Places = Iterator[Place]


class ReviewedCase:
    """One case as the checks see it."""

    def __init__(self, answers: Answers, letter: Letter) -> None:
        """Keeps the answers beside the letter that they made."""
        self.answers = answers
        self.letter = letter

    def given(self, name: str) -> str:
        """Returns one answer as text, "" where it is missing or is not asked."""
        question = self.answers.questions[name]
        value = self.answers.given.get(name, "") if self.answers.is_asked(question) else ""
        return value if isinstance(value, str) else ""

    def date(self, name: str) -> PartDate | None:
        """Returns one answer as a date, None where it is missing, not asked or none."""
        return read_answer_date(self.answers.questions[name], self.given(name), self.answers.today)

    def rows(self, name: str) -> list[tuple[str, Mapping[str, str]]]:
        """Returns the rows of a question that hold something, each with its path; none where it is not asked."""
        if not self.answers.is_asked(self.answers.questions[name]):
            return []
        return [(f"{name}.{index}", row) for index, row in enumerate(self.answers.given.get(name, ())) if row]

    def has_begun(self, step: str) -> bool:
        """Whether anything is answered in a step; what is missing from it is not told before."""
        return any(self.answers.has_begun(one) for one in self.answers.steps if one.id == step)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Every question that fits, with its answer."""
        return tuple(self.answers.asked())

    @cached_property
    def own_words(self) -> tuple[OwnWords, ...]:
        """All that the writer says in words of their own; not names and numbers, not what they quote."""
        typed = [
            OwnWords(asked.path, asked.answer)
            for asked in self.asked
            if asked.answer and asked.question.kind.is_prose and asked.question.voice == "own"
        ]
        own = [OwnWords(f"{REWORDINGS}.{rewording.key}", rewording.says) for rewording in self.answers.rewordings]
        return (*typed, *own)

    @cached_property
    def written(self) -> str:
        """All the words of the letter, block by block."""
        return "\n".join("".join(text.text for text in texts_of(block)) for block in self.letter.blocks)

    def look_for(self, pattern: re.Pattern[str]) -> Places:
        """Yields what matches in each of the writer's answers, the same words once and five at most."""
        for words in self.own_words:
            matches = dict.fromkeys(" ".join(match[0].split()) for match in pattern.finditer(words.text))
            for match in list(matches)[:_MOST_MATCHES]:
                yield Place(words.path, match)
