"""TRIED: what came before, and what else there is."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_NO_TREATMENT = (
    r"(?!to\b|(?:her|his|their|the|an?)\ (?:\w+\ )?(?:test|exam|class|course|grade|school|screening|license)\b)"
)
_ADVERB = r"(?:(?:already|previously|then|subsequently|also|both|since|later|now)\ )?"
_FAILED = re.compile(
    rf"""
      \b(?:(?i:she|he|patient|who|I)|(?:Ms|Mrs|Mr|Mx)\.?\ [\w’-]+|(?P<name>[A-Z][\w’-]+))
      \ {_ADVERB}(?:(?:has|have|had)\ )?{_ADVERB}failed\ {_NO_TREATMENT}[\w-]+
    | (?:^|(?<=[.;]\ ))[Ff]ailed\ {_NO_TREATMENT}[\w-]+
    | \b[Tt]ried\ and\ failed\b
    | \b[Ff]ail(?:ed|ing)\ (?:(?:an?|his|her|the)\ )?(?:trials?\ of|therapy\ with|treatment\ with|on)\b
    """,
    re.MULTILINE | re.VERBOSE,
)
_ONE_TIME = re.compile(
    r"\b(?:one|once|single|an?)\b.*\b(?:injection|infusion|dose|course|block|procedure|session|shot)\b|\bonce\b",
    re.IGNORECASE,
)
_NAMES_A_CHOICE = re.compile(
    r"\b(?:tried|rather than|instead of|unlike|in place of|compared with|cheaper|(?:less|lower)[- ]cost|lesser"
    r"|alternatives?|other (?:drug|treatment|device|choice|option)s?|less (?:intensive|costly|expensive)|lower level"
    r"|(?:does|did|do|would|will|can) not (?:serve|work|suffice|help|replace)"
    r"|can be (?:met|given|treated) (?:in|with|by|at)"
    r"|cannot (?:serve|work|suffice|help|replace|take|use)|is not (?:enough|suitable|possible|safe)"
    r"|too (?:little|weak|short))\b",
    re.IGNORECASE,
)
"""How a reason, or a denial that is answered, names another choice."""


def find_failed_patients(case: ReviewedCase) -> Places:
    """Finds a patient who is said to have failed a treatment."""
    names = re.findall(r"[\w’-]+", f"{case.given('patient_name')} {case.given('patient_called')}")
    for place in case.look_for(_FAILED):
        name = (found := _FAILED.search(place.quote)) and found["name"]
        if not name or name in names:
            yield place


def find_open_ends(case: ReviewedCase) -> Places:
    """Finds a treatment with neither a stop date nor a reason for stopping; what is given once ends with that day."""
    for path, row in case.rows("prior_treatments"):
        given = f"{row.get('treatment', '')} {row.get('dose', '')}"
        is_ended = row.get("stopped") or row.get("reason_stopped") or _ONE_TIME.search(given)
        if row.get("treatment") and not is_ended:
            yield Place(f"{path}.stopped", row["treatment"])


_CHOICES = (
    "prior_treatments", "alternatives", "levels_tried", "prior_tests", "providers_contacted", "approved_in_part",
    "preferred_products",
)  # fmt: skip
_REASONS = (
    "why_this_one",
    "current_treatment",
    "deciding_fact",
    "food_not_enough",
    "current_equipment",
    "device_trial",
)


def find_no_lesser_choice(case: ReviewedCase) -> Places:
    """Finds a letter that names neither a treatment tried nor an alternative, in a row, a reason or an answer."""
    is_told = any(row.get("lesser") for _, row in case.rows("line_items")) or any(map(case.rows, _CHOICES))
    told = [case.given(name) for name in _REASONS]
    for _, row in case.rows("denial_reasons"):
        told += [row.get("reason", ""), row["answer"]] if row.get("answer") else []
    is_due = case.has_begun("treatment-plan-and-rationale")
    if is_due and not is_told and not any(map(_NAMES_A_CHOICE.search, told)):
        yield Place("alternatives")


CHECKS = {"TRIED001": find_failed_patients, "TRIED002": find_open_ends, "TRIED003": find_no_lesser_choice}
