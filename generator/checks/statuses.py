"""CRIT007 and CRIT008: the word beside a criterion, its answer and the rule for all of them agree."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_SAYS_NOT = re.compile(
    r"(?:this (?:criterion )?is )?(?:not (?:yet )?(?:met|done|fulfilled|documented)|unmet|pending)\b", re.IGNORECASE
)
_SAYS_PARTLY = re.compile(r"(?:partly|partially) met\b|met (?:in part|partly|partially)\b", re.IGNORECASE)
_SAYS_MET = re.compile(r"(?:fully |wholly )?met\b(?! (?:in part|partly|partially))", re.IGNORECASE)
_CONTRADICTS = {
    "met": (_SAYS_NOT, _SAYS_PARTLY),
    "partly": (_SAYS_NOT, _SAYS_MET),
    "not-met": (_SAYS_PARTLY, _SAYS_MET),
    "not-documented": (_SAYS_MET,),
}
"""What an answer cannot begin with beside each word."""

_ALL_MET = re.compile(
    r"\b(?:all|every|each)\b(?: \w+){0,3} criteri(?:a|on)(?: \w+){0,3} (?:are|is|were|was) met\b"
    r"|\bmeets? (?:all|every|each)(?: of)?(?: \w+){0,3} criteri(?:a|on)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:but|except|apart from|other than|save|until|once|only)\b", re.IGNORECASE)
_OPEN = {"partly", "not-met", "not-documented", "asked"}


def find_other_statuses(case: ReviewedCase) -> Places:
    """Finds a criterion whose answer begins with another word than the one beside it."""
    for path, row in case.rows("criteria"):
        answer = row.get("how_met", "")
        if any(says.match(answer) for says in _CONTRADICTS.get(row.get("status", ""), ())):
            yield Place(f"{path}.how_met", answer, f"“{row['status'].replace('-', ' ')}” is chosen")


def find_other_logic(case: ReviewedCase) -> Places:
    """Finds "any one" of criteria of which none is met, and "all are met" beside one that is not."""
    statuses = [row.get("status", "") for _, row in case.rows("criteria")]
    if case.given("criteria_logic") == "any" and statuses and not {"met", ""} & set(statuses):
        yield Place("criteria_logic", "", "none of them is met")
    if _OPEN & set(statuses) and case.given("criteria_logic") != "any":
        for words in case.sentences:
            if (match := _ALL_MET.search(words.text)) and not _BUT.search(words.text):
                yield Place(words.path, match[0])
