"""No box of the builder hands what is typed to a speller, a corrector or a store of the browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage

LOUD = """() => [...document.querySelectorAll("letter-builder :is(input, textarea, select, [contenteditable])")]
    .map((box) => ({
        box: `${box.tagName} ${box.type} ${box.name} ${box.ariaLabel ?? box.id}`,
        spellcheck: box.spellcheck,
        suggestions: box.writingSuggestions,
        autocomplete: box.getAttribute("autocomplete") ?? box.form?.getAttribute("autocomplete"),
        autocorrect: box.getAttribute("autocorrect") ?? box.form?.getAttribute("autocorrect"),
    }))"""


def quiet(box):
    takes_text = box["box"].split()[0] == "TEXTAREA" or box["box"].split()[1] in {"text", "tel", "search", "password"}
    return (
        box["spellcheck"] is False
        and box["suggestions"] == "false"
        and box["autocomplete"] in {"off", "new-password"}
        and (box["autocorrect"] == "off" or not takes_text)
    )


@pytest.fixture(scope="module")
def builder(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(f"{address}builder/")
    yield BuilderPage(page).wait()
    context.close()


def test_every_box_is_quiet_those_made_later_too(builder):
    page = builder.page
    counted = {"at first": page.evaluate(LOUD)}
    builder.fill_with_example()
    page.locator("[data-do=add-row]").evaluate_all("(buttons) => buttons.forEach((button) => button.click())")
    counted["with rows"] = page.evaluate(LOUD)
    words = builder.letter.get_by_text("By month six").first
    words.evaluate("(words) => { words.tabIndex = -1; words.focus(); }")
    page.keyboard.press("F2")
    expect(page.get_by_label("The paragraph in your words")).to_be_focused()
    builder.open_step("Qualifications and signature")
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.get_by_role("dialog").get_by_role("checkbox").first).to_be_visible()
    counted["with the editor and the profile"] = page.evaluate(LOUD)
    counts = [len(boxes) for boxes in counted.values()]
    assert counts == sorted(set(counts)), "more at each turn"
    assert counts[0] > 150
    assert any("The paragraph in your words" in box["box"] for box in counted["with the editor and the profile"])
    assert any("paste-criteria" in box["box"] for box in counted["at first"])
    assert [(state, box) for state, boxes in counted.items() for box in boxes if not quiet(box)] == []


def test_a_box_in_a_template_is_quiet_before_it_is_made(builder):
    """The templates of rows stand outside the form until a row is made: they are asked one by one."""
    bare = builder.page.locator("template").evaluate_all(
        """(templates) => templates.flatMap((template) => [...template.content.querySelectorAll("input, textarea")])
            .filter((box) => box.getAttribute("autocomplete") !== "off" && !["radio", "checkbox"].includes(box.type))
            .map((box) => box.outerHTML)"""
    )
    assert bare == []
