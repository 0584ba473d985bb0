"""What the checks look at: the answers that fit the letter, the writer's own wordings, and the letter they made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.answers import Answers, Asked
from generator.blocks import Letter, texts_of
from generator.dates import PartDate
from generator.kinds.date import read_answer_date
from generator.memos import by_value_in_reviews
from generator.rewordings import ANSWER as REWORDINGS

_MOST_MATCHES = 5


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that the writer chose, and the path of their answer."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check found something: the path of the answer and the words it is about ("" for what is not there).

    `shows` says what was worked out, in this letter's numbers and words: "2 × 30 = 60, not 30".
    """

    path: str
    quote: str = ""
    shows: str = ""


Places = Iterator[Place]

Told = Iterator[tuple[str, str]]
Finder = Callable[[str], Told]
"""Looks at one sentence by itself, and tells the words that it is about and what was worked out of them."""

_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|Mx|St|vs|No)\.)(?<!\bMrs\.)\s+(?=[A-Z“\"(\d])|\n+"
)
"""Where a sentence ends; not behind a title or an initial."""


@by_value_in_reviews
def sentences_of(text: str) -> tuple[str, ...]:
    """Returns the sentences and lines of a text."""
    return split_text(text)


def split_text(text: str) -> tuple[str, ...]:
    """Splits a text anew."""
    return tuple(one for one in map(str.strip, _SENTENCE_END.split(text)) if one)


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
    def sentences(self) -> tuple[OwnWords, ...]:
        """The writer's own words, sentence by sentence."""
        return tuple(OwnWords(words.path, one) for words in self.own_words for one in sentences_of(words.text))

    @cached_property
    def written(self) -> str:
        """All the words of the letter, block by block."""
        return "\n".join("".join(text.text for text in texts_of(block)) for block in self.letter.blocks)

    def look_for(self, pattern: re.Pattern[str]) -> Places:
        """Yields what matches in each of the writer's answers, the same words once and five at most."""
        return (Place(words.path, match) for words in self.own_words for match in _find_matches(pattern, words.text))

    def tell(self, find: Finder) -> Places:
        """Yields what a finder tells of each of the writer's sentences."""
        return (Place(words.path, *told) for words in self.own_words for told in _find_in_sentences(find, words.text))


@by_value_in_reviews
def _find_matches(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(match[0].split()) for match in pattern.finditer(text)))[:_MOST_MATCHES]


@by_value_in_reviews
def _find_in_sentences(find: Finder, text: str) -> tuple[tuple[str, str], ...]:
    return tuple(told for sentence in sentences_of(text) for told in find(sentence))
