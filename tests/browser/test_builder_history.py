"""The history of the whole case: every change is undone and done again, and nothing is lost on the way."""

import json
import random
import re

import pytest
from playwright.sync_api import expect

from generator.case_file import SCHEMA
from tests.browser.builder_page import BuilderPage, example_answers

CATCH_FILES = """() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        globalThis.caught = blob;
        return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {};
}"""
"""Keeps what would go to the downloads, so that a case can be saved some hundred times."""

SAVE = """async () => {
    document.querySelector("[data-do=save]").click();
    return await globalThis.caught.text();
}"""

PASTE = """(element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Azathioprine\\t150 mg\\nIVIG\\t2 g/kg");
    return element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""

LOGO = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00"
    b"\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)

POLICY = "1. Diagnosis of generalized myasthenia gravis;\n2. Trial of two drugs; and\n3. Age 18 or older"


def open_builder(browser, address, **options):
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    page = context.new_page()
    page.goto(f"{address}builder/")
    page.set_default_timeout(5000)
    builder = BuilderPage(page).wait()
    page.evaluate(CATCH_FILES)
    return builder


@pytest.fixture
def builder(booted):
    """An empty builder, with one step open."""
    booted.page.evaluate(CATCH_FILES)
    all_steps = booted.page.get_by_role("button", name="Show one step at a time")
    if all_steps.count():
        all_steps.click()
    booted.start_over()
    return booted


def case_file(answers):
    return json.dumps({"format": "lmn-kit-case", "schema": SCHEMA, "answers": answers}).encode()


def saved(builder):
    """The text of the case file, as it would be in the downloads."""
    return builder.page.evaluate(SAVE)


def undo_button(builder):
    return builder.page.locator("[data-do=undo-change]:visible")


def redo_button(builder):
    return builder.page.locator("[data-do=redo-change]:visible")


def box(builder, name):
    return builder.page.locator(f"[name='{name}']")


def table(builder, step, name):
    builder.open_step(step)
    return builder.page.get_by_role("group", name=name, exact=True)


def treatments(builder):
    return table(builder, "Treatment plan and rationale", "Treatments tried (optional)")


# One function for each kind of change. Each begins with the example, and says what its change is called.


def type_an_answer(builder):
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Ruth Avery")
    return "answer to “Patient’s full name”"


def choose(builder):
    builder.open_step("Your letter")
    builder.page.get_by_role("radio", name="To appeal a denial").check()
    return "answer to “Why are you writing?”"


def type_into_a_row(builder):
    table = treatments(builder)
    table.get_by_text("Treatment 2", exact=True).click()
    table.get_by_role("group", name="Treatment 2").get_by_label("Highest dose").fill("61 mg")
    return "answer to “Highest dose, treatment 2”"


def add_a_row(builder):
    treatments(builder).get_by_role("button", name="Add treatment").click()
    return "add treatment"


def remove_a_row(builder):
    treatments(builder).get_by_role("button", name="Remove treatment 2").click()
    return "remove treatment 2"


def move_a_row(builder):
    treatments(builder).get_by_role("button", name="Up treatment 3").click()
    return "move treatment 3 up"


def paste_rows(builder):
    table = treatments(builder)
    table.get_by_text("Treatment 4", exact=True).click()
    control = table.get_by_role("group", name="Treatment 4").get_by_label("Treatment", exact=True)
    assert control.evaluate(PASTE) is False
    return "paste rows"


def split_criteria(builder):
    builder.open_step("Treatment plan and rationale")
    builder.page.get_by_label("Paste the policy’s list").fill(POLICY)
    builder.page.get_by_role("button", name="Split into criteria").click()
    expect(builder.notice).to_contain_text("3 criteria are in rows of their own.")
    return "split into criteria"


def renumber(builder):
    enclosures = table(builder, "Qualifications and signature", "Enclosures (optional)")
    enclosures.get_by_role("button", name="Remove enclosure 1").click()
    expect(builder.notice).to_contain_text("enclosure")
    expect(builder.notice).to_contain_text("gone")
    return "remove enclosure 1"


def reword(builder):
    paragraph = builder.letter.locator("[data-key]").filter(has_text="By month six")
    paragraph.hover()
    builder.page.get_by_role("button", name="Reword", exact=True).click()
    builder.page.get_by_label("The paragraph in your words").fill("In half a year she will read aloud again.")
    builder.page.get_by_role("button", name="Use my words").click()
    expect(builder.letter.locator(".is-reworded")).to_have_count(1)
    return "put your words into the letter"


def take_the_templates_words(builder):
    builder.letter.get_by_text("In half a year").click()
    builder.page.get_by_role("button", name="Back to the template’s words").click()
    expect(builder.letter.locator(".is-reworded")).to_have_count(0)
    return "take the template’s words"


def choose_a_picture(builder):
    builder.open_step("Qualifications and signature")
    files = [{"name": "logo.png", "mimeType": "image/png", "buffer": LOGO}]
    builder.page.locator("input[data-picture]").set_input_files(files)
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")
    return "choose the logo"


def remove_a_picture(builder):
    builder.group("Letterhead").get_by_text("More:").click()
    builder.page.locator("[data-do=remove-picture]").click()
    return "remove the logo"


def use_a_profile(builder):
    builder.open_step("Qualifications and signature")
    content = {"format": "lmn-kit-profile", "schema": 1, "answers": {"author_name": "Grace Oyelaran"}}
    files = [{"name": "ours.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()}]
    builder.page.get_by_label("Profile file to open").set_input_files(files)
    expect(box(builder, "author_name")).to_have_value("Grace Oyelaran")
    return "fill in letterhead and signer"


def open_a_file(builder):
    answers = example_answers("hsa-compression") | {"of_tomorrow": {"kept": ["as it is"]}, "occasion": "of-tomorrow"}
    answers["diagnoses"] = [{"of_tomorrow": "kept"}, *answers.get("diagnoses", [])]
    builder.open_file("caseA.json", case_file(answers))
    expect(builder.notice).to_contain_text("caseA.json is open.")
    return "open caseA.json"


def fill_with_another_example(builder):
    builder.choose("Example", "Compression stockings")
    expect(builder.notice).to_contain_text("Compression stockings")
    return re.compile("^Undo: fill with the example Compression stockings")


def start_over(builder):
    builder.start_over()
    return "start over"


def choose_earlier(builder, says):
    """Chooses the newest of the earlier cases that are called so."""
    builder.show("Finish")
    if not builder.is_narrow:
        builder.page.get_by_role("group", name="Finish the letter").get_by_text("Case file", exact=True).click()
    builder.page.locator(".earlier button").filter(has_text=says).first.click()


def bring_back(builder):
    choose_earlier(builder, "Before the example Off-label rituximab")
    expect(builder.notice).to_contain_text("What you had before is back.")
    return "go back to what you had"


KINDS = [
    type_an_answer,
    choose,
    type_into_a_row,
    add_a_row,
    remove_a_row,
    move_a_row,
    paste_rows,
    split_criteria,
    renumber,
    reword,
    take_the_templates_words,
    choose_a_picture,
    remove_a_picture,
    use_a_profile,
    open_a_file,
    fill_with_another_example,
    start_over,
    bring_back,
]


@pytest.mark.parametrize("act", KINDS, ids=lambda act: act.__name__)
def test_every_kind_of_change_is_undone_and_done_again_to_the_byte(builder, act):
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Someone before")
    builder.fill_with_example()
    if act is remove_a_picture:
        choose_a_picture(builder)
    if act is take_the_templates_words:
        reword(builder)
    before = saved(builder)
    says = act(builder)
    after = saved(builder)
    assert (before == after) is (act is add_a_row)
    expect(undo_button(builder)).to_have_accessible_name(f"Undo: {says}" if isinstance(says, str) else says)
    count = builder.page.locator(".row").count()
    for _ in range(2):
        undo_button(builder).click()
        assert saved(builder) == before
        redo_button(builder).click()
        assert saved(builder) == after
        assert builder.page.locator(".row").count() == count


def test_undo_after_opening_a_file_takes_back_what_was_typed_last(builder):
    builder.open_file("caseA.json", case_file({"patient_name": "Ruth Avery"}))
    expect(builder.notice).to_contain_text("caseA.json is open.")
    builder.open_step("Patient and history")
    box(builder, "date_of_birth").fill("3/4/61")
    box(builder, "history").fill("A long history.")
    with_both = saved(builder)
    undo_button(builder).click()
    expect(box(builder, "history")).to_have_value("")
    expect(box(builder, "date_of_birth")).to_have_value("3/4/61")
    expect(box(builder, "patient_name")).to_have_value("Ruth Avery")
    redo_button(builder).click()
    assert saved(builder) == with_both


def test_the_notice_goes_back_to_before_its_change_and_loses_nothing(builder):
    builder.open_file("caseA.json", case_file({"patient_name": "Ruth Avery"}))
    expect(builder.notice.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    builder.open_step("Patient and history")
    box(builder, "history").fill("A long history.")
    back = builder.notice.get_by_role("button", name="Go back to before this")
    back.click()
    expect(box(builder, "patient_name")).to_have_value("")
    expect(builder.notice).to_contain_text("What came after is not lost")
    builder.notice.get_by_role("button", name="Undo", exact=True).click()
    expect(box(builder, "patient_name")).to_have_value("Ruth Avery")
    expect(box(builder, "history")).to_have_value("A long history.")


def test_a_case_that_is_undone_leaves_no_letter_and_a_small_step_leaves_it(builder):
    waits = """(do_) => {  // a letter taken away is seen in the same task
        document.querySelector(`[data-do=${do_}]`).click();
        return document.querySelector("#letter-sheet .letter") === null;
    }"""
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Ruth Avery")
    box(builder, "history").fill("A long history.")
    builder.page.keyboard.press("Tab")
    builder.open_file("caseA.json", case_file({"patient_name": "Anna Nowak"}))
    expect(builder.letter).to_contain_text("Anna Nowak")
    assert builder.page.evaluate(waits, "undo-change")
    expect(builder.letter).to_contain_text("Ruth Avery")
    assert not builder.page.evaluate(waits, "undo-change")
    assert builder.page.evaluate(waits, "redo-change") is False
    expect(builder.letter).to_contain_text("Ruth Avery")
    assert builder.page.evaluate(waits, "redo-change")
    expect(builder.letter).to_contain_text("Anna Nowak")


def test_what_was_undone_is_said_until_something_else_is_done(builder):
    said = builder.page.locator(".history-said")
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Ruth Avery")
    undo_button(builder).click()
    expect(said).to_contain_text("Undone")
    box(builder, "patient_name").fill("Anna")
    expect(said).to_be_empty()


def test_a_list_where_words_are_asked_is_kept_as_the_note_says(builder):
    builder.open_file("odd.json", case_file({"patient_name": ["Ruth Avery"], "history": "Long."}))
    expect(builder.notice).to_contain_text("In the file, but not in the letter: one answer")
    expect(box(builder, "patient_name")).to_have_value("")
    assert json.loads(saved(builder))["answers"]["patient_name"] == ["Ruth Avery"]


def test_a_download_leaves_the_way_back_to_ones_own_words(builder):
    builder.open_step("Patient and history")
    box(builder, "history").fill("My own words.")
    mine = saved(builder)
    builder.open_file("caseA.json", case_file({"patient_name": "Ruth Avery"}))
    expect(builder.notice).to_contain_text("caseA.json is open.")
    saved(builder)
    expect(builder.notice).to_contain_text("is in your downloads")
    undo_button(builder).click()
    assert saved(builder) == mine


def test_an_undone_notice_goes_with_its_change(builder):
    treatments(builder).get_by_role("button", name="Add treatment").click()
    builder.page.keyboard.type("Prednisone")
    treatments(builder).get_by_role("button", name="Remove treatment 1").click()
    expect(builder.notice).to_be_visible()
    undo_button(builder).click()
    expect(builder.notice).to_be_hidden()


def test_what_one_had_before_is_listed_and_comes_back(builder):
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Ruth Avery")
    box(builder, "history").fill("A long history.")
    mine = saved(builder)
    builder.fill_with_example()
    builder.start_over()
    builder.show("Finish")
    builder.page.get_by_role("group", name="Finish the letter").get_by_text("Case file", exact=True).click()
    entries = builder.page.get_by_role("list", name="What you had before").get_by_role("button")
    assert entries.count() <= 10
    expect(entries.nth(0)).to_have_text(
        re.compile(r"^Before you started over Marisol Quill, \d{1,2}:\d\d [AP]M, \d\d answers$")
    )
    expect(entries.nth(1)).to_have_text(
        re.compile(r"^Before the example Off-label .* Ruth Avery, \d{1,2}:\d\d [AP]M, 2 answers$")
    )
    entries.nth(1).click()
    assert saved(builder) == mine
    undo_button(builder).click()
    expect(box(builder, "patient_name")).to_have_value("")


def test_a_form_that_nobody_began_is_not_kept(builder):
    lists = builder.page.locator(".earlier li")
    before = lists.all_text_contents()
    builder.start_over()
    assert lists.all_text_contents() == before


def test_a_case_that_was_undone_and_written_over_is_kept(builder):
    builder.open_file("caseB.json", case_file({"patient_name": "Ruth Avery", "history": "Of case B."}))
    expect(builder.notice).to_contain_text("caseB.json is open.")
    case = saved(builder)
    undo_button(builder).click()
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Another")
    builder.open_step("Your letter")
    expect(redo_button(builder)).to_be_disabled()
    choose_earlier(builder, "Before you undid it")
    assert saved(builder) == case


def test_the_keys_are_the_cases_outside_boxes_and_the_browsers_inside(builder):
    page = builder.page
    builder.open_step("Patient and history")
    name = box(builder, "patient_name")
    name.fill("Ruth Avery")
    builder.open_step("Your letter")
    page.get_by_role("radio", name="To appeal a denial").check()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("radio", name="To appeal a denial")).not_to_be_checked()
    expect(page.get_by_role("group", name="Why are you writing?")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(name).to_have_value("")
    expect(page.locator(".history-said")).to_have_text(
        re.compile(r"^Undone: answer to “Patient’s full name”\. \d+ changes? before it\.$")
    )
    question = page.locator("[data-question=patient_name]")
    expect(question).to_be_focused()
    page.keyboard.press("Control+Shift+Z")
    expect(name).to_have_value("Ruth Avery")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+y")
    expect(name).to_have_value("Ruth Avery")
    name.press("End")
    page.keyboard.type("!")
    page.keyboard.press("Control+z")
    expect(name).to_have_value("Ruth Avery")
    name.fill("Another")
    page.keyboard.press("Control+Alt+z")
    expect(name).to_have_value("Ruth Avery")


def test_a_letter_that_altgr_writes_is_no_key_of_the_history(builder):
    builder.open_step("Patient and history")
    name = box(builder, "patient_name")
    name.fill("Ruth Avery")
    is_left = """(box) => box.dispatchEvent(new KeyboardEvent("keydown", {
        key: "ż", code: "KeyZ", ctrlKey: true, altKey: true, bubbles: true, cancelable: true
    }))"""
    assert name.evaluate(is_left) is True
    expect(name).to_have_value("Ruth Avery")


def test_fifty_changes_go_back_and_forth(builder):
    builder.open_step("Patient and history")
    texts = [saved(builder)]
    for number in range(60):
        name = ("patient_name", "history", "member_id")[number % 3]
        box(builder, name).evaluate(TYPE, f"Words {number}")
        texts.append(saved(builder))
    press = "(selector) => document.querySelector(selector).click()"
    for text in reversed(texts[:-1]):
        builder.page.evaluate(press, "[data-do=undo-change]")
        assert saved(builder) == text
    for text in texts[1:]:
        builder.page.evaluate(press, "[data-do=redo-change]")
        assert saved(builder) == text


TYPE = """(box, words) => {
    const row = box.closest("details");
    if (row) row.open = true;
    box.focus();
    box.value = words;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    box.blur();
}"""

DO = """async ([selector, words]) => {
    const element = document.querySelector(selector);
    if (words === null) element.click();
    else (TYPE)(element, words);
    document.querySelector("[data-do=save]").click();
    return await globalThis.caught.text();
}""".replace("TYPE", TYPE)

TABLES = ("prior_treatments", "comorbidities", "findings")
BOXES = ("patient_name", "history", "member_id", "symptoms", "daily_life")


class Walk:
    """Does a random thing, and keeps beside it what the case file must be."""

    def __init__(self, builder, seed):
        self.page = builder.page
        self.chance = random.Random(seed)
        self.now = saved(builder)
        self.done = []
        self.undone = []
        self.count = 0

    def rows(self, table):
        return self.page.locator(f"[data-question={table}] > .rows > .row").count()

    def step(self):
        way = self.chance.choices(
            ("type", "type a row", "add", "remove", "move", "undo", "redo", "start over"), (4, 4, 3, 3, 3, 8, 5, 1)
        )[0]
        table = self.chance.choice(TABLES)
        rows = self.rows(table)
        place = self.chance.randrange(rows) if rows else 0
        row = f"[data-question={table}] > .rows > .row:nth-child({place + 1})"
        self.count += 1
        words = f"{self.chance.choice(('Ruth', 'été', '“quoted”', '  spaced', '<b>'))} {self.count}"
        if way == "undo" and self.done:
            self.undone.append(self.now)
            self.go("[data-do=undo-change]", self.done.pop())
        elif way == "redo" and self.undone:
            self.done.append(self.now)
            self.go("[data-do=redo-change]", self.undone.pop())
        elif way == "type":
            self.act(f"[name={self.chance.choice(BOXES)}]", words)
        elif way == "type a row" and rows:
            self.act(f"{row} [data-column] :is(input[type=text], textarea)", words)
        elif way == "add":
            self.act(f"[data-question={table}] [data-do=add-row]")
        elif way == "remove" and rows:
            self.act(f"{row} [data-do=remove-row]")
        elif way == "move" and place > 0:
            self.move(f"{row} [data-do=move-up]")
        elif way == "start over":
            self.start_over("[data-do=start-over-now]")
        else:
            return None
        return way

    def act(self, selector, words=None):
        self.done.append(self.now)
        self.undone.clear()
        self.now = self.page.evaluate(DO, [selector, words])

    def move(self, selector):
        """Moves a row; two that are alike can change places without a change."""
        last = self.page.locator("[data-do=undo-change]").first.get_attribute("title")
        before = self.now
        self.now = self.page.evaluate(DO, [selector, None])
        title = self.page.locator("[data-do=undo-change]").first.get_attribute("title")
        if self.now != before or (title != last and "move" in title):
            self.done.append(before)
            self.undone.clear()

    def start_over(self, selector):
        """Starts over; where there is nothing to leave, nothing changes."""
        last = self.page.locator("[data-do=undo-change]").first.get_attribute("title")
        before = self.now
        self.now = self.page.evaluate(DO, [selector, None])
        title = self.page.locator("[data-do=undo-change]").first.get_attribute("title")
        if self.now != before or title != last:
            self.done.append(before)
            self.undone.clear()

    def go(self, selector, wanted):
        self.now = self.page.evaluate(DO, [selector, None])
        assert self.now == wanted, f"after {self.count} actions"


@pytest.mark.parametrize("seed", [8, 2026])
def test_a_random_walk_never_leaves_the_model(builder, seed):
    builder.fill_with_example()
    builder.page.get_by_role("button", name="Show all steps").click()
    walk = Walk(builder, seed)
    ways = [walk.step() for _ in range(120)]
    assert {"undo", "redo", "type", "type a row", "add", "remove", "move", "start over"} <= set(ways)
    while walk.done:
        walk.undone.append(walk.now)
        walk.go("[data-do=undo-change]", walk.done.pop())
    while walk.undone:
        walk.done.append(walk.now)
        walk.go("[data-do=redo-change]", walk.undone.pop())


def test_typing_pauses_part_what_was_typed(builder):
    builder.open_step("Patient and history")
    history = box(builder, "history")
    history.press_sequentially("One.")
    expect(undo_button(builder)).to_have_accessible_name("Undo: answer to “History”")
    history.press_sequentially(" Two.")
    expect(undo_button(builder)).to_have_accessible_name("Undo: what you typed")
    undo_button(builder).click()
    expect(history).to_have_value("One.")
    undo_button(builder).click()
    expect(history).to_have_value("")


def leave(builder):
    """Tries to leave the page, and returns what it asks."""
    asked = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    with builder.page.expect_event("dialog") as caught:
        builder.page.once("dialog", stay)
        builder.page.evaluate("setTimeout(() => location.reload())")
    return caught.value.type


def test_a_list_that_is_not_split_yet_counts_as_unsaved(builder):
    foot = builder.page.locator(".status-words")
    builder.open_step("Treatment plan and rationale")
    pasted = builder.page.get_by_label("Paste the policy’s list")
    expect(foot).not_to_contain_text("Not saved.")
    pasted.press_sequentially("- One")
    expect(foot).to_contain_text("Not saved.")
    assert leave(builder) == "beforeunload"
    expect(pasted).to_have_value("- One")
    saved(builder)
    expect(builder.notice).to_contain_text("What stands in an open box is not in it")
    expect(foot).to_contain_text("Changed since you saved.")
    builder.open_file("caseA.json", case_file({"patient_name": "Ruth Avery"}))
    expect(builder.notice).to_contain_text("caseA.json is open.")
    expect(pasted).to_have_value("")
    builder.notice.get_by_role("button", name="Undo").click()
    expect(pasted).to_have_value("- One")


def test_words_in_the_open_rewording_box_count_as_unsaved_and_are_kept(builder):
    foot = builder.page.locator(".status-words")
    builder.fill_with_example()
    expect(foot).not_to_contain_text("Not saved.")
    builder.letter.locator("[data-key]").filter(has_text="By month six").hover()
    builder.page.get_by_role("button", name="Reword", exact=True).click()
    words = builder.page.get_by_label("The paragraph in your words")
    expect(foot).not_to_contain_text("Not saved.")
    words.press("ControlOrMeta+a")
    words.press_sequentially("Mine.")
    expect(foot).to_contain_text("Not saved.")
    assert leave(builder) == "beforeunload"
    builder.start_over()
    expect(words).to_have_count(0)
    choose_earlier(builder, "Before you started over")
    expect(words).to_have_value("Mine.")
    expect(foot).to_contain_text("Not saved.")
    builder.page.get_by_role("button", name="Cancel").click()
    expect(words).to_have_count(0)
    expect(foot).not_to_contain_text("Not saved.")
    builder.notice.get_by_role("button", name="Undo").click()
    expect(words).to_have_value("Mine.")
    builder.page.get_by_role("button", name="Use my words").click()
    expect(builder.letter.locator(".is-reworded")).to_have_text(["Mine."])


def test_another_paragraph_does_not_swallow_the_words_of_the_first(builder):
    builder.fill_with_example()
    words = builder.page.get_by_label("The paragraph in your words")
    for start in ("By month six", "Ms. Quill’s disease is class III"):
        builder.letter.locator("[data-key]").filter(has_text=start).first.evaluate(
            "(block) => { block.tabIndex = -1; block.focus(); }"
        )
        builder.page.keyboard.press("F2")
        expect(words).to_have_value(re.compile(start))
        words.fill(f"Mine: {start}")
    undo_button(builder).click()
    undo_button(builder).click()
    expect(words).to_have_value("Mine: By month six")


def test_the_first_focus_of_the_question_is_on_the_safe_answer(builder):
    builder.page.get_by_role("button", name="Start over", exact=True).click()
    keep = builder.page.get_by_role("dialog").get_by_role("button", name="Keep my answers")
    expect(keep).to_be_focused()
    builder.page.keyboard.press("Control+z")
    expect(keep).to_be_visible()
    builder.page.keyboard.press("Enter")
    expect(keep).to_be_hidden()


def test_saving_and_undoing_tell_the_truth_at_the_foot(builder):
    foot = builder.page.locator(".status-words")
    builder.open_step("Patient and history")
    box(builder, "patient_name").fill("Ruth Avery")
    saved(builder)
    expect(foot).to_contain_text("Saved to a file just now.")
    undo_button(builder).click()
    expect(foot).to_contain_text("Changed since you saved.")
    redo_button(builder).click()
    expect(foot).to_contain_text("Saved to a file just now.")
    builder.fill_with_example()
    expect(foot).to_have_text("Nothing you type is sent.")
    undo_button(builder).click()
    expect(foot).to_contain_text("Saved to a file just now.")


def test_nothing_can_be_undone_at_first(browser, address):
    builder = open_builder(browser, address)
    expect(undo_button(builder)).to_be_disabled()
    expect(redo_button(builder)).to_be_disabled()
    expect(builder.page.locator(".earlier")).to_be_hidden()
    builder.page.context.close()


def test_a_phone_undoes_at_its_foot(browser, address):
    builder = open_builder(browser, address, viewport={"width": 390, "height": 844}, has_touch=True)
    builder.open_step("Patient and history")
    name = builder.page.get_by_label("Patient’s full name", exact=True)
    name.fill("Ruth Avery")
    mine = saved(builder)
    builder.fill_with_example()
    builder.show("Letter")
    expect(undo_button(builder)).to_be_in_viewport()
    undo_button(builder).click()
    assert saved(builder) == mine
    expect(name).to_be_visible()
    redo_button(builder).click()
    choose_earlier(builder, "Before the example")
    assert saved(builder) == mine
    overflow = builder.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0
    builder.page.context.close()


def test_a_letter_that_leaves_tells_of_words_that_stand_in_an_open_box(builder):
    builder.fill_with_example()
    builder.open_step("Treatment plan and rationale")
    builder.page.get_by_label("Paste the policy’s list").fill("- One")
    builder.choose("Download", "Text")
    expect(builder.notice).to_contain_text("What stands in an open box is not in the letter: put it in")
