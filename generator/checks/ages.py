"""SAME004: ages fit the date of birth."""

from __future__ import annotations

import re

from generator.checks.others import OTHERS
from generator.checks.reviewed_case import OwnWords, Place, Places, ReviewedCase
from generator.dates import MONTHS, age_in_months

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_AGES = {word: age for age, word in enumerate((*_ONES, *_TEENS), 1)} | {
    f"{ten}{one}": tens * 10 + ones
    for tens, ten in enumerate(_TENS, 2)
    for ones, one in enumerate(("", *(f"-{one}" for one in _ONES)))
}
_YEARS = r"(\d{1,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
_AGE = re.compile(
    rf"\b{_YEARS}[- ]years?[- ]old\b(?! when)|\bis {_YEARS} years of age\b|\baged {_YEARS}\b(?! (?:to|and|or)\b)",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"\b(?:her|his|their|my|our|(?:with|for|of|and|to) an?) $", re.IGNORECASE)
_OF_THEN = re.compile(
    r"\b(?:as|was|then|when|at|being|like|until|since|from|already|than|were)(?: an?)? $", re.IGNORECASE
)
_BORN = re.compile(rf"\bborn (?:in |on )?(?:(?:{'|'.join(MONTHS)}) )?(?:\d{{1,2}}, )?(\d{{4}})\b")


def find_other_ages(case: ReviewedCase) -> Places:
    """Finds an age other than the patient's on the day of the letter, in a sentence that speaks of nobody else."""
    today, born = case.answers.today, case.date("date_of_birth")
    if not today or not born or not born.is_whole:
        return
    age = age_in_months(born.first, today) // 12
    for words in case.sentences:
        if "year" not in words.text and "age" not in words.text and "born" not in words.text:
            continue
        if found := _other_age(words, age, born.year):
            yield found


def _other_age(words: OwnWords, age: int, born: int) -> Place | None:
    if OTHERS.search(words.text):
        return None
    for match in _AGE.finditer(words.text):
        told = (match[1] or match[2] or match[3]).lower()
        years = int(told) if told.isdigit() else _AGES.get(told)
        before = words.text[: match.start()]
        if years not in {None, age} and not _OF_THEN.search(before) and not _OF_SOMEBODY.search(before):
            return Place(words.path, match[0], f"{age} by the date of birth")
    for match in _BORN.finditer(words.text):
        if int(match[1]) != born:
            return Place(words.path, match[0], f"born in {born} by the date of birth")
    return None
