"""NUM009: the same measure of the same day has one value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checks.amounts import NUMBER, number
from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.dates import MONTHS, NotADate, read_date

_USUAL = (
    "heart rate", "blood pressure", "apnea-hypopnea index", "AHI", "hemoglobin A1c", "A1c", "body mass index", "BMI",
    "ejection fraction", "LVEF", "FEV1", "forced vital capacity", "oxygen saturation", "creatinine", "eGFR",
    "platelet count", "white count", "hemoglobin",
)  # fmt: skip
"""Measures that a sentence may tell though no row names them."""

_UNIT = r"(?: ?(percent|%|mg/dL|mg|mcg|g|cm|mm|m|kg|lb|mL|L|mmHg|bpm|degrees))?(?![\w/])"
_SAYS = rf"(?: (?:score|index|level))?(?: (?:was|is|of|at|stands at|measured))? ({NUMBER}){_UNIT}"
_SHORT = re.compile(r"\(([A-Z][\w-]{1,9})[;)]")
_DATE = re.compile(rf"(?:{'|'.join(MONTHS)}) (?:\d{{1,2}}, )?\d{{4}}")
_OTHER_TIME = re.compile(
    r"\b(?:before|after|baseline|then|former|previous|earlier|once|goal|target|expect\w*|aim|hope|would|policy|criteri\w+"
    r"|requires?|asks?|above|below|under|over|least|most|than|from|fell|rose|fallen|risen|dropped|improved|with the"
    r"|years? ago|last|by (?:month|week)|limit|normal|range|tried|or)\b|[<>≥≤]",
    re.IGNORECASE,
)
_SIZES = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "mcg": 0.001, "mg": 1.0, "g": 1000.0}
"""Units that can stand for each other, in one of them."""


@dataclass(frozen=True)
class _Value:
    path: str
    quote: str
    amount: float
    unit: str
    date: str
    typed: str


def find_other_values(case: ReviewedCase) -> Places:
    """Finds a measure told in two values: of the same day, or of no day and with the same digits."""
    told = _values_in_rows(case)
    names = {name: _said_of(name) for name in (*told, *_USUAL)}
    for path, text in _sentences(case):
        dates, lower = _DATE.findall(text), text.lower()
        if len(dates) > 1 or not any(map(str.isdigit, text)) or _OTHER_TIME.search(_DATE.sub("", text)):
            continue
        for name, pattern in names.items():
            matches = list(pattern.finditer(text)) if name.lower() in lower else []
            if len(matches) != 1:
                continue
            match = matches[0]
            unit = _unit(match[2])
            value = _Value(path, match[0], number(match[1]), unit, "".join(dates), match[1])
            known = [one for one in told.get(name, []) if one.path != path]
            other = next((one for one in known if _contradicts(one, value)), None)
            if any(_same(one, value) for one in known):
                continue
            if other:
                yield Place(path, value.quote, f"{other.quote} in another place")
            told.setdefault(name, []).append(value)


def _said_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}{_SAYS}", re.IGNORECASE)


def _unit(text: str | None) -> str:
    return (text or "").replace("%", "percent")


def _sentences(case: ReviewedCase) -> list[tuple[str, str]]:
    tables = ("findings.", "measurements.", "medications.", "prior_tests.", "goals.", "references.", "alternatives.")
    return [(words.path, words.text) for words in case.sentences if not words.path.startswith(tables)]


def _values_in_rows(case: ReviewedCase) -> dict[str, list[_Value]]:
    told: dict[str, list[_Value]] = {}
    columns = (("findings", "finding", "result"), ("measurements", "measure", "value"), ("medications", "drug", "dose"))
    for table, named, valued in columns:
        for path, row in case.rows(table):
            found = re.match(rf"({NUMBER}){_UNIT}", row.get(valued, ""))
            if not found:
                continue
            full, short = row.get(named, "").split(" (", 1)[0].strip(), _SHORT.findall(row.get(named, ""))
            unit = _unit(found[2])
            for name in filter(None, (full, *short)):
                value = _Value(path, f"{name} {found[0]}", number(found[1]), unit, _day(row.get("date", "")), found[1])
                told.setdefault(name, []).append(value)
    return told


def _day(text: str) -> str:
    try:
        return str(read_date(text))
    except NotADate:
        return ""


def _same(one: _Value, other: _Value) -> bool:
    if one.unit in _SIZES and other.unit in _SIZES:
        return abs(one.amount * _SIZES[one.unit] - other.amount * _SIZES[other.unit]) < 1e-6
    return one.amount == other.amount


def _contradicts(one: _Value, other: _Value) -> bool:
    if one.date and other.date:
        return one.date == other.date and (one.unit == other.unit or not one.unit or not other.unit)
    return _same_digits(one, other)


def _same_digits(one: _Value, other: _Value) -> bool:
    """Whether two values look like one that was mistyped: turned digits, a lost point, another unit."""
    first, second = (re.sub(r"\D", "", value.typed) for value in (one, other))
    if one.unit != other.unit and one.unit in _SIZES and other.unit in _SIZES:
        return one.amount == other.amount
    return len(first) > 1 and sorted(first) == sorted(second)
