"""No page of the site calls on another host or needs what its policy refuses, in light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SCHEMES = ("light", "dark")


def list_pages(site: Path) -> list[str]:
    """Returns the address of every page, relative to the site's own."""
    pages = [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]
    assert pages
    assert "" in pages
    return pages


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_calls_out_or_breaks_its_policy(
    new_visit: Callable[..., Any], address: str, site: Path, scheme: str
) -> None:
    visit = new_visit(color_scheme=scheme)
    for page in list_pages(site):
        visit.page.goto(address + page, wait_until="networkidle" if page == "" else "load")
    assert visit.outside(address) == []
    assert visit.refusals == []
    assert visit.errors == []


def test_the_policy_holds_while_the_theme_is_used(new_visit: Callable[..., Any], address: str) -> None:
    visit = new_visit()
    visit.page.goto(address)
    visit.page.get_by_title("Dark").click()
    assert visit.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    visit.page.get_by_role("textbox", name="Search").click()
    visit.page.keyboard.type("medical")
    visit.page.locator(".md-search-result__item").first.wait_for()
    with visit.page.expect_navigation():
        visit.page.keyboard.press("Enter")
    assert visit.outside(address) == []
    assert visit.refusals == []


def test_every_page_has_its_policy(site: Path) -> None:
    for page in list_pages(site):
        path = site / page / "index.html" if page.endswith("/") or not page else site / page
        text = path.read_text(encoding="utf-8")
        assert text.count("Content-Security-Policy") == 1, page
        assert text.index("Content-Security-Policy") < text.index("<script"), page


def test_no_page_has_a_browser_fetch_another_beforehand(site: Path) -> None:
    """Firefox fetches what `rel=next` names, and the policy refuses it: an error on every page."""
    early = re.compile(r"<link[^>]*rel=[\"']?(next|prev|prefetch|preload|prerender|dns-prefetch|preconnect)")
    for page in list_pages(site):
        path = site / page / "index.html" if page.endswith("/") or not page else site / page
        assert not early.search(path.read_text(encoding="utf-8")), page


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_fault_on_any_page(
    find_axe_faults: Callable[..., list[str]], address: str, site: Path, scheme: str
) -> None:
    faults = {page: find_axe_faults(address + page, color_scheme=scheme) for page in list_pages(site)}
    assert {page: found for page, found in faults.items() if found} == {}
