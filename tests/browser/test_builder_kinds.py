"""Letters of every kind: typed by label, with the kind changed on the way and nothing lost; and the examples."""

import json

import pytest
from playwright.sync_api import expect

from generator import bridge
from generator.library import example_names, open_library
from tests.browser.builder_page import BuilderPage, example_answers


@pytest.fixture
def builder(booted):
    booted.page.evaluate("history.replaceState(null, '', location.pathname)")
    booted.start_over()
    return booted


def saved(builder):
    return json.loads(builder.download("Case file", "Save").read_text(encoding="utf-8"))["answers"]


@pytest.mark.parametrize("name", ["growth-hormone-appeal", "power-wheelchair", "hsa-compression"])
def test_a_letter_is_typed_by_label(builder, name):
    answers = example_answers(name)
    builder.answer(answers)
    expect(builder.left).to_have_text("All required answers are in")
    content = builder.download("Download", "Text").read_bytes().decode()
    request = {"do": "write", "answers": answers, "to": "text", "despite_gaps": True}
    assert content == json.loads(bridge.answer(json.dumps(request)))["text"]
    assert {key: value for key, value in saved(builder).items() if value != "standard"} == {
        key: value for key, value in answers.items() if value != "standard"
    }


def choose_occasion(builder, label):
    builder.open_step("Your letter")
    builder.group("Why are you writing?").get_by_label(label).check()


def test_another_occasion_and_back_loses_nothing(builder):
    builder.fill_with_example()
    before = saved(builder)
    choose_occasion(builder, "For an HSA, FSA or HRA")
    waiting = builder.page.locator(".waiting")
    expect(waiting).to_contain_text("answers wait for another kind of letter")
    waiting.locator("summary").click()
    expect(waiting.get_by_role("listitem").filter(has_text="Symptoms and severity")).to_be_visible()
    assert saved(builder) == before | {"occasion": "hsa-fsa"}
    choose_occasion(builder, "To ask for the first time")
    expect(waiting).to_be_hidden()
    expect(builder.left).to_have_text("All required answers are in")
    assert saved(builder) == before


def test_a_step_that_asks_nothing_says_so_and_is_passed_over(builder):
    choose_occasion(builder, "For an HSA, FSA or HRA")
    link = builder.page.get_by_role("navigation", name="Steps of the letter").get_by_role("link", name="Evidence")
    expect(link).to_contain_text("nothing asked")
    link.click()
    expect(builder.page.get_by_text("This letter asks nothing here.").locator("visible=true")).to_have_count(1)
    expect(builder.page.get_by_role("group", name="References")).to_have_count(0)
    builder.open_step("Diagnosis and condition")
    expect(builder.page.get_by_role("button", name="Next: Qualifications and signature")).to_be_visible()


def test_a_fold_names_only_what_fits(builder):
    builder.open_step("Qualifications and signature")
    fold = builder.group("Letterhead").get_by_text("More:")
    expect(fold).to_contain_text("Tax ID")
    builder.open_step("Your letter")
    builder.page.get_by_label("The patient", exact=True).check()
    builder.open_step("Qualifications and signature")
    expect(fold).to_have_text("More: E-mail")


def test_the_menu_lists_every_example_under_its_occasion(builder):
    lists = builder.page.locator(".examples > li")
    expect(lists).to_have_count(len(open_library().occasions))
    expect(builder.page.locator(".examples button")).to_have_count(len(example_names()))
    builder.page.get_by_role("group", name="Finish the letter").get_by_text("Example", exact=True).click()
    appeals = builder.page.get_by_role("list", name="To appeal a denial")
    last = appeals.get_by_role("button", name="Residential treatment of anorexia")
    last.scroll_into_view_if_needed()
    last.click()
    expect(builder.notice).to_contain_text("Filled with an example: Residential treatment")


def test_an_address_opens_its_example(builder):
    builder.page.evaluate("location.hash = '#example-hsa-compression'")
    expect(builder.notice).to_contain_text("Filled with an example: Compression stockings")
    expect(builder.page.locator(".status-words")).not_to_contain_text("Not saved")


def test_an_address_only_offers_its_example_where_something_is_typed(builder):
    builder.open_step("Patient and history")
    name = builder.page.get_by_label("Patient’s full name", exact=True)
    name.fill("Ruth Avery")
    builder.page.evaluate("location.hash = '#example-hsa-compression'")
    expect(builder.notice).to_contain_text("The address names an example: Compression stockings")
    expect(name).to_have_value("Ruth Avery")
    builder.notice.get_by_role("button", name="Open the example").click()
    expect(builder.notice).to_contain_text("Filled with an example")
    builder.notice.get_by_role("button", name="Undo").click()
    expect(name).to_have_value("Ruth Avery")


def test_a_page_of_an_example_leads_to_the_builder(new_visit, address):
    page = new_visit(viewport={"width": 1280, "height": 900}).page
    page.goto(f"{address}letters/hsa-compression/")
    page.get_by_role("link", name="Open this case in the builder").click()
    builder = BuilderPage(page).wait()
    expect(builder.notice).to_contain_text("Filled with an example: Compression stockings")
