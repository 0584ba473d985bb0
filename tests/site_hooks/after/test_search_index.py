"""The search index has each letter's own words, and the words that readers use for a page."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from generator.library import example_names
from site_hooks.after.built_site import PageFault, address_in_site
from site_hooks.after.search_index import INDEX, WORDS, add_words, complete_index, letter_text
from site_hooks.before.example_pages import FOLDER
from site_hooks.steps import DOCS

LETTER = (
    '<h1>Bed</h1><article class="annotated-letter" lang="en"><p role="note"><b class="note-mark">1</b> Short</p>'
    '<p>Mr.&nbsp;Roe &lt;sleeps&gt; on <span class="note-mark" role="img">1</span>pillows</p></article><p>End</p>'
)
WORDS_FILE = """
small_words = ["a"]
same_words = [["bed", "cot"]]
every_letter = ["sample"]
[keywords]
"letters/bed.md" = ["dme"]
"""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site/letters/bed").mkdir(parents=True)
    (tmp_path / "site/letters/bed/index.html").write_text(LETTER, encoding="utf-8")
    (tmp_path / "site/search").mkdir()
    docs = [
        {"location": place, "title": "Bed", "text": "<p>Read</p>"} for place in ("letters/bed/", "letters/bed/#a", "")
    ]
    (tmp_path / "site" / INDEX).write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    (tmp_path / WORDS).write_text(WORDS_FILE, encoding="utf-8")
    return tmp_path / "site"


def test_a_letter_is_in_the_entry_of_its_page_alone(site, tmp_path):
    complete_index(site, tmp_path)
    page, passage, home = json.loads((site / INDEX).read_text(encoding="utf-8"))["docs"]
    assert page["letter"] == "Short Mr. Roe &lt;sleeps&gt; on pillows"
    assert page["keywords"] == "dme, sample"
    assert {"keywords", "letter"} & {*passage, *home} == set()
    assert page["text"] == passage["text"] == home["text"] == "<p>Read</p>"


def test_the_worker_is_told_small_words_and_words_that_mean_the_same(site, tmp_path):
    complete_index(site, tmp_path)
    config = json.loads((site / INDEX).read_text(encoding="utf-8"))["config"]
    assert config == {"small_words": ["a"], "same_words": [["bed", "cot"]]}


def test_keywords_for_a_page_that_the_search_leaves_out_are_a_fault():
    with pytest.raises(PageFault, match=r"guide/none\.md"):
        add_words({"config": {}, "docs": []}, {"small_words": [], "same_words": [], "keywords": {"guide/none.md": []}})


def test_a_page_without_its_letter_is_a_fault(tmp_path):
    (tmp_path / "index.html").write_text("<p>none</p>", encoding="utf-8")
    with pytest.raises(PageFault, match="has no letter"):
        letter_text(tmp_path / "index.html")


def test_the_words_are_lower_case_and_none_is_listed_twice():
    words = tomllib.loads((DOCS / WORDS).read_text(encoding="utf-8"))
    lists = [words["small_words"], *words["same_words"], *words["keywords"].values()]
    assert len(words["keywords"]) > 50
    assert [one for one in lists if len(set(one)) != len(one) or [word.lower() for word in one] != one] == []


def test_every_letter_has_words_of_its_own():
    words = tomllib.loads((DOCS / WORDS).read_text(encoding="utf-8"))["keywords"]
    assert [name for name in example_names() if f"{FOLDER}/{name}.md" not in words] == []


def test_no_page_of_a_keyword_is_an_address_twice():
    pages = tomllib.loads((DOCS / WORDS).read_text(encoding="utf-8"))["keywords"]
    assert len({address_in_site(page) for page in pages}) == len(pages)
    assert all(re.fullmatch(r"[\w/-]+\.md", page) for page in pages)
