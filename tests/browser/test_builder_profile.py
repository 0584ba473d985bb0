"""The practice profile and the logo: kept when asked, with nothing of the patient."""

import json
import struct
import zlib

import pytest
from playwright.sync_api import expect

from generator.library import open_library
from tests.browser.builder_page import BuilderPage, example_answers

KEPT = "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.includes('__palette')))"


@pytest.fixture(scope="module")
def booted(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(f"{address}builder/")
    yield BuilderPage(page).wait()
    context.close()


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
    profile(builder).get_by_role("button", name="Keep on this device").click()
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


def test_an_answer_that_names_the_patient_is_left_out(builder):
    builder.page.get_by_label("Qualifications that bear on this judgment").fill("I have known Ms. Quill for years.")
    profile(builder).get_by_role("button", name="Keep on this device").click()
    expect(builder.notice).to_contain_text("Left out, because the patient is named: Qualifications that bear")
    assert "Quill" not in builder.page.evaluate(KEPT)["lmn-kit-profile"]


def test_a_kept_profile_fills_an_empty_form_and_says_so(builder):
    profile(builder).get_by_role("button", name="Keep on this device").click()
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
    keep = profile(builder).get_by_role("button", name="Keep on this device")
    keep.click()
    expect(profile(builder).get_by_text("This device keeps")).to_be_visible()
    profile(builder).get_by_role("button", name="Forget it").click()
    assert builder.page.evaluate(KEPT) == {}
    expect(keep).to_be_focused()
    builder.notice.get_by_role("button", name="Undo").click()
    assert list(builder.page.evaluate(KEPT)) == ["lmn-kit-profile"]


def test_a_profile_goes_to_a_file_and_comes_back(builder):
    with builder.page.expect_download() as caught:
        profile(builder).get_by_role("button", name="Save to a file").click()
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
    [b"no JSON", b'{"format": "lmn-kit-case", "schema": 2, "answers": {}}', b"null"],
    ids=["not-json", "a-case-file", "null"],
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
    expect(builder.page.locator("[name=author_title]")).to_have_value("Chief")
    expect(builder.page.locator("[name=patient_name]")).to_have_value("Marisol Quill")


def test_a_patient_who_signs_has_no_practice_profile(builder):
    expect(profile(builder)).to_be_visible()
    builder.open_step("Your letter")
    builder.page.get_by_label("The patient", exact=True).check()
    builder.open_step("Qualifications and signature")
    expect(profile(builder)).to_be_hidden()


def png(width, height):
    """Returns a see-through PNG with a red middle."""
    line = b"\0" + b"\xff\0\0\0" * (width // 4) + b"\xc0\x10\x10\xff" * (width // 2) + b"\xff\0\0\0" * (width // 4)

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = zlib.compress(line * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def choose_logo(builder, name, kind, content):
    chooser = builder.page.get_by_label("Logo (optional)")
    if not chooser.is_visible():
        builder.group("Letterhead").get_by_text("More:").click()
    chooser.set_input_files([{"name": name, "mimeType": kind, "buffer": content}])


def test_a_logo_becomes_a_small_opaque_png_in_every_output(builder):
    choose_logo(builder, "logo.png", "image/png", png(1200, 300))
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")
    expect(builder.letter.get_by_alt_text("Logo")).to_be_visible()
    shown = builder.page.get_by_alt_text("The logo as it prints")
    expect(shown).to_be_visible()
    size = shown.evaluate(
        """async (image) => {
            await image.decode();
            const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            return [canvas.width, canvas.height, [...context.getImageData(2, 2, 1, 1).data]];
        }"""
    )
    assert size == [600, 150, [255, 255, 255, 255]]
    builder.choose("Download", "PDF")
    expect(builder.notice).to_contain_text("is in your downloads")
    assert "Logo" not in builder.download("Download", "Text").read_text(encoding="utf-8")
    builder.open_step("Qualifications and signature")
    builder.page.get_by_role("button", name="Remove the logo").click()
    expect(builder.letter.get_by_alt_text("Logo")).to_have_count(0)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.letter.get_by_alt_text("Logo")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "kind"), [("logo.svg", "image/svg+xml"), ("logo.png", "image/png")], ids=["another kind", "broken"]
)
def test_a_file_that_is_no_picture_is_refused(builder, name, kind):
    choose_logo(builder, name, kind, b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    expect(builder.notice).to_contain_text("This file cannot be read as a picture. Choose a PNG or a JPEG.")
    expect(builder.page.get_by_alt_text("The logo as it prints")).to_be_hidden()
