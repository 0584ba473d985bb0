"""CRIT: the plan's own criteria and reasons, quoted and answered."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.checks.statuses import find_other_logic, find_other_statuses

_FACT = re.compile(r"\d|\bEnclosure\b")


def find_no_criteria(case: ReviewedCase) -> Places:
    """Finds a letter that answers no criterion, definition or law."""
    is_due = case.has_begun("treatment-plan-and-rationale")
    answered = [*case.rows("criteria"), case.given("plan_definition"), case.given("law")]
    if is_due and not any(answered):
        yield Place("criteria")


def find_no_policy(case: ReviewedCase) -> Places:
    """Finds criteria whose policy has no name."""
    is_named = case.given("policy") or any(row.get("policy") for _, row in case.rows("separate_requests"))
    if case.rows("criteria") and not is_named:
        yield Place("policy")


def find_no_proof(case: ReviewedCase) -> Places:
    """Finds a criterion said to be met without a date, a number or an enclosure."""
    for path, row in case.rows("criteria"):
        answer = row.get("how_met", "")
        is_met = row.get("status", "") in {"", "met"}
        if is_met and not (row.get("date") or row.get("enclosure") or _FACT.search(answer)):
            yield Place(f"{path}.how_met", answer)


def find_bare_answers(case: ReviewedCase) -> Places:
    """Finds a reason for denial answered without a date, a number or an enclosure."""
    for path, row in case.rows("denial_reasons"):
        answer = row.get("answer", "")
        if answer and not _FACT.search(answer):
            yield Place(f"{path}.answer", answer)


def find_no_shortfall(case: ReviewedCase) -> Places:
    """Finds a criterion that is not wholly met, without what is missing and why it should not decide."""
    for path, row in case.rows("criteria"):
        if row.get("status") in {"partly", "asked", "not-met"} and not row.get("shortfall"):
            yield Place(f"{path}.shortfall")


def find_a_second_decision(case: ReviewedCase) -> Places:
    """Finds an appeal of the first level after two decisions or more."""
    if case.given("appeal_level") == "first" and len(case.rows("denials")) > 1:
        yield Place("denials")


CHECKS = {
    "CRIT001": find_no_criteria,
    "CRIT002": find_no_policy,
    "CRIT003": find_no_proof,
    "CRIT004": find_bare_answers,
    "CRIT005": find_no_shortfall,
    "CRIT006": find_a_second_decision,
    "CRIT007": find_other_statuses,
    "CRIT008": find_other_logic,
}
