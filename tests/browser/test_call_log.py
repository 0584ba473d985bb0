"""The log of calls on the page of forms and numbers: saved as an empty table, printed alone, asking for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

TITLES = '"Date","Time","Number called","Person","Reference number","What was said","What is promised, by when"'


@pytest.fixture
def visit(new_visit, address):
    visit = new_visit()
    visit.page.goto(f"{address}reference/forms-and-numbers/")
    expect(button(visit.page, "Save as .csv")).to_be_visible()
    return visit


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def test_the_log_is_saved_as_the_titles_of_its_columns(visit):
    asked = len(visit.requests)
    with visit.page.expect_download() as saved:
        button(visit.page, "Save as .csv").click()
    assert saved.value.suggested_filename == "log-of-calls.csv"
    assert Path(saved.value.path()).read_bytes().decode("utf-8") == f"\ufeff{TITLES}\r\n"
    expect(visit.page.get_by_role("status")).to_have_text("log-of-calls.csv is in your downloads.")
    assert [url for url in visit.requests[asked:] if not url.startswith("blob:")] == []
    assert visit.errors == []
    assert visit.refusals == []


def test_the_log_is_printed_without_the_page_around_it(visit):
    page = visit.page
    page.evaluate("window.print = () => {}")
    page.emulate_media(media="print")
    rows = page.get_by_role("heading", name="Forms by number")
    expect(rows).to_be_visible()
    page.emulate_media(media="screen")
    button(page, "Print the log").click()
    page.emulate_media(media="print")
    expect(rows).to_be_hidden()
    expect(page.get_by_role("columnheader", name="Number called")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_be_visible()


def test_the_buttons_are_not_there_without_scripts(browser, address):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}reference/forms-and-numbers/")
    expect(page.get_by_role("columnheader", name="Number called")).to_be_visible()
    expect(button(page, "Save as .csv")).to_be_hidden()
