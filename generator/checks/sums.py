"""NUM002 and NUM003: products and sums that a sentence tells come out."""

from __future__ import annotations

import re

from generator.checks.amounts import NUMBER, PERIOD, days_of, number, read_time, said
from generator.checks.reviewed_case import Place, Places, ReviewedCase, Told

_ROUNDED = 0.1
"""Doses by weight are rounded to what a vial or a tablet holds."""

_BY_WEIGHT = re.compile(rf"({NUMBER}) ?(mg|mcg|g|units?|mL)/(kg|m²|m2)(?!/)", re.IGNORECASE)
_BODY = re.compile(
    rf"(?:\bat|\bweigh(?:s|ed|ing)?|\bweight of|×|\bx) (?:about )?({NUMBER}) ?(kg|m²|m2)\b", re.IGNORECASE
)
_DIVIDED = re.compile(r"\bdivided\b|\bin (?:two|three|four) doses\b|/kg/|\bor\b|\bto \d", re.IGNORECASE)

_SIGNED = re.compile(
    rf"(?<![\d.,×x+] )(?<!\bper )(?<!\bof )(?<!\bfor )(?<!\bat )(?<![\w.,])"
    rf"(\$?{NUMBER}(?: (?!x\b)[a-z]+)?(?: ?(?P<sign>[×x+]) ?\$?{NUMBER}(?: (?!x\b)[a-z]+)?)"
    rf"(?: ?(?P=sign) ?\$?{NUMBER}(?: (?!x\b)[a-z]+)?)*) ?= ?(\$?{NUMBER})",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes?\b", re.IGNORECASE)
_NUMBERS = re.compile(rf"\$?({NUMBER})", re.IGNORECASE)

_TIMES = {"once": 1.0, "twice": 2.0}
_EACH = rf"(?:an?|per|each|every) ({PERIOD})"
_RATE = rf"(?:({NUMBER}) (?:times|(\w+)s?)|(once|twice)),? {_EACH}"
_IN_ALL = r"(?: in all| in total| altogether)"
_OVER_TIME = re.compile(
    rf"\b{_RATE} (?:for|over|×|x) ({NUMBER}) ({PERIOD})s?"
    rf"(?: ?\((?:a total of |total )?({NUMBER}) (\w+)\)|,? (?:a total of|in all|that is|or) ({NUMBER}) (\w+)"
    rf"|, ({NUMBER}) (\w+){_IN_ALL})",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b({NUMBER}) (\w+) (?:of|at) (\$?)({NUMBER}) ?(\w+)?(?: each)?"
    rf"(?:,? (?:makes?|are|is|=|a total of|for) \$?({NUMBER}) ?(\w+)?|, \$?({NUMBER}) ?(\w+)?{_IN_ALL})",
    re.IGNORECASE,
)
_PRICED = re.compile(rf"\$({NUMBER}) \(({NUMBER}) (?:\w+ ){{1,3}}at \$({NUMBER})(?: each)?\)", re.IGNORECASE)

_AMOUNT_RATE = re.compile(rf"\b{_RATE}", re.IGNORECASE)
_VISITS = r"(visits?|sessions?|hours?|treatments?)"
_AMOUNT_TOTAL = re.compile(
    rf"^({NUMBER}) {_VISITS}\b(?! (?:an?|per|each|every)\b)|\(({NUMBER}) {_VISITS}(?: in all)?\)", re.IGNORECASE
)

_MONEY = re.compile(r"\$?\s*(\d[\d,]*(?:\.\d+)?)")


def find_other_doses(case: ReviewedCase) -> Places:
    """Finds a dose by weight or surface that its factors do not give, beyond rounding to a vial."""
    return case.tell(_doses)


def _doses(text: str) -> Told:
    if "/kg" not in text and "/m" not in text:
        return
    rates, bodies = _BY_WEIGHT.findall(text), _BODY.findall(text)
    if len(rates) != 1 or len(bodies) != 1 or _DIVIDED.search(text):
        return
    (rate, unit, per), (body, of) = rates[0], bodies[0]
    told = re.findall(rf"({NUMBER}) ?{unit}\b(?!/)", text, re.IGNORECASE)
    if len(told) != 1 or per.replace("2", "²") != of.replace("2", "²"):
        return
    due, dose = number(rate) * number(body), number(told[0])
    if dose and all(abs(due / doses - dose) > _ROUNDED * due / doses for doses in _doses_told(text)):
        yield f"{told[0]} {unit}", f"{rate} {unit}/{per} × {body} {of} = {said(due)} {unit}, not {told[0]} {unit}"


def _doses_told(text: str) -> tuple[int, ...]:
    """Returns the doses into which an amount by weight may be divided: one, or the seven days of a week."""
    return (1, 7) if re.search(r"\bweek", text) else (1,)


def find_other_sums(case: ReviewedCase) -> Places:
    """Finds products and sums that do not come out: in a sentence, in a row of therapy, in a table's total."""
    yield from case.tell(_sums)
    yield from _in_therapies(case)
    yield from _in_tables(case)


def _sums(text: str) -> Told:
    for sign, find in _FORMS:
        if sign.search(text):
            yield from find(text)


def _signed(text: str) -> Told:
    for match in _SIGNED.finditer(text):
        if _MINUTES.search(match[1]):
            continue  # they may be told as hours behind the sign
        numbers = [number(one) for one in _NUMBERS.findall(match[1])]
        due = sum(numbers)
        if match["sign"] != "+":
            due = 1.0
            for one in numbers:
                due *= one
        if not _near(due, number(match[3])):
            yield match[0], f"{match[1]} = {said(due)}, not {match[3]}"


def _over_time(text: str) -> Told:
    for match in _OVER_TIME.finditer(text):
        count, noun, often, period, length, unit = match.groups()[:6]
        total, kind = next((match[index], match[index + 1]) for index in (7, 9, 11) if match[index])
        if noun and noun.lower().rstrip("s") != kind.lower().rstrip("s"):
            continue
        times = _TIMES[often.lower()] if often else number(count)
        least, most = _range(times, period, number(length), unit)
        if not least <= number(total) <= most:
            due = said(least) if least == most else f"{said(least)} to {said(most)}"
            sum_ = f"{said(times)} a {period} × {length} {unit}s = {due}"
            yield match[0], f"{sum_}, not {total} {kind}"


def _range(times: float, period: str, length: float, unit: str) -> tuple[float, float]:
    if unit.lower() == period.lower():
        return times * length, times * length
    least, most = days_of(length, unit)
    short, long = days_of(1, period)
    return float(int(times * least / long)), float(-int(-times * most / short // 1))


def _of_each(text: str) -> Told:
    for match in _OF.finditer(text):
        count, _, money, one, unit, total, kind, other_total, other_kind = match.groups()
        told, of = total or other_total, kind or other_kind
        if not money and (not unit or not of or unit.lower().rstrip("s") != of.lower().rstrip("s")):
            continue
        due = number(count) * number(one)
        if not _near(due, number(told)):
            shows = f"{count} × {money}{one} = {money}{said(due)}, not {money}{told}"
            yield match[0], shows


def _priced(text: str) -> Told:
    for match in _PRICED.finditer(text):
        due = number(match[2]) * number(match[3])
        if not _near(due, number(match[1])):
            yield match[0], f"{match[2]} × ${match[3]} = ${said(due)}, not ${match[1]}"


def _in_therapies(case: ReviewedCase) -> Places:
    for path, row in case.rows("therapies"):
        amount, duration = row.get("amount", ""), row.get("duration", "")
        rates, totals = list(_AMOUNT_RATE.finditer(amount)), list(_AMOUNT_TOTAL.finditer(amount))
        days = read_time(duration)
        if len(rates) != 1 or len(totals) != 1 or not days:
            continue
        count, noun, often, period = rates[0].groups()
        total, kind = totals[0][1] or totals[0][3], totals[0][2] or totals[0][4]
        if noun and noun.lower().rstrip("s") != kind.lower().rstrip("s"):
            continue
        length, unit = duration.split()
        times = _TIMES[often.lower()] if often else number(count)
        least, most = _range(times, period, number(length), unit.rstrip("s"))
        if not least <= number(total) <= most:
            due = said(least) if least == most else f"{said(least)} to {said(most)}"
            shows = f"{said(times)} a {period} × {duration} = {due} {kind}, not {total}"
            yield Place(f"{path}.amount", amount, shows)


def _in_tables(case: ReviewedCase) -> Places:
    for path, row in case.rows("own_tables"):
        lines = row.get("table", "").split("\n")
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        if len(rows) < 4 or not rows[-1][0].lower().startswith("total"):
            continue
        for column, told in enumerate(rows[-1]):
            cells = [_MONEY.fullmatch(one[column]) if column < len(one) else None for one in rows[1:]]
            if not all(cells):
                continue
            *parts, total = [number(cell[1]) for cell in cells if cell]
            if not _near(sum(parts), total):
                sign = "$" if "$" in told else ""
                added = " + ".join(sign + said(part) for part in parts)
                yield Place(f"{path}.table", told, f"{added} = {sign}{said(sum(parts))}, not {told}")


def _near(due: float, told: float) -> bool:
    is_rounded = due > 1000 and told % 10 == 0
    return abs(due - told) < 0.006 or (is_rounded and abs(due - told) <= 0.005 * due)


_KILOGRAMS = re.compile(rf"({NUMBER}) ?kg\b(?!/)")
_CENTIMETERS = re.compile(r"\b(1\d\d(?:\.\d)?) ?cm\b")
_INDEX = re.compile(
    rf"\b(?:BMI\)?|body mass index(?: \(BMI\))?)(?: is| was| of|,)? ({NUMBER})(?: kg/m[²2])?", re.IGNORECASE
)
_INDEX_ROUNDED = 0.3


def _body_mass(text: str) -> Told:
    weights, heights, indexes = _KILOGRAMS.findall(text), _CENTIMETERS.findall(text), list(_INDEX.finditer(text))
    if len(weights) == len(heights) == len(indexes) == 1:
        due = number(weights[0]) / (number(heights[0]) / 100) ** 2
        if abs(due - number(indexes[0][1])) > _INDEX_ROUNDED:
            shows = f"{weights[0]} kg at {heights[0]} cm is {due:.1f}, not {indexes[0][1]}"
            yield indexes[0][0], shows


_FORMS = (
    (re.compile(r"\bBMI\b|body mass index"), _body_mass),
    (re.compile("="), _signed),
    (re.compile(r"\b(?:for|over|×|x) \w+ (?:day|week|month|year)"), _over_time),
    (re.compile(r" (?:of|at) .*(?: in all|total| makes? | are | is | for | = )"), _of_each),
    (re.compile(r"\(.* at \$"), _priced),
)
"""How a sum is told, by a sign that is soon looked for, so that few sentences are read closely."""
