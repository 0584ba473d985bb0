"""How long a letter is: its words in whole and by part, its budget, and what to cut first from one that is longer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.answers import Answers
from generator.blocks import Block, Figure, Heading, Items, Letter, Line, Paragraph, Role, Table, Text
from generator.template_files import read_toml

_WORD = re.compile(r"\S*[^\W_]\S*")
"""What stands between spaces and holds a letter or a digit: a dash alone is none."""

_FOOT = {Role.SIGNATURE, Role.ENCLOSURES, Role.REFERENCES, Role.COPIES}
_MOST_LONGEST = 3


@dataclass(frozen=True, slots=True)
class PartLength:
    """One part of the letter, as its heading calls it, and its words, those of the heading among them."""

    name: str
    words: int


@dataclass(frozen=True, slots=True)
class CutPlace:
    """The answer in which words can be cut: its path or that of its first cell, what it is called, and its words."""

    path: str
    called: str
    words: int


@dataclass(frozen=True, slots=True)
class Cut:
    """What can be cut from a letter that is too long, and where it stands."""

    says: str
    places: tuple[CutPlace, ...]


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a letter, how many it may have, and its parts in the order of the letter.

    A letter that is too long has the names of its `longest` parts, longest first, and its `cuts` in their order.
    """

    words: int
    budget: int
    parts: tuple[PartLength, ...]
    longest: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()


def measure_length(answers: Answers, letter: Letter, occasion: str) -> Length:
    """Returns how long the letter is that the answers made; `occasion` is the id of the one it is written for.

    Raises TemplateFault where templates/length.toml is not there.
    """
    said = read_toml("length.toml")
    parts = tuple(_parts(letter, said["parts"]))
    words = sum(part.words for part in parts)
    by_source = _words_by_source(letter)
    budget = _budget(said["budgets"], occasion, {_question_of(source) for source in by_source})
    if words <= budget:
        return Length(words, budget, parts)
    ranked = sorted(parts, key=lambda part: -part.words)[:_MOST_LONGEST]
    cuts = [Cut(entry["says"], tuple(_cut_places(entry, answers, by_source))) for entry in said["cuts"]]
    return Length(words, budget, parts, tuple(part.name for part in ranked), tuple(cut for cut in cuts if cut.places))


def count_words(text: str) -> int:
    """Counts the words of a text: what stands between spaces, where it holds a letter or a digit."""
    return len(_WORD.findall(text))


def _budget(budgets: Mapping[str, Any], occasion: str, answered: set[str]) -> int:
    fitting = [words for name, words in budgets["answered"].items() if name in answered]
    found: int = budgets["occasion"].get(occasion) or max(fitting, default=budgets["any"])
    return found


def _parts(letter: Letter, names: Mapping[str, str]) -> Iterator[PartLength]:
    """Yields the parts that hold words: the head ends with the salutation, the foot begins with the first signature."""
    name, words = names["head"], 0
    is_foot = False
    for block in letter.blocks:
        begun = ""
        if not is_foot and block.role in _FOOT:
            begun, is_foot = names["foot"], True
        elif not is_foot and isinstance(block, Heading) and block.level == 1:
            begun = _plain(block.line)
        if begun:
            yield from _worded(name, words)
            name, words = begun, 0
        words += sum(count_words(_plain(line)) for line in _lines(block))
        if block.role is Role.SALUTATION:
            yield from _worded(name, words)
            name, words = names["opening"], 0
    yield from _worded(name, words)


def _worded(name: str, words: int) -> Iterator[PartLength]:
    if words:
        yield PartLength(name, words)


def _words_by_source(letter: Letter) -> dict[str, int]:
    """Returns the words that each answer has in the letter, by its path; those of a gap's label are none of it."""
    found: dict[str, int] = {}
    for block in letter.blocks:
        for line in _lines(block):
            for text in line:
                if text.source and not text.gap:
                    found[text.source] = found.get(text.source, 0) + count_words(text.text)
    return found


def _cut_places(entry: Mapping[str, Any], answers: Answers, by_source: Mapping[str, int]) -> Iterator[CutPlace]:
    kept = entry.get("kept", 0)
    for name in entry["answers"]:
        found = {source: words for source, words in by_source.items() if _is_past(source, name, kept)}
        if words := sum(found.values()):
            called = answers.questions[name].called
            yield CutPlace(next(iter(found)) if kept else name, called[:1].upper() + called[1:], words)


def _is_past(source: str, name: str, kept: int) -> bool:
    """Whether the words of a path are the question's, of a row that is not among the first that are kept."""
    return _question_of(source) == name and (not kept or int(source.split(".")[1]) >= kept)


def _question_of(source: str) -> str:
    return source.partition(".")[0]


def _lines(block: Block) -> Iterator[Line]:
    """Yields the lines of a block, each cell's by itself: no word of one runs into the next."""
    match block:
        case Heading():
            yield block.line
        case Paragraph():
            yield from block.lines
        case Items():
            yield from (line for item in block.items for line in item.lines)
        case Table():
            yield from block.header
            yield from (line for row in block.rows for cell in row for one in cell for line in one.lines)
        case Figure():
            return


def _plain(line: tuple[Text, ...]) -> str:
    return "".join(text.text for text in line)
