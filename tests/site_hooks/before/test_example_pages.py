"""Each example has a page: front matter, a way into the builder."""

import re

import pytest

from generator.library import example_names, open_library
from site_hooks.before.example_pages import ALL, FILTERS, FOLDER, read_examples, write_pages
from site_hooks.form_place import builder_anchors
from site_hooks.steps import DOCS


@pytest.fixture(scope="module")
def pages():
    return write_pages(open_library())


def test_each_example_has_a_page_and_a_row(pages):
    names = example_names()
    assert len(names) > 20
    assert sorted(pages) == sorted([f"{FOLDER}/index.md", *(f"{FOLDER}/{name}.md" for name in names)])
    assert sorted(re.findall(r"\]\(([a-z0-9-]+)\.md\)", pages[f"{FOLDER}/index.md"])) == sorted(names)
    assert [example.name for example in read_examples(open_library())] != list(names), "occasion by occasion"


def test_each_page_has_its_front_matter(pages):
    for path, text in pages.items():
        front = dict(line.partition(": ")[::2] for line in text.split("---\n")[1].splitlines())
        assert front["title"], path
        assert 50 <= len(front["description"].strip('"')) <= 155, path
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", front["reviewed"]), path
        assert front["sources"] == "[]", path


def test_the_table_can_be_narrowed_to_each_kind_and_each_has_a_rule_and_a_letter(pages):
    rules = (DOCS / "assets/letter-list.css").read_text(encoding="utf-8")
    kinds = {kind for example in read_examples(open_library()) for kind in example.kinds}
    narrowed = set(FILTERS) - {ALL}
    assert narrowed <= kinds
    assert set(re.findall(r'#show-([\w-]+):checked\) \[data-kinds\]:not\(\[data-kinds~="\1"\]\)', rules)) == narrowed
    assert all(f'id="show-{name}"' in pages[f"{FOLDER}/index.md"] for name in FILTERS)


def test_each_page_leads_to_an_anchor_of_the_builder(pages):
    anchors = builder_anchors(open_library())
    for name in example_names():
        [anchor] = re.findall(r"builder\.md#(example-[\w-]+)", pages[f"{FOLDER}/{name}.md"])
        assert anchor in anchors
