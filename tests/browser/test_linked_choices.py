"""A link of the guide opens its letter with the choices set, and takes nothing from a letter that was begun."""

import pytest
from playwright.sync_api import expect

LINK = "builder/#occasion=appeal&requested_items=device,medication&author_kind=relative"


def chosen(page):
    return set(page.locator(".step input:checked").evaluate_all("(all) => all.map(({ value }) => value)"))


@pytest.fixture
def page(new_visit, address):
    visit = new_visit()
    visit.page.goto(address + LINK)
    expect(visit.page.locator("[data-question=appeal_level]")).to_be_visible()
    yield visit.page
    assert visit.errors == []


def test_the_choices_of_the_link_are_made_and_nothing_counts_as_typed(page):
    assert {"appeal", "device", "medication", "relative"} <= chosen(page)
    expect(page.locator("[data-question=appeal_level]")).to_be_visible()
    is_unsaved = page.evaluate("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    assert not is_unsaved


def test_what_is_no_choice_of_the_first_step_is_left_out(new_visit, address):
    visit = new_visit()
    visit.page.goto(f"{address}builder/#occasion=robbery&patient_name=Anna&label_status=on-label&urgency=expedited")
    expect(visit.page.locator("[name=urgency][value=expedited]")).to_be_checked()
    assert chosen(visit.page) == {"expedited", "clinician"}
    assert visit.page.locator("[name=patient_name]").input_value() == ""


def test_a_letter_that_was_begun_is_offered_the_choices(page):
    page.locator("[name=letter_date]").fill("November 3, 2026")
    page.evaluate("location.hash = '#occasion=renewal'")
    assert "appeal" in chosen(page)
    page.get_by_role("button", name="Set it").click()
    expect(page.locator("[name=occasion][value=renewal]")).to_be_checked()
    assert page.locator("[name=letter_date]").input_value() == "November 3, 2026"
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator("[name=occasion][value=appeal]")).to_be_checked()
