"""CODE001 to CODE004: a diagnosis code is in the list, whole, without letters for digits, and fits the patient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.diagnosis_codes import next_characters, release
from generator.identifiers import is_icd_10_cm, write_icd_10_cm

_TABLES = ("diagnoses", "comorbidities")
_DIGITS = {"O": "0", "I": "1", "L": "1"}
"""Letters that are typed for a digit."""

_OF_MEN = re.compile(r"C6[0-3]|N4\d|N5[0-3]|Z12\.?5|D29|D07\.?[4-6]")
_OF_WOMEN = re.compile(r"O\d|C5[1-8]|N7[0-7]|N[89]\d(?<!N99)|D2[5-8]|D06|D07\.?[0-3]|Z3[4-9]|Z3A")
"""Blocks that the list names for the organs of one sex, or for pregnancy."""

_WOMAN = re.compile(r"\b(?:woman|girl|female)\b|\b(?:Ms|Mrs|Miss)\b", re.IGNORECASE)
_MAN = re.compile(r"\b(?:man|boy|male)\b|\bMr\b", re.IGNORECASE)


def _codes(case: ReviewedCase) -> Iterator[tuple[str, str]]:
    for table in _TABLES:
        for path, row in case.rows(table):
            if code := row.get("code", "").strip().upper():
                yield f"{path}.code", code


def find_unknown_codes(case: ReviewedCase) -> Places:
    """Finds a code that the list does not know; a newer list may."""
    for path, code in _codes(case):
        plain = code.replace(".", "")
        if is_icd_10_cm(code) and next_characters(plain) is None and not meant_code(code):
            yield Place(path, write_icd_10_cm(code), f"not in the list of {release()}")


def find_short_codes(case: ReviewedCase) -> Places:
    """Finds a code that heads others: a claim needs one of those."""
    for path, code in _codes(case):
        plain = code.replace(".", "")
        if is_icd_10_cm(code) and (more := next_characters(plain)):
            longer = ", ".join(write_icd_10_cm(plain + character) for character in more[:6])
            yield Place(path, write_icd_10_cm(code), f"{longer}{' …' if len(more) > 6 else ''}")


def find_letters_in_codes(case: ReviewedCase) -> Places:
    """Finds a letter typed for a digit in a diagnosis code."""
    for path, code in _codes(case):
        if meant := meant_code(code):
            yield Place(path, code, f"{meant}, with digits")


def meant_code(code: str) -> str:
    """Returns the code that the list knows once letters are digits; "" where it knows the code as it is, or neither."""
    plain = code.replace(".", "")
    if next_characters(plain) is not None:
        return ""
    digits = plain[:1] + "".join(_DIGITS.get(character, character) for character in plain[1:])
    return write_icd_10_cm(digits) if digits != plain and next_characters(digits) is not None else ""


def find_codes_of_the_other_sex(case: ReviewedCase) -> Places:
    """Finds a code that the list names for women in the letter of a man, and the reverse."""
    told = f"{case.given('patient_described')} {case.given('patient_called')}"
    is_woman, is_man = _WOMAN.search(told), _MAN.search(told)
    if bool(is_woman) == bool(is_man):
        return
    other, says = (_OF_MEN, "men") if is_woman else (_OF_WOMEN, "women")
    for path, code in _codes(case):
        if path.startswith("diagnoses") and other.match(code):
            yield Place(path, code, f"the list names its block for {says}")
