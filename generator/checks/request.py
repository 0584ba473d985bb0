"""ASK: a request that can be entered and found."""

from __future__ import annotations

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_WITH_CODE = ("devices", "line_items", "procedures", "tests", "therapies", "formulas")
_WITH_QUANTITY = ("medications", "line_items")


def find_no_code(case: ReviewedCase) -> Places:
    """Finds what is requested without a billing code; a drug has one only where it is not taken at home."""
    return _find_empty(case, _WITH_CODE, "code")


def find_no_quantity(case: ReviewedCase) -> Places:
    """Finds a drug or a line item without its quantity."""
    return _find_empty(case, _WITH_QUANTITY, "quantity")


def _find_empty(case: ReviewedCase, names: tuple[str, ...], column: str) -> Places:
    for name in names:
        for path, row in case.rows(name):
            if not row.get(column):
                yield Place(f"{path}.{column}")


def find_no_reference(case: ReviewedCase) -> Places:
    """Finds an appeal that gives no number by which the plan can find the decision."""
    decisions = case.rows("denials")
    numbers = [row.get("reference") for _, row in decisions]
    numbers += [case.given("reference_number"), case.given("claim_number")]
    if decisions and not any(numbers):
        yield Place(f"{decisions[0][0]}.reference")


CHECKS = {"ASK001": find_no_code, "ASK002": find_no_quantity, "ASK003": find_no_reference}
