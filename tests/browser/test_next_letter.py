"""The next patient's letter: nothing of the last patient stays in it, and what is kept is confirmed, each by itself."""

import json

import pytest
from playwright.sync_api import expect

from generator.case_file import SCHEMA
from tests.browser.builder_page import BuilderPage, example_answers


@pytest.fixture
def builder(booted):
    booted.start_over()
    return booted


def opened(builder, answers=None, **others):
    answers = example_answers() if answers is None else answers
    content = {"format": "lmn-kit-case", "schema": SCHEMA, "answers": answers, **others}
    builder.open_file("case.json", json.dumps(content).encode())
    expect(builder.notice).to_contain_text("case.json is open.")
    return answers


def saved(builder):
    return json.loads(builder.download("Case file", "Save").read_text(encoding="utf-8"))


def ask(builder):
    builder.choose("Case file", "New letter from this one")
    return builder.page.get_by_role("dialog")


def begin(builder):
    ask(builder).get_by_role("button", name="Begin the new letter").click()


def rename(builder, name):
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill(name)


def titles(builder):
    return builder.page.locator(".carried li a").all_inner_texts()


def test_what_stays_and_what_goes_is_shown_before_anything_changes(builder):
    answers = opened(builder)
    dialog = ask(builder)
    expect(dialog.get_by_role("heading", name="New letter from this one")).to_be_focused()
    stays = dialog.locator("[data-keeps=practice]")
    expect(stays).to_contain_text("Letterhead and who signs")
    expect(stays).to_contain_text("Practice or hospital")
    expect(dialog.locator("[data-keeps=reasons]")).to_contain_text("References")
    gone = dialog.locator(".next-cleared")
    for words in (
        "Patient’s full name",
        "Date of birth",
        "Member ID",
        "History",
        "Findings and scores, with dates",
        "Symptoms and severity",
    ):
        expect(gone).to_contain_text(words)
    dialog.get_by_role("button", name="Stay with this letter").click()
    expect(dialog).to_be_hidden()
    assert saved(builder)["answers"] == answers


def test_nothing_of_the_patient_is_in_the_next_letter(builder):
    answers = opened(builder)
    begin(builder)
    expect(builder.page.get_by_label("Patient’s full name", exact=True)).to_be_focused()
    now = saved(builder)["answers"]
    kept = {"author_name", "practice_name", "occasion", "requested_items", "author_kind", "plan_name", "addressee"}
    assert {name: now[name] for name in kept} == {name: answers[name] for name in kept}
    assert [row["citation"] for row in now["references"]] == [row["citation"] for row in answers["references"]]
    assert "shows" not in now["references"][0], "It names the patient."
    gone = {"patient_name", "date_of_birth", "member_id", "diagnoses", "history", "symptoms", "findings", "enclosures"}
    gone |= {"prior_treatments", "why_this_one", "consequences", "rewordings", "own_sections"}
    assert gone & set(now) == set()
    assert [row["drug"] for row in now["medications"]] == [row["drug"] for row in answers["medications"]]
    assert all("start" not in row for row in now["medications"])
    assert "Quill" not in json.dumps(now)
    expect(builder.letter).not_to_contain_text("Quill")


def test_a_denial_goes_and_the_words_of_the_policy_stay(builder):
    denied = {
        "occasion": "appeal",
        "patient_name": "Ada Fenwick",
        "denials": [{"date": "March 3, 2026", "decision": "denied"}],
        "denial_reasons": [{"reason": "Not proven.", "answer": "It is."}],
        "policy": "Policy RX-14",
        "criteria": [
            {"criterion": "Tried one drug.", "status": "met", "how_met": "In May 2025."},
            {"criterion": "Aged 18.", "how_met": "She is 40."},
        ],
    }
    opened(builder, denied)
    begin(builder)
    now = saved(builder)["answers"]
    assert now["policy"] == "Policy RX-14"
    assert now["criteria"] == [{"criterion": "Tried one drug."}, {"criterion": "Aged 18."}]
    assert {"denials", "denial_reasons"} & set(now) == set()


