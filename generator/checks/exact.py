"""EXACT: words and doses that can be read in one way only."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_UNIT = r"(?:mg|mcg|g|mL|units?)"
_DOSE = re.compile(
    rf"""
      \d\ ?[Uu]\b(?!/) | \b\d+\ ?IU\b(?!/) | (?<![\w.])[Qq]\.?[Oo]?\.?[Dd]\b
    | \bMSO4\b | \bMgSO4\b | \bMS\ \d+\ ?mg\b
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

_ABBREVIATION = re.compile(r"(?<![\w/.\[-])(?!(?:[IVX]+[A-C]?|X[XY])\b)[A-Z]{2,5}(?:-[A-Z]{2,5})?(?![\w/-]|\.\w)")
_KNOWN = frozenset(
    {
        "AIDS", "ALT", "AM", "AST", "CFR", "CGC", "CMS", "COVID", "CT", "DNA", "FDA", "HIV", "ICD", "ICU", "ID", "MD",
        "MRI", "NCD", "NP", "NPI", "OK", "PA", "PET", "PM", "RN", "RNA", "TB", "UK", "US", "USA",
    }
)  # fmt: skip
"""What every reviewer reads without help."""

_LONGEST_SENTENCE = 45
_SENTENCE = re.compile(r"[^.!?;:\n]+(?:[.!?:](?=\S)[^.!?;:\n]*)*")
"""A semicolon or a colon is a place to breathe."""


def find_unsafe_doses(case: ReviewedCase) -> Places:
    """Finds abbreviations and decimals that are known to cause wrong doses."""
    return case.look_for(_DOSE)


def find_shorthand(case: ReviewedCase) -> Places:
    """Finds the shorthand of notes."""
    return case.look_for(_SHORTHAND)


def find_abbreviations(case: ReviewedCase) -> Places:
    """Finds, at its first use, an abbreviation that the letter spells out nowhere."""
    seen = set(_KNOWN)
    for words in case.own_words:
        for match in _ABBREVIATION.finditer(words.text):
            short = match[0]
            if short in seen:
                continue
            seen.add(short)
            if f"({short}" not in case.written and f"{short} (" not in case.written:
                yield Place(words.path, short)


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
