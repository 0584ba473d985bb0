"""TRIED: what came before, and what else there is."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_FAILED = re.compile(
    r"""
      \b(?:she|he|patient|who|I)\ (?:has\ |have\ |had\ )?(?:already\ )?failed\ (?!to\b)[\w-]+
    | (?:^|(?<=[.;]\ ))failed\ (?!to\b)[\w-]+
    | \btried\ and\ failed\b
    | \bfail(?:ed|ing)\ (?:a\ |an\ |his\ |her\ |the\ )?(?:trials?\ of|therapy\ with|treatment\ with|on)\b
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


def find_failed_patients(case: ReviewedCase) -> Places:
    """Finds a patient who is said to have failed a treatment."""
    return case.look_for(_FAILED)


def find_open_ends(case: ReviewedCase) -> Places:
    """Finds a treatment with neither a stop date nor a reason for stopping."""
    for path, row in case.rows("prior_treatments"):
        if row.get("treatment") and not row.get("stopped") and not row.get("reason_stopped"):
            yield Place(f"{path}.stopped", row["treatment"])


def find_no_lesser_choice(case: ReviewedCase) -> Places:
    """Finds a letter that names neither a treatment tried nor an alternative."""
    lesser = any(row.get("lesser") for _, row in case.rows("line_items"))
    named = ("prior_treatments", "alternatives", "levels_tried", "prior_tests", "providers_contacted")
    is_due = case.has_begun("treatment-plan-and-rationale")
    if is_due and not lesser and not any(case.rows(name) for name in named):
        yield Place("alternatives")


CHECKS = {"TRIED001": find_failed_patients, "TRIED002": find_open_ends, "TRIED003": find_no_lesser_choice}
