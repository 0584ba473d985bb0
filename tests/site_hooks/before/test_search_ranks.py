"""The search finds guidance first, and leaves out what is made for programs and maintainers."""

from __future__ import annotations

import pytest

from site_hooks.before.search_ranks import leave_out_forms, rank_of


@pytest.mark.parametrize("path", ["reference/case-file.md", "contributing/decisions/0001-answers-are-marks.md"])
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


def test_the_words_of_forms_are_left_out():
    page = '<h1>Write</h1><letter-builder class="builder"><h2 id="ask">Ask</h2></letter-builder><h2>After</h2>'
    assert leave_out_forms(page) == (
        '<h1>Write</h1><letter-builder data-search-exclude class="builder">'
        '<h2 data-search-exclude id="ask">Ask</h2></letter-builder><h2>After</h2>'
    )
