"""The way in: five tabs with a hub each, a menu of at most ten pages, a foot with the rest, and every old address."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

TABS = {
    "Write": "guide/when-to-write/",
    "Denied?": "guide/denials/",
    "By treatment": "guide/by-item/",
    "Examples": "letters/",
    "Guide": "guide/",
}
LONGEST_MENU = 10
OLD = Path(__file__).parent / "old_addresses.txt"
"""Every address of the site before it had tabs: what is added later need not be there, what is there stays."""

IN_SIGHT = "links => links.filter((link) => link.checkVisibility({ visibilityProperty: true })).length"


def test_every_old_address_is_there(site: Path) -> None:
    old = OLD.read_text(encoding="utf-8").split("\n")
    assert len(old) > 90
    assert [place for place in old if not (site / place / "index.html").is_file()] == []


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Any:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def test_five_tabs_lead_to_their_hubs(page: Any, address: str) -> None:
    page.goto(address)
    tabs = page.get_by_role("navigation", name="Tabs").get_by_role("link")
    found = {tab.inner_text().strip(): tab.evaluate("link => link.href") for tab in tabs.all()}
    assert found == {name: address + place for name, place in TABS.items()}


def test_the_menu_shows_ten_pages_at_most_and_marks_where_the_reader_is(page: Any, address: str, site: Path) -> None:
    menus = {}
    for path in sorted(site.rglob("index.html")):
        place = path.relative_to(site).as_posix().removesuffix("index.html")
        if place in ("", "builder/") or place.startswith("contributing/decisions/0"):
            continue
        page.goto(address + place)
        menus[place] = page.locator(".md-sidebar--primary .md-nav__item a").evaluate_all(IN_SIGHT)
        if place.startswith(("guide/", "letters/")) and place != "guide/for-patients-and-parents/":
            expect(page.locator(".md-tabs__item--active")).to_have_count(1)
    assert len(menus) > 80
    assert {place: count for place, count in menus.items() if count > LONGEST_MENU} == {}
    assert menus["letters/hospital-bed/"] == menus["letters/"] == 2
    assert menus["guide/steps/4-evidence/"] == 8


def test_every_page_has_the_foot_with_its_edition(site: Path) -> None:
    pages = [path for path in site.rglob("index.html") if "http-equiv" in path.read_text(encoding="utf-8")]
    assert len(pages) > 80
    for path in pages:
        foot = path.read_text(encoding="utf-8").partition('<nav class="site-foot"')[2]
        words = " ".join(re.sub(r"<[^>]*>", " ", foot).split())
        for name in ("Who we are", "Privacy", "Accessibility", "Report an error", "Contributing", "What is new"):
            assert name in words, path
        assert re.search(r"version \d+\.\d+\.\d+, facts last reviewed \w+ \d+, \d{4}", words), path


def test_home_asks_what_is_needed_and_sets_who_signs(new_visit: Callable[..., Any], address: str) -> None:
    page = new_visit(viewport={"width": 1280, "height": 720}).page
    page.goto(address)
    appeal = page.locator(".way").filter(has_text="I was denied").get_by_role("link", name="Write the appeal")
    for who, value in {
        "a clinician": "clinician",
        "office staff": "clinician",
        "the patient": "patient",
        "a parent or relative": "relative",
    }.items():
        page.get_by_label(who).check()
        expect(appeal).to_have_count(1)
        expect(appeal).to_have_attribute("href", f"builder/#occasion=appeal&author_kind={value}")
    expect(page.get_by_text("You can appeal in your own name.")).to_be_visible()
    page.get_by_text("Search the letters").press("Enter")
    expect(page.get_by_role("textbox", name="Search").first).to_be_focused()


def test_home_works_without_a_script(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("the patient", exact=True).check()
    way = page.locator(".way").filter(has_text="Renew an approval")
    expect(way.get_by_role("link", name="Write the renewal")).to_have_count(1)
    page.get_by_text("2. Is it only a code").click()
    expect(page.get_by_text("A letter would wait in the wrong line.")).to_be_visible()
    expect(page.get_by_text("Search the letters")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_on_home_and_hubs_scrolls_sideways(new_visit: Callable[..., Any], address: str, width: int) -> None:
    page = new_visit(viewport={"width": width, "height": 800}).page
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for place in ("", *TABS.values(), "about/", "about/privacy/", "about/changelog/"):
        page.goto(address + place)
        assert page.evaluate(wider) == 0, place
        tables = page.locator(".md-typeset__scrollwrap").evaluate_all(
            "boxes => boxes.map((box) => box.scrollWidth - box.clientWidth)"
        )
        assert all(one <= 0 for one in tables), place


def test_letters_are_narrowed_by_what_they_are_for(new_visit: Callable[..., Any], address: str) -> None:
    page = new_visit().page
    page.goto(f"{address}letters/")
    cards = page.locator(".letter-card")
    everything = cards.count()
    choices = page.get_by_role("group", name="Show letters for").get_by_role("radio")
    assert choices.count() > 12
    for choice in choices.all()[1:]:
        choice.check()
        shown = [card for card in cards.all() if card.is_visible()]
        kind = choice.get_attribute("id").removeprefix("show-")
        assert 0 < len(shown) < everything
        assert all(kind in card.get_attribute("data-kinds").split() for card in shown)
    expect(page.locator(".letter-group").filter(visible=True)).to_have_count(1)
