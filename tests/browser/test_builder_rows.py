"""Rows of a table: added, removed, moved, pasted; and the same by keyboard alone."""

import pytest
from playwright.sync_api import expect

PASTE = """([element, text, html]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html) clipboardData.setData("text/html", html);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return element.dispatchEvent(event);
}"""


@pytest.fixture
def treatments(booted):
    """The table of treatments, with three of them."""
    booted.start_over()
    booted.open_step("Treatment plan and rationale")
    table = booted.page.get_by_role("group", name="Treatments tried (optional)")
    for name in ("Pyridostigmine", "Prednisone", "Azathioprine"):
        table.get_by_role("button", name="Add treatment").click()
        booted.page.keyboard.type(name)
    return table


def names(table):
    return table.locator("[data-column=treatment] input").evaluate_all("(inputs) => inputs.map((one) => one.value)")


def paste(control, text, html=""):
    """Pastes as the browser does; returns whether the browser would go on to paste plain text."""
    return control.page.evaluate(PASTE, [control.element_handle(), text, html])


def test_a_new_row_takes_the_focus(treatments):
    treatments.get_by_role("button", name="Add treatment").click()
    row = treatments.get_by_role("group", name="Treatment 4")
    expect(row.get_by_label("Treatment", exact=True)).to_be_focused()


def test_a_removed_row_comes_back_with_what_was_typed(treatments, booted):
    treatments.get_by_role("group", name="Treatment 2").get_by_label("Highest dose").fill("60 mg")
    treatments.get_by_role("button", name="Remove treatment 2").click()
    expect(booted.notice).to_contain_text("Treatment 2 is removed.")
    assert names(treatments) == ["Pyridostigmine", "Azathioprine"]
    booted.notice.get_by_role("button", name="Undo").click()
    assert names(treatments) == ["Pyridostigmine", "Prednisone", "Azathioprine"]
    expect(treatments.get_by_role("group", name="Treatment 2").get_by_label("Highest dose")).to_have_value("60 mg")


def test_a_row_moves_by_its_buttons(treatments, booted):
    treatments.get_by_role("button", name="Up treatment 3").click()
    assert names(treatments) == ["Pyridostigmine", "Azathioprine", "Prednisone"]
    treatments.get_by_role("button", name="Down treatment 1").click()
    assert names(treatments) == ["Azathioprine", "Pyridostigmine", "Prednisone"]
    cells = booted.letter.locator('[data-from^="prior_treatments"][data-from$="treatment"]')
    expect(cells).to_have_text(["Azathioprine", "Pyridostigmine", "Prednisone"])


def test_a_row_moves_by_keys_and_keeps_the_focus(treatments):
    treatments.get_by_role("group", name="Treatment 3").get_by_label("Treatment", exact=True).press("Alt+ArrowUp")
    moved = treatments.get_by_role("group", name="Treatment 2").get_by_label("Treatment", exact=True)
    expect(moved).to_be_focused()
    expect(moved).to_have_value("Azathioprine")
    moved.press("Alt+ArrowDown")
    assert names(treatments) == ["Pyridostigmine", "Prednisone", "Azathioprine"]


def test_cells_from_a_spreadsheet_fill_rows(treatments, booted):
    first = treatments.get_by_role("group", name="Treatment 3").get_by_label("Treatment", exact=True)
    text = (
        'Azathioprine\t150 mg\tJuly 2022\t9/2023\t"Crisis, ""severe"",\nin June"\tIneffective\nIVIG\t2 g/kg\t2024\r\n'
    )
    assert paste(first, text) is False
    expect(booted.notice).to_contain_text("2 rows are filled")
    assert names(treatments) == ["Pyridostigmine", "Prednisone", "Azathioprine", "IVIG"]
    row = treatments.get_by_role("group", name="Treatment 3")
    expect(row.get_by_label("What it did")).to_have_value('Crisis, "severe", in June')
    expect(row.get_by_label("Why it was stopped")).to_have_value("Ineffective")
    booted.notice.get_by_role("button", name="Undo").click()
    assert names(treatments) == ["Pyridostigmine", "Prednisone", "Azathioprine"]


def test_a_pasted_title_row_says_which_column_is_which(treatments):
    first = treatments.get_by_role("group", name="Treatment 1").get_by_label("Treatment", exact=True)
    paste(first, "What it did\tTreatment\nNothing\tRest\n")
    row = treatments.get_by_role("group", name="Treatment 1")
    expect(row.get_by_label("Treatment", exact=True)).to_have_value("Rest")
    expect(row.get_by_label("What it did")).to_have_value("Nothing")


def test_one_pasted_line_stays_in_its_box(treatments):
    first = treatments.get_by_role("group", name="Treatment 1").get_by_label("Treatment", exact=True)
    assert paste(first, "Prednisone, 60 mg") is True
    assert paste(first, "•\tPrednisone") is True


