"""The builder for every reader: axe, narrow screens, and the parts of a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage, example_answers

WIDTHS = (390, 1280)


def show_all(page):
    BuilderPage(page).show("Questions")
    page.get_by_role("button", name="Show all steps").click()


def see_empty(page):
    BuilderPage(page).wait()


def see_filled(page):
    builder = BuilderPage(page).wait()
    builder.fill_with_example()
    show_all(page)
    for summary in page.locator(".row > details:not([open]) > summary").all():
        summary.click()
    page.get_by_text("Why? Member ID").first.click()


def see_problems(page):
    builder = BuilderPage(page).wait()
    show_all(page)
    builder.group("Who signs").get_by_label("NPI", exact=True).fill("123")
    builder.choose("Download", "Word")
    expect(page.get_by_role("button", name="Download all the same")).to_be_visible()
    builder.show("Questions")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("prepare", [see_empty, see_filled, see_problems])
def test_axe_finds_no_fault(find_axe_faults, address, prepare, width, scheme):
    size = {"width": width, "height": 900}
    assert find_axe_faults(f"{address}builder/", prepare, color_scheme=scheme, viewport=size) == []


@pytest.mark.parametrize("part", ["Letter", "Finish"])
def test_axe_finds_no_fault_in_the_other_parts_of_a_phone(find_axe_faults, address, part):
    def prepare(page):
        see_filled(page)
        BuilderPage(page).show(part)

    size = {"width": 390, "height": 844}
    assert find_axe_faults(f"{address}builder/", prepare, color_scheme="light", viewport=size) == []


@pytest.fixture(scope="module")
def phone(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{address}builder/")
    yield BuilderPage(page).wait()
    context.close()


def test_nothing_scrolls_sideways_at_320_pixels(phone):
    phone.fill_with_example()
    show_all(phone.page)
    for part in ("Questions", "Letter", "Finish"):
        phone.show(part)
        overflow = phone.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow == 0, part


def test_each_control_is_a_target_of_24_pixels(phone):
    phone.show("Questions")
    small = phone.page.locator("letter-builder :is(button, summary, input, textarea, a[data-step])").evaluate_all(
        """(controls) => controls
            .filter((one) => one.checkVisibility() && !one.matches("[type=radio], [type=checkbox]"))
            .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
            .map(([html, box]) => `${html} ${box.width} x ${box.height}`)"""
    )
    assert small == []


def test_a_phone_writes_a_letter_too(phone):
    phone.start_over()
    phone.open_step("Patient and history")
    phone.page.get_by_label("Patient’s full name", exact=True).fill("Marisol Quill")
    phone.show("Letter")
    sentence = phone.letter.get_by_text("Marisol Quill").first
    expect(sentence).to_be_visible()
    sentence.click()
    expect(phone.page.get_by_label("Patient’s full name", exact=True)).to_be_focused()
    phone.show("Finish")
    phone.page.get_by_role("button", name="answers left").click()
    phone.page.get_by_role("link", name="Enter the member ID.").click()
    expect(phone.page.get_by_label("Member ID", exact=True)).to_be_focused()
    phone.fill_with_example()
    assert phone.download("Download", "Word").stat().st_size > 5000
    assert example_answers()["patient_name"] == "Marisol Quill"
