"""A whole letter, from the first answer to the file that is sent."""

import base64
import io
import json
import re

import docx
import pypdf
import pytest
from playwright.sync_api import expect

from generator import bridge
from tests.browser.builder_page import BuilderPage, example_answers


@pytest.fixture(scope="module")
def builder(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}builder/")
    page.set_default_timeout(5000)
    yield BuilderPage(page).wait()
    context.close()


@pytest.fixture
def written(builder):
    """The builder with the whole example typed in."""
    if builder.left.inner_text() != "All required answers are in":
        builder.answer(example_answers())
    expect(builder.left).to_have_text("All required answers are in")
    return builder


def words_of(text):
    return re.sub(r"\s+", " ", text)


def squeeze(text):
    """Drops what line ends do to a text that is read back."""
    return re.sub(r"[\s-]", "", text)


def typed_words():
    """Every answer that the letter says as it was typed."""
    plain = (
        "patient_name plan_name member_id addressee history symptoms why_this_one expected_outcomes monitoring"
        " consequences author_name qualifications practice_name prior_treatments_show"
    )
    answers = example_answers()
    found = [line for name in plain.split() for line in answers.get(name, "").split("\n")]
    found += [row[name] for row in answers["prior_treatments"] for name in ("treatment", "outcome")]
    found += [row["citation"] for row in answers["references"]]
    assert len(found) > 20
    return [words_of(line) for line in found if line]


def test_a_letter_typed_by_label_is_downloaded_as_word(written):
    content = written.download("Download", "Word").read_bytes()
    reply = json.loads(bridge.answer(json.dumps({"do": "write", "answers": example_answers(), "to": "word"})))
    assert content == base64.b64decode(reply["base64"])
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = words_of(" ".join([paragraph.text for paragraph in document.paragraphs] + cells))
    assert [line for line in typed_words() if line.rstrip(".") not in text] == []


def test_the_pdf_says_what_was_typed(written):
    content = written.download("Download", "PDF").read_bytes()
    text = squeeze(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))
    sentences = [sentence for line in typed_words() for sentence in line.rstrip(".").split(". ")]
    lost = [sentence for sentence in sentences if squeeze(sentence) not in text]
    assert len(lost) <= 2, "only a sentence that goes on overleaf may be parted by the running header"
    assert [sentence for sentence in lost if squeeze(sentence)[:20] not in text] == []


def test_the_text_is_the_same_as_the_command_line_writes(written):
    content = written.download("Download", "Text").read_bytes().decode()
    reply = json.loads(bridge.answer(json.dumps({"do": "write", "answers": example_answers(), "to": "text"})))
    assert content == reply["text"]


def test_a_formatted_copy_holds_the_letter_in_two_forms(written):
    written.choose("Copy", "Formatted")
    expect(written.notice).to_contain_text("The letter is copied")
    kinds = written.page.evaluate(
        "navigator.clipboard.read().then((items) => items.flatMap((item) => item.types).sort())"
    )
    assert kinds == ["text/html", "text/plain"]
    assert "Marisol Quill" in written.page.evaluate("navigator.clipboard.readText()")


def test_a_plain_copy_is_text_alone(written):
    written.choose("Copy", "Plain")
    expect(written.notice).to_contain_text("The letter is copied")
    kinds = written.page.evaluate("navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))")
    assert kinds == ["text/plain"]


def test_only_the_letter_is_printed(written):
    content = written.page.pdf(prefer_css_page_size=True)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    text = words_of(" ".join(pages))
    assert text.startswith("Harbor Lane Neurology")
    assert "Why?" not in text
    assert "Download" not in text
    assert "Page 1 of" not in text
    assert len(pages) <= 4


def test_the_sheet_marks_what_the_focused_question_feeds(written):
    written.open_step("Patient and history")
    written.group("Plan and addressee").get_by_label("Member ID").focus()
    expect(written.letter.locator(".is-fed")).to_have_text([example_answers()["member_id"]])


def test_a_sentence_leads_to_its_question(written):
    written.open_step("Your letter")
    written.letter.get_by_text("PPO", exact=True).click()
    expect(written.page.get_by_label("Product (optional)")).to_be_focused()


def test_the_letter_follows_each_key_and_the_page_stays_where_it_is(written):
    written.open_step("Evidence")
    shows = written.group("Reference 1").get_by_label("What it shows")
    shows.focus()
    place = written.page.evaluate("scrollY")
    shows.press("ControlOrMeta+End")
    shows.press_sequentially(" It is small.", delay=10)
    expect(written.letter).to_contain_text("It is small.")
    expect(shows).to_be_focused()
    assert written.page.evaluate("scrollY") == place


def test_a_date_is_read_back_in_full(written):
    written.open_step("Patient and history")
    expect(written.page.locator("#read-date_of_birth")).to_have_text("June 9, 1974")


def test_a_download_with_gaps_shows_first_what_is_left(builder):
    builder.start_over()
    builder.choose("Download", "Word")
    heading = builder.page.get_by_role("heading", name="missing", level=2)
    expect(heading).to_be_focused()
    links = builder.page.get_by_role("region", name=re.compile(r"^Missing")).get_by_role("link")
    expect(links.filter(has_text="Enter the patient’s full name.")).to_have_count(1)
    with builder.page.expect_download() as caught:
        builder.page.get_by_role("button", name="Download anyway").click()
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(caught.value.path())).paragraphs)
    assert "Patient’s full name" not in text


def test_what_goes_with_a_gap_is_named_before_the_download_and_not_once_it_is_filled(builder):
    builder.start_over()
    builder.answer({"own_sections": [{"heading": "Travel"}]})
    builder.choose("Download", "Text")
    left_out = builder.page.locator(".left-out")
    expect(left_out).to_have_text(
        "Until what is missing is there, the letter leaves out the heading of section 1 as well."
    )
    builder.group("Parts of your own").get_by_label("Text", exact=True).fill("She cannot travel.")
    expect(left_out).to_be_hidden()
    builder.start_over()


def test_what_is_left_leads_to_its_question(builder):
    builder.left.click()
    builder.page.get_by_role("link", name="Enter the signer’s name.").click()
    expect(builder.group("Who signs").get_by_label("Name", exact=True)).to_be_focused()
    expect(builder.group("Who signs").get_by_text("Enter the signer’s name.")).to_be_visible()


def test_a_gap_on_the_sheet_is_a_button_to_its_question(builder):
    builder.letter.get_by_role("button", name="Answer missing: Date of birth").first.click()
    expect(builder.page.get_by_label("Date of birth", exact=True)).to_be_focused()


def test_questions_that_do_not_fit_wait_with_their_answers(builder):
    builder.start_over()
    builder.page.get_by_label("Expedited").check()
    builder.open_step("Consequences of no treatment")
    builder.page.get_by_role("textbox", name="Why waiting is dangerous").fill("She may stop breathing.")
    builder.open_step("Your letter")
    builder.page.get_by_label("In its standard time").check()
    expect(builder.page.get_by_text("1 answer waits")).to_be_visible()
    builder.page.get_by_label("Expedited").check()
    expect(builder.page.get_by_text("1 answer waits")).to_be_hidden()
    builder.open_step("Consequences of no treatment")
    expect(builder.page.get_by_role("textbox", name="Why waiting is dangerous")).to_have_value(
        "She may stop breathing."
    )


def test_the_guide_explains_a_question_in_place(builder):
    builder.open_step("Patient and history")
    plan = builder.group("Plan and addressee")
    plan.get_by_text("Why? Member ID").click()
    expect(plan.get_by_text("Copy both from the card").first).to_be_visible()
    assert builder.page.url.endswith("builder/")
