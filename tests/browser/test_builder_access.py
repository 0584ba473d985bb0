"""The builder for every reader: axe, narrow screens, and the parts of a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage, example_answers

AXE = Path(__file__).parent.parent.parent / "node_modules" / "axe-core" / "axe.min.js"


def find_faults(page):
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['target']} {node['html'][:200]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def show_all(page):
    BuilderPage(page).show("Questions")
    page.get_by_role("button", name="Show all steps").click()


def reword_and_change(builder):
    """Leaves a note on a rewording that no longer fits, an open box, and the summary."""
    page = builder.page
    for words in ("By month six", "Without a replacement"):
        builder.letter.get_by_text(words).first.evaluate("(words) => { words.tabIndex = -1; words.focus(); }")
        page.keyboard.press("F2")
        page.get_by_label("The paragraph in your words").fill("In my words.")
        if words == "By month six":
            page.get_by_role("button", name="Use my words").click()
            expect(builder.letter.locator(".is-reworded")).to_have_count(1)
    builder.show("Questions")
    page.get_by_label("Monitoring, and when you would stop").fill("Every month.")
    builder.show("Finish")
    builder.left.click()
    expect(page.locator(".summary")).to_contain_text("You reworded this")
    builder.left.click()
    builder.show("Letter")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_in_any_state(browser, address, width, scheme):
    # The policy would refuse axe itself, so it is off here.
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(f"{address}builder/")
    builder = BuilderPage(page).wait()
    page.add_script_tag(path=AXE)
    faults = {"empty": find_faults(page)}

    show_all(page)
    builder.group("Who signs").get_by_label("NPI", exact=True).fill("123")
    builder.choose("Download", "Word")
    expect(page.get_by_role("button", name="Download anyway")).to_be_visible()
    faults["missing"] = find_faults(page)
    builder.show("Questions")
    expect(builder.group("Who signs").get_by_text("The NPI must have ten digits.")).to_be_visible()
    faults["problems"] = find_faults(page)

    builder.fill_with_example()
    faults["finish"] = find_faults(page)
    builder.show("Questions")
    page.locator(".row > details").evaluate_all("(rows) => rows.forEach((row) => { row.open = true; })")
    builder.group("Plan and addressee").get_by_text("Why? Member ID").click()
    faults["filled"] = find_faults(page)
    builder.show("Letter")
    faults["letter"] = find_faults(page)

    builder.show("Questions")
    page.get_by_label("Effect on daily life").fill("She failed azathioprine, with severe difficulty.")
    expect(builder.left).to_have_text("2 suggestions")
    builder.show("Finish")
    builder.left.click()
    page.locator(".remarks a[data-path]").first.click()
    expect(page.locator(".questions .remark")).to_have_count(2)
    faults["remarks beside a question"] = find_faults(page)
    builder.show("Finish")
    faults["remarks"] = find_faults(page)
    builder.show("Letter")

    reword_and_change(builder)
    faults["own words"] = find_faults(page)
    builder.show("Questions")
    builder.group("Why are you writing?").get_by_label("For an HSA, FSA or HRA").check()
    page.locator(".waiting summary").click()
    faults["another kind"] = find_faults(page)
    context.close()
    assert {state: found for state, found in faults.items() if found} == {}


@pytest.fixture(scope="module")
def phone(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{address}builder/")
    page.set_default_timeout(5000)
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
    phone.left.click()
    phone.page.get_by_role("link", name="Enter the member ID.").click()
    expect(phone.page.get_by_label("Member ID", exact=True)).to_be_focused()
    phone.fill_with_example()
    assert phone.download("Download", "Word").stat().st_size > 5000
    assert example_answers()["patient_name"] == "Marisol Quill"
