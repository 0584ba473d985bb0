"""The form of identifiers and codes: National Provider Identifier and ICD-10-CM."""

from __future__ import annotations

import re

# A letter, a digit, then digits or letters (C7A, Z3A); up to four more after the dot.
_ICD_10_CM = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.?[0-9A-Z]{1,4})?")


def is_npi(digits: str) -> bool:
    """Whether ten digits carry a right check digit: Luhn over 80840 and the number (45 CFR 162.406)."""
    if not re.fullmatch(r"[12]\d{9}", digits):
        return False
    total = 0
    for place, digit in enumerate(reversed("80840" + digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def is_icd_10_cm(code: str) -> bool:
    """Whether a code has the form of ICD-10-CM; that it exists this year is not checked."""
    return bool(_ICD_10_CM.fullmatch(code.strip().upper()))


def write_icd_10_cm(code: str) -> str:
    """Writes a code as it is published: upper case, with the dot after the third character."""
    plain = code.strip().upper().replace(".", "")
    return plain if len(plain) <= 3 else f"{plain[:3]}.{plain[3:]}"
