"""The practice profile: kept when asked, filled in, forgotten, saved to a file and opened."""

import json
import re

import pytest
from playwright.sync_api import expect

from generator.library import open_library
from tests.browser.builder_page import BuilderPage, example_answers

KEPT = "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.includes('__palette')))"


@pytest.fixture
def builder(booted):
    """The example, on a device that keeps nothing."""
    booted.page.evaluate("localStorage.clear()")
    booted.start_over()
    booted.fill_with_example()
    booted.open_step("Qualifications and signature")
    return booted


def profile(builder):
    return builder.page.get_by_role("region", name="Practice profile")


def keep(builder):
    """Keeps the profile on this device, after a look at what it holds."""
    profile(builder).get_by_role("button", name="Keep on this device").click()
    builder.page.get_by_role("dialog").get_by_role("button", name="Keep these answers").click()


def profile_names():
    groups = [group for step in open_library().steps for group in step.groups if group.profile]
    return {question.name for group in groups for question in group.questions}


def reload(builder):
    builder.page.once("dialog", lambda dialog: dialog.accept())
    builder.page.goto(builder.page.url.partition("#")[0] + "?again")
    return BuilderPage(builder.page).wait()


def test_nothing_is_kept_before_it_is_asked(builder):
    assert builder.page.evaluate(KEPT) == {}


def test_the_device_keeps_letterhead_and_signer_and_nothing_of_the_patient(builder):
    keep(builder)
    expect(builder.notice).to_contain_text("This device keeps the letterhead and the signer")
    kept = builder.page.evaluate(KEPT)
    assert list(kept) == ["lmn-kit-profile"]
    content = json.loads(kept["lmn-kit-profile"])
    assert content["format"] == "lmn-kit-profile"
    assert set(content["answers"]) <= profile_names()
    answers = example_answers()
    assert content["answers"]["practice_name"] == answers["practice_name"]
    assert content["answers"]["author_npi"] == answers["author_npi"]
    for name, answer in answers.items():
        said_elsewhere = name in profile_names() or answer in content["answers"].values()
        if isinstance(answer, str) and len(answer) > 3 and not said_elsewhere:
            assert answer not in kept["lmn-kit-profile"], name
    assert "Quill" not in kept["lmn-kit-profile"]


def test_a_kept_profile_fills_an_empty_form_and_says_so(builder):
    keep(builder)
    again = reload(builder)
    expect(again.notice).to_contain_text("Letterhead and signer are filled from what this device keeps.")
    expect(again.page.locator("[name=author_name]")).to_have_value("Ada Fenwick")
    expect(again.page.locator("[name=patient_name]")).to_have_value("")
    expect(again.letter).to_contain_text("Harbor Lane Neurology")
    expect(again.page.locator(".status-words")).to_have_text("Nothing you type is sent.")
    again.notice.get_by_role("button", name="Undo").click()
    expect(again.page.locator("[name=author_name]")).to_have_value("")
    again.open_step("Qualifications and signature")
    profile(again).get_by_role("button", name="Use it").click()
    expect(again.page.locator("[name=author_name]")).to_have_value("Ada Fenwick")


def test_a_profile_is_forgotten(builder):
    keep(builder)
    expect(profile(builder).get_by_text("This device keeps")).to_be_visible()
    profile(builder).get_by_role("button", name="Forget it").click()
    assert builder.page.evaluate(KEPT) == {}
    expect(profile(builder).get_by_role("button", name="Keep on this device")).to_be_focused()
    builder.notice.get_by_role("button", name="Undo").click()
    assert list(builder.page.evaluate(KEPT)) == ["lmn-kit-profile"]


