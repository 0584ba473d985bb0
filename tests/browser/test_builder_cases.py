"""Case files, and answers that cannot stand: told beside the question, with nothing lost."""

import datetime
import json
import re

import pytest
from playwright.sync_api import expect

from generator.case_file import SCHEMA
from tests.browser.builder_page import example_answers


@pytest.fixture
def builder(booted):
    booted.start_over()
    return booted


def case_file(answers, **others):
    return json.dumps({"format": "lmn-kit-case", "schema": SCHEMA, "answers": answers, **others}).encode()


def saved(builder):
    return json.loads(builder.download("Case file", "Save").read_text(encoding="utf-8"))


def test_a_fresh_letter_is_dated_today(builder):
    today = datetime.date.today()
    expect(builder.page.get_by_label("Date of the letter")).to_have_value(f"{today:%B} {today.day}, {today.year}")
    expect(builder.page.get_by_label("In its standard time")).to_be_checked()


def test_a_case_is_saved_cleared_and_opened_again_whole(builder):
    answers = example_answers()
    answers["a_question_of_tomorrow"] = {"kept": ["as it is"]}
    answers["prior_treatments"][1]["a_column_of_tomorrow"] = "kept too"
    builder.open_file("case.json", case_file(answers))
    expect(builder.notice).to_contain_text("case.json is open.")
    expect(builder.notice).to_contain_text("a_question_of_tomorrow")
    first = saved(builder)
    assert first["answers"] == answers
    builder.start_over()
    expect(builder.page.locator("[name=patient_name]")).to_have_value("")
    builder.open_file("case.json", json.dumps(first).encode())
    expect(builder.left).to_have_text("All required answers are in")
    assert saved(builder) == first


def test_a_choice_that_the_form_does_not_offer_is_kept(builder):
    answers = example_answers() | {"occasion": "of-tomorrow", "requested_items": ["medication", "of-tomorrow"]}
    builder.open_file("case.json", case_file(answers))
    expect(builder.letter).to_contain_text("Marisol Quill")
    assert saved(builder)["answers"] == answers


def test_rows_that_are_empty_are_not_saved(builder):
    builder.open_step("Treatment plan and rationale")
    builder.page.get_by_role("button", name="Add treatment").click()
    assert "prior_treatments" not in saved(builder)["answers"]


def test_starting_over_can_be_undone(builder):
    builder.fill_with_example()
    builder.start_over()
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.left).to_have_text("All required answers are in")
    assert saved(builder)["answers"] == example_answers()


def test_starting_over_asks_first(builder):
    builder.fill_with_example()
    builder.page.get_by_role("button", name="Start over", exact=True).click()
    builder.page.get_by_role("dialog").get_by_role("button", name="Keep my answers").click()
    expect(builder.left).to_have_text("All required answers are in")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not JSON", "not a case file of this builder, or it is damaged or cut short."),
        (
            b'{"format": "other", "answers": {}}',
            "not a case file of this builder, or it is damaged or cut short.",
        ),
        (b'{"format": "lmn-kit-case", "schema": 99, "answers": {}}', "saved by a newer version of the builder"),
        (b'{"answers": "' + b"a" * 50_000_000, "larger than a case file can be (5 MB)"),
    ],
    ids=["not-json", "another-format", "newer", "50-megabytes"],
)
def test_a_file_that_cannot_be_opened_changes_nothing(builder, tmp_path, content, sentence):
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill("Marisol Quill")
    path = tmp_path / "case.json"
    path.write_bytes(content)
    builder.page.get_by_label("Case file to open").set_input_files(path)
    expect(builder.notice).to_contain_text(sentence)
    expect(builder.page.get_by_label("Patient’s full name", exact=True)).to_have_value("Marisol Quill")


