"""LAW003 to LAW007: level, address, urgency, days and signer of an appeal fit its plan."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping
from typing import Any

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.dates import MONTHS, NotADate, PartDate, age_in_months, read_date
from generator.template_files import read_toml


@functools.cache
def _rules() -> Mapping[str, Any]:
    return read_toml("rules.toml")


_FINAL = re.compile(r"\bfinal\b|\bupheld\b|\bsecond\b", re.IGNORECASE)
_USED_UP = re.compile(r"used up|exhaust|deemed|missed its time|waive[ds]?|did not answer|broke its own", re.IGNORECASE)


def find_other_levels(case: ReviewedCase) -> Places:
    """Finds a second appeal or an external review after one decision that is not a final one."""
    level, decisions = case.given("appeal_level"), case.rows("denials")
    if level not in {"second", "external"} or len(decisions) != 1 or case.given("urgency") == "expedited":
        return
    if not _FINAL.search(decisions[0][1].get("decision", "")) and not _USED_UP.search(_own(case)):
        yield Place("denials", "", "one decision is listed")


def _own(case: ReviewedCase) -> str:
    return " ".join(words.text for words in case.own_words) + case.given("law")


_OFFICE_OF_PLAN = re.compile(
    r"\b(?:appeals?|grievances?|medical director|prior authorization|utilization)\b", re.IGNORECASE
)
_OUTSIDE = re.compile(
    r"\b(?:external|independent|insurance|commissioner|department of|review organization)\b", re.IGNORECASE
)


def find_wrong_door(case: ReviewedCase) -> Places:
    """Finds an external review of an insured plan that is addressed to the plan's own appeals office."""
    if case.given("appeal_level") != "external" or case.given("plan_type") != "insured":
        return
    told = {name: case.given(name) for name in ("addressee", "plan_department", "plan_address", "delivery", "reply_to")}
    if any(map(_OUTSIDE.search, told.values())):
        return
    for name in ("addressee", "plan_department"):
        if _OFFICE_OF_PLAN.search(told[name]):
            yield Place(name, told[name])


_ASKS_FAST = re.compile(
    r"\b(?:expedited|fast|urgent) (?:decision|review|appeal|determination|reconsideration|handling)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:ask|request|need|decide|decision|answer)\w*\b", re.IGNORECASE)


def find_other_urgency(case: ReviewedCase) -> Places:
    """Finds a fast decision asked for in words alone, and one asked for care that is past, where payment is left."""
    urgency = case.given("urgency")
    if urgency == "standard":
        for words in case.sentences:
            match = _ASKS_FAST.search(words.text)
            if match and _ASKS.search(words.text.replace(match[0], "", 1)) and " not " not in words.text:
                yield Place("urgency", match[0], "standard is chosen")
                return
        if "expedited" in case.given("plan_department").lower():
            yield Place("urgency", case.given("plan_department"), "standard is chosen")
    last = _last_day(case.given("service_dates"))
    if urgency == "expedited" and last and case.answers.today and last < case.answers.today:
        yield Place("urgency", case.given("service_dates"), "payment for care that is past is not decided fast")


_DAY = re.compile(rf"(?:(?:{'|'.join(MONTHS)}) )?(?:\d{{1,2}}, )?\d{{4}}")


def _last_day(text: str) -> datetime.date | None:
    """Returns the last day that a text names; None where it goes on, or names a day without its month."""
    if re.search(r"\b(?:ongoing|present|now|continu\w+)\b", text, re.IGNORECASE):
        return None
    found = []
    for match in _DAY.finditer(text):
        try:
            found.append(read_date(match[0]).last)
        except NotADate:
            months = [month for month in MONTHS if month in text[: match.start()]]
            try:
                found.append(read_date(f"{months[-1]} {match[0]}").last if months else datetime.date.max)
            except NotADate:
                found.append(datetime.date.max)
    return max(found, default=None)


_SAYS_LATE = re.compile(
    r"\b(?:good cause|late|extension)\b|\b(?:notice|denial|decision|letter) (?:came|arrived|reached|was received)\b"
    r"|\breceived (?:the|this|your) (?:notice|denial|decision|letter)\b",
    re.IGNORECASE,
)


def find_days_that_are_over(case: ReviewedCase) -> Places:
    """Finds an appeal after the last day that the rule of its plan gives, in a letter that says nothing of it."""
    today, plan, level = case.answers.today, case.given("plan_type"), case.given("appeal_level")
    decisions = [(path, row["date"]) for path, row in case.rows("denials") if row.get("date")]
    rule = next((one for one in _rules()["appeals"] if plan in one["plans"] and one["level"] == level), None)
    if not today or not decisions or not rule or _SAYS_LATE.search(_own(case)):
        return
    path, written = decisions[-1]
    try:
        notice = read_date(written, today=today)
    except NotADate:
        return
    if notice.is_whole and today > (last := _last_of(notice.first, rule)):
        until = PartDate(last.year, last.month, last.day)
        yield Place(f"{path}.date", str(notice), f"the last day was {until}: {rule['says']}")


def _last_of(notice: datetime.date, rule: Mapping[str, Any]) -> datetime.date:
    days = rule.get("days", 0) + rule.get("received_after", 0)
    months = notice.month - 1 + rule.get("months", 0)
    year, month = notice.year + months // 12, months % 12 + 1
    try:
        moved = notice.replace(year=year, month=month)
    except ValueError:
        moved = datetime.date(year + month // 12, month % 12 + 1, 1)
    return moved + datetime.timedelta(days=days)


_PAPER = re.compile(
    r"\b(?:consents?|authoriz(?:ation|ed|es)|appoint(?:ment|ed|s)|representative form|power of attorney"
    r"|guardian(?:ship)?|health care proxy|CMS-1696|AOR)\b",
    re.IGNORECASE,
)
_GROWN = 18


def find_no_consent(case: ReviewedCase) -> Places:
    """Finds an appeal by somebody other than the patient that names no paper for it, where the plan asks for one."""
    kind = case.given("author_kind")
    if not case.rows("denials") or kind in {"", "patient"}:
        return
    plan = case.given("plan_type")
    needed = next((one["says"] for one in _rules()["consents"] if plan in one["plans"]), "")
    if kind in {"clinician", "department"} and not needed:
        return
    if kind == "relative" and _is_child(case):
        return
    listed = " ".join(row.get("enclosure", "") for _, row in case.rows("enclosures"))
    if not _PAPER.search(f"{listed} {_own(case)} {case.given('author_role')} {case.given('author_title')}"):
        yield Place("author_kind", "", needed or "the plan’s form for a representative")


def _is_child(case: ReviewedCase) -> bool:
    today, born = case.answers.today, case.date("date_of_birth")
    return not today or not born or age_in_months(born.first, today) < _GROWN * 12
