"""The review in the builder: suggestions are told after a pause, leads to its question, and stops nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage
from tests.browser.engine_worker import AT_THE_WORD, WORD, change_worker

REFUSES_TO_REVIEW = AT_THE_WORD.replace("DOES", "self.postMessage({ id, fault: 'refused' })").replace(
    "if (!", """if (!request?.includes('"do":"review"') || !"""
)


@pytest.fixture(params=[390, 1280])
def builder(request, new_visit, address):
    visit = new_visit(viewport={"width": request.param, "height": 900})
    visit.page.set_default_timeout(10_000)
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page).wait()
    builder.fill_with_example()
    return builder


def weaken(builder):
    """Types two weak answers."""
    builder.open_step("Diagnosis and condition")
    builder.group("Condition today").get_by_label("Effect on daily life").fill(
        "Her symptoms significantly impact her daily activities."
    )
    builder.open_step("Patient and history")
    builder.group("History").get_by_label("History (optional)", exact=True).fill(
        "Mrs. Hale takes 60.0 mg qd since 2021 (Enclosure 4)."
    )


def open_list(builder):
    builder.show("Finish")
    builder.left.click()
    return builder.page.locator(".remarks")


def test_what_is_found_leads_to_its_question_and_goes_once_it_is_mended(builder):
    expect(builder.left).to_have_text("All required answers are in")
    weaken(builder)
    expect(builder.left).to_have_text("4 suggestions")
    remarks = open_list(builder)
    expect(remarks.get_by_role("heading", level=4)).to_have_text(
        [
            "Words that fit anyone’s letter",
            "Adjectives without a fact",
            "A dose that can be misread",
            "Somebody whom the case does not know",
        ]
    )
    dose = remarks.locator("[data-check=EXACT001]")
    expect(dose.locator("q")).to_have_text(["60.0 mg", "qd"])
    taught = dose.get_by_role("link", name="Be exact")
    expect(taught).to_have_attribute("href", "../guide/tips/#be-exact")
    expect(taught).to_have_attribute("target", "_blank")
    dose.get_by_role("link", name="The history").first.click()
    history = builder.group("History").get_by_label("History (optional)", exact=True)
    expect(history).to_be_focused()
    notes = builder.page.locator(".questions .remark")
    expect(notes).to_have_text(
        [
            re.compile("A dose that can be misread: .*60.0 mg.*qd"),
            re.compile("Somebody whom the case does not know: .*Mrs. Hale"),
        ]
    )
    history.fill("She takes 60 mg daily since 2021 (Enclosure 4).")
    expect(notes).to_have_count(0)
    builder.open_step("Diagnosis and condition")
    builder.group("Condition today").get_by_label("Effect on daily life").fill(
        "She stopped reading aloud in March 2026."
    )
    expect(builder.left).to_have_text("All required answers are in")
    expect(remarks).to_be_hidden()


def test_a_letter_with_remarks_is_downloaded_without_a_question_and_told_after(builder):
    weaken(builder)
    expect(builder.left).to_have_text("4 suggestions")
    assert builder.download("Download", "Text").read_text(encoding="utf-8")
    expect(builder.notice).to_contain_text("is in your downloads. 4 suggestions.")
    builder.notice.get_by_role("button", name="See them").click()
    expect(builder.page.locator(".remarks")).to_be_visible()
    expect(builder.page.locator(".summary").get_by_role("heading", level=2)).to_be_focused()


def test_another_case_has_no_notes_of_the_last_one(builder):
    weaken(builder)
    expect(builder.left).to_have_text("4 suggestions")
    open_list(builder).get_by_role("link", name="The history").first.click()
    expect(builder.page.locator(".questions .remark")).not_to_have_count(0)
    builder.start_over()
    expect(builder.page.locator(".questions .remark")).to_have_count(0)
    expect(builder.page.locator(".remarks")).to_be_hidden()


def test_what_is_dismissed_returns_once_its_words_change(builder):
    weaken(builder)
    expect(builder.left).to_have_text("4 suggestions")
    remarks = open_list(builder)
    stranger = remarks.locator("[data-check=SAME002]")
    stranger.get_by_role("button", name="Dismiss: The history").press("Enter")
    expect(builder.left).to_have_text("3 suggestions")
    expect(stranger).to_be_hidden()
    dose = remarks.locator("[data-check=EXACT001]").get_by_role("button", name="Dismiss")
    expect(dose).to_be_focused()
    builder.notice.get_by_role("button", name="Undo").click()
    expect(stranger).to_be_visible()
    stranger.get_by_role("button", name="Dismiss").click()
    stranger.page.keyboard.press("Enter")  # the one before it has the focus now
    expect(builder.left).to_have_text("2 suggestions")
    builder.open_step("Patient and history")
    history = builder.group("History").get_by_label("History (optional)", exact=True)
    history.fill("Mrs. Hale and Mr. Hart take 60.0 mg qd since 2021 (Enclosure 4).")
    expect(builder.left).to_have_text("3 suggestions")
    open_list(builder)
    for button in ("SPEC001", "SPEC002", "SAME002"):
        remarks.locator(f"[data-check={button}]").get_by_role("button").click()
    expect(builder.left).to_have_text("All required answers are in")
    expect(builder.page.locator(".summary").get_by_role("heading", level=2)).to_be_focused()


def test_ones_own_words_are_reviewed_and_lead_back_to_them(new_visit, address):
    visit = new_visit(viewport={"width": 1280, "height": 900})
    page = visit.page
    page.goto(f"{address}builder/")
    builder = BuilderPage(page).wait()
    builder.fill_with_example()
    builder.letter.get_by_text("By month six").first.evaluate("(words) => { words.tabIndex = -1; words.focus(); }")
    page.keyboard.press("F2")
    page.get_by_label("The paragraph in your words").fill("She failed azathioprine in 2023.")
    page.get_by_role("button", name="Use my words").click()
    expect(builder.left).to_have_text("1 suggestion")
    open_list(builder).get_by_role("link", name="Your own words").click()
    expect(page.get_by_label("The paragraph in your words")).to_have_value("She failed azathioprine in 2023.")
    assert visit.refusals == []
    assert visit.errors == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_review_that_fails_is_told_in_a_quiet_line_and_leaves_no_older_list(new_visit, address, site, width):
    visit = new_visit(viewport={"width": width, "height": 900})
    change_worker(visit.page.context, site, REFUSES_TO_REVIEW)
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page).wait()
    builder.fill_with_example()
    quiet = visit.page.locator(".status-review")
    expect(quiet).to_be_empty()
    weaken(builder)
    expect(builder.left).to_have_text("4 suggestions")
    open_list(builder).get_by_role("link", name="The history").first.click()
    history = builder.group("History").get_by_label("History (optional)", exact=True)
    history.fill(f"Mrs. Hale, born {WORD}, takes 60.0 mg qd since 2021 (Enclosure 4).")
    expect(quiet).to_have_text("The letter could not be checked this time, so there are no suggestions.")
    expect(quiet).to_be_in_viewport()
    expect(builder.left).to_have_text("All required answers are in")
    expect(builder.page.locator(".remarks")).to_be_hidden()
    expect(builder.page.locator(".questions .remark")).to_have_count(0)
    history.fill("Mrs. Hale takes 60.0 mg qd since 2021 (Enclosure 4).")
    expect(builder.left).to_have_text("4 suggestions")
    expect(quiet).to_be_empty()
    assert visit.errors == []


def test_the_notice_says_which_suggestions_there_are_now(builder):
    box = builder.page.get_by_role("textbox", name="Effect on daily life")
    builder.open_step("Diagnosis and condition")
    good = box.input_value()
    box.fill("She failed azathioprine, with severe difficulty.")
    expect(builder.left).to_have_text("2 suggestions")
    builder.download("Download", "Word")
    expect(builder.notice).to_contain_text("is in your downloads. 2 suggestions.")
    builder.show("Questions")
    box.fill(f"She failed azathioprine. {good}")
    expect(builder.notice).to_contain_text("is in your downloads. 1 suggestion.")
    expect(builder.notice.get_by_role("button", name="See them")).to_be_visible()
    box.fill(good)
    expect(builder.notice).not_to_contain_text("suggestion")
    expect(builder.notice).to_contain_text("is in your downloads.")
    expect(builder.notice.get_by_role("button", name="See them")).to_be_hidden()
