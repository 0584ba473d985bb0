"""The letter's length: a line above the sheet that opens to the words by part and to what to cut first."""

import re

import pytest
from playwright.sync_api import expect

from generator.case import Case
from generator.case_file import write_case_file
from tests.browser.builder_page import BuilderPage, example_answers
from tests.browser.engine_worker import AT_THE_WORD, WORD, change_worker

REFUSES_TO_REVIEW = AT_THE_WORD.replace("DOES", "self.postMessage({ id, fault: 'refused' })").replace(
    "if (!", """if (!request?.includes('"do":"review"') || !"""
)

DESK, PHONE = 1280, 390

ANSWERS = example_answers() | {"history": "She has been ill for years. " * 100}

LENGTH = Case(ANSWERS).length

OVER = f"{LENGTH.words - LENGTH.budget:,} over 1,050"


def line_of(builder):
    return builder.page.locator(".letter-length > summary")


def open_too_long(builder):
    """Opens a case whose letter is too long, and waits until its length is told."""
    builder.open_file("long.json", write_case_file(ANSWERS).encode())
    expect(builder.notice).to_contain_text("long.json")
    builder.show("Letter")
    expect(line_of(builder)).to_contain_text(OVER)


def open_builder(visit, address):
    visit.page.set_default_timeout(10_000)
    visit.page.goto(f"{address}builder/")
    return BuilderPage(visit.page).wait()


@pytest.fixture(params=[PHONE, DESK])
def builder(request, new_visit, address):
    return open_builder(new_visit(viewport={"width": request.param, "height": 900}), address)


@pytest.fixture
def desk(new_visit, address):
    return open_builder(new_visit(viewport={"width": DESK, "height": 900}), address)


def test_the_line_tells_words_pages_and_how_far_they_are_over(desk):
    open_too_long(desk)
    pages = desk.page.locator(".page")
    count = pages.count()
    assert count > 3
    expect(line_of(desk)).to_have_text(f"Length: {LENGTH.words:,} words, {count} pages: {OVER}")
    desk.open_step("Patient and history")
    desk.group("History").get_by_label("History (optional)", exact=True).fill("She has been ill for years. " * 400)
    expect(pages).not_to_have_count(count)
    words = LENGTH.words + 1800
    over = f"{words - LENGTH.budget:,} over 1,050"
    expect(line_of(desk)).to_have_text(f"Length: {words:,} words, {pages.count()} pages: {over}")


def test_a_narrow_sheet_has_no_pages_to_tell(new_visit, address):
    builder = open_builder(new_visit(viewport={"width": PHONE, "height": 900}), address)
    open_too_long(builder)
    expect(line_of(builder)).to_have_text(f"Length: {LENGTH.words:,} words: {OVER}")


def test_it_opens_to_the_words_by_part_and_to_what_to_cut_first(builder):
    open_too_long(builder)
    details = builder.page.locator(".length-details")
    expect(details).to_be_hidden()
    line_of(builder).click()
    expect(details.get_by_role("row")).to_have_text([f"{part.name}{part.words:,}" for part in LENGTH.parts])
    expect(details).to_contain_text(f"The longest parts: {'; '.join(LENGTH.longest)}.")
    expect(details.get_by_role("list", name="What to cut first").get_by_role("listitem")).to_have_text(
        [
            f"{cut.says}: {'; '.join(f'{place.called}, {place.words} words' for place in cut.places)}"
            for cut in LENGTH.cuts
        ]
    )
    details.get_by_role("link", name="The history").click()
    expect(builder.group("History").get_by_label("History (optional)", exact=True)).to_be_focused()


def test_a_letter_within_its_budget_has_nothing_to_cut(desk):
    expect(line_of(desk)).to_have_text(re.compile(r"^Length: \d+ words, 1 page: within 1,050$"))
    desk.group("Why are you writing?").get_by_label("For an HSA, FSA or HRA").check()
    expect(line_of(desk)).to_contain_text("within 350")
    line_of(desk).click()
    expect(desk.page.get_by_text("Words by part")).to_be_visible()
    expect(desk.page.get_by_text("What to cut first")).to_be_hidden()


def test_the_line_never_moves_the_sheet(builder):
    builder.show("Letter")
    expect(line_of(builder)).to_contain_text("within")
    top = builder.page.locator("#letter-sheet").evaluate("(sheet) => sheet.offsetTop")
    open_too_long(builder)
    assert builder.page.locator("#letter-sheet").evaluate("(sheet) => sheet.offsetTop") == top
    builder.page.locator(".letter-length").evaluate("(line) => line.classList.add('is-unknown')")
    assert builder.page.locator("#letter-sheet").evaluate("(sheet) => sheet.offsetTop") == top


def test_nothing_is_told_of_a_letter_that_was_not_reviewed(new_visit, address, site):
    visit = new_visit(viewport={"width": DESK, "height": 900})
    change_worker(visit.page.context, site, REFUSES_TO_REVIEW)
    builder = open_builder(visit, address)
    open_too_long(builder)
    line_of(builder).click()
    builder.open_step("Patient and history")
    history = builder.group("History").get_by_label("History (optional)", exact=True)
    history.fill(f"Born {WORD}.")
    expect(line_of(builder)).to_be_hidden()
    expect(builder.page.locator(".length-details")).to_be_hidden()
    history.fill("Ill since 2021.")
    expect(line_of(builder)).to_be_visible()
    assert visit.errors == []


def test_what_is_open_stays_as_it_is_while_the_letter_stays_as_long(desk):
    open_too_long(desk)
    line_of(desk).click()
    desk.page.locator(".length-details a").first.evaluate("(link) => { link.dataset.seen = 'yes'; }")
    desk.open_step("Diagnosis and condition")
    box = desk.page.get_by_role("textbox", name="Effect on daily life")
    words = box.input_value().split()
    told = desk.left.inner_text()
    box.fill(" ".join(["She", "failed", "azathioprine", *words[3:]]))
    expect(desk.left).not_to_have_text(told)
    expect(line_of(desk)).to_contain_text(OVER)
    expect(desk.page.locator(".length-details [data-seen]")).to_have_count(1)


def test_the_length_is_not_printed(desk):
    open_too_long(desk)
    line_of(desk).click()
    desk.page.emulate_media(media="print")
    expect(desk.page.locator(".letter-length")).to_be_hidden()
    expect(desk.page.locator(".length-details")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_axe_finds_no_fault_in_it_and_nothing_scrolls_sideways(find_axe_faults, address, width, scheme):
    def prepare(page):
        builder = BuilderPage(page).wait()
        open_too_long(builder)
        line_of(builder).click()
        assert line_of(builder).bounding_box()["height"] >= 24
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

    viewport = {"width": width, "height": 900}
    assert find_axe_faults(f"{address}builder/", prepare, viewport=viewport, color_scheme=scheme) == []
