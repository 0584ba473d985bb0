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
from site_hooks.rule_links import address_of_rule
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


def claims_of(level):
    claims = [*(one.claim for one in level.filings), *(one.claim for one in level.decisions)]
    return claims + ([level.sent_by_plan] if level.sent_by_plan else [])


def test_every_source_is_on_the_sources_page(clocks):
    known = set(read_sources(DOCS))
    for _, level in levels(clocks):
        named = {source for claim in claims_of(level) for source in claim.sources} | set(level.note_sources)
        assert named <= known


def test_the_pages_list_every_source_of_the_clocks(clocks):
    used = {source for _, level in levels(clocks) for claim in claims_of(level) for source in claim.sources}
    used |= {source for _, level in levels(clocks) for source in level.note_sources}
    pages = [page for page in read_pages(DOCS) if page.path.startswith(("guide/denials/levels", "guide/denials/deadl"))]
    assert len(pages) == 2
    for page in pages:
        assert used <= set(page.values["sources"])


def test_a_clock_to_file_by_cites_its_rule_or_is_reported(clocks):
    filings = [filing for _, level in levels(clocks) for filing in level.filings]
    assert len(filings) > 40
    for filing in filings:
        assert filing.claim.rule or filing.claim.confidence == "V2"
        assert filing.runs_from


def test_every_rule_is_linked_to_the_ecfr_and_its_source_is_that_section(clocks):
    titles = read_sources(DOCS)
    for _, level in levels(clocks):
        for claim in claims_of(level):
            if not claim.rule:
                continue
            address = address_of_rule(claim.rule)
            assert re.fullmatch(r"https://www\.ecfr\.gov/current/title-\d+/section-[\d.]+(-1)?", address)
            section = address.rpartition("section-")[2]
            assert (
                claim.confidence == "K"
                or any(section in titles[source] for source in claim.sources)
                or (
                    # One source for three neighboring sections.
                    section in {"405.1211", "405.1212"} and claim.sources == ("S772",)
                )
            )


def test_every_plan_says_when_it_was_checked_and_sends_the_reader_to_the_notice(clocks):
    assert clocks.two_dates[0] == "Act by the earlier of the notice's date and the one here."
    for plan in clocks.plans:
        assert isinstance(plan.checked, datetime.date)
        assert "Check the notice" in plan.caution
        assert plan.regulator.startswith("Tell ")


def test_the_page_of_the_calculator_says_what_to_do_with_two_dates(clocks):
    [page] = [page for page in read_pages(DOCS) if page.path == "guide/denials/deadlines.md"]
    assert "\n".join(clocks.two_dates) in page.text
    assert "{ #two-dates }" in page.text


@pytest.mark.parametrize(
    ("plan", "level", "number", "limit"),
    [
        ("medicaid-managed-care", "fair-hearing", 0, "90 days from the date on the plan's decision"),
        ("tricare", "hearing", 0, "60 days from the date on the second decision"),
        ("federal-employees", "plan-silent", 0, "120 days from your request to the plan"),
        ("medicaid-managed-care", "plan-appeal", 1, "or the day of the cut if that is later"),
        ("employer-marketplace", "second-internal-appeal", 0, "the rule sets no number"),
    ],
)
def test_limits_are_said_with_what_they_run_from(clocks, plan, level, number, limit):
    [found] = [one for owner, one in levels(clocks) if (owner.id, one.id) == (plan, level)]
    assert found.filings[number].limit.endswith(limit)


def test_the_tables_have_every_level_with_its_rules_and_sources(clocks):
    tables = write_tables(clocks, "guide/denials/levels.md")
    for plan, level in levels(clocks):
        assert f"{{ #{plan.id} }}" in tables
        assert f"| **{level.name}**<br>{level.decides} |" in tables
    assert tables.count("(deadlines.md#two-dates)") == len(clocks.plans)
    rule = "([42 CFR 438.408(f)(2)](https://www.ecfr.gov/current/title-42/section-438.408))"
    assert f"{rule} [S764](../../sources.md#s764)" in tables


def test_a_rule_that_stands_behind_several_lines_is_cited_once(clocks):
    tables = write_tables(clocks, "guide/denials/levels.md")
    assert "15 days before care<br>30 days after care ([29 CFR 2560.503-1(i)(2)]" in tables


