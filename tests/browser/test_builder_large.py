"""Letters that are large, texts that are too large, and a sheet that is told only what differs."""

import json
import re

import pytest
from playwright.sync_api import expect

from generator.answers import Answers
from generator.case_file import write_case_file
from generator.letter import write_letter
from generator.library import open_library, read_example
from generator.writers.html import write_html
from tests.bench.large_letter import enlarge
from tests.browser.builder_page import BuilderPage
from tests.browser.test_builder_rows import paste

ACROSS = """() => {
    const sheet = document.querySelector("#letter-sheet");
    const sizes = JSON.parse(sheet.dataset.page);
    const text = sheet.querySelector(".sheet-text");
    const letter = text.querySelector(".letter");
    const point = text.clientWidth / sizes["paper-width"];
    const pitch = (sizes["paper-height"] + 18) * point;
    const room = (sizes["paper-height"] - 2 * sizes.margin) * point;
    const top = letter.getBoundingClientRect().top;
    const walker = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const across = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim()) continue;
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            const place = (box.top - top) % pitch;
            if (box.width > 1 && place + box.height > room + 2 && place < pitch - 2) across.push(node.data);
        }
    }
    return { across, pages: sheet.querySelectorAll(".page").length };
}"""
"""What stands across the end of a sheet, and how many sheets there are."""

WORDS = """() => [...document.querySelectorAll("#letter-sheet .letter > :not(.guest, .page-feed)")].map((block) => {
    const copy = block.cloneNode(true);
    for (const guest of copy.querySelectorAll(".guest, .page-feed, .reword")) guest.remove();
    return copy.textContent.replace(/\\s+/g, " ").trim();
})"""

BLOCKS = """(html) => [...new DOMParser().parseFromString(html, "text/html").querySelector(".letter").children]
    .map((block) => block.textContent.replace(/\\s+/g, " ").trim())"""


@pytest.fixture
def builder(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{address}builder/")
    yield BuilderPage(page).wait()
    context.close()


@pytest.fixture
def large(builder):
    """The fullest example, with 5,000 words of history and hundreds of rows."""
    answers = enlarge(json.loads(read_example("off-label-rituximab"))["answers"])
    builder.open_file("large.json", write_case_file(answers).encode())
    expect(builder.letter).to_contain_text("On day 415", timeout=60_000)
    return builder


def box(builder, name):
    return builder.page.locator(f"[name='{name}']")


def test_after_many_edits_the_sheet_shows_what_the_saved_answers_make(large):
    edits = [
        ("patient_called", "Mx. Quartz"),
        ("history", "One line.\n\n- an item\n- another"),
        ("criteria.50.criterion", "A criterion in the middle"),
        ("prior_treatments.30.outcome", ""),
        ("letter_date", ""),
        ("letter_date", "November 24, 2026"),
        ("patient_called", ""),
        ("patient_called", "Mx. Agate"),
        ("evidence_weight", "The last words."),
    ]
    for name, text in edits:
        control = box(large, name)
        control.evaluate(
            "(one, text) => { one.value = text; one.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text
        )
    expect(large.letter).to_contain_text("The last words.", timeout=60_000)
    assert large.page.evaluate(ACROSS)["across"] == []
    saved = json.loads(large.download("Case file", "Save").read_bytes())["answers"]
    assert saved["criteria"][50]["criterion"] == "A criterion in the middle"
    library = open_library()
    whole = write_html(write_letter(Answers(saved, library.steps), library, show_gaps=True))
    assert large.page.evaluate(WORDS) == large.page.evaluate(BLOCKS, whole)


def test_no_line_of_a_long_letter_stands_across_the_end_of_a_sheet(large):
    found = large.page.evaluate(ACROSS)
    assert found["pages"] > 20
    assert found["across"] == []


def test_each_key_in_a_paragraph_that_is_parted_leaves_the_sheets_right(large):
    history = box(large, "history").input_value()
    for number in range(1, 9):
        text = history.replace("On day 300 ", f"On day 300 {'and night ' * number}").replace(
            "On day 41 ", f"({number}) "
        )
        box(large, "history").evaluate(
            "(one, text) => { one.value = text; one.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text
        )
        expect(large.letter).to_contain_text(f"({number}) ", timeout=60_000)
        assert large.page.evaluate(ACROSS)["across"] == []


def test_200_000_pasted_rows_are_told_and_nothing_is_lost(builder):
    builder.open_step("Treatment plan and rationale")
    table = builder.page.get_by_role("group", name="Treatments tried (optional)")
    table.get_by_role("button", name="Add treatment").click()
    first = table.get_by_role("group", name="Treatment 1").get_by_label("Treatment", exact=True)
    first.fill("Rest")
    assert paste(first, "drug\t60 mg\n" * 200_000) is False
    expect(builder.notice).to_contain_text(
        "What you pasted has 200,000 rows; there is room for 500. Nothing was pasted."
    )
    expect(first).to_have_value("Rest")
    assert paste(first, "drug\t60 mg\n" * 500) is False
    expect(builder.notice).to_contain_text("500 rows are filled")
    table.get_by_role("button", name="Add treatment").click()
    expect(builder.notice).to_contain_text("A table has room for 500 rows, and this one is full.")


def test_a_pasted_text_that_is_too_long_is_told_and_nothing_is_lost(builder):
    builder.fill_with_example()
    history = box(builder, "history")
    before = history.input_value()
    assert paste(history, "x" * 1_000_000) is False
    expect(builder.notice).to_contain_text("What you pasted has 1,000,000 characters; an answer has room for 60,000.")
    expect(history).to_have_value(before)
    assert paste(history, "x" * 60_000) is True


def test_a_typed_text_that_is_too_long_is_told_beside_its_question(builder):
    builder.fill_with_example()
    builder.open_step("Patient and history")
    box(builder, "history").fill("word " * 15_000)
    box(builder, "history").blur()
    question = builder.page.locator("[data-question=history]")
    expect(question.locator(".problem")).to_contain_text("The history must have at most 60,000 characters")


def test_what_the_pdf_cannot_show_leads_to_its_answer(builder):
    builder.fill_with_example()
    builder.open_step("Patient and history")
    history = box(builder, "history")
    history.fill("漢 is a character of another script.")
    builder.choose("Download", "PDF")
    expect(builder.notice).to_contain_text(re.compile("these characters: 漢. They stand in the history."))
    builder.open_step("Evidence")
    builder.notice.get_by_role("button", name="Go to the answer").click()
    expect(history).to_be_focused()


def test_the_engine_forgets_the_case_when_it_is_started_over(builder):
    builder.fill_with_example()
    builder.start_over()
    builder.open_step("Patient and history")
    expect(builder.letter).not_to_contain_text("Quill")
    box(builder, "patient_name").fill("Ann Onyx")
    expect(builder.letter).to_contain_text("Ann Onyx")
