"""The last step: what the letter still needs, the letter at full size, its files, and what is done after them."""

import json

import pytest
from playwright.sync_api import expect

from generator.case_file import SCHEMA
from tests.browser.builder_page import BuilderPage, example_answers

STEP = "Check and send"


@pytest.fixture
def builder(booted):
    booted.start_over()
    return booted


def opened(builder, answers):
    content = {"format": "lmn-kit-case", "schema": SCHEMA, "answers": answers}
    builder.open_file("case.json", json.dumps(content).encode())
    expect(builder.notice).to_contain_text("case.json is open.")


def section(builder):
    return builder.page.locator("#step-check-and-send")


def test_the_last_step_lists_what_the_letter_still_needs_and_the_others_do_not(builder):
    builder.open_step(STEP)
    summary = section(builder).locator(".summary")
    expect(summary.get_by_role("link", name="Enter the patient’s full name.")).to_be_visible()
    summary.get_by_role("link", name="Enter the patient’s full name.").click()
    name = builder.page.get_by_label("Patient’s full name", exact=True)
    expect(name).to_be_focused()
    expect(builder.page.locator(".summary")).to_be_hidden()
    name.fill("Marisol Quill")
    builder.open_step(STEP)
    expect(summary.get_by_role("link", name="Enter the member ID.")).to_be_visible()
    expect(summary.get_by_role("link", name="Enter the patient’s full name.")).to_have_count(0)


def test_the_step_before_leads_to_it_and_the_count_leads_to_its_list(builder):
    builder.open_step("Qualifications and signature")
    builder.page.get_by_role("button", name="Next: Check and send").click()
    expect(builder.page.get_by_role("heading", name=STEP, level=2)).to_be_focused()
    builder.left.click()
    expect(section(builder).locator("#summary-title")).to_be_focused()
    builder.page.keyboard.press("Escape")
    expect(section(builder).locator(".summary")).to_be_visible()


def test_suggestions_stand_in_it(builder):
    opened(builder, example_answers() | {"daily_life": "She failed azathioprine, with severe difficulty."})
    builder.open_step(STEP)
    expect(section(builder).get_by_role("heading", name="Suggestions (2)")).to_be_visible()


def test_it_says_who_signs_what_to_attach_and_where_to_send(builder):
    answers = example_answers() | {
        "enclosures": [{"enclosure": "Clinic note, March 2"}, {"enclosure": "Blood test, March 5"}],
        "plan_fax": "800-555-0100",
        "reply_by": "December 20, 2026",
        "author_name": "Ada Brook",
    }
    answers.pop("delivery", None)
    opened(builder, answers)
    builder.open_step(STEP)
    step = section(builder)
    expect(step.locator(".send-signer")).to_contain_text("Ada Brook")
    attached = step.locator(".send-enclosures label")
    expect(attached).to_have_text(
        ["The letter, signed", "Enclosure 1: Clinic note, March 2", "Enclosure 2: Blood test, March 5"]
    )
    step.get_by_label("Enclosure 2: Blood test, March 5").check()
    expect(step.locator(".send-ways")).to_contain_text("Fax 800-555-0100")
    expect(step.locator(".send-ways")).to_contain_text("a reply by December 20, 2026")
    expect(step.locator(".send-no-ways")).to_be_hidden()
    builder.open_step("Patient and history")
    builder.page.get_by_label("Member ID", exact=True).fill("BRK 2")
    builder.open_step(STEP)
    expect(step.get_by_label("Enclosure 2: Blood test, March 5")).to_be_checked()


def test_an_appeal_is_led_to_its_last_day_and_others_are_not(builder):
    opened(builder, {"occasion": "first-request"})
    builder.open_step(STEP)
    last_day = section(builder).get_by_text("The last day to send an appeal")
    expect(last_day).to_be_hidden()
    expect(section(builder).locator(".send-no-ways")).to_be_visible()
    expect(section(builder).locator(".send-no-enclosures")).to_be_visible()
    opened(builder, {"occasion": "appeal"})
    builder.open_step(STEP)
    expect(last_day).to_be_visible()


def test_the_letter_is_seen_at_full_size_and_a_sentence_leads_to_its_question(builder):
    opened(builder, example_answers())
    builder.open_step(STEP)
    beside = builder.page.locator("#letter-sheet").bounding_box()["width"]
    section(builder).get_by_role("button", name="Preview at full size").click()
    dialog = builder.page.get_by_role("dialog", name="The letter at full size")
    sheet = dialog.locator("#letter-sheet")
    assert sheet.bounding_box()["width"] == 816 > beside
    builder.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(builder.page.locator(".letter-pane #letter-sheet")).to_be_visible()
    section(builder).get_by_role("button", name="Preview at full size").click()
    sheet.get_by_text("Marisol Quill").first.click()
    expect(dialog).to_be_hidden()
    expect(builder.page.get_by_label("Patient’s full name", exact=True)).to_be_focused()
    expect(builder.page.locator(".letter-pane #letter-sheet")).to_be_visible()


def test_a_download_leads_to_what_comes_after_it(builder):
    opened(builder, example_answers())
    expect(builder.left).to_have_text("All required answers are in")
    builder.download("Download", "PDF")
    builder.notice.get_by_role("button", name="What to do next").click()
    expect(builder.page.get_by_role("heading", name=STEP, level=2)).to_be_focused()
    with builder.page.expect_download() as caught:
        section(builder).get_by_role("button", name="Download PDF").click()
    assert caught.value.suggested_filename.endswith(".pdf")
    expect(section(builder).get_by_role("heading", name="After the download")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_in_the_last_step(find_axe_faults, address, width, scheme):
    def prepare(page):
        page.set_default_timeout(10_000)
        builder = BuilderPage(page).wait()
        builder.fill_with_example()
        builder.open_step(STEP)
        expect(page.locator("#step-check-and-send .summary")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

    def preview(page):
        prepare(page)
        page.get_by_role("button", name="Preview at full size").click()

    options = {"viewport": {"width": width, "height": 720}, "color_scheme": scheme}
    assert find_axe_faults(f"{address}builder/", prepare, **options) == []
    assert find_axe_faults(f"{address}builder/", preview, **options) == []