def test_the_contents_of_the_page_of_levels_have_every_plan(clocks):
    [page] = [page for page in read_pages(DOCS) if page.path == "guide/denials/levels.md"]
    assert "toc" not in page.values.get("hide", [])
    markdown = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    markdown.convert(fill_levels(page.text, page.path, DOCS))
    [title] = markdown.toc_tokens
    assert [entry["id"] for entry in title["children"]] == [plan.id for plan in clocks.plans]


@pytest.mark.parametrize(
    ("confidence", "words", "least"), [("V2", "from someone else's account", 3), ("K", "not read in the rule", 2)]
)
def test_what_was_not_read_is_worded_so(clocks, confidence, words, least):
    tables = write_tables(clocks, "guide/denials/levels.md")
    careful = [one for _, level in levels(clocks) for one in claims_of(level) if one.confidence == confidence]
    assert len(careful) >= least
    assert tables.count(f", {words}") >= len(careful)


def test_the_map_shows_every_level_to_file_at_and_says_what_it_is(clocks):
    figure = ElementTree.fromstring(draw_map(clocks))
    pictures = figure.findall("svg")
    identifiers = [name for picture in pictures for name in picture.get("aria-labelledby").split()]
    assert len(identifiers) == len(set(identifiers)) == 2 * len(pictures)
    for layout in ("wide", "narrow"):
        drawn = [picture for picture in pictures if f"appeal-map-{layout}" in picture.get("class").split()]
        words = " ".join(text.text for picture in drawn for text in picture.iter("text"))
        for picture in drawn:
            named = [picture.find("title").get("id"), picture.find("desc").get("id")]
            assert named == picture.get("aria-labelledby").split()
        for plan, level in levels(clocks):
            assert plan.name in words
            assert level.is_for_plan or level.name in words


def test_the_other_of_two_ways_has_no_arrow_to_it(clocks):
    figure = ElementTree.fromstring(draw_map(clocks))
    [tricare] = [
        picture
        for picture in figure.findall("svg")
        if picture.get("aria-labelledby").startswith("appeal-map-wide-tricare")
    ]
    assert len(list(tricare.iter("rect"))) == 4
    assert len(list(tricare.iter("path"))) == 2


def test_the_map_has_no_colour_or_style_of_its_own(clocks):
    assert not re.search(r' (style|fill|stroke)="', draw_map(clocks))


def test_a_page_without_a_marker_stays_as_it_is():
    assert fill_levels("# Page", "page.md", DOCS) == "# Page"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("file = [{ sources = [], confidence = 'V', runs_from = 'it' }]", "a clock needs sources"),
        ("file = [{ sources = ['S1'], confidence = 'P', runs_from = 'it' }]", "a confidence of V, V2, K"),
        ("file = [{ sources = ['S1'], confidence = 'V', runs_from = 'it', day = 1 }]", "day"),
        ("file = [{ sources = ['S1'], confidence = 'V' }]", "runs_from"),
        ("file = [{ sources = ['S1'], confidence = 'V', runs_from = 'it', unit = 'weeks' }]", "a clock counts days"),
        ("file = [{ sources = ['S1'], confidence = 'V', runs_from = 'it', filed = 'pigeon' }]", "no such way"),
        ("", "either filed or sent on"),
    ],
)
def test_a_clock_that_cannot_stand_is_refused(tmp_path, text, says):
    path = tmp_path / CLOCKS
    path.parent.mkdir(parents=True)
    level = 'id = "first"\nname = "First"\ndecides = "The plan"\nanswers_to = "the notice"'
    plan = 'id = "one"\nname = "One"\nchecked = 2026-11-23\ncaution = "Check the notice."\nregulator = "Tell it."'
    path.write_text(
        f'two_dates = ["N"]\nlate = "L"\n[filed]\n[[plans]]\n{plan}\n[[plans.levels]]\n{level}\n{text}\n',
        encoding="utf-8",
    )
    with pytest.raises(ClockFault, match=rf"clocks\.toml: .*{says}"):
        read_clocks(tmp_path)
