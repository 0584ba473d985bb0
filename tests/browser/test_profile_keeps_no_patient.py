"""The practice profile keeps nothing of a patient, and nothing that its writer has not looked over."""

import json

import pytest
from playwright.sync_api import expect

KEPT = "() => localStorage.getItem('lmn-kit-profile')"


@pytest.fixture
def builder(booted):
    """The example, on a device that keeps nothing; who writes says nothing of the patient."""
    booted.page.evaluate("localStorage.clear()")
    booted.page.evaluate("document.querySelector('dialog[open]')?.close()")
    booted.start_over()
    booted.fill_with_example()
    booted.open_step("Qualifications and signature")
    say(booted, "qualifications", "Board certified in neurology.")
    return booted


def profile(builder):
    return builder.page.get_by_role("region", name="Practice profile")


def ask(builder, button="Keep on this device"):
    profile(builder).get_by_role("button", name=button).click()
    return builder.page.get_by_role("dialog")


def kept(builder):
    return json.loads(builder.page.evaluate(KEPT))["answers"]


def say(builder, name, answer):
    """Answers a question wherever it stands, as an opened case does."""
    builder.page.locator(f"[name='{name}']").evaluate(
        """(box, answer) => {
            box.value = answer;
            box.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        answer,
    )


def test_what_will_be_kept_is_shown_before_and_can_be_left_out(builder):
    dialog = ask(builder)
    expect(dialog.get_by_role("heading", name="Keep this on this device?")).to_be_visible()
    expect(dialog.get_by_role("button", name="Keep nothing")).to_be_focused()
    boxes = dialog.get_by_role("checkbox")
    expect(dialog.get_by_role("checkbox", name="Name Ada Fenwick")).to_be_checked()
    assert boxes.count() == dialog.locator("li").count() > 8
    assert builder.page.evaluate(KEPT) is None
    dialog.get_by_role("checkbox", name="NPI").uncheck()
    dialog.get_by_role("button", name="Keep these answers").click()
    expect(builder.notice).to_contain_text("This device keeps the letterhead and the signer")
    assert kept(builder)["author_name"] == "Ada Fenwick"
    assert "author_npi" not in kept(builder)


@pytest.mark.parametrize("way", ["Enter", "Escape"])
def test_one_key_keeps_nothing(builder, way):
    ask(builder)
    builder.page.keyboard.press(way)
    expect(builder.page.get_by_role("dialog")).to_be_hidden()
    expect(profile(builder).get_by_role("button", name="Keep on this device")).to_be_focused()
    assert builder.page.evaluate(KEPT) is None


def test_a_file_is_looked_over_as_well(builder):
    say(builder, "author_title", "Neurologist of Marisol Quill")
    dialog = ask(builder, "Save to a file")
    expect(dialog.get_by_role("heading", name="Save this to a file?")).to_be_visible()
    dialog.get_by_role("checkbox", name="NPI").uncheck()
    with builder.page.expect_download() as caught:
        dialog.get_by_role("button", name="Save these answers").click()
    content = json.loads(caught.value.path().read_text(encoding="utf-8"))["answers"]
    assert content["author_name"] == "Ada Fenwick"
    assert not {"author_npi", "author_title"} & set(content)
    expect(builder.notice).to_contain_text("Left out, because it tells who the patient is: Title.")


@pytest.mark.parametrize("signer", ["The patient", "A parent, guardian or relative", "An authorized representative"])
def test_who_signs_for_a_patient_has_no_practice_profile(builder, signer):
    expect(profile(builder)).to_be_visible()
    builder.open_step("Your letter")
    builder.page.get_by_label(signer, exact=True).check()
    builder.open_step("Qualifications and signature")
    expect(profile(builder)).to_be_hidden()
    builder.page.locator("[data-do=keep-profile]").evaluate("(button) => button.click()")
    expect(builder.notice).to_contain_text("There is nothing to keep yet.")
    assert builder.page.evaluate(KEPT) is None


def test_what_a_patient_signed_with_is_left_out_when_a_clinician_signs(builder):
    say(builder, "author_name", "Marisol Quill")
    say(builder, "practice_address", "12 Elm Street\nLakeview, OH 44000")
    say(builder, "patient_address", "12 Elm Street, Lakeview, OH 44000")
    dialog = ask(builder)
    left_out = dialog.locator(".profile-left-out")
    expect(left_out).to_contain_text("Name: “Marisol”")
    expect(left_out).to_contain_text("Address: “12 Elm Street”")
    dialog.get_by_role("button", name="Keep these answers").click()
    assert "author_name" not in kept(builder)
    assert "Elm" not in builder.page.evaluate(KEPT)


MARKED = [
    ("patient_name", "Li Wu", "author_title", "Physician of Ms. Wu"),
    ("patient_name", "Li Wu", "qualifications", "I have known LI for years."),
    ("patient_name", "José Peña", "author_title", "Jose’s doctor"),
    ("patient_name", "Quill, Marisol J.", "qualifications", "I treat M.Q. and others."),
    ("patient_name", "Marisol J. Quill", "qualifications", "I treat MJQ."),
    ("policyholder", "Bram Rowe", "author_title", "Friend of the Rowes: Bram"),
    ("account_holder", "Bram Rowe", "author_title", "Rowe family doctor"),
    ("member_id", "QX-123 456", "author_title", "For qx123456"),
    ("member_id", "77", "author_title", "Member 77"),
    ("other_identifier", "Medicare 1EG4-TE5-MK73", "qualifications", "See 1EG4TE5MK73."),
    ("reference_number", "PA 2026-00417", "author_title", "PA 2026-00417"),
    ("claim_number", "C-55102", "author_title", "C55102"),
    ("date_of_birth", "6/9/1974", "qualifications", "Her birthday is June 9, 1974."),
    ("date_of_birth", "June 9, 1974", "author_title", "born 06/09/74"),
    ("date_of_birth", "1974-06-09", "qualifications", "Born on the 9th of June 1974."),
]


@pytest.mark.parametrize(("told_by", "answer", "name", "kept_answer"), MARKED)
def test_an_answer_that_tells_who_the_patient_is_is_left_out(builder, told_by, answer, name, kept_answer):
    say(builder, "date_of_birth", "March 4, 1961")
    say(builder, told_by, answer)
    say(builder, name, kept_answer)
    label = {"author_title": "Title", "qualifications": "Qualifications that bear on this judgment"}[name]
    dialog = ask(builder)
    expect(dialog.locator(".profile-left-out")).to_contain_text(f"{label}: “")
    dialog.get_by_role("button", name="Keep these answers").click()
    expect(builder.notice).to_contain_text(f"Left out, because it tells who the patient is: {label}.")
    assert name not in kept(builder)


NOT_MARKED = [
    ("patient_name", "Li Wu", "qualifications", "Licensed in Ohio; living tissue, Wuhan study."),
    ("patient_name", "Mary Dunn", "author_credentials", "MD"),
    ("patient_name", "Mary Dunn", "qualifications", "Ada Fenwick, M.D., board certified."),
    ("patient_name", "Marisol J. Quill", "author_title", "J-tube team, vitamin Q"),
    ("patient_name", "Mr. Bo Tran", "author_title", "Mr. Chairman"),
    ("member_id", "77", "author_title", "Since 1977"),
    ("date_of_birth", "6/9/1974", "author_title", "Since 16/9/1974"),
    ("patient_address", "12 Elm Street, Lakeview, OH 44000", "practice_address", "55 Harbor Lane\nLakeview, OH 44000"),
]


@pytest.mark.parametrize(("told_by", "answer", "name", "kept_answer"), NOT_MARKED)
def test_an_answer_about_who_writes_is_kept(builder, told_by, answer, name, kept_answer):
    say(builder, told_by, answer)
    say(builder, name, kept_answer)
    dialog = ask(builder)
    expect(dialog.locator(".profile-left-out")).to_be_hidden()
    dialog.get_by_role("button", name="Keep these answers").click()
    expect(builder.notice).to_contain_text("This device keeps")
    assert kept(builder)[name] == kept_answer


def test_who_also_signs_is_kept_out_unless_a_colleague(builder):
    group = builder.group("Who signs")
    if not group.get_by_role("button", name="Add signer").is_visible():
        group.get_by_text("More:").click()
    group.get_by_role("button", name="Add signer").click()
    say(builder, "cosigners.0.name", "Bram Rowe")
    say(builder, "practice_name", "Fenwick and Rowe Neurology")
    dialog = ask(builder)
    expect(dialog.locator(".profile-left-out")).to_contain_text("Practice or hospital: “Rowe”")
    dialog.get_by_role("button", name="Keep nothing").click()
    say(builder, "cosigners.0.npi", "1234567893")
    expect(ask(builder).locator(".profile-left-out")).to_be_hidden()
    builder.page.keyboard.press("Escape")


def test_where_all_tells_of_the_patient_nothing_is_asked(builder):
    for name in ("author_credentials", "author_npi", "practice_name"):
        say(builder, name, "Marisol")
    builder.page.locator("[data-profile] :is([type=text], [type=tel], textarea)").evaluate_all(
        "(boxes) => boxes.forEach((box) => { if (box.value !== 'Marisol') box.value = ''; })"
    )
    profile(builder).get_by_role("button", name="Keep on this device").click()
    expect(builder.notice).to_contain_text("Left out, because it tells who the patient is:")
    expect(builder.page.get_by_role("dialog")).to_be_hidden()
    assert builder.page.evaluate(KEPT) is None


def test_the_name_by_which_a_patient_is_called_is_not_kept(builder):
    say(builder, "patient_called", "Goldie")
    say(builder, "author_title", "Neurologist of Goldie")
    ask(builder).get_by_role("button", name="Keep these answers").click()
    expect(builder.notice).to_contain_text("Left out, because it tells who the patient is: Title.")
    assert "author_title" not in kept(builder)
