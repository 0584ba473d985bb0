"""The deadline calculator: its days, its calendar file, its words beside a wrong date; it keeps and sends nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PATH = "guide/denials/deadlines/"
TODAY = datetime.datetime(2026, 11, 23, 23, 30)
READ_DATE = """async ([typed, today]) => {
  const { readDate } = await import("/assets/deadlines/typed-date.js");
  const read = readDate(typed, Date.parse(today));
  return read.problem ?? new Date(read.day).toISOString().slice(0, 10);
}"""
FIND_LAST = """async ([notice, count, unit, receivedAfter]) => {
  const { findDeadlines } = await import("/assets/deadlines/deadlines.js");
  const filing = { what: "", count, unit, words: "", receivedAfter, cautious: null, isReported: false };
  const level = { name: "Appeal", filings: [filing] };
  const [found] = findDeadlines(level, Date.parse(notice), Date.parse("2000-01-01"));
  return new Date(found.last).toISOString().slice(0, 10);
}"""
HOLIDAY = """async (days) => {
  const { holidayOn } = await import("/assets/deadlines/calendar-days.js");
  return days.map((day) => holidayOn(Date.parse(day)));
}"""


@pytest.fixture
def visit(new_visit: Callable[..., Any], address: str) -> Any:
    made = new_visit(timezone_id="America/New_York", permissions=["clipboard-read", "clipboard-write"])
    made.page.clock.set_fixed_time(TODAY)
    made.page.goto(address + PATH)
    return made


@pytest.fixture(scope="module")
def quiet_page(browser, address):
    """The page in a zone where clocks change, for sums in its modules."""
    with browser.new_context(timezone_id="America/New_York") as context:
        page = context.new_page()
        page.goto(address + PATH)
        yield page


def ask(page: Page, plan: str, date: str, level: str = "") -> None:
    page.get_by_label("Kind of health plan").select_option(label=plan)
    if level:
        page.get_by_role("radio", name=re.compile(level)).check()
    page.get_by_label("Date on the notice").fill(date)
    page.get_by_role("button", name="Work out the days").click()


@pytest.mark.parametrize(
    ("asked", "last", "aim"),
    [
        (("Employer", "Internal", "Nov 2 2026"), "Saturday, May 1, 2027", "Friday, April 23, 2027"),
        (("Employer", "External", "Oct 31, 2026"), "Sunday, February 28, 2027", "Friday, February 19, 2027"),
        (("Medicare Advantage", "", "11/16/26"), "Wednesday, January 20, 2027", "Friday, January 8, 2027"),
        (("Original Medicare", "Redetermination", "2026-11-20"), "Thursday, March 25, 2027", "Friday, March 12, 2027"),
        (("TRICARE", "", "11/23/2026"), "Sunday, February 21, 2027", "Friday, February 12, 2027"),
    ],
)
def test_the_last_day_and_the_day_to_aim_for(visit: Any, asked: tuple[str, str, str], last: str, aim: str) -> None:
    plan, level, date = asked
    label = visit.page.locator("option", has_text=plan).first.inner_text()
    ask(visit.page, label, date, level)
    expect(visit.page.get_by_role("status").first).to_have_text(f"Last day to file: {last}. Aim for {aim}.")
    results = visit.page.get_by_role("region", name="Your days")
    expect(results).to_contain_text("The notice in your hand controls.")
    assert results.get_by_role("link").count() > 0


def test_a_last_day_on_a_weekend_is_told_and_not_moved(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    results = visit.page.get_by_role("region", name="Your days")
    expect(results).to_contain_text(
        "This day is on a weekend. It is not moved here: be done by Friday, February 19, 2027."
    )


def test_the_next_levels_are_told_with_their_clocks(visit: Any) -> None:
    ask(visit.page, "Original Medicare", "11/2/2026", "Reconsideration")
    results = visit.page.get_by_role("region", name="Your days")
    expect(results).to_contain_text("Hearing: time to file: 60 days.")
    expect(results).to_contain_text("Federal court: time to file: 60 days.")


def test_a_limit_that_was_not_found_is_not_invented(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/2/2026", "Hearing")
    expect(visit.page.get_by_role("status").first).to_have_text("We did not find this limit: take it from the notice.")
    expect(visit.page.get_by_role("button", name="Calendar file")).to_be_hidden()


def test_a_day_that_has_passed_is_told(visit: Any) -> None:
    ask(visit.page, "TRICARE", "1/5/2026")
    expect(visit.page.get_by_role("status").first).to_have_text(
        "The last day to file has passed: it was Sunday, April 5, 2026."
    )
    days = visit.page.get_by_role("region", name="Your days")
    expect(days).to_contain_text("This day has passed.")
    expect(days).not_to_contain_text("Aim for")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter the date on the notice"),
        ("soon", "Date on the notice must be a date with its year, such as 3/4/2026 or Mar 4 2026"),
        ("2/30/2026", "Date on the notice must be a day that the calendar has, month first"),
        ("11/24/2026", "Date on the notice must be today or in the past"),
    ],
)
def test_a_wrong_date_is_told_beside_it_and_takes_the_focus(visit: Any, typed: str, sentence: str) -> None:
    ask(visit.page, "TRICARE", typed)
    date = visit.page.get_by_label("Date on the notice")
    expect(visit.page.locator("#deadline-date-problem")).to_have_text(sentence)
    expect(date).to_be_focused()
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(date).to_have_value(typed)
    expect(visit.page.get_by_role("region", name="Your days")).to_be_hidden()


def test_it_can_be_used_with_the_keyboard_alone(visit: Any) -> None:
    visit.page.get_by_label("Kind of health plan").focus()
    visit.page.keyboard.type("Orig")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.type("Nov 2 2026")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("status").first).to_contain_text("Last day to file: Thursday, May 6, 2027.")


def test_a_changed_answer_takes_the_days_away(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    visit.page.get_by_label("Date on the notice").fill("11/22/2026")
    expect(visit.page.get_by_role("region", name="Your days")).to_be_hidden()


def test_the_calendar_file_has_whole_days_and_no_patient(visit: Any) -> None:
    ask(visit.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name="Calendar file").click()
    assert waiting.value.suggested_filename == "medicaid-managed-care-plan-appeal.ics"
    text = waiting.value.path().read_bytes().decode("ascii")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert all(len(line) <= 75 and "\n" not in line for line in lines)
    days = [line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if line.startswith("DTSTART")]
    assert days == ["20270108", "20270115", "20261125", "20261126"]
    identifiers = [line for line in lines if line.startswith("UID:")]
    assert "UID:medicaid-managed-care-plan-appeal-1-last-20270115@lmn-kit" in identifiers
    assert len(set(identifiers)) == len(identifiers)


def test_the_days_can_be_copied_as_text(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    visit.page.get_by_role("button", name="Copy as text").click()
    expect(visit.page.locator(".deadline-notice")).to_have_text("The days are copied.")
    text = visit.page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("TRICARE\n\nReconsideration\n- Last day to file: Sunday, February 21, 2027\n")
    assert "- The notice in your hand controls." in text


def test_nothing_is_kept_sent_or_put_into_the_address(visit: Any, address: str) -> None:
    visit.page.wait_for_load_state("networkidle")
    visit.requests.clear()
    ask(visit.page, "TRICARE", "11/23/2026")
    visit.page.get_by_role("button", name="Copy as text").click()
    with visit.page.expect_download():
        visit.page.get_by_role("button", name="Calendar file").click()
    assert [url for url in visit.requests if not url.startswith("blob:")] == []
    assert visit.page.url == address + PATH
    kept = visit.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "2026" not in kept
    assert visit.refusals == []
    assert visit.errors == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3/4/2026", "2026-03-04"),
        ("03/04/26", "2026-03-04"),
        ("3-4-2026", "2026-03-04"),
        ("3.4.2026", "2026-03-04"),
        ("Mar 4 2026", "2026-03-04"),
        ("mar. 4, 2026", "2026-03-04"),
        ("March 4th, 2026", "2026-03-04"),
        ("Sept 4, 2026", "2026-09-04"),
        ("4 March 2026", "2026-03-04"),
        ("2026-03-04", "2026-03-04"),
        (" 3 / 4 / 2026 ", "2026-03-04"),
        ("2/29/2024", "2024-02-29"),
        ("2/29/2026", "Date on the notice must be a day that the calendar has, month first"),
        ("13/4/2026", "Date on the notice must be a day that the calendar has, month first"),
        ("Mayo 4 2026", "Date on the notice must be a date with its year, such as 3/4/2026 or Mar 4 2026"),
        ("3/4", "Date on the notice must be a date with its year, such as 3/4/2026 or Mar 4 2026"),
        ("3/4/1926", "Date on the notice must be in 2000 or later: check the year"),
    ],
)
def test_dates_are_read_as_people_write_them(quiet_page: Page, typed: str, read: str) -> None:
    assert quiet_page.evaluate(READ_DATE, [typed, "2026-11-23"]) == read


@pytest.mark.parametrize(
    ("counted", "last"),
    [
        (["2026-10-31", 4, "months", 0], "2027-02-28"),
        (["2027-10-31", 4, "months", 0], "2028-02-29"),
        (["2026-08-31", 6, "months", 0], "2027-02-28"),
        (["2026-11-30", 4, "months", 0], "2027-03-30"),
        (["2026-03-07", 1, "days", 0], "2026-03-08"),  # the clocks go forward
        (["2026-10-31", 2, "days", 0], "2026-11-02"),  # and back
        (["2028-02-28", 1, "days", 0], "2028-02-29"),
        (["2026-12-31", 65, "days", 0], "2027-03-06"),
        (["2026-02-24", 120, "days", 5], "2026-06-29"),
    ],
)
def test_days_and_months_are_counted_by_the_calendar(quiet_page: Page, counted: list[object], last: str) -> None:
    assert quiet_page.evaluate(FIND_LAST, counted) == last


def test_federal_holidays_and_their_days_off_are_known(quiet_page: Page) -> None:
    days = {
        "2026-01-19": "Martin Luther King Jr. Day",
        "2026-05-25": "Memorial Day",
        "2026-07-03": "Independence Day (day off)",
        "2026-11-26": "Thanksgiving Day",
        "2027-12-31": "New Year's Day (day off)",
        "2026-11-27": "",
    }
    assert quiet_page.evaluate(HOLIDAY, list(days)) == list(days.values())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_with_the_days_shown(
    find_axe_faults: Callable[..., list[str]], address: str, scheme: str, width: int
) -> None:
    def work(page: Page) -> None:
        ask(page, "Medicaid managed care", "1/5/2026")
        expect(page.get_by_role("region", name="Your days")).to_be_visible()

    viewport = {"width": width, "height": 900}
    assert find_axe_faults(address + PATH, work, color_scheme=scheme, viewport=viewport) == []