def test_a_profile_goes_to_a_file_and_comes_back(builder):
    with builder.page.expect_download() as caught:
        profile(builder).get_by_role("button", name="Save to a file").click()
        builder.page.get_by_role("dialog").get_by_role("button", name="Save these answers").click()
    assert caught.value.suggested_filename == "practice-profile.json"
    content = caught.value.path().read_bytes()
    assert b"Quill" not in content
    builder.start_over()
    builder.page.get_by_label("Patient’s full name", exact=True).evaluate("(box) => { box.value = 'Ruth Avery'; }")
    builder.page.get_by_label("Profile file to open").set_input_files(
        [{"name": "ours.json", "mimeType": "application/json", "buffer": content}]
    )
    expect(builder.notice).to_contain_text("ours.json is open.")
    expect(builder.page.locator("[name=practice_name]")).to_have_value("Harbor Lane Neurology")
    expect(builder.page.locator("[name=patient_name]")).to_have_value("Ruth Avery")
    assert builder.page.evaluate(KEPT) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"no JSON",
        b'{"format": "lmn-kit-case", "schema": 2, "answers": {}}',
        b"null",
        b'{"format": "lmn-kit-profile", "schema": 0, "answers": {}}',
        b'{"format": "lmn-kit-profile", "schema": 1, "answers": []}',
    ],
    ids=["not-json", "a-case-file", "null", "no-schema", "no-answers"],
)
def test_another_file_is_refused(builder, content):
    builder.page.get_by_label("Profile file to open").set_input_files(
        [{"name": "other.json", "mimeType": "application/json", "buffer": content}]
    )
    expect(builder.notice).to_contain_text("This file is not a practice profile.")


def test_a_profile_answers_no_other_question(builder):
    content = {
        "format": "lmn-kit-profile",
        "schema": 1,
        "answers": {"patient_name": "Mallory", "author_title": "Chief"},
    }
    builder.page.get_by_label("Profile file to open").set_input_files(
        [{"name": "odd.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()}]
    )
    expect(builder.notice).to_have_text(
        re.compile("odd.json is open. It holds 1 answer that the builder does not ask for: patient_name. Nothing was")
    )
    expect(builder.page.locator("[name=author_title]")).to_have_value("Chief")
    expect(builder.page.locator("[name=patient_name]")).to_have_value("Marisol Quill")


def test_a_profile_of_a_newer_builder_is_told_and_stays_where_it_is(builder):
    newer = json.dumps({"format": "lmn-kit-profile", "schema": 99, "answers": {"author_name": "Ada Newman"}})
    builder.page.get_by_label("Profile file to open").set_input_files(
        [{"name": "newer.json", "mimeType": "application/json", "buffer": newer.encode()}]
    )
    expect(builder.notice).to_contain_text("This profile was saved by a newer version of the builder.")
    expect(builder.page.locator("[name=author_name]")).to_have_value("Ada Fenwick")
    builder.page.evaluate("(newer) => localStorage.setItem('lmn-kit-profile', newer)", newer)
    again = reload(builder)
    expect(again.notice).to_contain_text("This profile was saved by a newer version of the builder.")
    assert again.page.evaluate(KEPT) == {"lmn-kit-profile": newer}
    again.open_step("Qualifications and signature")
    expect(profile(again).get_by_role("button", name="Forget it")).to_be_visible()


def test_an_older_profile_goes_through_each_step_to_the_newest(builder):
    read = builder.page.evaluate(
        """async () => {
            const { parseProfile } = await import(new URL("../assets/builder/case/profile-file.js", location));
            const steps = [
                (answers) => { answers.author_called = answers.signer; delete answers.signer; },
                (answers) => { answers.author_name = answers.author_called; delete answers.author_called; },
            ];
            const form = document.querySelector("form.questions");
            const profile = (schema, answers) => JSON.stringify({ format: "lmn-kit-profile", schema, answers });
            return [
                parseProfile(form, profile(1, { signer: "Ada" }), steps),
                parseProfile(form, profile(2, { author_called: "Ada" }), steps),
                parseProfile(form, profile(3, { author_name: "Ada", author_called: "Bo" }), steps),
                Object.keys(parseProfile(form, profile(4, {}), steps)),
            ];
        }"""
    )
    assert read == [
        {"profile": {"author_name": "Ada"}, "unknown": []},
        {"profile": {"author_name": "Ada"}, "unknown": []},
        {"profile": {"author_name": "Ada"}, "unknown": ["author_called"]},
        ["refused"],
    ]
