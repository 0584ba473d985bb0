"""Each example has a page: front matter, a way into the builder, and its letter."""

import re

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation

from generator.errors import TemplateFault
from generator.library import example_names, open_library
from site_hooks.after import example_letters
from site_hooks.after.builder_form import builder_anchors
from site_hooks.after.example_letters import annotated_letter, fill_page
from site_hooks.after.page_reader import PageFault
from site_hooks.before.example_pages import (
    FOLDER,
    LINK_TO_TABLE,
    TABLE,
    mark_place,
    on_nav,
    on_post_page,
    read_examples,
    write_pages,
)


@pytest.fixture(scope="module")
def pages():
    return write_pages(open_library())


def address_of(place):
    return f"/{place}"


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


def test_each_page_leads_to_an_anchor_of_the_builder(pages):
    anchors = builder_anchors(open_library())
    for name in example_names():
        [anchor] = re.findall(r"builder\.md#([\w-]+)", pages[f"{FOLDER}/{name}.md"])
        assert anchor in anchors


def test_the_menu_opens_at_the_section_of_the_examples_while_a_letter_is_open(pages):
    config = MkDocsConfig()
    config.load_dict({"site_name": "Kit", "nav": [{"Worked examples": [TABLE]}]})
    config.validate()
    files = Files([File(path, "docs", "site", True, inclusion=InclusionLevel.NOT_IN_NAV) for path in pages])
    navigation = on_nav(get_navigation(files, config), files)
    [section] = navigation.items
    letter = files.get_file_from_path(f"{FOLDER}/hospital-bed.md").page
    letter.active = True
    assert section.active
    letter.active = False
    assert not section.active
    assert [page.file.src_uri for page in navigation.pages] == [TABLE]
    menu = f"<nav>{LINK_TO_TABLE}Worked examples</a></nav>"
    assert on_post_page(menu, letter) == mark_place(menu)
    assert on_post_page(menu, navigation.pages[0]) == menu


def test_the_menu_of_a_letter_marks_the_table():
    assert mark_place(f"<nav>{LINK_TO_TABLE}Worked examples</a></nav>") == (
        '<nav><a href="../" class="md-nav__link md-nav__link--active">Worked examples</a></nav>'
    )


def test_a_menu_without_the_table_stops_the_build():
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        mark_place("<nav></nav>")


def test_every_letter_is_written_whole():
    for name in example_names():
        letter = fill_page(f"<p>Before</p>\n<!-- example letter: {name} -->", address_of)
        assert letter.startswith("<p>Before</p>")
        assert letter.count("<article") == letter.count("</article>") == 1
        assert letter.count("<header") <= 1
        assert not re.search(r"<h\d|style=|letter-gap", letter)


def test_notes_stand_beside_the_first_part_with_their_answer():
    letter = annotated_letter("off-label-rituximab", address_of)
    parts = letter.split('<div class="annotated-part">')
    assert "Harbor Lane Neurology" in parts[1]
    assert "The letterhead says who writes" in parts[1]
    assert 'href="/guide/steps/6-qualifications.md#letterhead"' in parts[1]
    assert letter.count('role="note"') > 10


def test_each_letter_has_notes_numbered_in_its_order():
    names = example_names()
    assert len(names) > 20
    for name in names:
        letter = annotated_letter(name, address_of)
        in_letter = re.findall(r'aria-label="note (\d+)"', letter)
        beside = re.findall(r'<p role="note"><b class="note-mark">(\d+)</b>', letter)
        assert in_letter == beside == [str(number) for number in range(1, len(beside) + 1)], name
        assert len(beside) >= 3, name


def test_a_number_stands_before_the_words_of_its_answer():
    assert re.search(
        r'aria-label="note \d+">\d+</span><span data-from="denial_reasons.1.answer">Both plans went',
        annotated_letter("proton-therapy", address_of),
    )


def test_no_note_stands_beside_two_letters():
    says = [note["says"] for name in example_names() for note in example_letters._read_notes(name)]
    assert len(says) > 200
    assert len(says) == len(set(says))


def test_a_letter_without_notes_has_none(monkeypatch):
    monkeypatch.setattr(example_letters, "_read_notes", lambda _: [])
    letter = annotated_letter("hospital-bed", address_of)
    assert 'class="letter-notes"' not in letter
    assert "note-mark" not in letter


def test_cells_say_their_column_for_a_phone():
    assert '<td data-label="The policy asks for"' in annotated_letter("off-label-rituximab", address_of)


def test_a_note_without_its_place_is_a_fault(monkeypatch):
    monkeypatch.setattr(example_letters, "_read_notes", lambda _: [{"at": "no_such_answer", "says": "x"}])
    with pytest.raises(TemplateFault, match="the letter has no no_such_answer"):
        annotated_letter("hospital-bed", address_of)
