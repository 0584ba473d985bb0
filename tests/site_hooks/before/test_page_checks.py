"""A page is published with its front matter whole, its sources known, and a title of its own."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from site_hooks.before.page_checks import (
    PageCheckFault,
    check_pages,
    date_of_build,
    find_faults,
    find_overdue,
    read_pages,
)

REVIEWED = datetime.date(2026, 1, 31)

WHOLE = """---
title: {title}
description: A page whose description is long enough to tell what is on it.
reviewed: 2026-01-31
sources: [S01]
---

# Page

A fact. [S01](sources.md#s01)
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "sources.md").write_text(
        WHOLE.format(title="Sources") + "\n**S01** One source.\n**S02b** Another.\n", encoding="utf-8"
    )
    (tmp_path / "page.md").write_text(WHOLE.format(title="Page"), encoding="utf-8")
    return tmp_path


def change(docs: Path, old: str, new: str) -> list[str]:
    text = (docs / "page.md").read_text(encoding="utf-8")
    assert old in text
    (docs / "page.md").write_text(text.replace(old, new), encoding="utf-8")
    return find_faults(read_pages(docs), {"S01": "One source", "S02b": "Another"})


def test_whole_pages_have_no_fault(docs):
    assert check_pages(docs, REVIEWED) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("title: Page\n", "", "has no title"),
        ("reviewed: 2026-01-31", "reviewed: soon", "has no review date: write it as reviewed: 2026-11-23"),
        ("sources: [S01]\n", "", "has no list of sources: write sources: [] if there are none"),
        ("sources: [S01]", "sources: [S01, S99]", "names the source S99, which sources.md does not have"),
        ("[S01](sources", "[S02b](sources", "links to S02b, which its front matter does not list"),
    ],
)
def test_each_fault_is_told_with_its_page(docs, old, new, fault):
    assert change(docs, old, new) == [f"page.md: {fault}"]


def test_no_two_pages_have_one_title(docs):
    faults = change(docs, "title: Page", "title: Sources")
    assert faults == ["sources.md: has the title of page.md, and readers cannot tell them apart"]


@pytest.mark.parametrize("length", [49, 156])
def test_a_description_is_neither_short_nor_cut(docs, length):
    faults = change(docs, "A page whose description is long enough to tell what is on it.", "x" * length)
    assert faults == [f"page.md: has a description of {length} characters: write 50 to 155"]


def test_all_faults_are_told_at_once(docs):
    change(docs, "title: Page\n", "")
    change(docs, "reviewed: 2026-01-31", "reviewed: soon")
    with pytest.raises(PageCheckFault, match=r"(?s)has no title.*has no review date"):
        check_pages(docs, REVIEWED)


def test_included_texts_and_notes_are_no_pages(docs):
    for name in ("includes/words.md", "README.md", "letter.notes.md"):
        path = docs / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("No front matter.\n", encoding="utf-8")
    assert [page.path for page in read_pages(docs)] == ["page.md", "sources.md"]


def test_a_page_is_overdue_after_a_year(docs):
    pages = read_pages(docs)
    assert find_overdue(pages, REVIEWED + datetime.timedelta(days=365)) == []
    assert find_overdue(pages, REVIEWED + datetime.timedelta(days=366)) == ["page.md", "sources.md"]


def test_an_overdue_page_is_told_and_stops_nothing(docs):
    assert check_pages(docs, REVIEWED + datetime.timedelta(days=366)) == ["page.md", "sources.md"]


def test_the_day_of_the_build_is_given_or_today():
    assert date_of_build({"SOURCE_DATE_EPOCH": "1798761600"}) == datetime.date(2027, 1, 1)
    before = datetime.datetime.now(datetime.UTC).date()
    assert before <= date_of_build({}) <= datetime.datetime.now(datetime.UTC).date()


def test_the_pages_of_this_site_can_be_published():
    check_pages(Path(__file__).parents[3] / "docs", REVIEWED)
