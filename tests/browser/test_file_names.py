"""The names of files: they say nothing of the patient, until the writer wants the initials and the item in them."""

import datetime

import pytest
from playwright.sync_api import expect

TODAY = f"{datetime.date.today():%Y-%m-%d}"
LETTER = f"letter-of-medical-necessity-{TODAY}.docx"
CASE = f"letter-case-{TODAY}.json"
CHOICE = "Initials and item in file names"


@pytest.fixture
def builder(booted):
    booted.start_over()
    want_names(booted, False)
    return booted


def want_names(builder, are_wanted):
    menu = builder.page.locator(".menu", has=builder.page.locator(".file-names"))
    menu.locator("summary").click()
    menu.get_by_label(CHOICE).set_checked(are_wanted)
    menu.locator("summary").click()


def name_of(builder, menu, entry):
    with builder.page.expect_download() as caught:
        builder.choose(menu, entry)
        if menu == "Download":
            builder.page.get_by_role("button", name="Download anyway").click()
    return caught.value.suggested_filename


def answer(builder, name, drug="Semaglutide (Wegovy) 2.4 mg"):
    builder.page.get_by_label("Medication", exact=False).first.check()
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill(name)
    builder.open_step("Treatment plan and rationale")
    builder.group("Medication 1").get_by_label("Generic name").fill(drug)


def test_a_name_says_nothing_of_the_patient(builder):
    answer(builder, "Marisol Quill")
    assert name_of(builder, "Download", "Word") == LETTER
    assert name_of(builder, "Case file", "Save") == CASE


@pytest.mark.parametrize("name", ["Marisol Quill", "Quill, Marisol"])
def test_initials_and_item_tell_letters_apart_where_the_writer_wants_it(builder, name):
    answer(builder, name)
    want_names(builder, True)
    expect(builder.page.locator(".file-names small")).to_contain_text("As in MQ-semaglutide-wegovy-2-4-mg-letter")
    assert name_of(builder, "Download", "Word") == f"MQ-semaglutide-wegovy-2-4-mg-{LETTER}"
    assert name_of(builder, "Case file", "Save") == f"MQ-semaglutide-wegovy-2-4-mg-{CASE}"


def test_signs_and_long_names_do_not_break_a_files_name(builder):
    answer(builder, "Zoë Ünal-Brook", "../../α: " + "very " * 20)
    want_names(builder, True)
    assert name_of(builder, "Case file", "Save") == f"ZÜB-α-very-very-very-very-very-very-very-{CASE}"


def test_what_is_not_answered_yet_is_left_out(builder):
    want_names(builder, True)
    assert name_of(builder, "Case file", "Save") == CASE
