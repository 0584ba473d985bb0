"""Cases in which every question is answered, each with words of its own; made from the library alone.

There is one for every occasion, signer and requested item; what else can be chosen takes turns in them.
"""

from __future__ import annotations

import base64
import itertools
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.library import OCCASION, REQUESTED_ITEMS, Library
from generator.pictures import PNG_URL
from generator.questions import Question

SIGNER = "author_kind"


@dataclass(frozen=True, eq=False)
class FullCase:
    """The answers of one case, and the choices that tell it from the others."""

    answers: dict[str, Any]
    occasion: str
    signer: str
    item: str

    def __str__(self) -> str:
        return f"occasion {self.occasion}, signer {self.signer}, item {self.item}"


def full_cases(library: Library) -> Iterator[FullCase]:
    """Yields a full case for every occasion, signer and requested item; with one row of each kind, or with two."""
    questions = [question for step in library.steps for question in step.questions()]
    signers = next(question.choices for question in questions if question.name == SIGNER)
    choices = itertools.product(*map(enumerate, (library.occasions, signers, library.items)))
    for (first, occasion), (second, signer), (third, item) in choices:
        turn = first + second + third
        answers = {question.name: _answer(question, turn) for question in questions}
        chosen = {OCCASION: occasion.id, SIGNER: signer.value, REQUESTED_ITEMS: [item.id]}
        dated = {"letter_date": "November 23, 2026", "urgency": ("standard", "expedited")[turn // 3 % 2]}
        yield FullCase(answers | dated | chosen, occasion.id, signer.value, item.id)


def _answer(question: Question, turn: int, path: str = "") -> Any:
    path = path or question.name
    number = zlib.crc32(path.encode())
    answers = {
        "date": f"March {1 + number % 28}, {1990 + number // 28 % 36}",
        "npi": "1234567893",
        "icd-10-cm": "G70.00",
        "table": f"{word_of(path)} title | {word_of(path)} empty\n{word_of(path)} cell | ",
        "image": PNG_URL + base64.b64encode(_dot()).decode(),
    }
    answers["part-date"] = answers["date"]
    if question.columns:
        return [_row(question, turn, number) for number in range(1 + turn // 2 % 2)]
    if question.choices:
        values = [choice.value for choice in question.choices]
        several = values[: 1 + turn % len(values)]
        return several if question.kind.takes_several else values[_turn(question, turn, values)]
    return answers.get(question.kind.name, word_of(path))


def _row(question: Question, turn: int, number: int) -> dict[str, str]:
    return {
        column.name: _answer(column, turn + number, f"{question.name}.{number}.{column.name}")
        for column in question.columns
    }


def _turn(question: Question, turn: int, values: list[str]) -> int:
    """Lets choices take turns, the rules of an exception at a pace of their own, so that each meets each kind."""
    return (turn // 5 if question.name == "exception_rules" else turn) % len(values)


def word_of(path: str) -> str:
    """Returns the word that answers the question at this path and no other."""
    return "Z" + "".join(letter for letter in path if letter.isalnum()) + "z"


def _dot() -> bytes:
    """Returns a PNG of one pixel."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(4))) + chunk(b"IEND", b"")
