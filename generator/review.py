"""Reviews a letter: what each check found, in the order of the checks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from generator.answers import Answers
from generator.blocks import Letter
from generator.checks import (
    agreement,
    codes,
    criteria,
    evidence,
    exact,
    law,
    numbers,
    request,
    sending,
    specific,
    tried,
)
from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.memos import turn_reviews

CHECKS: Mapping[str, Callable[[ReviewedCase], Places]] = (
    specific.CHECKS
    | criteria.CHECKS
    | request.CHECKS
    | tried.CHECKS
    | exact.CHECKS
    | agreement.CHECKS
    | numbers.CHECKS
    | codes.CHECKS
    | law.CHECKS
    | evidence.CHECKS
    | sending.CHECKS
)
"""Every check by its code; what it says to the writer stands under the same code in templates/checks.toml."""

_YOUR_WORDS = "Your own words"
_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found in one answer: its code, the answer, how that is called, and the words.

    `quotes` is empty for what is missing; `shows` is what was worked out of them, a sum or a span.
    `path` is a question, a row's cell, or "rewordings." and a key for the writer's own wording.
    """

    code: str
    path: str
    called: str
    quotes: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()


def review_letter(answers: Answers, letter: Letter, left_out: Collection[str] = ()) -> tuple[Remark, ...]:
    """Returns all remarks; none of them keeps a letter from being sent.

    `left_out` are the codes of the checks that the occasion does without.
    """
    turn_reviews()
    case = ReviewedCase(answers, letter)
    names = {asked.path: asked.question.called_in_row(asked.number) for asked in case.asked}
    found = []
    for code, check in CHECKS.items():
        if code in left_out:
            continue
        places: dict[str, list[Place]] = {}
        for place in check(case):
            places.setdefault(place.path, []).append(place)
        for path, here in places.items():
            name = names.get(path) or _name_of(path, answers)
            quotes = dict.fromkeys(_shorten(place.quote) for place in here if place.quote)
            shows = dict.fromkeys(place.shows for place in here if place.shows)
            found.append(Remark(code, path, name[:1].upper() + name[1:], tuple(quotes), tuple(shows)))
    return tuple(found)


def _name_of(path: str, answers: Answers) -> str:
    question = answers.questions.get(path)
    return question.called if question else _YOUR_WORDS


def _shorten(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
