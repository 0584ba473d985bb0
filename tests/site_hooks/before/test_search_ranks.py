"""The search finds guidance first, and leaves out what is made for programs and maintainers."""

from __future__ import annotations

import pytest

from site_hooks.before.search_ranks import rank_of, rank_page


@pytest.mark.parametrize(
    "path", ["reference/case-file.md", "contributing/decisions/0001-answers-are-marks.md", "about/changelog.md"]
)
def test_generated_pages_and_notes_are_left_out(path):
    assert rank_of(path) == {"exclude": True}


def test_the_builder_and_denials_come_before_other_guidance():
    boosts = [
        rank_of(path)["boost"] for path in ("builder.md", "guide/denials/levels.md", "guide/tips.md", "sources.md")
    ]
    assert boosts == sorted(boosts, reverse=True)
    assert len(set(boosts)) == len(boosts)


def test_other_pages_are_as_they_are():
    assert rank_of("index.md") == {}


def test_a_rank_stands_in_the_front_matter():
    page = "---\ntitle: Tips\n---\n\n# Tips\n"
    assert rank_page(page, "guide/tips.md") == '---\ntitle: Tips\nsearch: {"boost": 1.5}\n---\n\n# Tips\n'
    assert rank_page(page, "index.md") == page


def test_a_page_that_ranks_itself_stays_as_it_is():
    page = "---\ntitle: Tips\nsearch:\n  exclude: true\n---\n\n# Tips\n"
    assert rank_page(page, "guide/tips.md") == page
