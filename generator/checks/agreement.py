"""SAME: the letter agrees with itself, and speaks of one patient."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import OwnWords, Place, Places, ReviewedCase
from generator.dates import age_in_months

_LEFT_OVER = re.compile(
    r"\[[A-Z][^\]\n]{1,60}\]|<[A-Za-z][^>\n]{1,40}>|_{3,}|\{\{?[^}\n]*\}\}?|\bX{3,}\b|\bTBD\b|\bTODO\b|\?{2,}|\*{3,}"
)
_AGE = re.compile(r"\b(\d{1,3})[- ]year[- ]old\b")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+([A-Z][\w’'-]+)")
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:husband|wife|father|mother|son|daughter|brother|sister|uncle|aunt|partner|spouse|parents?|grand\w+|nephew|niece"
    r"|caregiver|aide|nurse|therapist|physician|doctor|Dr|teacher|surgeon|neighbor|friend|cousin)\b",
    re.IGNORECASE,
)
_NEAR = 30
"""In characters: where "her daughter, Ms. Hale" says who it is."""

_WOMAN = re.compile(r"\b(?:woman|girl|female|lady)\b", re.IGNORECASE)
_MAN = re.compile(r"\b(?:man|boy|male|gentleman)\b", re.IGNORECASE)
_SIDED = re.compile(r"\b(left|right) ([a-z]{3,})", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:other|opposite|both|also|as well|too|while|unlike|healthy|normal|unaffected|uninjured|sound|good"
    r"|contralateral|replaced|replacement in|compared|previous|earlier|operated)\b",
    re.IGNORECASE,
)
"""What says that a side of the body is another one than the request is about."""

_SIDE = re.compile(r"\b(left|right)\b(?!-hand)", re.IGNORECASE)


def find_left_over(case: ReviewedCase) -> Places:
    """Finds brackets, blanks and the like that were never filled."""
    return case.look_for(_LEFT_OVER)


def find_other_ages(case: ReviewedCase) -> Places:
    """Finds an age other than the patient's on the day of the letter, in an answer that speaks of nobody else."""
    today, born = case.answers.today, case.date("date_of_birth")
    if not today or not born or not born.is_whole:
        return
    age = age_in_months(born.first, today) // 12
    for words in case.own_words:
        for match in _AGE.finditer(words.text):
            if int(match[1]) != age and not _OTHERS.search(words.text):
                yield Place(words.path, match[0])
                break


def find_other_people(case: ReviewedCase) -> Places:
    """Finds "Ms. Hale" in a letter that names nobody called Hale."""
    people = " ".join(asked.answer for asked in case.asked if asked.question.voice == "person").lower()
    for words in case.own_words:
        for match in _TITLED.finditer(words.text):
            surname, said = (name.removesuffix("’s").removesuffix("'s") for name in (match[1], match[0]))
            before = words.text[max(match.start() - _NEAR, 0) : match.start()]
            if surname.lower() not in people and not _OTHERS.search(before):
                yield Place(words.path, said)


def find_other_pronouns(case: ReviewedCase) -> Places:
    """Finds "his" in a letter about a woman, and the reverse, in an answer that speaks of nobody else."""
    other = _other_pronoun(case)
    if not other:
        return
    for words in case.own_words:
        match = other.search(words.text)
        if match and not _OTHERS.search(words.text):
            yield Place(words.path, _around(words, match))


def _other_pronoun(case: ReviewedCase) -> re.Pattern[str] | None:
    described = case.given("patient_described")
    if _WOMAN.search(described):
        return _HE
    if _MAN.search(described):
        return _SHE
    told = " ".join(words.text for words in case.own_words if not _OTHERS.search(words.text))
    he, she = len(_HE.findall(told)), len(_SHE.findall(told))
    if min(he, she) * 3 > max(he, she):
        return None
    return _HE if she > he else _SHE


def _around(words: OwnWords, match: re.Match[str]) -> str:
    start = words.text.rfind(" ", 0, max(match.start() - 12, 0)) + 1
    end = words.text.find(" ", match.end() + 12)
    return " ".join(words.text[start : end if end >= 0 else None].split())


def find_other_sides(case: ReviewedCase) -> Places:
    """Finds a request for one side of the body where the diagnosis names only the other."""
    diagnosed = _sides(" ".join(row.get("diagnosis", "") for _, row in case.rows("diagnoses")))
    for asked in case.asked:
        sides = _sides(asked.answer) if asked.question.has_side else set()
        if sides and diagnosed and not sides & diagnosed:
            yield Place(asked.path, asked.answer)
    yield from _parts_on_other_sides(case)


def _parts_on_other_sides(case: ReviewedCase) -> Places:
    """Finds "her right knee" where diagnoses and request know the left knee alone, and no word tells of both."""
    known: dict[str, set[str]] = {}
    told = [row.get("diagnosis", "") for _, row in case.rows("diagnoses")]
    told += [asked.answer for asked in case.asked if asked.question.has_side]
    for match in _SIDED.finditer(" ".join(told)):
        known.setdefault(match[2].lower(), set()).add(match[1].lower())
    for words in case.sentences if known else ():
        for match in _SIDED.finditer(words.text):
            sides = known.get(match[2].lower(), set())
            named = {one[1].lower() for one in _SIDED.finditer(words.text) if one[2].lower() == match[2].lower()}
            if len(sides) == 1 and named.isdisjoint(sides) and not _BOTH.search(words.text):
                yield Place(
                    words.path, match[0], f"the {sides.copy().pop()} {match[2]} in the request or the diagnosis"
                )


def _sides(text: str) -> set[str]:
    return {side.lower() for side in _SIDE.findall(text)}


CHECKS = {
    "SAME001": find_left_over,
    "SAME002": find_other_people,
    "SAME003": find_other_pronouns,
    "SAME004": find_other_ages,
    "SAME005": find_other_sides,
}
