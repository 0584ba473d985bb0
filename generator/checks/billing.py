"""CODE005 and CODE008: a billing code has the form of its box, and is not asked for and ruled out at once."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_BOXES = (
    "medications", "devices", "line_items", "procedures", "tests", "therapies", "stays", "formulas", "network_services",
)  # fmt: skip
_HCPCS = r"[A-CEGHJ-MP-V]\d{4}"
_CPT = r"\d{4}[0-9FTUM]"
_MODIFIERS = r"(?:[- ]?[A-Z0-9]{2})*"
_BILLED = re.compile(rf"(?:{_HCPCS}|{_CPT}){_MODIFIERS}")
_NDC = re.compile(r"\d{4,5}-\d{3,4}-\d{1,2}|\d{10,11}")
_DENTAL = re.compile(rf"D\d{{4}}{_MODIFIERS}")
_DIAGNOSIS = re.compile(r"[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}")
_CUT_NDC = re.compile(r"\d{4,5}-\d{2,4}(?:-\d{3,})?")
_FOUR_DIGITS = re.compile(r"\d{4}")
_WRONG_LENGTH = re.compile(r"[A-Z]\d{3}|[A-Z]\d{5,}|\d{6,9}")
_NAMES = re.compile(r"\b(?:HCPCS|CPT|NDC|CDT|codes?|procedure|billing|level II|is|the)\b:?", re.IGNORECASE)
_REVENUE = re.compile(r"\brevenue|\brev\b|\bDRG\b|\bbill type", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;/]|\band\b|\bto\b|\bor\b|\bwith\b|\(|\)|\+)\s*")
_LOOKS_TYPED = re.compile(r"(?=.*\d.*\d)[A-Z0-9]{5}")
_DIGITS = {"O": "0", "I": "1", "L": "1"}


def find_other_forms(case: ReviewedCase) -> Places:
    """Finds a code of another kind, or with a character too few or too many, in the box of a billing code."""
    for name in _BOXES:
        for path, row in case.rows(name):
            code = row.get("code", "")
            if _REVENUE.search(code):
                continue
            for part in _parts(code):
                if says := _fault(part, name):
                    yield Place(f"{path}.code", part, says)


def _parts(code: str) -> list[str]:
    return [part for part in (_NAMES.sub("", one).strip() for one in _BETWEEN.split(code)) if part]


def _fault(part: str, name: str) -> str:
    """Returns what a part of the box is instead of a billing code, "" where it may be one or is words."""
    plain = part.upper()
    is_drug, is_stay = name == "medications", name == "stays"
    may_be_dental = name in {"procedures", "network_services"}
    if meant_billing_code(part):
        return ""
    faults = (
        (_DIAGNOSIS, "a diagnosis code"),
        (_DENTAL, "" if may_be_dental else "a dental code"),
        (_BILLED, ""),
        (_NDC, "" if is_drug else "the number of a drug’s package"),
        (_CUT_NDC, "a drug’s number has three parts, ten or eleven digits" if is_drug else ""),
        (_FOUR_DIGITS, "" if is_stay else "4 characters; a billing code has five"),
        (_WRONG_LENGTH, f"{len(plain)} characters; a billing code has five"),
    )
    return next((says for form, says in faults if form.fullmatch(plain)), "")


def find_letters_in_billing_codes(case: ReviewedCase) -> Places:
    """Finds a letter typed for a digit in a billing code."""
    for name in _BOXES:
        for path, row in case.rows(name):
            for part in _parts(row.get("code", "")):
                if meant := meant_billing_code(part):
                    yield Place(f"{path}.code", part, f"{meant}, with digits")


def meant_billing_code(part: str) -> str:
    """Returns the billing code that a part becomes once letters are digits; "" where it is one, or becomes none."""
    plain = part.upper()
    if not _LOOKS_TYPED.fullmatch(plain) or _BILLED.fullmatch(plain):
        return ""
    start = plain[0] if plain[0].isalpha() else _DIGITS.get(plain[0], plain[0])
    digits = start + "".join(_DIGITS.get(character, character) for character in plain[1:])
    return digits if digits != plain and _BILLED.fullmatch(digits) else ""


_ASKED = ("devices", "medications", "formulas", "procedures", "tests", "therapies")
_ONE_CODE = re.compile(rf"\b(?:{_HCPCS}|{_CPT})\b")


def find_codes_ruled_out(case: ReviewedCase) -> Places:
    """Finds the code that is asked for among the alternatives, or once more on a line item."""
    asked = {code for name in _ASKED for _, row in case.rows(name) for code in _ONE_CODE.findall(row.get("code", ""))}
    places = [(f"{path}.alternative", row.get("alternative", "")) for path, row in case.rows("alternatives")]
    places += [(f"{path}.code", row.get("code", "")) for path, row in case.rows("line_items")]
    places += [(f"{path}.lesser", row.get("lesser", "")) for path, row in case.rows("line_items")]
    for path, text in places:
        for code in _ONE_CODE.findall(text):
            if code in asked:
                yield Place(path, code, "asked for as well")
