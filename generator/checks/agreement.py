"""SAME: the letter agrees with itself, and speaks of one patient."""

from __future__ import annotations

import re

from generator.checks.ages import find_other_ages
from generator.checks.blanks import find_left_over
from generator.checks.names import find_misspelt_names, find_other_people
from generator.checks.pronouns import find_other_pronouns
from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.checks.signers import find_other_signers, find_social_security

_SIDED = re.compile(r"\b(left|right) ([a-z]{3,})", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:other|opposite|both|also|as well|too|while|unlike|healthy|normal|unaffected|uninjured|sound|good"
    r"|contralateral|replaced|replacement in|compared|previous|earlier|operated)\b",
    re.IGNORECASE,
)
"""What says that a side of the body is another one than the request is about."""

_SIDE = re.compile(r"\b(left|right)\b(?!-hand)", re.IGNORECASE)


def find_other_sides(case: ReviewedCase) -> Places:
    """Finds a request for one side of the body where the diagnosis names only the other."""
    diagnosed = _sides(" ".join(row.get("diagnosis", "") for _, row in case.rows("diagnoses")))
    for asked in case.asked:
        sides = _sides(asked.answer) if asked.question.has_side else set()
        if sides and diagnosed and not sides & diagnosed:
            yield Place(asked.path, asked.answer)
    yield from _parts_on_other_sides(case)


def _parts_on_other_sides(case: ReviewedCase) -> Places:
    """Finds "her right knee" where diagnoses and request know the left knee alone, and no word tells of both."""
    known: dict[str, set[str]] = {}
    told = [row.get("diagnosis", "") for _, row in case.rows("diagnoses")]
    told += [asked.answer for asked in case.asked if asked.question.has_side]
    for match in _SIDED.finditer(" ".join(told)):
        known.setdefault(match[2].lower(), set()).add(match[1].lower())
    for words in case.sentences if known else ():
        for match in _SIDED.finditer(words.text):
            sides = known.get(match[2].lower(), set())
            named = {one[1].lower() for one in _SIDED.finditer(words.text) if one[2].lower() == match[2].lower()}
            if len(sides) == 1 and named.isdisjoint(sides) and not _BOTH.search(words.text):
                yield Place(words.path, match[0], f"{min(sides)} in the request or the diagnosis")


def _sides(text: str) -> set[str]:
    return {side.lower() for side in _SIDE.findall(text)}


CHECKS = {
    "SAME001": find_left_over,
    "SAME002": find_other_people,
    "SAME003": find_other_pronouns,
    "SAME004": find_other_ages,
    "SAME005": find_other_sides,
    "SAME006": find_misspelt_names,
    "SAME007": find_other_signers,
    "SAME008": find_social_security,
}
