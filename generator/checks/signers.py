"""SAME007 and SAME008: who signs speaks, and no Social Security number is told."""

from __future__ import annotations

import re

from generator.checks.others import QUOTED
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_CARE = r"(?:treating|attending|prescribing|ordering|primary care)"
_CLINICIAN_SPEAKS = re.compile(
    rf"\bas (?:the|her|his|their|your) {_CARE} (?:physician|doctor|clinician|provider|\w+ologist)\b|\bmy patients?\b"
    r"|\bI (?:have |had )?(?:prescribed?|examined|diagnosed)\b"
    r"|\bI (?:have )?(?:treated|treat|followed) (?:this|the) patient"
    r"|\bin my (?:professional|clinical|medical|expert)(?: \w+)? (?:opinion|judgment)|\bI am board[- ]certified\b"
    r"|\bI (?:hereby )?certify\b.*\bmedical(?:ly)? necess",
    re.IGNORECASE,
)
_FAMILY_SPEAKS = re.compile(
    r"\bmy (?:own )?(?:son|daughter|husband|wife|mother|father|child|brother|sister|illness|disease|symptoms|doctor"
    r"|physician|diagnosis)\b|\bI am the patient\b",
    re.IGNORECASE,
)


def find_other_signers(case: ReviewedCase) -> Places:
    """Finds words that only a clinician can say in a letter of the patient or family, and the reverse."""
    kind = case.given("author_kind")
    if not kind:
        return
    other = _FAMILY_SPEAKS if kind in {"clinician", "department"} else _CLINICIAN_SPEAKS
    for words in case.own_words:
        if match := other.search(QUOTED.sub("", words.text)):
            yield Place(words.path, match[0])


_SOCIAL_SECURITY = re.compile(
    r"(?<![\w-])\d{3}-\d{2}-(\d{4})(?![\w-])"
    r"|\b(?:SSN|Social Security (?:no\.?|number|#))\W{0,4}(?:is )?\d{3}[- ]?\d{2}[- ]?(\d{4})(?!\d)",
    re.IGNORECASE,
)


def find_social_security(case: ReviewedCase) -> Places:
    """Finds a Social Security number in any answer; it is quoted by its last digits alone."""
    for path, text in ((asked.path, asked.answer) for asked in case.asked if asked.question.kind.is_prose):
        if match := _SOCIAL_SECURITY.search(text):
            yield Place(path, f"…-{match[1] or match[2]}")
