"""The builder's page without JavaScript: it says what works, nothing looks alive that is dead, and the form prints."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from generator.library import example_names, open_library


@pytest.fixture
def page(new_visit, address):
    visit = new_visit(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    visit.page.goto(f"{address}builder/")
    yield visit.page
    assert visit.refusals == []
    assert visit.outside(address) == []


def test_it_says_what_works_and_leads_to_every_example(page, site):
    expect(page.get_by_role("heading", name="Without JavaScript this page cannot write the letter")).to_be_visible()
    page.locator(".without-script summary").click()
    links = page.locator(".without-script details a").evaluate_all("(links) => links.map((link) => link.href)")
    names = {link.rstrip("/").rpartition("/")[2] for link in links}
    assert names == set(example_names())
    assert all((site / "letters" / name / "index.html").is_file() for name in names)


def test_no_button_looks_alive(page):
    dead = page.locator("button, [type=file], .menu > summary, .tabs, [role=status]").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)"
    )
    assert dead == []


def test_every_question_can_be_read_and_answered(page):
    hidden = page.locator(".question:not(.more *):not(:has(> [type=file]))").evaluate_all(
        "(all) => all.filter((one) => !one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120))"
    )
    assert hidden == []
    page.get_by_label("Patient’s full name", exact=True).fill("Ruth Avery")


def test_the_form_prints_with_its_questions_and_room_for_rows(page):
    page.get_by_label("Patient’s full name", exact=True).fill("Ruth Avery")
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in pdf.pages))
    assert 5 < len(pdf.pages) < 30
    assert "Ruth Avery" in text
    assert "Letter of medical necessity: what to bring together." in text
    assert "JavaScript" not in text
    assert "The letter appears here" not in text
    squeezed = text.replace(" ", "")
    asked = [question for step in open_library().steps for question in step.questions() if not question.folded]
    labels = [question.label for question in asked if question.kind.name != "image"]
    labels += [column.label for question in asked for column in question.columns]
    assert len(labels) > 100
    assert [label for label in labels if label.replace(" ", "") not in squeezed] == []


def test_the_calculator_invites_nothing_and_leads_to_the_tables(page, address):
    page.goto(f"{address}guide/denials/deadlines/")
    expect(page.locator("deadline-calculator")).to_contain_text("use the tables of clocks")
    expect(page.locator("deadline-calculator :is(input, select, button)").first).not_to_be_visible()
