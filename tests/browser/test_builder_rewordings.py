"""Paragraphs in the writer's own words: made in place, marked, told when the answers change, and taken back."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage

MONITORING = "By month six"
MINE = "In half a year she will read aloud again."


@pytest.fixture
def builder(booted):
    """A builder with the example, whose paragraph on what is expected is in the writer's words."""
    booted.start_over()
    booted.fill_with_example()
    reword(booted, MONITORING, MINE)
    return booted


def paragraph(builder, words):
    return builder.letter.locator("[data-key]").filter(has_text=words)


def box(builder):
    return builder.page.get_by_label("The paragraph in your words")


def reword(builder, words, mine):
    paragraph(builder, words).hover()
    builder.page.get_by_role("button", name="Reword", exact=True).click()
    expect(box(builder)).to_be_focused()
    box(builder).fill(mine)
    builder.page.get_by_role("button", name="Use my words").click()
    expect(builder.notice).to_contain_text("Your words are in the letter.")


def saved(builder):
    return json.loads(builder.download("Case file", "Save").read_text(encoding="utf-8"))["answers"]


def test_a_paragraph_is_reworded_in_its_place(builder):
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])
    expect(paragraph(builder, MONITORING)).to_have_count(0)
    text = builder.download("Download", "Text").read_text(encoding="utf-8")
    assert MINE in text
    assert MONITORING not in text


def test_the_box_begins_with_the_words_that_stand_there(builder):
    shown = paragraph(builder, "Ms. Quill’s disease is class III")
    before = shown.inner_text()
    shown.hover()
    builder.page.get_by_role("button", name="Reword", exact=True).click()
    expect(box(builder)).to_have_value(before)
    box(builder).fill("Something else")
    builder.page.get_by_role("button", name="Cancel").click()
    expect(box(builder)).to_have_count(0)
    expect(shown).to_have_text(before)


def test_the_templates_words_come_back(builder):
    builder.letter.get_by_text(MINE).click()
    expect(box(builder)).to_have_value(MINE)
    builder.page.get_by_role("button", name="Back to the template’s words").click()
    expect(paragraph(builder, MONITORING)).to_be_visible()
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])


def test_each_rewording_is_undone_by_itself(builder):
    reword(builder, "Ms. Quill’s disease is class III", "Hers is a grave case.")
    expect(builder.letter.locator(".is-reworded")).to_have_count(2)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])


def test_the_keyboard_alone_rewords(builder):
    page = builder.page
    page.get_by_role("group", name="The letter as it stands").focus()
    page.keyboard.press("ArrowDown")
    while "class III" not in page.evaluate("document.activeElement.closest('p')?.textContent ?? ''"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("F2")
    expect(box(builder)).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("By keys alone.")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(builder.letter.get_by_text("By keys alone.")).to_be_visible()


def test_a_case_keeps_the_writers_words(builder):
    answers = saved(builder)
    assert [(one["says"], one["was"][: len(MONITORING)]) for one in answers["rewordings"]] == [(MINE, MONITORING)]
    builder.start_over()
    expect(builder.letter.get_by_text(MINE)).to_have_count(0)
    assert "rewordings" not in saved(builder)
    case = {"format": "lmn-kit-case", "schema": 2, "answers": answers}
    builder.open_file("case.json", json.dumps(case).encode())
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])


def test_starting_over_forgets_them_and_can_be_undone(builder):
    builder.start_over()
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])


def change_the_answer(builder):
    builder.open_step("Treatment plan and rationale")
    monitoring = builder.page.get_by_label("Monitoring, and when you would stop")
    monitoring.fill("I will stop if the MG-ADL has not fallen by two points at month six.")
    expect(builder.left).to_have_text("1 to fix")


def test_changed_answers_bring_the_templates_words_back_and_are_told(builder):
    change_the_answer(builder)
    note = builder.letter.get_by_role("group", name="Your own words")
    expect(note).to_contain_text("You reworded this; the answers have changed since. Look again.")
    expect(note).to_contain_text(MINE)
    expect(builder.letter.get_by_text("fallen by two points at month six")).to_be_visible()
    builder.choose("Download", "Word")
    summary = builder.page.locator(".summary")
    expect(summary.get_by_role("heading", level=2)).to_be_focused()
    expect(summary).to_contain_text("You reworded this")
    summary.get_by_role("button", name="Close this list").click()
    note.get_by_role("button", name="Use my words again").click()
    expect(builder.letter.locator(".is-reworded")).to_have_text([MINE])
    expect(builder.left).to_have_text("All required answers are in")


def test_words_that_no_longer_fit_are_dropped(builder):
    change_the_answer(builder)
    builder.left.click()
    builder.page.locator(".summary").get_by_role("button", name="Drop my words").click()
    expect(builder.left).to_have_text("All required answers are in")
    expect(builder.letter.get_by_role("group", name="Your own words")).to_have_count(0)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.left).to_have_text("1 to fix")


def test_a_letter_that_changes_meanwhile_leaves_the_box_alone(builder):
    paragraph(builder, "Ms. Quill’s disease is class III").hover()
    builder.page.get_by_role("button", name="Reword", exact=True).click()
    box(builder).fill("Half a sentence")
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill("Marisol B. Quill")
    expect(builder.letter).to_contain_text("Marisol B. Quill")
    expect(box(builder)).to_have_value("Half a sentence")
    builder.page.get_by_role("button", name="Cancel").click()


def test_words_of_nothing_are_not_taken(builder):
    builder.letter.get_by_text(MINE).click()
    box(builder).fill("  ")
    builder.page.get_by_role("button", name="Use my words").click()
    expect(builder.notice).to_contain_text("Write something, or take the template’s words.")
    expect(box(builder)).to_be_visible()
    builder.page.get_by_role("button", name="Cancel").click()


def test_a_paragraph_that_waits_for_an_answer_is_not_reworded(builder):
    builder.start_over()
    builder.letter.get_by_role("button", name="Answer missing: Symptoms and severity").hover()
    expect(builder.page.get_by_role("button", name="Reword", exact=True)).to_be_hidden()


def test_the_printed_letter_holds_no_marks(builder):
    builder.page.emulate_media(media="print")
    mark = builder.letter.locator(".is-reworded").evaluate("(block) => getComputedStyle(block, '::before').content")
    builder.page.emulate_media(media="screen")
    assert mark == "none"


def test_a_finger_rewords_too(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(f"{address}builder/#example-off-label-rituximab")
    builder = BuilderPage(page).wait()
    expect(builder.notice).to_contain_text("Filled with an example")
    builder.show("Letter")
    page.get_by_role("button", name="Tap a paragraph to reword it").tap()
    builder.letter.get_by_text("Ms. Quill’s disease is").tap()
    box(builder).fill("By finger.")
    page.get_by_role("button", name="Use my words").tap()
    expect(builder.letter.get_by_text("By finger.")).to_be_visible()
    context.close()
