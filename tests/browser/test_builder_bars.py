"""The builder's bars cover neither what has the focus nor, at a zoom of 400 %, the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage

STEPS = (
    "Your letter",
    "Patient and history",
    "Diagnosis and condition",
    "Treatment plan and rationale",
    "Evidence",
    "Consequences of no treatment",
    "Qualifications and signature",
)

BARS = """const bars = [...document.querySelectorAll(".toolbar, .steps, .builder-foot, .notice, .tabs")]
    .filter((bar) => bar.checkVisibility() && ["sticky", "fixed"].includes(getComputedStyle(bar).position));"""

COVERED = f"""() => {{
    {BARS}
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const said = `${{focused.tagName}} ${{focused.name || focused.textContent.trim().slice(0, 40)}}`;
    if (focused === document.body || !focused.closest("form.questions")) return {{ said, isOut: true }};
    const isIn = box.bottom > 1 && box.top < innerHeight - 1;
    const over = bars.map((bar) => bar.getBoundingClientRect()).filter((bar) => bar.height < innerHeight);
    const free = over.reduce((room, bar) => room - bar.height, innerHeight);
    const under = over.filter((bar) => box.top < bar.bottom - 1 && box.bottom > bar.top + 1);
    // What is higher than the room between the bars cannot be free of them: a part of it has to be.
    const isHigh = box.height > free;
    const isSeen = over.every((bar) => box.top < bar.top || box.bottom > bar.bottom);
    return {{ said, isCovered: !isIn || (isHigh ? !isSeen : under.length > 0), top: box.top, bottom: box.bottom }};
}}"""


@pytest.fixture
def open_builder(new_visit, address):
    def open_at(width, height, **options):
        visit = new_visit(viewport={"width": width, "height": height}, accept_downloads=True, **options)
        visit.page.set_default_timeout(10_000)
        visit.page.goto(f"{address}builder/")
        return BuilderPage(visit.page).wait()

    return open_at


@pytest.mark.parametrize("size", [(390, 600), (1280, 600), (320, 256)], ids=str)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_what_the_tab_key_reaches_is_not_under_a_bar(open_builder, size, key):
    builder = open_builder(*size)
    builder.fill_with_example()
    expect(builder.notice).to_be_visible()
    covered, count = [], 0
    for title in STEPS:
        builder.open_step(title)
        if key == "Shift+Tab":
            builder.page.locator(".step:not([hidden]) .onward button").focus()
        for _ in range(400):
            builder.page.keyboard.press(key)
            found = builder.page.evaluate(COVERED)
            if found.get("isOut"):
                break
            count += 1
            if found["isCovered"]:
                covered.append((title, found))
    assert count > 100
    assert covered == []


def test_a_notice_does_not_hide_the_button_that_called_it(open_builder):
    builder = open_builder(390, 600)
    builder.open_step("Qualifications and signature")
    keep = builder.page.get_by_role("button", name="Save to a file")
    keep.evaluate("(button) => scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 130)")
    keep.click()
    expect(builder.notice).to_be_visible()
    builder.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert builder.page.evaluate(COVERED)["isCovered"] is False


def test_at_400_percent_most_of_the_page_stays_in_sight(open_builder):
    builder = open_builder(320, 256)
    builder.fill_with_example()
    builder.show("Questions")
    expect(builder.notice).to_be_visible()
    heights = f"() => {{ {BARS} return bars.map((bar) => bar.getBoundingClientRect().height); }}"
    assert sum(builder.page.evaluate(heights)) <= 256 / 2
    builder.notice.get_by_role("button", name="Close").click()
    expect(builder.notice).to_be_hidden()
    assert sum(builder.page.evaluate(heights)) <= 256 / 5


def test_changing_tabs_on_a_phone_lays_nothing_out_twice(new_visit, address):
    visit = new_visit(viewport={"width": 390, "height": 844})
    visit.page.add_init_script(
        "globalThis.faults = []; addEventListener('error', ({ message }) => faults.push(message));"
    )
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page).wait()
    builder.fill_with_example()
    for part in ("Questions", "Letter", "Finish", "Letter", "Questions"):
        builder.show(part)
        visit.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert visit.page.evaluate("faults") == []


def test_why_stands_beside_the_legend_and_on_no_choice(open_builder):
    builder = open_builder(1280, 900)
    builder.fill_with_example()
    builder.page.get_by_role("button", name="Show all steps").click()
    builder.page.locator(".row > details").evaluate_all("(rows) => rows.forEach((row) => { row.open = true; })")
    found = builder.page.locator("fieldset.question").evaluate_all(
        """(questions) => questions.filter((one) => one.checkVisibility()).map((one) => {
            const at = (selector) => one.querySelector(selector)?.getBoundingClientRect();
            const [legend, why, choices] = [at("legend"), at(".why > summary"), at(".choices")];
            return {
                id: one.id,
                legend: legend.top - one.getBoundingClientRect().top,
                isBeside: !why || Math.abs(why.top - legend.top) < 2,
                isBelow: choices.top >= legend.bottom && (!why || choices.top >= why.bottom),
            };
        })"""
    )
    assert len(found) > 5
    assert [one for one in found if not (one["isBeside"] and one["isBelow"] and one["legend"] >= 10)] == []
