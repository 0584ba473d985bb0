"""CODE006 and CODE007: numbers in sentences and lists have their digits, and are those of the case."""

from __future__ import annotations

import re

from generator.checks.names import is_one_slip
from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.identifiers import is_npi

_NPI = re.compile(r"\bNPI:? (?:is |number )?(\d{7,12})\b")
_PHONE = re.compile(
    r"(?<![\d-])(?:\((?P<area>\d{3})\) ?|\d{3}[-.])(?:(?P<short>\d{3}[-.]\d{1,3})|(?P<long>\d{3}[-.]\d{5,}))(?![\d-])"
    r"(?= |[.,;)]|$)"
)
_SAYS_PHONE = re.compile(r"\b(?:call|phone|telephone|fax|reach|cell|mobile|number|dial)\w*\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b[A-Z]{0,5}[-]?\d[\dA-Z-]{4,18}\d\b")
_OWN = ("member_id", "group_number", "reference_number", "claim_number", "account_number", "approval_reference")


def find_numbers_cut(case: ReviewedCase) -> Places:
    """Finds an NPI or a telephone number with a digit too few, too many or wrong."""
    for words in case.sentences:
        for match in _NPI.finditer(words.text):
            if not is_npi(match[1]):
                says = "the check digit is wrong" if len(match[1]) == 10 else f"{len(match[1])} digits; an NPI has ten"
                yield Place(words.path, match[0], says)
        for match in _PHONE.finditer(words.text) if _SAYS_PHONE.search(words.text) else ():
            digits = sum(character.isdigit() for character in match[0])
            yield Place(words.path, match[0], f"{digits} digits; a telephone number has ten")


def find_other_numbers(case: ReviewedCase) -> Places:
    """Finds the member's, the group's or the decision's number with a character wrong, lost, added or turned."""
    own = [case.given(name) for name in _OWN]
    own += [row.get("reference", "") for name in ("denials", "calls") for _, row in case.rows(name)]
    own = [number for number in own if len(number) > 5 and sum(map(str.isdigit, number)) > 3]
    known = {asked.answer for asked in case.asked if asked.question.kind.is_prose}
    told = [(words.path, words.text) for words in case.own_words]
    told += [(f"{path}.enclosure", row.get("enclosure", "")) for path, row in case.rows("enclosures")]
    for path, text in told if own else ():
        for match in _NUMBER.finditer(text):
            like = next((number for number in own if number != match[0] and is_one_slip(match[0], number)), "")
            if like and match[0] not in known:
                yield Place(path, match[0], f"{like} in another place")
