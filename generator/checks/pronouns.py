"""SAME003: pronouns fit the patient."""

from __future__ import annotations

import re

from generator.checks.others import OTHERS, QUOTED
from generator.checks.reviewed_case import Place, Places, ReviewedCase, sentences_of

_HE = r"he|him|his|himself"
_SHE = r"she|her|hers|herself"
_WOMAN = re.compile(r"\b(?:woman|girl|female|lady)\b", re.IGNORECASE)
_MAN = re.compile(r"\b(?:man|boy|male|gentleman)\b", re.IGNORECASE)
_MS, _MR = re.compile(r"\b(?:Ms|Mrs|Miss)\b"), re.compile(r"\bMr\b")
_SAID_OF_HER = re.compile(rf"\b(?:{_HE})\b|(?:-year-old|\bis a)(?: \w+)? (?:man|boy|gentleman)\b", re.IGNORECASE)
_SAID_OF_HIM = re.compile(rf"\b(?:{_SHE})\b|(?:-year-old|\bis a)(?: \w+)? (?:woman|girl|lady)\b", re.IGNORECASE)
_HE_ALONE, _SHE_ALONE = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (_HE, _SHE))


def find_other_pronouns(case: ReviewedCase) -> Places:
    """Finds "his" in a letter about a woman, and the reverse, where nobody else is spoken of."""
    described, called = case.given("patient_described"), case.given("patient_called")
    other = (
        _SAID_OF_HER
        if _WOMAN.search(described) or _MS.search(called)
        else _SAID_OF_HIM
        if _MAN.search(described) or _MR.search(called)
        else None
    )
    if other is None:
        yield from _find_rare_pronouns(case)
        return
    for words in case.own_words:
        before = ""
        for sentence in sentences_of(words.text):
            plain = QUOTED.sub("", sentence)
            match = other.search(plain)
            if match and not OTHERS.search(before + plain):
                yield Place(words.path, _around(plain, match))
                break
            before = plain


def _find_rare_pronouns(case: ReviewedCase) -> Places:
    """Finds the pronoun that is seldom used, where no answer says which is right."""
    told = [words for words in case.own_words if not OTHERS.search(words.text)]
    he, she = (sum(len(one.findall(words.text)) for words in told) for one in (_HE_ALONE, _SHE_ALONE))
    if min(he, she) * 3 > max(he, she):
        return
    other = _HE_ALONE if she > he else _SHE_ALONE
    for words in told:
        if match := other.search(words.text):
            yield Place(words.path, _around(words.text, match))


def _around(text: str, match: re.Match[str]) -> str:
    start = text.rfind(" ", 0, max(match.start() - 12, 0)) + 1
    end = text.find(" ", match.end() + 12)
    return " ".join(text[start : end if end >= 0 else None].split())
