"""The built site can be found, shared, searched and printed, and holds nothing that nobody asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

PUBLISHED = {
    *("", ".html", ".css", ".js", ".mjs", ".map", ".wasm", ".json"),
    *(".zip", ".woff2", ".png", ".txt", ".xml", ".gz"),
}
"""The kinds of file that the site has; "" is _headers, and .map comes with the theme."""

TITLE = re.compile(r"<title>(.+)</title>")
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]+)">')
DATA = re.compile(r'<script type="application/ld\+json">(.+?)</script>')


def read_pages(site: Path) -> dict[str, str]:
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    pages = {path: text for path, text in pages.items() if 'http-equiv="refresh"' not in text}
    assert len(pages) > 20
    return pages


def test_every_page_has_its_own_title_and_description(site: Path) -> None:
    pages = {path: text for path, text in read_pages(site).items() if path != "404.html"}
    titles = [TITLE.search(text)[1] for text in pages.values()]
    assert len(set(titles)) == len(titles)
    assert {path for path, text in pages.items() if not DESCRIPTION.search(text)} == set()


def test_pages_tell_what_they_are_to_those_who_link_to_them(site: Path) -> None:
    for path, text in read_pages(site).items():
        shared = set(re.findall(r'<meta property="(og:[a-z_:]+)"', text))
        assert path == "404.html" or {"og:title", "og:description", "og:type", "og:site_name"} <= shared


def test_structured_data_can_be_read(site: Path) -> None:
    pages = read_pages(site)
    kinds = {path: json.loads(DATA.search(text)[1])["@type"] for path, text in pages.items() if DATA.search(text)}
    assert kinds["index.html"] == "WebSite"
    assert kinds["guide/steps/index.html"] == "Article"
    assert "builder/index.html" not in kinds


def test_no_page_tells_an_address_that_the_site_does_not_know(site: Path) -> None:
    pages = "".join(read_pages(site).values())
    if 'rel="canonical"' not in pages:
        assert "og:url" not in pages
        assert "og:image" not in pages
        assert "Sitemap" not in (site / "robots.txt").read_text(encoding="utf-8")


def test_no_stray_file_is_published(site: Path) -> None:
    files = [path.relative_to(site) for path in site.rglob("*") if path.is_file()]
    assert [path for path in files if path.suffix not in PUBLISHED] == []
    assert not (site / "includes").exists()


def test_reference_and_notes_are_not_in_the_search(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    places = {entry["location"].split("#")[0] for entry in index["docs"]}
    assert "guide/denials/levels/" in places
    assert not [place for place in places if place.startswith(("reference/", "contributing/decisions/"))]


def test_a_lost_reader_is_told_where_to_go(new_visit: Callable[..., Any], address: str) -> None:
    visit = new_visit()
    visit.page.goto(f"{address}404.html")
    expect(visit.page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    for name in ("Home", "Write a letter", "The guide"):
        link = visit.page.locator(".md-content").get_by_role("link", name=name, exact=True)
        assert visit.page.request.get(link.evaluate("link => link.href")).ok
    assert "noindex" in visit.page.locator('meta[name="robots"]').get_attribute("content")


def test_a_printed_page_is_black_on_white_and_has_no_navigation(new_visit: Callable[..., Any], address: str) -> None:
    visit = new_visit(color_scheme="dark")
    visit.page.goto(f"{address}guide/steps/1-patient-and-history/")
    visit.page.emulate_media(media="print")
    for hidden in (".md-header", ".md-footer", ".md-sidebar--primary", ".headerlink"):
        expect(visit.page.locator(hidden).first).to_be_hidden()
    look = "body => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]"
    assert visit.page.locator("body").evaluate(look) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    paragraph = visit.page.locator(".md-content p").first
    assert paragraph.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"


def test_a_printed_page_gives_the_addresses_that_links_hide(new_visit: Callable[..., Any], address: str) -> None:
    visit = new_visit()
    visit.page.goto(f"{address}sources/")
    visit.page.emulate_media(media="print")
    told = "link => getComputedStyle(link, '::after').content"
    link = visit.page.locator('.source a[href^="http"]').first
    assert link.evaluate(told) == "none"
    # Outside the list of sources, whose links are addresses already.
    link.evaluate("link => link.closest('.source').classList.remove('source')")
    assert "http" in visit.page.locator('.md-content a[href^="http"]').first.evaluate(told)