def test_a_kept_answer_that_names_the_patient_is_cleared_and_told(builder):
    opened(
        builder, example_answers() | {"monitoring": "Ms. Quill is seen each month.", "evidence_weight": "It is thin."}
    )
    dialog = ask(builder)
    expect(dialog.locator(".next-told")).to_contain_text("Monitoring, and when you would stop: “Quill”")
    dialog.get_by_role("button", name="Begin the new letter").click()
    now = saved(builder)["answers"]
    assert "monitoring" not in now
    assert now["evidence_weight"] == "It is thin."


def test_a_part_whose_box_is_cleared_goes_too(builder):
    opened(builder)
    dialog = ask(builder)
    expect(dialog.locator(".next-cleared")).not_to_contain_text("Health plan")
    dialog.get_by_label("The plan and the addressee").uncheck()
    expect(dialog.locator(".next-cleared")).to_contain_text("Health plan")
    dialog.get_by_role("button", name="Begin the new letter").click()
    now = saved(builder)["answers"]
    assert "plan_name" not in now
    assert "author_name" in now


def test_a_parent_who_signs_is_no_practice(builder):
    answers = {"author_kind": "relative", "author_name": "Elena Fenwick", "patient_name": "Ada Brook", "policy": "P 1"}
    opened(builder, answers)
    begin(builder)
    now = saved(builder)["answers"]
    assert "author_name" not in now
    assert now["author_kind"] == "relative"


def test_one_undo_brings_all_back(builder):
    answers = opened(builder)
    begin(builder)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.left).to_have_text("All required answers are in")
    assert saved(builder) == {"format": "lmn-kit-case", "schema": SCHEMA, "answers": answers}


def test_what_was_kept_is_listed_until_it_is_edited_or_confirmed(builder):
    opened(builder)
    begin(builder)
    builder.left.click()
    listed = titles(builder)
    assert "Medication" in listed
    assert "References" in listed
    assert "Practice or hospital" not in listed
    row = builder.page.locator(".carried li").filter(has=builder.page.get_by_role("link", name="References"))
    row.get_by_role("button", name="Still true for this patient").click()
    assert titles(builder) == [title for title in listed if title != "References"]
    builder.page.keyboard.press("Escape")
    builder.open_step("Treatment plan and rationale")
    outcomes = builder.page.get_by_label("Expected outcomes (optional)")
    question = builder.page.locator(".question").filter(has=outcomes)
    expect(question).to_contain_text("Written for another patient.")
    outcomes.fill("Walking 300 m by June.")
    expect(question).not_to_contain_text("Written for another patient.")
    builder.left.click()
    assert titles(builder) == [title for title in listed if title not in ("References", "Expected outcomes")]
    builder.page.keyboard.press("Escape")


def test_another_name_lists_all_that_was_written_for_the_former_one(builder):
    opened(builder)
    rename(builder, "Tomas Brook")
    expect(builder.page.locator(".carried-line")).to_contain_text("answers were written for another patient")
    builder.left.click()
    listed = titles(builder)
    for title in (
        "Date of birth",
        "Member ID",
        "History",
        "Symptoms and severity",
        "Treatments tried",
    ):
        assert title in listed, title
    assert "Patient’s full name" not in listed
    count = len(listed)
    expect(builder.left).to_have_text(f"{count} to fix")
    builder.page.keyboard.press("Escape")
    builder.open_step("Patient and history")
    builder.page.get_by_label("Date of birth", exact=True).fill("May 1, 1980")
    builder.page.get_by_label("Member ID", exact=True).fill("BRK 1")
    expect(builder.left).to_have_text(f"{count - 2} to fix")
    rename(builder, "Tomas Brooke")
    expect(builder.left).not_to_have_text(f"{count - 2} to fix")


