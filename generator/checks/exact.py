"""EXACT: words and doses that can be read in one way only."""

from __future__ import annotations

import re

from generator.checks.abbreviations import find_abbreviations
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_UNIT = r"(?:mg|mcg|g|mL|units?)"
_DOSE = re.compile(
    rf"""
      \d\ ?[Uu]\b(?!/|\.S) | \b\d+\ ?IU\b(?!/) | (?<![\w.])[Qq]\.?[Oo]?\.?[Dd]\b
    | \bMSO4\b | \bMgSO4\b | \bMS\ \d+\ ?mg\b
    | \d\ ?[µμ]g\b | \b\d+\ ?cc\b | \b(?:TIW|BIW|QHS|qhs|hs)\b
    | \b\d+\.0\ ?{_UNIT}\b(?!/(?:[dm]?L|g)\b) | (?<![\d.])\.\d+\ ?{_UNIT}\b
    """,
    re.VERBOSE,
)
"""The Joint Commission's list for orders; a laboratory value may keep its trailing zero."""

_SHORTHAND = re.compile(
    r"""
      (?<!\w)(?:[sS]/[pP] | [cChHrR]/[oO] | [cC]/[bB] | [fF]/[uU] | [dD]/[cC] | [wW]/[oO]?)(?!\w)
    | \by/o\b | \b(?:[Pp]ts? | [hHdDtTrRsS]x)\b | \bq(?:\d+h|wk|mo|hs|am|pm)\b
    | [→↑↓] | \bx\ ?\d+\ ?(?:mo|wk|d|yr)s?\b
    """,
    re.VERBOSE,
)

_LONGEST_SENTENCE = 45
_SENTENCE = re.compile(r"[^.!?;:\n]+(?:[.!?:](?=\S)[^.!?;:\n]*)*")
"""A semicolon or a colon is a place to breathe."""


def find_unsafe_doses(case: ReviewedCase) -> Places:
    """Finds abbreviations and decimals that are known to cause wrong doses."""
    return case.look_for(_DOSE)


def find_shorthand(case: ReviewedCase) -> Places:
    """Finds the shorthand of notes."""
    return case.look_for(_SHORTHAND)


def find_long_sentences(case: ReviewedCase) -> Places:
    """Finds sentences of more than 45 words."""
    for words in case.own_words:
        for sentence in _SENTENCE.findall(words.text):
            if len(sentence.split()) > _LONGEST_SENTENCE:
                yield Place(words.path, sentence.strip())
                break


CHECKS = {
    "EXACT001": find_unsafe_doses,
    "EXACT002": find_abbreviations,
    "EXACT003": find_shorthand,
    "EXACT004": find_long_sentences,
}
