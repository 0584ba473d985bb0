"""LAW: the rules that a letter names reach its plan, and its level, days and signer fit them."""

from __future__ import annotations

import functools
import re

from generator.checks.appeals import (
    find_days_that_are_over,
    find_no_consent,
    find_other_levels,
    find_other_urgency,
    find_wrong_door,
)
from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.dates import age_in_months
from generator.template_files import read_toml

_CONTRAST = re.compile(
    r"\b(?:(?:does|do|did|would|is|are) not (?:reach|apply|bind|hold|bound|govern|cover)"
    r"|cannot (?:reach|apply|bind)|unlike|although|even|as Medicare|analog\w+|compar\w+|same|ended"
    r"|until|outside|instead|other plans?)\b",
    re.IGNORECASE,
)
"""What says that a rule is named without being relied on."""

_GOVERNED = {"state": frozenset({"insured"}), "part-d": frozenset({"part-d", "medicare-advantage"})}
"""Whose rules can be chosen for an exception, and the plans that they reach."""

_NAMED = {"state": "Insurance Code", "part-d": "42 CFR 423."}

_CHILDREN = re.compile(r"\bEPSDT\b|\b1396d\(r\)|\bEarly and Periodic Screening")
_ADULT = 21


@functools.cache
def _reaches() -> tuple[tuple[re.Pattern[str], frozenset[str], str], ...]:
    return tuple(
        (re.compile(one["named"]), frozenset(one["plans"]), one["says"]) for one in read_toml("rules.toml")["reaches"]
    )


def find_rules_of_other_plans(case: ReviewedCase) -> Places:
    """Finds a rule that does not reach the type of plan, as a choice or as a citation."""
    plan = case.given("plan_type")
    if not plan:
        return
    chosen = case.given("exception_rules")
    for rules, plans in _GOVERNED.items():
        if chosen == rules and plan not in plans:
            yield Place(
                "exception_rules", "", next(says for named, _, says in _reaches() if named.search(_NAMED[rules]))
            )
    for path, sentence in _argued(case):
        for named, plans, says in _reaches():
            match = None if plan in plans else named.search(sentence)
            if match and not _CONTRAST.search(sentence):
                yield Place(path, match[0], says)
                break


def _argued(case: ReviewedCase) -> list[tuple[str, str]]:
    law = [("law", one) for one in re.split(r"(?<=[.!?])\s+(?=[A-Z])", case.given("law")) if one]
    return [(words.path, words.text) for words in case.sentences] + law


def find_law_of_children(case: ReviewedCase) -> Places:
    """Finds the Medicaid rule for those under 21 in a letter for somebody older."""
    today, born = case.answers.today, case.date("date_of_birth")
    if not today or not born or not born.is_whole or age_in_months(born.first, today) < _ADULT * 12:
        return
    if case.given("plan_type") == "medicaid":
        for path, sentence in _argued(case):
            if (match := _CHILDREN.search(sentence)) and not _CONTRAST.search(sentence):
                yield Place(path, match[0], f"{age_in_months(born.first, today) // 12} by the date of birth")


CHECKS = {
    "LAW001": find_rules_of_other_plans,
    "LAW002": find_law_of_children,
    "LAW003": find_other_levels,
    "LAW004": find_wrong_door,
    "LAW005": find_other_urgency,
    "LAW006": find_days_that_are_over,
    "LAW007": find_no_consent,
}
