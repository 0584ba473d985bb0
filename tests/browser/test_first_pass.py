"""The first pass: what to have at hand, one choice after the other, and then what a letter must have."""

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage

VISIBLE = """(controls) => controls.filter((one) => one.checkVisibility({ visibilityProperty: true })).length"""


@pytest.fixture
def builder(new_visit, address):
    return start(new_visit, address, 1280)


def start(new_visit, address, width):
    visit = new_visit(viewport={"width": width, "height": 720})
    visit.page.set_default_timeout(10_000)
    visit.page.goto(f"{address}builder/")
    return BuilderPage(visit.page).wait(every_question=False)


def question(builder, name):
    return builder.page.locator(f"[data-question={name}]")


def choose(builder, value):
    question(builder, "occasion").locator(f"[value={value}]").check()
    question(builder, "requested_items").locator("[value=medication]").check()
    go_on(builder)
    go_on(builder)


def go_on(builder):
    builder.page.get_by_role("button", name="Continue").click()


def controls(builder):
    return builder.page.locator("form.questions :is(input, textarea, select)").evaluate_all(VISIBLE)


def test_it_says_what_to_have_at_hand_and_how_long_and_gives_three_ways_to_start(builder):
    intro = builder.page.locator(".intro")
    expect(intro).to_contain_text("Insurance card")
    expect(intro).to_contain_text("About 15 minutes")
    intro.get_by_role("button", name="Start here").click()
    expect(question(builder, "occasion").locator("input").first).to_be_focused()
    intro.get_by_role("button", name="Start from an example").click()
    expect(builder.page.get_by_role("button", name="Off-label rituximab")).to_be_visible()
    with builder.page.expect_file_chooser():
        intro.get_by_role("button", name="Open a saved letter").click()


def test_the_choices_are_made_one_after_the_other_and_fold_into_a_line(builder):
    for hidden in ("requested_items", "author_kind", "letter_date", "urgency"):
        expect(question(builder, hidden)).to_be_hidden()
    question(builder, "occasion").locator("[value=appeal]").check()
    expect(question(builder, "occasion")).to_be_hidden()
    items = question(builder, "requested_items")
    expect(items.locator("input").first).to_be_focused()
    expect(builder.page.get_by_role("button", name="Continue")).to_be_hidden()
    items.locator("[value=medication]").check()
    go_on(builder)
    expect(items).to_be_hidden()
    expect(question(builder, "author_kind")).to_be_visible()
    go_on(builder)
    line = builder.page.locator(".setup-line")
    expect(line.locator("strong")).to_contain_text("A medication · A clinician")
    expect(line.get_by_role("button", name="Change")).to_be_focused()
    expect(question(builder, "letter_date")).to_be_in_viewport()
    expect(builder.page.locator(".intro")).to_be_hidden()


def test_a_choice_is_changed_behind_the_line(builder):
    choose(builder, "appeal")
    builder.page.get_by_role("button", name="Change").click()
    for shown in ("occasion", "requested_items", "author_kind"):
        expect(question(builder, shown)).to_be_visible()
    question(builder, "occasion").locator("[value=renewal]").check()
    builder.page.get_by_role("button", name="Done").click()
    expect(question(builder, "occasion")).to_be_hidden()
    expect(builder.page.locator(".setup-line")).to_contain_text("A medication")


def test_arrow_keys_look_at_the_choices_and_do_not_go_on(builder):
    question(builder, "occasion").locator("input").first.focus()
    builder.page.keyboard.press("Space")
    builder.page.keyboard.press("ArrowDown")
    builder.page.keyboard.press("ArrowDown")
    expect(question(builder, "occasion")).to_be_visible()
    builder.page.keyboard.press("Tab")
    expect(builder.page.get_by_role("button", name="Continue")).to_be_focused()


@pytest.mark.parametrize("occasion", ["first-request", "exception", "appeal", "renewal"])
def test_the_first_pass_shows_at_most_45_controls(builder, occasion):
    choose(builder, occasion)
    builder.page.get_by_role("button", name="Show all steps").click()
    assert 10 < controls(builder) <= 45


def test_optional_questions_are_shown_on_request_and_what_is_answered_stays(builder):
    choose(builder, "first-request")
    builder.open_step("Patient and history")
    history = question(builder, "history")
    expect(history).to_be_hidden()
    builder.page.locator("#step-patient-and-history [data-do=optional-questions]").click()
    expect(history).to_be_visible()
    expect(question(builder, "patient_called").locator("input")).to_be_focused()
    builder.fill_with_example()
    builder.open_step("Evidence")
    expect(question(builder, "references")).to_be_visible()
    builder.open_step("Your letter")
    expect(builder.page.locator(".setup-line")).to_contain_text("A medication")


def test_a_way_to_a_question_that_is_kept_for_later_shows_it(builder):
    builder.left.click()
    builder.page.locator(".summary a[data-path=requested_items]").click()
    expect(question(builder, "requested_items")).to_be_visible()


def test_every_question_is_one_press_away(builder):
    builder.page.get_by_role("button", name="Show every question").click()
    for shown in ("occasion", "requested_items", "author_kind", "letter_date"):
        expect(question(builder, shown)).to_be_visible()
    builder.page.get_by_role("button", name="Show required questions").click()
    expect(question(builder, "requested_items")).to_be_hidden()


def test_the_first_question_stands_high_and_is_three_tabs_away(builder):
    top = question(builder, "occasion").locator("legend").bounding_box()["y"]
    assert top < 260
    builder.page.evaluate("document.activeElement.blur()")
    builder.page.keyboard.press("Tab")
    expect(builder.page.get_by_role("link", name="Skip to questions")).to_be_focused()
    builder.page.keyboard.press("Enter")
    builder.page.keyboard.press("Tab")
    inside = builder.page.evaluate("document.activeElement.closest('.step')?.id")
    assert inside == "step-start"


def test_skip_to_letter_leads_to_the_letter(builder):
    builder.page.keyboard.press("Tab")
    builder.page.keyboard.press("Tab")
    expect(builder.page.get_by_role("link", name="Skip to letter")).to_be_focused()
    builder.page.keyboard.press("Enter")
    expect(builder.letter).to_be_focused()


def test_skip_to_letter_shows_the_letter_on_a_phone(new_visit, address):
    phone = start(new_visit, address, 390)
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    expect(phone.letter).to_be_focused()


def test_the_sheet_follows_the_step_unless_it_is_being_read(builder):
    builder.fill_with_example()
    pane = builder.page.locator(".letter-pane")
    builder.open_step("Diagnosis and condition")
    first = pane.evaluate("(pane) => pane.scrollTop")
    builder.open_step("Consequences of no treatment")
    followed = pane.evaluate("(pane) => pane.scrollTop")
    assert followed > first
    pane.hover()
    builder.page.mouse.wheel(0, -400)
    builder.page.wait_for_timeout(300)
    read = pane.evaluate("(pane) => pane.scrollTop")
    builder.open_step("Qualifications and signature")
    assert pane.evaluate("(pane) => pane.scrollTop") == read


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_no_fault_in_the_first_pass(find_axe_faults, address, width, scheme):
    def begin(page):
        page.set_default_timeout(10_000)
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        return BuilderPage(page).wait(every_question=False)

    def go_through(page):
        choose(begin(page), "appeal")
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

    options = {"viewport": {"width": width, "height": 720}, "color_scheme": scheme}
    assert find_axe_faults(f"{address}builder/", begin, **options) == []
    assert find_axe_faults(f"{address}builder/", go_through, **options) == []
