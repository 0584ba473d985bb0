"""NUM001 and NUM008: the quantity is what dose, times and days give, and is not zero."""

from __future__ import annotations

import re

from generator.checks.amounts import NUMBER, days_of, number, read_time, said
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_COUNTED = r"(?:tablet|capsule|pill|dose|injection|infusion|syringe|patch|lozenge|packet|film|treatment|suppositor)"
"""What is counted dose by dose; a vial, a pen or a bottle holds several."""

_MONTHS = re.compile(rf"(?:({NUMBER}) )?(month|year)s?", re.IGNORECASE)

_PIECES = rf"{_COUNTED}(?:s|es|y|ies)?"
_STRENGTH = r"(\d+(?:\.\d+)?) ?(mg|mcg|g)"
_QUANTITY = re.compile(
    rf"({NUMBER})\s+(?:{_STRENGTH} )?({_PIECES})(?: (?:of )?{_STRENGTH}(?: each)?)?"
    rf"(?: (?:per|every|each|an?|for) ((?:{NUMBER} )?(?:day|week|month|year)s?))?(?:, .*refills?)?",
    re.IGNORECASE,
)
_DOSE = re.compile(rf"{_STRENGTH}", re.IGNORECASE)
_PIECES_OF_DOSE = re.compile(rf"(?:{_STRENGTH} )?\(?({NUMBER}) (?:{_STRENGTH} )?{_PIECES}\)?", re.IGNORECASE)

_PER_DAY = {
    "once": 1, "twice": 2, "two times": 2, "three times": 3, "four times": 4, "five times": 5, "six times": 6,
}  # fmt: skip
_RATE = re.compile(
    rf"(?:({'|'.join(_PER_DAY)}|{NUMBER} times)(?: an?| per| each| every)? ?)?"
    r"(daily|day|weekly|week|monthly|month|at bedtime|nightly|every (?:day|night|morning|evening))",
    re.IGNORECASE,
)
_EVERY = re.compile(rf"(?:once )?every (other|{NUMBER})? ?(hour|day|week|month)s?", re.IGNORECASE)
_FILLER = re.compile(r",? ?\b(?:by mouth|with (?:meals|food)|in the (?:morning|evening)|at (?:bedtime|night))$")
_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0}
_FORMS = {"daily": "day", "weekly": "week", "monthly": "month"}

_ROWS_OF_QUANTITY = ("medications", "devices", "line_items", "procedures", "tests", "network_services", "expenses")
_ROWS_OF_TIME = ("medications", "devices", "therapies", "stays", "formulas", "network_services")
_ZERO = re.compile(r"(?:0+(?:\.0+)?|zero|none)(?![\d.,])(?: [A-Za-z]+){0,3}", re.IGNORECASE)


def find_other_quantities(case: ReviewedCase) -> Places:
    """Finds a drug whose quantity is not what its dose, times and days give."""
    for path, row in case.rows("medications"):
        quantity = _QUANTITY.fullmatch(row.get("quantity", ""))
        rate = _doses_a_day(row.get("frequency", ""))
        if not quantity or not rate:
            continue
        count, piece = number(quantity[1]), quantity[4]
        spelled = quantity[7] or row.get("duration", "")
        days = _days(spelled)
        if not days or count == 0:
            continue
        strength = (quantity[2] or quantity[5], quantity[3] or quantity[6])
        pieces = _pieces_a_dose(row.get("dose", ""), strength)
        doses = int(days[0] * rate[0] + 1e-6), int(days[1] * rate[1] + 1 - 1e-6)
        if months := _months(spelled) * _times_a_month(row["frequency"]):
            doses = months, months
        if any(doses[0] * one <= count <= doses[1] * one for one in pieces):
            continue
        one = pieces[0]
        least, most = doses[0] * one, doses[1] * one
        due = said(least) if least == most else f"{said(least)} to {said(most)}"
        each = "" if one == 1 else f"{said(one)} × "
        yield Place(
            f"{path}.quantity",
            row["quantity"],
            f"{each}{row['frequency']} × {spelled} = {due} {piece}, not {said(count)}",
        )


def _days(text: str) -> tuple[float, float] | None:
    return read_time(text) or read_time(f"1 {text}")


def _months(spelled: str) -> int:
    found = _MONTHS.fullmatch(spelled)
    return int(number(found[1] or "one")) * (12 if found[2] == "year" else 1) if found else 0


def _times_a_month(frequency: str) -> int:
    found = _RATE.fullmatch(frequency)
    return round(_doses_a_day_told(found)) if found and found[2].lower().startswith("month") else 0


def _doses_a_day_told(found: re.Match[str]) -> float:
    told = (found[1] or "once").lower()
    return float(_PER_DAY.get(told) or number(told.removesuffix(" times")))


def _pieces_a_dose(dose: str, strength: tuple[str | None, str | None]) -> tuple[float, ...]:
    """Returns the pieces that a dose may be made of: by the dose and the strength, else one.

    A dose of more pieces has to be told, or nobody can work it out. Many where the dose has several amounts.
    """
    counted = _PIECES_OF_DOSE.fullmatch(dose)
    if counted:
        return (number(counted[3]),)
    alone = _DOSE.fullmatch(dose)
    if not alone:
        return (0.5, *range(1, 11), 1.5, 2.5) if dose else (1.0,)
    if strength[0] and strength[1] == alone[2]:
        return (float(alone[1]) / float(strength[0]),)
    return (1.0,)


def _doses_a_day(frequency: str) -> tuple[float, float] | None:
    """Returns the least and the most doses a day; None where the words say more than a plain rate."""
    words = _FILLER.sub("", " ".join(frequency.split()))
    if found := _EVERY.fullmatch(words):
        count = 2.0 if found[1] == "other" else number(found[1] or "one")
        unit = found[2].lower()
        least, most = days_of(count, unit) if unit == "month" else (count * _UNITS[unit],) * 2
        return 1 / most, 1 / least
    if found := _RATE.fullmatch(words):
        times = _doses_a_day_told(found)
        unit = found[2].lower()
        unit = _FORMS.get(unit, unit if unit in {"week", "month"} else "day")
        least, most = days_of(1, unit)
        return times / most, times / least
    return None


def find_zero(case: ReviewedCase) -> Places:
    """Finds a quantity or a length of need of zero."""
    columns = [(name, "quantity") for name in _ROWS_OF_QUANTITY] + [(name, "duration") for name in _ROWS_OF_TIME]
    for name, column in columns:
        for path, row in case.rows(name):
            if _ZERO.fullmatch(row.get(column, "").strip()) and not row[column].lower().startswith("none"):
                yield Place(f"{path}.{column}", row[column])
