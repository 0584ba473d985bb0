"""CODE: diagnosis codes, billing codes and numbers by which the plan finds the file."""

from __future__ import annotations

from generator.checks.billing import find_codes_ruled_out, find_letters_in_billing_codes, find_other_forms
from generator.checks.diagnoses import (
    find_codes_of_the_other_sex,
    find_letters_in_codes,
    find_short_codes,
    find_unknown_codes,
)
from generator.checks.reviewed_case import Places, ReviewedCase
from generator.checks.told_numbers import find_numbers_cut, find_other_numbers


def find_letters_for_digits(case: ReviewedCase) -> Places:
    """Finds a letter typed for a digit in any code."""
    yield from find_letters_in_codes(case)
    yield from find_letters_in_billing_codes(case)


CHECKS = {
    "CODE001": find_unknown_codes,
    "CODE002": find_short_codes,
    "CODE003": find_letters_for_digits,
    "CODE004": find_codes_of_the_other_sex,
    "CODE005": find_other_forms,
    "CODE006": find_numbers_cut,
    "CODE007": find_other_numbers,
    "CODE008": find_codes_ruled_out,
}
