"""SAME002 and SAME006: the letter names this patient, and spells the name right."""

from __future__ import annotations

import re

from generator.checks.given_names import GIVEN_NAMES
from generator.checks.others import OTHERS
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?:[A-Z][\w-]+\s+(?=[A-Z][a-z]))?([A-Z][\w’'-]+)")
_NEAR = 30
"""In characters: where "her daughter, Ms. Hale" says who it is."""

_WORD = re.compile(r"[A-Z][\w’'-]*[a-z]\w*")
_CREDENTIALS = r"MD|DO|NP|PA|PT|OT|RN|DDS|DMD|PhD|PharmD|LCSW|SLP|BCBA|CGC"
_NO_PERSON = re.compile(
    rf"^(?:’s)? (?:[A-Z]\w+ )?(?:Hospital|Clinic|Center|Centre|Institute|Foundation|University|School|Street|Road"
    rf"|Avenue|River|County|Lane|House|criteria|scale|test|index|score|trial|study|and others|and colleagues|et al)\b"
    rf"|^(?: [A-Z][\w’-]+){{0,2}}, (?:{_CREDENTIALS})\b"
)
_BEFORE_NO_PERSON = re.compile(r"(?:\b(?:St\.?|Saint|Dr\.?|Professor|in|at|near|from|to|by|of|the)|[“\"(])\s+$")
_FUNCTION_WORDS = frozenset(
    {
        "then", "them", "they", "these", "those", "this", "that", "there", "their", "thus", "when", "where",
        "what", "with", "will", "were", "more", "most", "many", "much", "male", "marked", "mean", "some",
        "same", "soon", "since", "such", "only", "once", "over", "other", "also", "after", "again", "all",
        "and", "any", "are", "both", "each", "even",
    }
)  # fmt: skip
"""Words at the start of a sentence that may look like a name."""


def find_other_people(case: ReviewedCase) -> Places:
    """Finds "Ms. Hale" or "Jennifer" in a letter that names nobody so called."""
    known = _known_names(case)
    own = _patient_names(case)
    for words in case.own_words:
        for match in _TITLED.finditer(words.text):
            surname, said = (name.removesuffix("’s").removesuffix("'s") for name in (match[1], match[0]))
            before = words.text[max(match.start() - _NEAR, 0) : match.start()]
            if surname.lower() not in known and not OTHERS.search(before) and not _is_like(surname, own):
                yield Place(words.path, said)
        for match in _WORD.finditer(words.text):
            name = match[0].removesuffix("’s").removesuffix("'s")
            if name not in GIVEN_NAMES or name.lower() in known or _is_like(name, own):
                continue
            before, after = words.text[max(match.start() - _NEAR, 0) : match.start()], words.text[match.end() :]
            is_somebody = not (OTHERS.search(before) or _BEFORE_NO_PERSON.search(before) or _NO_PERSON.search(after))
            if is_somebody and not re.search(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+$", before):
                yield Place(words.path, name)


def _known_names(case: ReviewedCase) -> set[str]:
    told = [asked.answer for asked in case.asked if asked.question.voice in {"person", "name"}]
    return {part.removesuffix("’s").lower() for part in re.findall(r"[\w’'-]+", " ".join(told))}


def _patient_names(case: ReviewedCase) -> set[str]:
    parts = re.findall(r"[\w’'-]+", f"{case.given('patient_name')} {case.given('patient_called')}")
    return {part for part in parts if len(part) > 3 and part[0].isupper()}


def find_misspelt_names(case: ReviewedCase) -> Places:
    """Finds the patient's name with a letter wrong, lost, added or turned."""
    own, known = _patient_names(case), _known_names(case)
    for words in case.own_words if own else ():
        for match in _WORD.finditer(words.text):
            name = match[0].removesuffix("’s").removesuffix("'s")
            before = words.text[: match.start()]
            is_titled = re.search(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+$", before)
            if name.lower() in known or not (like := _is_like(name, own)):
                continue
            is_word = name.lower() in _FUNCTION_WORDS or f" {name.lower()} " in words.text or name == f"{like}s"
            if is_titled or not is_word:
                yield Place(words.path, name, f"the patient is {like}")


def _is_like(name: str, own: set[str]) -> str:
    """Returns the one of the patient's names that was meant, "" where it is none of them, or spelled right."""
    for one in own:
        if name != one and name[:1] == one[:1] and is_one_slip(name.lower(), one.lower()):
            return one
    return ""


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether two words differ by one character that is wrong, lost or added, or by two that are turned."""
    if len(typed) == len(meant):
        wrong = [place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
        is_turned = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(typed) == sorted(meant)
        return len(wrong) == 1 or is_turned
    short, long = sorted((typed, meant), key=len)
    return len(long) == len(short) + 1 and any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
