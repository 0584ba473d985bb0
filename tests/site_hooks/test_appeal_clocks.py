"""Every clock has a source and a confidence, and pages say each with the care that it asks for."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown import Markdown

from site_hooks.appeal_clocks import CLOCKS, ClockFault, read_clocks
from site_hooks.before.appeal_levels import fill_levels, write_tables
from site_hooks.before.appeal_map import draw_map
from site_hooks.before.page_checks import read_pages
from site_hooks.source_list import read_sources

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.fixture(scope="module")
def clocks():
    return read_clocks(DOCS)


def levels(clocks):
    found = [(plan, level) for plan in clocks.plans for level in plan.levels]
    assert len(found) > 10
    return found


def test_ids_are_not_given_twice(clocks):
    assert len({plan.id for plan in clocks.plans}) == len(clocks.plans)
    assert len({(plan.id, level.id) for plan, level in levels(clocks)}) == len(levels(clocks))


def test_every_source_is_on_the_sources_page(clocks):
    known = set(read_sources(DOCS))
    for _, level in levels(clocks):
        claims = [*(one.claim for one in level.filings), *(one.claim for one in level.decisions)]
        named = {source for claim in claims for source in claim.sources} | set(level.note_sources)
        assert named <= known


def test_every_plan_says_when_it_was_checked_and_sends_the_reader_to_the_notice(clocks):
    assert clocks.notice == "The notice in your hand controls."
    for plan in clocks.plans:
        assert isinstance(plan.checked, datetime.date)
        assert "Check the notice" in plan.caution


def test_what_was_not_found_has_no_number(clocks):
    # S115 says that there is a hearing, and not by when it must be asked for.
    tricare = next(plan for plan in clocks.plans if plan.id == "tricare")
    assert tricare.levels[2].filings[0].count is None
    assert tricare.levels[2].filings[0].words == "see the notice"


def test_the_tables_have_every_level_with_its_sources(clocks):
    tables = write_tables(clocks, "guide/denials/levels.md")
    for plan, level in levels(clocks):
        assert f"{{ #{plan.id} }}" in tables
        assert f"| **{level.name}**<br>{level.decides} |" in tables
    assert tables.count("**The notice in your hand controls.**") == len(clocks.plans)
    assert "[S106](../../sources.md#s106)" in tables


def test_the_contents_of_the_page_of_levels_have_every_plan(clocks):
    [page] = [page for page in read_pages(DOCS) if page.path == "guide/denials/levels.md"]
    assert "toc" not in page.values.get("hide", [])
    markdown = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    markdown.convert(fill_levels(page.text, page.path, DOCS))
    [title] = markdown.toc_tokens
    assert [entry["id"] for entry in title["children"]] == [plan.id for plan in clocks.plans]


def test_what_is_reported_is_worded_so(clocks):
    tables = write_tables(clocks, "guide/denials/levels.md")
    reported = [
        one for _, level in levels(clocks) for one in (*level.filings, *level.decisions) if one.claim.is_reported
    ]
    assert len(reported) > 2
    assert len(re.findall(r"as reported(?=[;, ]| \[)", tables)) >= len(reported)


def test_the_map_shows_every_level_and_says_what_it_is(clocks):
    figure = ElementTree.fromstring(draw_map(clocks))
    pictures = figure.findall("svg")
    assert len(pictures) == 2
    for picture in pictures:
        identifiers = picture.get("aria-labelledby").split()
        assert [picture.find("title").get("id"), picture.find("desc").get("id")] == identifiers
        words = " ".join(text.text for text in picture.iter("text"))
        for plan, level in levels(clocks):
            assert plan.name in words
            assert level.name in words


def test_the_map_has_no_colour_or_style_of_its_own(clocks):
    assert not re.search(r' (style|fill|stroke)="', draw_map(clocks))


def test_a_page_without_a_marker_stays_as_it_is():
    assert fill_levels("# Page", "page.md", DOCS) == "# Page"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('file = [{ count = 60, unit = "days", sources = [], confidence = "V" }]', "a clock needs sources"),
        ('file = [{ count = 60, unit = "days", sources = ["S1"], confidence = "K" }]', "a confidence of V or V2"),
        ('file = [{ count = 60, unit = "days", sources = ["S1"], confidence = "V", day = 1 }]', "day"),
        ("", "either filed or sent on"),
    ],
)
def test_a_clock_that_cannot_stand_is_refused(tmp_path, text, says):
    path = tmp_path / CLOCKS
    path.parent.mkdir(parents=True)
    level = 'id = "first"\nname = "First"\ndecides = "The plan"\nanswers_to = "the notice"'
    plan = 'id = "one"\nname = "One"\nchecked = 2026-11-23\ncaution = "Check the notice."'
    path.write_text(f'notice = "N"\n[[plans]]\n{plan}\n[[plans.levels]]\n{level}\n{text}\n', encoding="utf-8")
    with pytest.raises(ClockFault, match=rf"clocks\.toml: .*{says}"):
        read_clocks(tmp_path)
