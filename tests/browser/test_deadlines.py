"""The deadline calculator: its days, its calendar file, its words beside a wrong date; it keeps and sends nothing.

How every clock is counted is tested in tests/site_hooks/test_deadline_days.py, without a browser.
"""

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
  const read = readDate(typed, "Date on the notice", Date.parse(today));
  return read.problem ?? new Date(read.day).toISOString().slice(0, 10);
}"""
HOLIDAY = """async (days) => {
  const { holidayOn } = await import("/assets/deadlines/federal-holidays.js");
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
        page.get_by_role("radio", name=re.compile(level)).first.check()
    page.get_by_label("Date on the notice").fill(date)
    page.get_by_role("button", name="Work out the days").click()


def days_of(page: Page) -> Any:
    return page.get_by_role("region", name="Your days")


def said(page: Page) -> Any:
    return page.get_by_role("status").first


@pytest.mark.parametrize(
    ("asked", "last", "aim"),
    [
        (("Employer", "Internal", "Nov 2 2026"), "Saturday, May 1, 2027", "Friday, April 23, 2027"),
        (("Employer", "External", "Oct 31, 2026"), "Monday, March 1, 2027", "Friday, February 19, 2027"),
        (("Medicare Advantage", "Plan reconsid", "11/16/26"), "Wednesday, January 20, 2027", "Friday, January 8, 2027"),
        (("Original Medicare", "Redetermination", "2026-11-20"), "Thursday, March 25, 2027", "Friday, March 12, 2027"),
        (("TRICARE", "^Hearing", "11/23/2026"), "Friday, January 22, 2027", "Friday, January 15, 2027"),
    ],
)
def test_the_last_day_and_the_day_to_aim_for(visit: Any, asked: tuple[str, str, str], last: str, aim: str) -> None:
    plan, level, date = asked
    label = visit.page.locator("option", has_text=plan).first.inner_text()
    ask(visit.page, label, date, level)
    expect(said(visit.page)).to_have_text(f"Last day to file: {last}. Aim for {aim}.")
    results = days_of(visit.page)
    expect(results).to_contain_text("Act by the earlier of the notice's date and the one here.")
    expect(results.get_by_role("definition").first).to_have_text(last)
    rule = results.get_by_role("link", name=re.compile(r"^\d+ CFR ")).first
    expect(rule).to_have_attribute("href", re.compile(r"^https://www\.ecfr\.gov/current/title-\d+/section-"))


def test_a_last_day_on_a_weekend_is_told_and_not_moved(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    expect(days_of(visit.page)).to_contain_text(
        "This day is on a weekend. No rule that we read moves it: be done by Friday, February 19, 2027."
    )


def test_the_next_levels_are_told_with_their_clocks(visit: Any) -> None:
    ask(visit.page, "Original Medicare", "11/2/2026", "^Reconsideration")
    expect(days_of(visit.page)).to_contain_text("Hearing: time to file: 60 days from receiving the reconsideration.")
    expect(days_of(visit.page)).to_contain_text("Federal court: time to file: 60 days from receiving")


def test_a_limit_that_no_rule_sets_is_not_invented(visit: Any) -> None:
    ask(visit.page, "Employer (private or government), Marketplace or individual plan", "11/2/2026", "Second internal")
    expect(said(visit.page)).to_have_text("File within: what the plan's document says; the rule sets no number.")
    expect(visit.page.get_by_role("button", name="Calendar file")).to_be_hidden()


def test_a_day_that_has_passed_is_told_with_what_late_still_allows(visit: Any) -> None:
    ask(visit.page, "TRICARE", "1/5/2026", "^Formal review")
    expect(said(visit.page)).to_have_text("The last day to file has passed: it was Friday, March 6, 2026.")
    days = days_of(visit.page)
    expect(days).to_contain_text("This day has passed.")
    expect(days).to_contain_text("only for extraordinary circumstances beyond your control (32 CFR 199.10)")
    expect(days).not_to_contain_text("Aim for")
    expect(visit.page.get_by_role("button", name="Calendar file")).to_be_hidden()


def test_keeping_a_medicaid_service_goes_by_the_later_of_two_days(visit: Any) -> None:
    visit.page.clock.set_fixed_time(datetime.datetime(2026, 11, 25, 9, 0))
    ask(visit.page, "Medicaid managed care", "10/31/2026")
    expect(days_of(visit.page)).not_to_contain_text("passed")
    expect(days_of(visit.page)).to_contain_text("If the cut is still ahead, you are in time")
    visit.page.get_by_label("Day on which the service is cut").fill("12/1/2026")
    visit.page.keyboard.press("Enter")
    expect(said(visit.page)).to_contain_text(
        "To keep a service going meanwhile. Last day to file: Tuesday, December 1, 2026."
    )
    expect(days_of(visit.page)).not_to_contain_text("passed")


def test_a_fair_hearing_has_90_days_and_120_only_if_the_notice_says_so(visit: Any) -> None:
    ask(visit.page, "Medicaid managed care", "9/1/2026", "State fair hearing")
    days = days_of(visit.page).get_by_role("definition")
    expect(days.first).to_have_text("Monday, November 30, 2026")
    expect(days_of(visit.page)).to_contain_text("State fair hearing: only if your notice says 120 days")
    expect(days_of(visit.page)).to_contain_text("Wednesday, December 30, 2026")


def test_the_day_of_receipt_counts_where_the_rule_counts_from_it(visit: Any) -> None:
    page = visit.page
    ask(page, "Medicare Advantage", "9/30/2026")
    expect(said(page)).to_contain_text("Last day to file: Friday, December 4, 2026.")
    page.get_by_label("Day on which the notice came").fill("10/1/2026")
    page.get_by_role("button", name="Work out the days").click()
    expect(said(page)).to_contain_text("Last day to file: Monday, November 30, 2026.")
    page.get_by_label("Day on which the notice came").fill("9/29/2026")
    page.get_by_role("button", name="Work out the days").click()
    expect(page.locator("#deadline-received-problem")).to_have_text(
        "Day on which the notice came must be the date on the notice or later"
    )
    expect(page.get_by_label("Day on which the notice came")).to_be_focused()


def test_a_notice_that_gives_less_than_the_rule_is_told(visit: Any) -> None:
    page = visit.page
    page.get_by_label("Kind of health plan").select_option(label="Medicaid managed care")
    page.get_by_label("Last day that the notice gives").fill("12/1/2026")
    ask(page, "Medicaid managed care", "11/16/2026")
    expect(said(page)).to_contain_text(
        "Act by Tuesday, December 1, 2026, as the notice says. The rule gives until Friday, "
    )
    expect(days_of(page)).to_contain_text("The notice gives less time than the rule.")
    expect(days_of(page)).to_contain_text("such a notice may not bind you. Tell the state's Medicaid agency.")


def test_hours_stay_hours(visit: Any) -> None:
    page = visit.page
    page.get_by_label("Kind of health plan").select_option(label="Medicare Advantage")
    page.get_by_role("radio", name=re.compile("^A Part B drug")).check()
    page.get_by_role("button", name="Work out the days").click()
    expect(page.locator("#deadline-date-problem")).to_have_text("Enter the day on which the plan got the request")
    expect(page.locator("#deadline-time-problem")).to_have_text("Enter the time of that day")
    page.get_by_label("Day on which the plan got the request").fill("11/23/2026")
    page.get_by_label("Time of that day").fill("15:10")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("The plan must answer by Thursday, November 26, 2026, at 3:10 PM.")
    expect(said(page)).to_contain_text("The plan must answer by Tuesday, November 24, 2026, at 3:10 PM.")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Calendar file").click()
    assert "DTSTART:20261126T151000\r\n" in waiting.value.path().read_bytes().decode()


def test_care_that_ends_is_answered_by_noon_of_the_next_day(visit: Any) -> None:
    page = visit.page
    page.get_by_label("Kind of health plan").select_option(label="Original Medicare")
    page.get_by_role("radio", name=re.compile("^Nursing facility")).check()
    page.get_by_label("Day on which you got the notice").fill("11/23/2026")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Last day to file: Tuesday, November 24, 2026, at noon. Act today.")
    expect(days_of(page)).to_contain_text("A telephone call counts.")


def test_a_discharge_may_be_ahead(visit: Any) -> None:
    page = visit.page
    page.get_by_label("Kind of health plan").select_option(label="Medicare Advantage")
    page.get_by_role("radio", name="Leaving the hospital").check()
    page.get_by_label("Day of discharge").fill("11/25/2026")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Last day to file: Wednesday, November 25, 2026. Act today.")


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
    keyboard = visit.page.keyboard
    visit.page.get_by_label("Kind of health plan").focus()
    keyboard.type("Orig")
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.type("Nov 2 2026")
    keyboard.press("Enter")
    expect(said(visit.page)).to_contain_text("Last day to file: Thursday, May 6, 2027.")
    keyboard.press("Tab")
    keyboard.type("Nov 4 2026")
    keyboard.press("Enter")
    expect(said(visit.page)).to_contain_text("Last day to file: Monday, May 3, 2027.")


def test_a_changed_answer_takes_the_days_away(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    visit.page.get_by_label("Date on the notice").fill("11/22/2026")
    expect(visit.page.get_by_role("region", name="Your days")).to_be_hidden()


def take_calendar(page: Page) -> list[str]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Calendar file").click()
    assert waiting.value.suggested_filename == "medicaid-managed-care-plan-appeal.ics"
    text = waiting.value.path().read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    return text.split("\r\n")


def uids(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("UID:")]


def test_the_calendar_file_has_whole_days_and_no_patient(visit: Any) -> None:
    ask(visit.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    lines = take_calendar(visit.page)
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in lines)
    days = [line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if line.startswith("DTSTART")]
    assert days == ["20270108", "20270115", "20261125", "20261126"]
    assert len(set(uids(lines))) == 4


def test_a_corrected_calendar_file_replaces_its_events(visit: Any) -> None:
    ask(visit.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    first = take_calendar(visit.page)
    ask(visit.page, "Medicaid managed care", "11/17/2026", "Plan appeal")
    expect(visit.page.locator(".deadline-notice")).to_contain_text(
        "For another patient, choose Start another case first."
    )
    second = take_calendar(visit.page)
    assert uids(second) == uids(first)
    assert first.count("SEQUENCE:0") == second.count("SEQUENCE:1") == 4
    assert "DTSTART;VALUE=DATE:20270116" in second


def test_two_cases_with_the_same_clock_and_date_share_no_event(visit: Any, new_visit: Any, address: str) -> None:
    ask(visit.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    first = take_calendar(visit.page)
    visit.page.get_by_role("button", name="Start another case").click()
    expect(visit.page.get_by_label("Kind of health plan")).to_be_focused()
    expect(visit.page.get_by_label("Date on the notice")).to_have_value("")
    ask(visit.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    second = take_calendar(visit.page)
    other = new_visit()
    other.page.clock.set_fixed_time(TODAY)
    other.page.goto(address + PATH)
    ask(other.page, "Medicaid managed care", "11/16/2026", "Plan appeal")
    third = take_calendar(other.page)
    assert second.count("SEQUENCE:0") == 4
    assert len({*uids(first), *uids(second), *uids(third)}) == 12


def test_the_days_can_be_copied_as_text(visit: Any) -> None:
    ask(visit.page, "TRICARE", "11/23/2026")
    visit.page.get_by_role("button", name="Copy as text").click()
    expect(visit.page.locator(".deadline-notice")).to_have_text("The days are copied.")
    text = visit.page.evaluate("navigator.clipboard.readText()")
    asked = "TRICARE. Date on the notice: Monday, November 23, 2026."
    assert text.startswith(f"{asked}\n\nReconsideration\n- Last day to file: Sunday, February 21, 2027\n")
    assert "- Rule: 32 CFR 199.10(b)(1)(iii)" in text
    assert "- Act by the earlier of the notice's date and the one here." in text


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
        ("3.14.2026", "2026-03-14"),
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


def test_enter_on_a_phone_brings_the_answer_into_view(new_visit, address) -> None:
    page = new_visit(timezone_id="America/New_York", viewport={"width": 390, "height": 700}).page
    page.clock.set_fixed_time(TODAY)
    page.goto(address + PATH)
    page.get_by_label("Kind of health plan").select_option(label="Original Medicare")
    page.get_by_label("Date on the notice").fill("November 2, 2026")
    page.keyboard.press("Enter")
    heading = days_of(page).get_by_role("heading").first
    expect(heading).to_be_in_viewport()
    assert heading.evaluate("(one) => one.getBoundingClientRect().top") > 48  # not under the header


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


def test_a_calculator_whose_script_does_not_load_says_so(new_visit, address):
    visit = new_visit()
    visit.page.route("**/assets/deadlines/calendar-days.js", lambda route: route.fulfill(status=404))
    visit.page.goto(f"{address}guide/denials/deadlines/")
    expect(visit.page.get_by_text("Where it does not start, use the tables of clocks")).to_be_visible()
    expect(visit.page.get_by_label("Kind of health plan")).not_to_be_visible()