@pytest.mark.parametrize(
    ("step", "label", "typed", "sentence"),
    [
        (
            "Patient and history",
            "Date of birth",
            "2/31/1974",
            "The patient’s date of birth must be a real date, like March 4, 2026.",
        ),
        (
            "Patient and history",
            "Date of birth",
            "1/1/2090",
            "The patient’s date of birth must not be after the date of the letter",
        ),
        ("Patient and history", "Date of birth", "1974", "must have a day, a month and a year"),
        ("Qualifications and signature", "NPI", "1234567890", "The NPI has a digit that does not fit."),
        ("Qualifications and signature", "NPI", "12345", "The NPI must have ten digits."),
    ],
)
def test_a_wrong_answer_is_told_when_its_question_is_left(builder, step, label, typed, sentence):
    builder.open_step(step)
    control = builder.page.get_by_label(label, exact=True)
    question = builder.page.locator(".question").filter(has=control)
    control.press_sequentially(typed)
    expect(question.get_by_text(sentence)).to_be_hidden()
    control.press("Tab")
    expect(question.get_by_text(sentence)).to_be_visible()
    expect(control).to_have_value(typed)
    expect(control).to_have_attribute("aria-invalid", "true")
    assert control.evaluate(
        "(one) => one.getAttribute('aria-describedby').split(' ').some((id) => document.getElementById(id)"
        ".textContent.includes('must') || document.getElementById(id).textContent.includes('digit'))"
    )
    builder.left.click()
    in_summary = builder.page.get_by_role("region", name=re.compile("^To fix")).get_by_role("link", name=sentence)
    expect(in_summary).to_be_visible()
    in_summary.click()
    expect(control).to_be_focused()
    control.fill("6/9/1974" if label == "Date of birth" else "1234567893")
    expect(question.locator(".problem")).to_be_hidden()


def test_the_foot_tells_what_is_saved(builder):
    foot = builder.page.locator(".status-words")
    expect(foot).to_have_text("Nothing you type is sent.")
    builder.open_step("Patient and history")
    name = builder.page.get_by_label("Patient’s full name", exact=True)
    name.fill("Marisol Quill")
    expect(foot).to_have_text("Nothing you type is sent. Not saved.")
    saved(builder)
    expect(foot).to_contain_text("Saved to a file just now.")
    name.fill("Marisol Q.")
    expect(foot).to_contain_text("Changed since you saved.")


def test_leaving_with_unsaved_answers_asks_once(builder):
    questions = []

    def answer(dialog):
        questions.append(dialog.type)
        dialog.dismiss()

    builder.page.once("dialog", answer)
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).press_sequentially("M")
    builder.page.evaluate("setTimeout(() => location.reload())")
    expect(builder.page.get_by_label("Patient’s full name", exact=True)).to_have_value("M")
    builder.page.wait_for_timeout(200)
    assert questions == ["beforeunload"]


def test_a_history_of_five_thousand_words_is_typed_smoothly(builder):
    builder.open_step("Patient and history")
    history = builder.group("History").get_by_label("History (optional)", exact=True)
    history.fill("One more word of it.\n\n".join(["and " * 99] * 50))
    history.press("ControlOrMeta+End")
    history.press_sequentially(" It ends here.", delay=5)
    expect(builder.letter).to_contain_text("It ends here.")
    box = history.bounding_box()
    assert box["height"] > 1000


def test_what_was_read_aloud_is_gone_once_it_is_mended(builder):
    spoken = builder.page.locator(".announcement")
    builder.open_step("Qualifications and signature")
    npi = builder.group("Who signs").get_by_label("NPI", exact=True)
    npi.fill("123")
    npi.press("Tab")
    expect(spoken).to_have_text("The NPI must have ten digits.")
    npi.fill("1234567893")
    expect(spoken).to_have_text("")


def test_in_a_frame_a_file_is_not_said_to_be_saved(new_visit, address):
    visit = new_visit()
    around = '<iframe sandbox="allow-scripts allow-same-origin" width="1200" height="700" src="builder/"></iframe>'
    visit.page.route("**/around.html", lambda route: route.fulfill(content_type="text/html", body=around))
    visit.page.goto(f"{address}around.html")
    frame = visit.page.frame_locator("iframe")
    expect(frame.locator("[name=occasion][value=appeal]")).to_be_attached(timeout=20_000)
    frame.locator("[data-do=save]").first.dispatch_event("click")
    expect(frame.locator(".notice")).to_contain_text("the page around this one keeps it back")
    expect(frame.locator(".notice")).not_to_contain_text("is in your downloads.")
