"""NUM004 and NUM005: shares and changes that a sentence tells come out."""

from __future__ import annotations

import re

from generator.checks.amounts import NUMBER, number, said
from generator.checks.reviewed_case import Places, ReviewedCase, Told

_PERCENT = rf"({NUMBER}) ?(?:percent|%)"
_OF = rf"\b({NUMBER}) ?(?:of|out of|/) ?(?:the |her |his |all )?({NUMBER})(?![\d/.]*\d| ?(?:mg|mcg|g|mL|units?|kg)\b)"
_SHARE_FIRST = re.compile(rf"{_OF}(?: [\w-]+){{0,4}} ?\({_PERCENT}\)", re.IGNORECASE)
_PERCENT_FIRST = re.compile(rf"{_PERCENT} of (?:[\w-]+ ?){{1,4}}(?:,|\()? ?{_OF}", re.IGNORECASE)
_BARE_PERCENT_FIRST = re.compile(rf"{_PERCENT} \({_OF}\)", re.IGNORECASE)
_SCORE = re.compile(
    rf"\b(?:score[ds]?|scored|is|was|at) (?:\w+ )?({NUMBER}) (?:of|out of) ({NUMBER})\b(?: points?\b|(?=[.,;)]|$))"
)

_FALL = r"fell|falls|dropped|drops|declined|decreased|sank|went down|lost|shrank"
_RISE = r"rose|rises|increased|climbed|gained|went up|grew"
_CHANGE = rf"{_FALL}|{_RISE}|improved|worsened|changed"
_UNIT = r"(?: ?(points?|percent|%|percentage points|kg|pounds|lb|mg|cm|mm|meters|seconds|minutes|degrees|hours|steps))?"
_FROM_TO = re.compile(r"[Ff]rom \w.* to ")
_FROM = rf"from ({NUMBER}){_UNIT} to ({NUMBER}){_UNIT}"
_BY_FIRST = re.compile(rf"\b(?:{_CHANGE}) (?:by )?({NUMBER}){_UNIT},? ?\(?{_FROM}", re.IGNORECASE)
_FROM_FIRST = re.compile(
    rf"{_FROM},? ?\(?(?:a (?:fall|drop|decline|decrease|loss|rise|gain|increase|change|improvement) of |by )"
    rf"({NUMBER}){_UNIT}",
    re.IGNORECASE,
)
_POINTS_AFTER = re.compile(rf"{_FROM}(?:, | \()({NUMBER}) (points?)(?=[).,;]|$| lower| higher)", re.IGNORECASE)
_DIRECTION = re.compile(
    rf"(?P<who>\w+[.\w]*) (?:(?P<fall>{_FALL})|(?P<rise>{_RISE})) {_FROM}(?! (?:times|feet)\b)", re.IGNORECASE
)
_PERSON = re.compile(r"(?:she|he|they|i|patient|ms\.|mr\.)$", re.IGNORECASE)
_YEARS = range(1900, 2101)


def find_other_shares(case: ReviewedCase) -> Places:
    """Finds "18 of 24 (57 percent)", and a count that is more than the whole."""
    return case.tell(_shares)


def _shares(text: str) -> Told:
    for match in _SCORE.finditer(text) if " of " in text else ():
        if number(match[1]) > number(match[2]):
            yield match[0], f"{match[1]} is more than {match[2]}"
    if "percent" not in text and "%" not in text:
        return
    told = [(match, match[1], match[2], match[3]) for match in _SHARE_FIRST.finditer(text)]
    for pattern in (_PERCENT_FIRST, _BARE_PERCENT_FIRST):
        told += [(match, match[2], match[3], match[1]) for match in pattern.finditer(text)]
    for match, part, whole, percent in told:
        due = 100 * number(part) / number(whole) if number(whole) else number(percent)
        step = 10 ** -len(percent.partition(".")[2])
        if abs(due - number(percent)) >= step:
            yield match[0], f"{part} of {whole} is {_rounded(due, percent)} percent, not {percent}"


def _rounded(due: float, percent: str) -> str:
    return f"{due:.{len(percent.partition('.')[2])}f}"


def find_other_changes(case: ReviewedCase) -> Places:
    """Finds "fell 9 points, from 14 to 6", and "fell from 6 to 14"."""
    return case.tell(_changes)


def _changes(text: str) -> Told:
    if _FROM_TO.search(text):
        yield from _amounts(text)
        for match in _DIRECTION.finditer(text):
            first, last = number(match[4]), number(match[6])
            wrong = first < last if match["fall"] else first > last
            if wrong and not _PERSON.search(match["who"]) and not (first in _YEARS and last in _YEARS):
                says, is_so = (match["fall"], "more") if match["fall"] else (match["rise"], "less")
                yield match[0], f"“{says}”, and {match[6]} is {is_so} than {match[4]}"


def _amounts(text: str) -> Told:
    told = [(match, match[1], match[2], match[3], match[5]) for match in _BY_FIRST.finditer(text)]
    for pattern in (_FROM_FIRST, _POINTS_AFTER):
        told += [(match, match[5], match[6], match[1], match[3]) for match in pattern.finditer(text)]
    for match, by, unit, first, last in told:
        change = abs(number(last) - number(first))
        due = {round(change, 4)}
        if unit in {"percent", "%"} and number(first):
            relative = 100 * change / number(first)
            due |= {float(int(relative)), round(relative), round(relative, 1)}
        if number(by) not in due and number(first) not in _YEARS:
            yield match[0], f"from {first} to {last} is {said(change)}, not {by}"
