"""Before the build every page is written, and docs/ stays as it is; an old page says so itself."""

import datetime
import json
import re
import subprocess
import sys
import tomllib

import pytest

from generator.library import example_names
from site_hooks.__main__ import main
from site_hooks.before.edition import read_edition
from site_hooks.before.page_checks import read_pages
from site_hooks.before.style_sheets import FOLDER, JOINED, ORDER
from site_hooks.bundle.pyodide_runtime import ROOT
from site_hooks.front_matter import read_front_matter
from site_hooks.steps import DOCS, before_build

FILLED_AFTER = {"example letter", "deadline calculator"}


def epoch(year):
    return str(int(datetime.datetime(year, 1, 1, tzinfo=datetime.UTC).timestamp()))


@pytest.fixture
def pages(tmp_path, monkeypatch):
    newest = max(page.values["reviewed"] for page in read_pages(DOCS))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(newest.year))
    assert before_build(DOCS, tmp_path / "pages") == []
    return tmp_path / "pages"


def test_every_page_is_there_and_so_is_one_for_each_letter_and_one_style_sheet_for_the_builder(pages):
    paths = {path.relative_to(pages).as_posix() for path in pages.rglob("*")}
    letters = {"letters", "letters/index.md", *(f"letters/{name}.md" for name in example_names())}
    parts = tomllib.loads((DOCS / FOLDER / ORDER).read_text(encoding="utf-8"))["joined"]
    sources = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*")} - {f"{FOLDER}/{part}" for part in parts}
    assert paths == sources | letters | {f"{FOLDER}/{JOINED}"}


def test_what_waits_for_the_build_are_letters_and_calculators(pages):
    waiting = {
        marker.partition(":")[0]
        for page in read_pages(pages)
        for marker in re.findall(r"^<!-- (.*?) -->$", page.text, re.MULTILINE)
    }
    assert waiting == FILLED_AFTER


def test_what_has_no_marker_has_its_rank_and_edition_and_else_stays_as_it_is(pages):
    values, text = read_front_matter((pages / "guide/tips.md").read_text(encoding="utf-8"))
    own_values, own_text = read_front_matter((DOCS / "guide/tips.md").read_text(encoding="utf-8"))
    assert values == own_values | {"search": {"boost": 1.5}, "edition": read_edition(DOCS, ROOT)}
    assert text == own_text


def test_an_old_page_is_told_to_the_maintainer_and_marked_for_its_readers(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(2100))
    assert "Due for review: guide/tips.md" in before_build(DOCS, tmp_path / "pages")
    pages = read_pages(tmp_path / "pages")
    assert pages
    assert all(page.values["overdue"] is True for page in pages)


@pytest.mark.parametrize("overdue", [True, False])
def test_an_old_page_says_so_beside_its_review_date(tmp_path, overdue):
    theme = {"name": "material", "custom_dir": str(ROOT / "site_hooks/theme"), "font": False}
    values = {
        "site_name": "Kit",
        "site_description": "Kit",
        "theme": theme,
        "plugins": [],
        "extra": {"without_tab": []},
    }
    (tmp_path / "mkdocs.yml").write_text(json.dumps(values), encoding="utf-8")
    (tmp_path / "docs").mkdir()
    mark = "overdue: true\n" if overdue else ""
    (tmp_path / "docs/index.md").write_text(f"---\nreviewed: 2026-01-31\n{mark}---\n\n# A\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=tmp_path, check=True)
    [told] = re.findall(r'<p class="page-reviewed">(.*?)</p>', (tmp_path / "site/index.html").read_text("utf-8"))
    more = " That is more than a year before this site was built: check each rule at its source."
    assert told == f"Reviewed January 31, 2026.{more if overdue else ''}"


@pytest.mark.parametrize("arguments", [[], ["site"], ["after"], ["after", "no-such-folder"], ["before", "now"]])
def test_a_step_that_is_not_named_is_asked_for(arguments, capsys):
    assert main(arguments) == 2
    assert "python -m site_hooks before" in capsys.readouterr().err