def test_sixty_rows_are_one_line_each_and_stay_quick(treatments, booted):
    first = treatments.get_by_role("group", name="Treatment 1").get_by_label("Treatment", exact=True)
    paste(first, "\n".join(f"Drug {number}\t{number} mg\t2019\t2020\tNothing" for number in range(1, 61)))
    expect(booted.letter.get_by_text("Drug 60")).to_be_attached()
    treatments.get_by_role("button", name="Close all").click()
    expect(treatments.get_by_text("Drug 60 · 60 mg · 2019")).to_be_visible()
    assert treatments.bounding_box()["height"] < 60 * 55
    treatments.get_by_text("Treatment 60", exact=True).click()
    last = treatments.get_by_role("group", name="Treatment 60").get_by_label("Treatment", exact=True)
    last.fill("Drug sixty")
    expect(booted.letter.get_by_text("Drug sixty")).to_be_attached()


def test_choices_in_rows_keep_their_answers_when_rows_change_places(booted):
    booted.start_over()
    booted.page.get_by_label("A medication").check()
    booted.open_step("Treatment plan and rationale")
    table = booted.page.get_by_role("group", name="Medication", exact=True)
    table.get_by_label("Yes: approved for this use").check()
    table.get_by_role("button", name="Add medication").click()
    second = booted.page.get_by_role("group", name="Medication 2", exact=True)
    second.get_by_label("No: off-label use").check()
    expect(second.get_by_label("What it is approved for")).to_be_visible()
    first = booted.page.get_by_role("group", name="Medication 1", exact=True)
    expect(first.get_by_label("What it is approved for")).to_be_hidden()
    table.get_by_role("button", name="Up medication 2").click()
    expect(first.get_by_label("No: off-label use")).to_be_checked()
    expect(second.get_by_label("Yes: approved for this use")).to_be_checked()
    expect(first.get_by_label("What it is approved for")).to_be_visible()


def test_the_keyboard_alone_is_enough(booted):
    page = booted.page
    booted.start_over()
    keys = page.keyboard

    def tab_to(control, back=False):
        for _ in range(80):
            if control.evaluate("(element) => element === document.activeElement"):
                return
            keys.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"the Tab key does not lead to {control}")

    tab_to(page.get_by_role("button", name="Next: Patient and history"))
    keys.press("Enter")
    tab_to(page.get_by_label("Patient’s full name", exact=True))
    keys.type("Marisol Quill")
    tab_to(page.get_by_label("Date of birth", exact=True))
    keys.type("6/9/74")
    expect(page.locator("#read-date_of_birth")).to_have_text("June 9, 1974")
    tab_to(page.get_by_role("button", name="Add condition"))
    keys.press("Enter")
    keys.type("diabetes")
    tab_to(page.get_by_role("button", name="Add condition"))
    keys.press("Enter")
    keys.type("fracture")
    keys.press("Alt+ArrowUp")
    expect(page.get_by_role("group", name="Condition 1").get_by_label("Condition", exact=True)).to_have_value(
        "fracture"
    )
    tab_to(page.get_by_role("button", name="Remove condition 1"))
    keys.press("Enter")
    tab_to(booted.notice.get_by_role("button", name="Undo"))
    keys.press("Enter")
    tab_to(booted.letter)
    keys.press("ArrowDown")
    while "Marisol Quill" not in page.evaluate("document.activeElement.textContent"):
        keys.press("ArrowDown")
    keys.press("Enter")
    expect(page.get_by_label("Patient’s full name", exact=True)).to_be_focused()
    menu = page.get_by_role("group", name="Finish the letter").get_by_text("Download", exact=True)
    tab_to(menu, back=True)
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="missing", level=2)).to_be_focused()
    tab_to(page.get_by_role("button", name="Download anyway"))
    with page.expect_download() as caught:
        keys.press("Enter")
    assert caught.value.suggested_filename.endswith(".pdf")


def test_cells_that_no_column_takes_are_told(treatments, booted):
    last = treatments.get_by_role("group", name="Treatment 1").get_by_label("Why it was stopped")
    paste(last, "gone by May\tA second column\tA third\nnone\t\t")
    expect(booted.notice).to_contain_text("2 rows are filled from what you pasted.")
    expect(booted.notice).to_contain_text("2 cells had no column to go to: “A second column”, “A third”.")


def test_a_pasted_choice_is_known_by_its_words_and_another_is_told(booted):
    booted.fill_with_example()
    booted.open_step("Treatment plan and rationale")
    rows = booted.page.locator("[data-question=criteria] > .rows > .row")
    rows.first.locator("details").evaluate("(row) => { row.open = true; }")
    paste(
        rows.first.get_by_label("What the policy asks"),
        "A diagnosis\tPartly met\tBy biopsy\nA test\tPerhaps\tOn May 4",
        "<table>",
    )
    expect(rows.first.locator("[data-column=status] select")).to_have_value("partly")
    expect(booted.notice).to_contain_text("1 cell had no column to go to: “Perhaps”.")
