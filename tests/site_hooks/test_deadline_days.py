"""The calculator's own modules count every clock of clocks.toml to the day that its rule gives."""

from __future__ import annotations

import json
import os
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from site_hooks.after.deadline_form import write_form
from site_hooks.appeal_clocks import read_clocks
from site_hooks.source_list import read_sources

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
NOW = "2026-11-25T09:00"


@cache
def clocks() -> dict[str, Any]:
    form = write_form(read_clocks(DOCS), read_sources(DOCS), lambda path: path)
    data: dict[str, Any] = json.loads(re.search(r'class="deadline-clocks">(.*)</script>', form)[1])
    return data


def run(cases: list[dict[str, Any]], lines: list[str] = []) -> dict[str, Any]:  # noqa: B006
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("count_days.mjs"))],
        input=json.dumps({"clocks": clocks(), "cases": cases, "lines": lines}),
        env={**os.environ, "TZ": "America/New_York"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    counted: dict[str, Any] = json.loads(done.stdout)
    return counted


def count(clock: str, now: str = NOW, **given: str) -> dict[str, Any]:
    plan, level = clock.split("/")
    [counted] = run([{"plan": plan, "level": level, "given": given, "now": now}])["counted"]
    return counted


# The situations of the law base: what is asked, and each last day by the rule.
SITUATIONS = [
    ("employer-marketplace/internal-appeal", {"start": "2026-08-31"}, ["2027-02-27"]),
    ("employer-marketplace/external-review", {"start": "2026-10-31"}, ["2027-03-01"]),
    ("employer-marketplace/external-review", {"start": "2025-10-30"}, ["2026-03-02"]),
    ("original-medicare/redetermination", {"start": "2026-07-31"}, ["2026-12-03"]),
    ("medicare-advantage/plan-reconsideration", {"start": "2026-09-30"}, ["2026-12-04"]),
    ("medicare-advantage/hearing", {"start": "2026-10-05"}, ["2026-12-09"]),
    ("part-d/hearing", {"start": "2026-10-05"}, ["2026-12-09", "2026-12-04"]),
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-31", "cut": "2026-12-01"}, ["2026-12-30", "2026-12-01"]),
    ("medicaid-managed-care/fair-hearing", {"start": "2026-08-25"}, ["2026-11-23", "2026-12-23", "2026-09-04"]),
    ("federal-employees/personnel-management", {"start": "2026-10-03"}, ["2027-01-01"]),
    ("federal-employees/plan-silent", {"start": "2026-10-03"}, ["2027-01-31"]),
    ("tricare/hearing", {"start": "2026-10-03"}, ["2026-12-02"]),
]

# Every clock of the data, from a notice of October 3, 2026, or from what it asks instead.
CLOCKS = [
    ("employer-marketplace/internal-appeal", {"start": "2026-10-03"}, ["2027-04-01"]),
    ("employer-marketplace/second-internal-appeal", {"start": "2026-10-03"}, []),
    ("employer-marketplace/external-review", {"start": "2026-10-03"}, ["2027-02-03"]),
    ("employer-marketplace/urgent-request", {"start": "2026-11-24T10:30"}, ["2026-11-27T10:30"]),
    ("medicare-advantage/plan-reconsideration", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("medicare-advantage/hearing", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("medicare-advantage/appeals-council", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("medicare-advantage/federal-court", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("medicare-advantage/part-b-drug-request", {"start": "2026-11-24T10:30"}, ["2026-11-27T10:30", "2026-11-25T10:30"]),
    (
        "medicare-advantage/service-request",
        {"start": "2026-11-24T10:30"},
        ["2026-11-27T10:30", "2026-12-01", "2026-12-08"],
    ),
    ("medicare-advantage/hospital-discharge", {"start": "2026-11-27"}, ["2026-11-27"]),
    ("medicare-advantage/services-end", {"start": "2026-11-25T16:00"}, ["2026-11-26T12:00"]),
    ("medicare-advantage/qio-reconsideration", {"start": "2026-10-03"}, ["2026-12-02"]),
    ("part-d/redetermination", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("part-d/independent-reconsideration", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("part-d/hearing", {"start": "2026-10-03"}, ["2026-12-07", "2026-12-02"]),
    ("part-d/appeals-council", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("part-d/federal-court", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("part-d/drug-request", {"start": "2026-11-24T23:45"}, ["2026-11-27T23:45", "2026-11-25T23:45"]),
    ("original-medicare/redetermination", {"start": "2026-10-03"}, ["2027-02-05"]),
    ("original-medicare/reconsideration", {"start": "2026-10-03"}, ["2027-04-06", "2026-12-07"]),
    ("original-medicare/hearing", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("original-medicare/appeals-council", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("original-medicare/federal-court", {"start": "2026-10-03"}, ["2026-12-07"]),
    ("original-medicare/hospital-discharge", {"start": "2026-11-27"}, ["2026-11-27", "2026-12-27"]),
    ("original-medicare/services-end", {"start": "2026-12-31"}, ["2027-01-01T12:00"]),
    ("original-medicare/qio-reconsideration", {"start": "2026-11-25"}, ["2026-11-26T12:00"]),
    ("original-medicare/status-change", {"start": "2026-11-27"}, ["2026-11-27"]),
    ("original-medicare/status-reconsideration", {"start": "2026-11-25"}, ["2026-11-26T12:00"]),
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-03"}, ["2026-12-02", "2026-10-13"]),
    ("medicaid-managed-care/fair-hearing", {"start": "2026-10-03"}, ["2027-01-01", "2027-01-31", "2026-10-13"]),
    ("medicaid-managed-care/service-request", {"start": "2026-11-24T10:30"}, ["2026-12-01", "2026-11-27T10:30"]),
    ("medicaid-state/fair-hearing", {"start": "2026-10-03"}, ["2027-01-01"]),
    (
        "medicaid-state/fair-hearing",
        {"start": "2026-10-03", "cut": "2026-12-01"},
        ["2027-01-01", "2026-11-30", "2026-12-11"],
    ),
    ("chip/plan-appeal", {"start": "2026-10-03"}, ["2026-12-02"]),
    ("chip/state-review", {"start": "2026-10-03"}, ["2027-01-01", "2027-01-31"]),
    ("federal-employees/plan-reconsideration", {"start": "2026-10-03"}, ["2027-04-03"]),
    ("federal-employees/personnel-management", {"start": "2026-10-03"}, ["2027-01-01"]),
    ("federal-employees/federal-court", {"start": "2026-10-03"}, ["2029-12-31"]),
    ("federal-employees/plan-silent", {"start": "2026-10-03"}, ["2027-01-31"]),
    ("federal-employees/plan-silent-after-papers", {"start": "2026-10-03"}, ["2027-01-31"]),
    ("tricare/reconsideration", {"start": "2026-10-03"}, ["2027-01-01", "2026-10-11"]),
    ("tricare/formal-review", {"start": "2026-10-03"}, ["2026-12-02"]),
    ("tricare/second-reconsideration", {"start": "2026-10-03"}, ["2027-01-01"]),
    ("tricare/hearing", {"start": "2026-10-03"}, ["2026-12-02"]),
]

# Month ends, leap years, weekends, holidays and receipt.
EDGES = [
    # External review: no such day, so the first of the next month; a leap year has February 29.
    ("employer-marketplace/external-review", {"start": "2027-10-29"}, ["2028-02-29"]),
    ("employer-marketplace/external-review", {"start": "2027-10-31"}, ["2028-03-01"]),
    ("employer-marketplace/external-review", {"start": "2026-05-31"}, ["2026-10-01"]),
    ("employer-marketplace/external-review", {"start": "2026-07-31"}, ["2026-12-01"]),
    # Saturday, Sunday and a holiday by its date move; the day off of a holiday on a weekend does not.
    ("employer-marketplace/external-review", {"start": "2026-08-26"}, ["2026-12-28"]),
    ("employer-marketplace/external-review", {"start": "2026-07-26"}, ["2026-11-27"]),
    ("employer-marketplace/external-review", {"start": "2026-08-25"}, ["2026-12-28"]),
    ("employer-marketplace/external-review", {"start": "2026-03-03"}, ["2026-07-03"]),
    ("employer-marketplace/external-review", {"start": "2026-09-01"}, ["2027-01-04"]),
    # The day of receipt counts where the rule counts from it, earlier or later than presumed.
    ("employer-marketplace/external-review", {"start": "2026-10-05", "received": "2026-10-31"}, ["2027-03-01"]),
    ("employer-marketplace/internal-appeal", {"start": "2026-08-31", "received": "2026-09-04"}, ["2027-03-03"]),
    ("medicare-advantage/plan-reconsideration", {"start": "2026-09-30", "received": "2026-10-01"}, ["2026-11-30"]),
    ("medicare-advantage/plan-reconsideration", {"start": "2026-09-30", "received": "2026-10-20"}, ["2026-12-19"]),
    ("part-d/hearing", {"start": "2026-10-05", "received": "2026-10-06"}, ["2026-12-05", "2026-12-04"]),
    # No rule that was read moves these.
    ("tricare/formal-review", {"start": "2026-10-26"}, ["2026-12-25"]),
    ("employer-marketplace/internal-appeal", {"start": "2026-11-02"}, ["2027-05-01"]),
    # Months without a word of the rule on their ends.
    ("federal-employees/plan-reconsideration", {"start": "2026-08-31"}, ["2027-02-28"]),
    ("federal-employees/plan-reconsideration", {"start": "2027-08-31"}, ["2028-02-29"]),
    # Over the change of the clocks, over a leap day, over the year's end.
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-27"}, ["2026-12-26", "2026-11-06"]),
    ("medicaid-managed-care/plan-appeal", {"start": "2027-12-31"}, ["2028-02-29", "2028-01-10"]),
    ("employer-marketplace/urgent-request", {"start": "2026-12-31T00:15"}, ["2027-01-03T00:15"]),
    ("original-medicare/services-end", {"start": "2028-02-28T23:59"}, ["2028-02-29T12:00"]),
    # The later of two days, and never after the appeal's own last day.
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-31", "cut": "2026-11-05"}, ["2026-12-30", "2026-11-10"]),
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-31", "cut": "2026-11-10"}, ["2026-12-30", "2026-11-10"]),
    ("medicaid-managed-care/plan-appeal", {"start": "2026-10-31", "cut": "2027-02-01"}, ["2026-12-30", "2026-12-30"]),
]


TABLE = [*SITUATIONS, *CLOCKS, *EDGES]


@cache
def counted_table() -> list[dict[str, Any]]:
    """Counts the whole table in one run of node."""
    named = [(clock.split("/"), given) for clock, given, _ in TABLE]
    counted: list[dict[str, Any]] = run(
        [{"plan": plan, "level": level, "given": given, "now": NOW} for (plan, level), given in named]
    )["counted"]
    assert len(counted) == len(TABLE)
    return counted


@pytest.mark.parametrize("row", range(len(TABLE)), ids=[f"{clock} {given}" for clock, given, _ in TABLE])
def test_the_last_day_is_that_of_the_rule(row: int) -> None:
    assert [day["last"] for day in counted_table()[row]["days"]] == TABLE[row][2]


def test_every_clock_of_the_data_is_counted_here() -> None:
    tested = {clock for clock, _, _ in CLOCKS}
    filed = {
        f"{name}/{level['id']}"
        for name, plan in clocks()["plans"].items()
        for level in plan["levels"]
        if not level["isSentByPlan"]
    }
    assert len(filed) > 40
    assert tested == filed


def states(counted: dict[str, Any]) -> list[str]:
    return [day["state"] for day in counted["days"]]


def test_keeping_a_medicaid_service_has_not_passed_while_the_cut_is_ahead() -> None:
    counted = count("medicaid-managed-care/plan-appeal", start="2026-10-31", cut="2026-12-01")
    assert states(counted) == ["ahead", "ahead"]
    assert "Last day to file: Tuesday, December 1, 2026. Aim for" in counted["says"]
    assert "passed" not in counted["says"] + counted["text"]


def test_keeping_a_medicaid_service_has_not_passed_while_the_cut_is_not_known() -> None:
    counted = count("medicaid-managed-care/plan-appeal", start="2026-10-31")
    assert states(counted) == ["ahead", "open"]
    assert "passed" not in counted["says"] + counted["text"]
    assert "If the cut is still ahead, you are in time" in counted["text"]


def test_keeping_a_medicaid_service_has_passed_when_both_days_have() -> None:
    counted = count("medicaid-managed-care/plan-appeal", start="2026-10-31", cut="2026-11-20")
    assert states(counted) == ["ahead", "passed"]
    assert "The last day to file has passed: it was Friday, November 20, 2026." in counted["says"]


def test_a_hearing_within_120_days_is_not_called_late() -> None:
    within = count("medicaid-managed-care/fair-hearing", start="2026-08-25")
    assert states(within)[:2] == ["open", "ahead"]
    assert "Monday, November 23, 2026 has gone by, but you may still be in time" in within["says"]
    after = count("medicaid-managed-care/fair-hearing", now="2026-12-24T09:00", start="2026-08-25")
    assert states(after) == ["passed", "passed", "passed"]
    assert "whether there was good cause" in after["text"]


@pytest.mark.parametrize(
    ("clock", "start", "now", "state"),
    [
        ("medicare-advantage/hearing", "2026-09-24", "2026-11-28T23:59", "ahead"),  # day 65
        ("medicare-advantage/hearing", "2026-09-24", "2026-11-29T00:00", "passed"),
        ("part-d/appeals-council", "2026-09-24", "2026-11-28T10:00", "ahead"),
        ("employer-marketplace/internal-appeal", "2026-01-02", "2026-11-25T10:00", "open"),
        ("original-medicare/services-end", "2026-11-24", "2026-11-25T12:00", "ahead"),
        ("original-medicare/services-end", "2026-11-24", "2026-11-25T12:01", "passed"),
        ("original-medicare/hospital-discharge", "2026-11-24", "2026-11-25T10:00", "open"),
        ("medicare-advantage/part-b-drug-request", "2026-11-22T09:00", "2026-11-25T09:00", "ahead"),
        ("medicare-advantage/part-b-drug-request", "2026-11-22T09:00", "2026-11-25T09:01", "passed"),
    ],
)
def test_a_day_has_passed_only_after_the_true_last_one(clock: str, start: str, now: str, state: str) -> None:
    assert states(count(clock, now=now, start=start))[0] == state


def test_a_late_request_is_told_what_the_rule_still_gives() -> None:
    counted = count("medicare-advantage/plan-reconsideration", start="2026-01-05")
    assert "The last day to file has passed" in counted["says"]
    assert "for good cause" in counted["text"]
    assert "42 CFR 422.582(c)" in counted["text"]


@pytest.mark.parametrize(
    ("noticed", "says"),
    [
        (
            "2026-11-30",
            "Act by Monday, November 30, 2026, as the notice says. The rule gives until Friday, December 4, ",
        ),
        (
            "2026-11-20",
            "The notice's day, Friday, November 20, 2026, has gone by. The rule gives until Friday, December",
        ),
        ("2026-12-20", "Act by Friday, December 4, 2026. The notice gives until Sunday, December 20, 2026."),
        ("2026-12-04", "Last day to file: Friday, December 4, 2026."),
    ],
)
def test_the_earlier_of_the_notices_day_and_the_rules_is_told(noticed: str, says: str) -> None:
    counted = count("medicare-advantage/plan-reconsideration", start="2026-09-30", noticed=noticed)
    assert counted["says"].startswith(says)
    assert ("The notice gives less time than the rule." in counted["text"]) == (noticed < "2026-12-04")


def test_a_state_that_may_give_less_is_not_said_to_break_the_rule() -> None:
    shorter = count("medicaid-state/fair-hearing", start="2026-11-01", noticed="2026-12-01")
    assert "The rule lets a state give no more than until Saturday, January 30, 2027." in shorter["says"]
    assert "- Act by: Tuesday, December 1, 2026" in shorter["text"]
    assert "go by the notice." in shorter["text"]
    assert "may not bind you" not in shorter["text"]


def test_a_states_day_that_has_gone_by_leaves_today() -> None:
    gone = count("medicaid-state/fair-hearing", start="2026-10-01", noticed="2026-10-31")
    assert gone["says"].endswith("file now, and say why you are late.")
    assert "- Act by: Wednesday, November 25, 2026" in gone["text"]
    assert "DTSTART;VALUE=DATE:20261125" in gone["calendar"]
    assert "DTSTART;VALUE=DATE:20261230" not in gone["calendar"]


def test_a_notice_that_gives_more_is_not_called_late() -> None:
    counted = count("medicare-advantage/plan-reconsideration", start="2026-01-05", noticed="2026-12-20")
    assert states(counted) == ["open"]
    assert "the notice gives until Sunday, December 20, 2026: file now." in counted["says"]
    assert "DTSTART;VALUE=DATE:20261220" in counted["calendar"]


@pytest.mark.parametrize(
    ("clock", "given", "aim"),
    [
        ("employer-marketplace/internal-appeal", {"start": "2026-11-02"}, "2027-04-23"),  # a week before, a Friday
        ("medicare-advantage/plan-reconsideration", {"start": "2026-11-16"}, "2027-01-08"),  # without receipt's days
        ("medicaid-state/fair-hearing", {"start": "2026-11-20"}, "2026-12-11"),  # as if the state gave 30 days
        ("medicare-advantage/plan-reconsideration", {"start": "2026-11-16", "noticed": "2026-12-14"}, "2026-12-07"),
        ("medicaid-managed-care/plan-appeal", {"start": "2026-09-28"}, "2026-11-25"),  # never before today
        ("original-medicare/hospital-discharge", {"start": "2026-11-27"}, "2026-11-25"),
    ],
)
def test_the_day_to_aim_for_is_earlier_and_not_gone_by(clock: str, given: dict[str, str], aim: str) -> None:
    assert count(clock, **given)["days"][0]["aim"] == aim


def test_a_presumed_and_a_typed_receipt_are_told_apart() -> None:
    presumed = count("original-medicare/redetermination", start="2026-07-31")["text"]
    assert "Receipt is presumed 5 days after the notice, on Wednesday, August 5, 2026." in presumed
    typed = count("original-medicare/redetermination", start="2026-07-31", received="2026-08-10")["text"]
    assert "It came on Monday, August 10, 2026. Keep what shows that day." in typed


def test_a_receipt_long_after_the_notice_is_doubted_and_still_counted() -> None:
    late = count("original-medicare/redetermination", start="2024-07-31", received="2026-08-10")
    assert late["days"][0]["last"] == "2026-12-08"
    assert "It came on Monday, August 10, 2026. That is 740 days after the notice: are both days right?" in late["text"]
    month = count("original-medicare/redetermination", start="2026-07-31", received="2026-08-30")["text"]
    assert "are both days right" not in month


@pytest.mark.parametrize(
    ("start", "now", "last", "says"),
    [
        ("2026-03-07T15:30", "2026-03-07T15:30", "2026-03-10T16:30", "That is in 72 hours."),  # clocks go forward
        ("2026-10-31T15:30", "2026-10-31T15:30", "2026-11-03T14:30", "That is in 72 hours."),  # and back
    ],
)
def test_hours_are_hours_where_the_clocks_change(start: str, now: str, last: str, says: str) -> None:
    counted = count("medicare-advantage/part-b-drug-request", now=now, start=start)
    assert counted["days"][0]["last"] == last
    assert says in counted["text"]


def test_a_moved_day_and_a_day_that_stays_are_told() -> None:
    moved = count("employer-marketplace/external-review", start="2025-10-30", now="2026-01-05T10:00")["text"]
    assert "Sunday, March 1, 2026 is on a weekend, so the rule moves the last day to the next working day." in moved
    assert "by the rule the first of the next month counts" in moved
    stays = count("federal-employees/personnel-management", start="2026-10-03")["text"]
    assert "This day is a federal holiday, New Year's Day. No rule that we read moves it: be done by Thursday" in stays


def test_every_answer_cites_its_rule() -> None:
    text = count("medicaid-managed-care/fair-hearing", start="2026-10-03")["text"]
    assert "- Rule: 42 CFR 438.408(f)(2)" in text
    assert "- Rule: 42 CFR 438.420(c)(2)" in text


def test_the_events_of_a_calendar_file_carry_the_cases_key_and_sequence() -> None:
    calendar = count("medicaid-managed-care/plan-appeal", start="2026-10-31", cut="2026-12-01")["calendar"]
    lines = calendar.split("\r\n")
    assert [line for line in lines if line.startswith("UID:")] == [
        f"UID:key-name-{event}@lmn-kit" for event in ("1-aim", "1-last", "2-aim", "2-last")
    ]
    assert lines.count("SEQUENCE:2") == 4
    assert "DTSTART;VALUE=DATE:20261201" in lines
    assert "DTEND;VALUE=DATE:20261202" in lines


def test_a_clock_in_hours_is_an_event_at_its_hour() -> None:
    calendar = count("medicare-advantage/services-end", start="2026-11-25T16:00")["calendar"]
    assert "DTSTART:20261126T120000\r\n" in calendar
    assert "VALUE=DATE" not in calendar


def test_long_lines_are_folded_by_bytes_and_no_character_is_torn() -> None:
    lines = ["DESCRIPTION:" + "é“𝄞" * 40, "SUMMARY:" + "a" * 67, "SUMMARY:" + "a" * 68, ""]
    folded = run([], lines)["folded"]
    for line, written in zip(lines, folded, strict=True):
        pieces = written.encode().split(b"\r\n")
        assert all(len(piece) <= 75 for piece in pieces)
        assert all(piece.decode() for piece in pieces if line)
        assert all(piece.startswith(b" ") for piece in pieces[1:])
        assert pieces[0].decode() + "".join(piece.decode()[1:] for piece in pieces[1:]) == line
    assert "\r\n" not in folded[1]
    assert "\r\n" in folded[2]
