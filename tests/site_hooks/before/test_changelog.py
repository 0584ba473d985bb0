"""The changelog is a page, and says which edition every page belongs to."""

from __future__ import annotations

import re

import pytest

from site_hooks.before.changelog import MARKER, fill_changelog
from site_hooks.before.edition import read_edition
from site_hooks.bundle.pyodide_runtime import ROOT
from site_hooks.steps import DOCS

PAGE = "---\ntitle: {title}\nreviewed: {day}\n---\n\n# {title}\n"


def test_the_entries_stand_under_the_title_of_the_page(tmp_path):
    changes = (
        "# Changelog\n\nWhat changed.\n\n## 1.0\n\n- A page. [Read](docs/guide/tips.md#dates) [S1](https://x.org)\n"
    )
    (tmp_path / "CHANGELOG.md").write_text(changes, encoding="utf-8")
    page = fill_changelog(f"# New\n\n{MARKER}\n", tmp_path)
    entries = "What changed.\n\n## 1.0\n\n- A page. [Read](../guide/tips.md#dates) [S1](https://x.org)"
    assert page == f"# New\n\n{entries}\n"


def test_a_page_that_asks_for_no_changelog_stays_as_it_is(tmp_path):
    assert fill_changelog("# Tips\n", tmp_path) == "# Tips\n"


def test_the_published_page_asks_for_it():
    text = (DOCS / "about/changelog.md").read_text(encoding="utf-8")
    assert "## Unreleased" in fill_changelog(text, ROOT)


def test_an_edition_has_the_version_and_the_day_of_the_newest_review(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "2.3.4"\n', encoding="utf-8")
    (tmp_path / "one.md").write_text(PAGE.format(title="One", day="2026-01-31"), encoding="utf-8")
    (tmp_path / "two.md").write_text(PAGE.format(title="Two", day="2026-11-02"), encoding="utf-8")
    assert read_edition(tmp_path, tmp_path) == "version 2.3.4, facts last reviewed November 2, 2026"


@pytest.mark.parametrize("words", ["facts last reviewed", "version"])
def test_the_edition_of_this_site_can_be_told(words):
    assert re.search(words, read_edition(DOCS, ROOT))
