"""A file that is opened is read in its own encoding, or told: never with a � in place of a letter."""

import codecs
import json

import pytest
from playwright.sync_api import expect

from generator.case_file import FORMAT, SCHEMA
from generator.limits import LARGEST_CASE_FILE

NAME = "Zoë Zażółć Ελένη"
CASE = json.dumps({"format": FORMAT, "schema": SCHEMA, "answers": {"patient_name": NAME}}, ensure_ascii=False)
PROFILE = json.dumps({"format": "lmn-kit-profile", "schema": 1, "answers": {"author_name": NAME}}, ensure_ascii=False)
KINDS = {"Case file to open": (CASE, "patient_name"), "Profile file to open": (PROFILE, "author_name")}
REFUSED = "This file is not in Unicode (UTF-8), so its letters cannot be read for certain. Nothing was opened."


@pytest.fixture
def builder(booted):
    booted.start_over()
    return booted


def choose(builder, chooser, content):
    files = [{"name": "file.json", "mimeType": "application/json", "buffer": content}]
    builder.page.get_by_label(chooser).set_input_files(files)


@pytest.mark.parametrize("chooser", KINDS)
@pytest.mark.parametrize(
    "write",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16, little end first", "utf-16, big end first"],
)
def test_unicode_is_read_to_the_letter(builder, chooser, write):
    text, name = KINDS[chooser]
    choose(builder, chooser, write(text))
    expect(builder.notice).to_contain_text("file.json is open.")
    expect(builder.page.locator(f"[name={name}]")).to_have_value(NAME)


@pytest.mark.parametrize("chooser", KINDS)
@pytest.mark.parametrize("encoding", ["windows-1252", "macroman", "latin-1"])
def test_another_encoding_is_told_and_opens_nothing(builder, chooser, encoding):
    text, name = KINDS[chooser]
    before = builder.page.locator(f"[name={name}]").input_value()
    choose(
        builder,
        chooser,
        text.replace(NAME, "Zoë Peña – née Núñez"[: 8 if encoding == "latin-1" else None]).encode(encoding),
    )
    expect(builder.notice).to_contain_text(REFUSED)
    expect(builder.notice).to_contain_text("save it with the encoding UTF-8")
    expect(builder.page.locator(f"[name={name}]")).to_have_value(before)


@pytest.mark.parametrize("chooser", KINDS)
def test_utf_16_without_its_mark_is_told(builder, chooser):
    choose(builder, chooser, KINDS[chooser][0].encode("utf-16-le"))
    expect(builder.notice).to_contain_text(REFUSED)


def test_a_large_file_cut_amid_a_letter_is_told_as_too_large(builder, tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b"[" + "€".encode() * (LARGEST_CASE_FILE * 2))
    builder.page.get_by_label("Case file to open").set_input_files(large)
    expect(builder.notice).to_contain_text("larger than a case file can be", timeout=20_000)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "iso-2022-jp"])
def test_plain_letters_in_another_encoding_are_told_too(builder, encoding):
    text = CASE.replace(NAME, "Jose Nunez" if encoding.startswith("utf") else "山田")
    choose(builder, "Case file to open", text.encode(encoding))
    expect(builder.notice).to_contain_text(REFUSED)
