"""Lists that the engine helps with: a policy's criteria, split; enclosures, numbered anew."""

import pytest
from playwright.sync_api import expect

POLICY = """All of the following:
1. Diagnosis of generalized myasthenia gravis;
2. Trial of two drugs; and
3. Age 18 or older"""


@pytest.fixture
def builder(booted):
    booted.start_over()
    return booted


@pytest.fixture
def criteria(builder):
    builder.open_step("Treatment plan and rationale")
    return builder.page.get_by_role("group", name="Criteria, one by one (optional)")


def values(table, column):
    return table.locator(f"[data-column={column}] :is(input, textarea)").evaluate_all(
        "(boxes) => boxes.map((one) => one.value)"
    )


def split(table, text):
    table.get_by_label("Paste the policy’s list").fill(text)
    table.get_by_role("button", name="Split into criteria").click()


def test_a_pasted_policy_fills_a_row_for_each_criterion(criteria, builder):
    split(criteria, POLICY)
    expect(builder.notice).to_contain_text("3 criteria are in rows of their own.")
    assert values(criteria, "criterion") == [
        "Diagnosis of generalized myasthenia gravis",
        "Trial of two drugs",
        "Age 18 or older",
    ]
    assert values(criteria, "number") == ["1", "2", "3"]
    first = criteria.get_by_role("group", name="Criterion 1", exact=True)
    expect(first.get_by_label("What the policy asks")).to_be_focused()
    expect(criteria.get_by_label("Paste the policy’s list")).to_have_value("")
    expect(builder.letter).to_contain_text("Trial of two drugs")


def test_rows_that_are_there_stay_and_empty_ones_are_filled_first(criteria):
    criteria.get_by_role("button", name="Add criterion").click()
    criteria.get_by_label("What the policy asks").fill("Seen by a neurologist")
    criteria.get_by_role("button", name="Add criterion").click()
    split(criteria, "- One\n- Two")
    expect(criteria.get_by_text("Criterion 3", exact=True)).to_be_visible()
    assert values(criteria, "criterion") == ["Seen by a neurologist", "One", "Two"]
    second = criteria.get_by_role("group", name="Criterion 2", exact=True)
    expect(second.get_by_label("What the policy asks")).to_be_focused()


def test_splitting_can_be_undone(criteria, builder):
    split(criteria, POLICY)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(criteria.get_by_label("Paste the policy’s list")).to_have_value(POLICY)
    assert values(criteria, "criterion") == []


def test_an_empty_box_is_told(criteria, builder):
    split(criteria, "  ")
    expect(builder.notice).to_contain_text("Paste the policy’s list into the box first.")
    expect(criteria.get_by_label("Paste the policy’s list")).to_be_focused()


@pytest.fixture
def enclosures(builder):
    """Three enclosures; a history and a criterion name them."""
    builder.open_step("Patient and history")
    builder.group("History").get_by_label("History (optional)", exact=True).fill(
        "A crisis in March (Enclosures 1 and 3)."
    )
    builder.open_step("Treatment plan and rationale")
    table = builder.page.get_by_role("group", name="Criteria, one by one (optional)")
    table.get_by_role("button", name="Add criterion").click()
    table.get_by_label("Enclosure (optional)").fill("2")
    builder.open_step("Qualifications and signature")
    table = builder.page.get_by_role("group", name="Enclosures (optional)")
    for name in ("Visit note", "Laboratory report", "Discharge summary"):
        table.get_by_role("button", name="Add enclosure").click()
        builder.page.keyboard.type(name)
    return table


def history(builder):
    return builder.page.locator("[name=history]")


def number(builder):
    return builder.page.locator("[name='criteria.0.enclosure']")


def test_the_numbers_follow_a_row_that_moves(enclosures, builder):
    third = enclosures.get_by_role("group", name="Enclosure 3").get_by_label("What it is, with its date")
    third.press("Alt+ArrowUp")
    expect(builder.notice).to_contain_text("2 mentions of enclosures have their new numbers.")
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 1 and 2).")
    expect(number(builder)).to_have_value("3")
    moved = enclosures.get_by_role("group", name="Enclosure 2").get_by_label("What it is, with its date")
    expect(moved).to_be_focused()
    expect(moved).to_have_value("Discharge summary")
    builder.notice.get_by_role("button", name="Undo").click()
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 1 and 3).")
    expect(number(builder)).to_have_value("2")
    assert values(enclosures, "enclosure") == ["Visit note", "Laboratory report", "Discharge summary"]


def test_a_removed_enclosure_is_told_where_it_was_named(enclosures, builder):
    enclosures.get_by_role("button", name="Remove enclosure 1").click()
    expect(builder.notice).to_contain_text(
        "Enclosure 1 is removed. 2 mentions of enclosures have their new numbers."
        " 1 mention names an enclosure that is gone: look at it again."
    )
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 1 and 2).")
    expect(number(builder)).to_have_value("1")
    builder.notice.get_by_role("button", name="Undo").click()
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 1 and 3).")
    assert values(enclosures, "enclosure") == ["Visit note", "Laboratory report", "Discharge summary"]


def test_two_moves_in_a_row_are_both_followed(enclosures, builder):
    third = enclosures.get_by_role("group", name="Enclosure 3").get_by_label("What it is, with its date")
    third.evaluate("""(box) => {  // in one task: before the engine can answer the first
      const up = () => box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true }));
      up();
      up();
    }""")
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 2 and 1).")
    expect(number(builder)).to_have_value("3")
    assert values(enclosures, "enclosure") == ["Discharge summary", "Visit note", "Laboratory report"]
    builder.notice.get_by_role("button", name="Undo").click()
    expect(history(builder)).to_have_value("A crisis in March (Enclosures 1 and 3).")
    expect(number(builder)).to_have_value("2")
    assert values(enclosures, "enclosure") == ["Visit note", "Laboratory report", "Discharge summary"]


def test_rows_that_no_one_names_move_in_silence(enclosures, builder):
    history(builder).evaluate("(box) => { box.value = ''; }")
    number(builder).evaluate("(box) => { box.value = ''; }")
    builder.notice.get_by_role("button", name="Close").click()
    enclosures.get_by_role("button", name="Up enclosure 3").click()
    expect(builder.letter).to_contain_text("Discharge summary")
    expect(builder.notice).to_be_hidden()
