"""REF007: what is said of the FDA label is what the request says of it."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_APPROVED = re.compile(
    r"\b(?:is|are) (?:FDA[- ])?(?:approved|indicated|labeled) (?:by the FDA )?for (?P<use>[^.;]+)"
    r"|\bthis (?:is an )?on-label use\b",
    re.IGNORECASE,
)
_OFF_LABEL = re.compile(r"\bthis (?:use is )?off[- ]label(?: use)?\b|\bthis use is off[- ]label\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{5,}")
_DENIED = re.compile(r"\b(?:not|never)\b|\boff[- ]label\b", re.IGNORECASE)
_COMMON = frozenset(
    {"disease", "disorder", "syndrome", "chronic", "severe", "moderate", "adults", "children", "patients", "since"}
)


def find_other_labels(case: ReviewedCase) -> Places:
    """Finds an off-label drug said to be approved for this diagnosis, and an on-label use said to be off-label."""
    statuses = {row.get("label_status", "") for _, row in case.rows("medications")}
    if statuses == {"off-label"}:
        for words in case.sentences:
            match = _APPROVED.search(words.text)
            if match and not _DENIED.search(words.text) and _is_of_this_use(case, words.text, match["use"] or ""):
                yield Place(words.path, match[0], "off-label is chosen")
    if statuses == {"on-label"}:
        for place in case.look_for(_OFF_LABEL):
            yield Place(place.path, place.quote, "on-label is chosen")


def _is_of_this_use(case: ReviewedCase, sentence: str, use: str) -> bool:
    """Whether a sentence speaks of the drug that is asked for, and of the diagnosis."""
    if not use:
        return True
    names = [name for _, row in case.rows("medications") for name in (row.get("drug"), row.get("brand")) if name]
    diagnosed = _words(" ".join(row.get("diagnosis", "") for _, row in case.rows("diagnoses")))
    shared = diagnosed & _words(use)
    return len(shared) >= min(2, max(len(diagnosed), 1)) and any(name.lower() in sentence.lower() for name in names)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _COMMON