def test_a_row_is_confirmed_by_its_own_edit_alone(builder):
    opened(builder)
    rename(builder, "Tomas Brook")
    builder.open_step("Treatment plan and rationale")
    row = builder.page.locator("#question-prior_treatments .row").first
    row.locator("summary").first.click()
    row.get_by_label("Dose").fill("5 mg a day")
    builder.left.click()
    assert "Treatments tried" in titles(builder)
    builder.page.keyboard.press("Escape")


@pytest.mark.parametrize("name", ["Marisol  Quill", "marisol quill", "Marisol Quíll"])
def test_a_name_written_otherwise_is_the_same_patient(builder, name):
    opened(builder)
    rename(builder, name)
    expect(builder.page.locator(".carried-line")).to_be_hidden()


def test_the_former_name_typed_again_leaves_nothing_to_confirm(builder):
    opened(builder)
    rename(builder, "Marisol")
    expect(builder.page.locator(".carried-line")).to_be_visible()
    rename(builder, "Marisol Quill")
    expect(builder.page.locator(".carried-line")).to_be_hidden()


def test_a_corrected_name_is_said_once_for_all_answers(builder):
    opened(builder)
    rename(builder, "Marisol Quille")
    builder.page.get_by_role("button", name="Check each").click()
    builder.page.get_by_role("button", name="It is the same patient").click()
    expect(builder.page.locator(".carried-line")).to_be_hidden()
    rename(builder, "Marisol Quille ")
    expect(builder.page.locator(".carried-line")).to_be_hidden()
    builder.page.keyboard.press("Escape")


def test_a_first_patient_has_no_last_one(builder):
    builder.open_step("Patient and history")
    builder.page.get_by_label("Date of birth", exact=True).fill("June 9, 1974")
    builder.page.get_by_label("Patient’s full name", exact=True).press_sequentially("Marisol Quill")
    expect(builder.page.locator(".carried-line")).to_be_hidden()


def test_the_download_says_what_is_not_confirmed(builder):
    opened(builder)
    rename(builder, "Tomas Brook")
    builder.choose("Download", "Text")
    expect(builder.page.locator(".carried h4")).to_contain_text("answers were written for another patient")
    with builder.page.expect_download():
        builder.page.get_by_role("button", name="Download anyway").click()
    expect(builder.notice).to_contain_text("answers were written for another patient")


def test_a_case_file_remembers_what_is_to_be_confirmed(builder):
    opened(builder)
    begin(builder)
    rename(builder, "Tomas Brook")
    file = saved(builder)
    assert "references" in file["to_confirm"]
    builder.start_over()
    expect(builder.page.locator(".carried-line")).to_be_hidden()
    builder.open_file("case.json", json.dumps(file).encode())
    expect(builder.page.locator(".carried-line")).to_be_visible()
    builder.left.click()
    assert "References" in titles(builder)
    builder.page.keyboard.press("Escape")


def test_confirming_can_be_undone(builder):
    opened(builder)
    rename(builder, "Tomas Brook")
    builder.left.click()
    listed = titles(builder)
    builder.page.locator(".carried li button").first.press("Enter")
    expect(builder.page.locator(".carried li button").first).to_be_focused()
    assert titles(builder) == listed[1:]
    builder.notice.get_by_role("button", name="Undo").click()
    builder.left.click()
    assert titles(builder) == listed
    builder.page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_in_the_dialog_and_the_list(find_axe_faults, address, width, scheme):
    def open_dialog(page):
        page.set_default_timeout(10_000)
        builder = BuilderPage(page).wait()
        opened(builder)
        ask(builder)

    def open_list(page):
        open_dialog(page)
        builder = BuilderPage(page)
        page.get_by_role("button", name="Begin the new letter").click()
        builder.show("Finish")
        builder.left.click()
        expect(page.locator(".carried")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

    options = {"viewport": {"width": width, "height": 720}, "color_scheme": scheme}
    assert find_axe_faults(f"{address}builder/", open_dialog, **options) == []
    assert find_axe_faults(f"{address}builder/", open_list, **options) == []
