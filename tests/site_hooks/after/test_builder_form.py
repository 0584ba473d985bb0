"""The builder's form says every question, and shows the guide's words beside it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.arrangement.page import MARGIN
from generator.library import open_library
from generator.writers import OUTPUTS
from site_hooks.after.builder_form import letter_sizes, write_form
from site_hooks.guide_passages import GuidePassages

DOCS = Path(__file__).parents[3] / "docs"
VOID = {"input", "link", "meta", "br", "hr", "img"}


class Elements(HTMLParser):
    """Every element with its attributes; complains of one that is not closed in its place."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.open = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def guide():
    return GuidePassages(DOCS, lambda path: f"../{path.removesuffix('.md')}/")


@pytest.fixture(scope="module")
def form(guide):
    return write_form(open_library(), guide)


@pytest.fixture(scope="module")
def elements(form):
    parser = Elements()
    parser.feed(form)
    assert parser.open == []
    return parser.found


def paths():
    for step in open_library().steps:
        for question in step.questions():
            yield question.name, question
            for column in question.columns:
                yield f"{question.name}.0.{column.name}", column


def test_every_question_has_a_control_with_its_path(elements):
    names = {attributes["name"] for _, attributes in elements if "name" in attributes}
    asked = {path for path, question in paths() if not question.columns}
    assert len(asked) > 50
    assert names == asked


NOT_OFFERED = {
    "html": "It is the sheet itself, and what is printed.",
    "markdown": "It is for the command line and for the letters in tests/letters/.",
}
"""The outputs that the builder's menu does without, each with its reason."""


def test_each_output_is_in_the_menu_or_says_why_not(elements):
    offered = {attributes["data-to"] for _, attributes in elements if "data-to" in attributes}
    lacking = set(OUTPUTS) - offered - {*NOT_OFFERED}
    assert not lacking, f"Put {lacking} into the Download menu of builder.html.jinja, or into NOT_OFFERED."
    assert offered == set(OUTPUTS) - {*NOT_OFFERED}


def test_no_two_elements_share_an_id(elements):
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_what_describes_a_control_is_there(elements):
    ids = {attributes["id"] for _, attributes in elements if "id" in attributes}
    described = {place for _, attributes in elements for place in attributes.get("aria-describedby", "").split()}
    assert described
    assert described <= ids


def test_hints_and_labels_stand_as_the_questions_have_them(form):
    words = re.sub(r"<[^>]+>", "", form)
    for _, question in paths():
        for text in (question.label, question.hint):
            assert text.replace("&", "&amp;") in words.replace("&#39;", "'").replace("&#34;", '"'), text


def test_what_a_question_only_decides_is_said_beside_it(elements, form):
    hints = {one["id"] for _, one in elements if one.get("id", "").startswith("hint-")}
    deciding = [(path, question) for path, question in paths() if question.decides]
    assert len(deciding) > 5
    for path, question in deciding:
        assert f"hint-{path}" in hints
        assert question.decides in form, path


def test_nothing_is_styled_or_scripted_in_place(elements):
    for tag, attributes in elements:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on")], tag


def test_every_passage_is_in_the_guide(form, guide):
    assert form
    assert guide.not_found == []


def test_the_only_choice_is_chosen_and_the_usual_one_too(elements):
    chosen = {
        (attributes.get("name"), attributes.get("value")) for _, attributes in elements if "checked" in attributes
    }
    assert ("urgency", "standard") in chosen


def test_the_form_begins_at_its_first_step_with_what_fits_no_answers(elements):
    steps = ["hidden" in attributes for _, attributes in elements if attributes.get("class") == "step"]
    assert steps == [False, *[True] * 6]
    is_hidden = {
        attributes["data-question"]: "hidden" in attributes
        for _, attributes in elements
        if "data-question" in attributes
    }
    assert not is_hidden["occasion"]
    assert not is_hidden["patient_name"]
    assert is_hidden["appeal_level"]
    assert is_hidden["medications"]


def test_a_passage_is_told_with_its_links_from_the_builder(tmp_path):
    page = tmp_path / "guide" / "page.md"
    page.parent.mkdir()
    page.write_text(
        "# Page\n\nLead.\n\n## Dates { #dates }\n\nOne [source](../sources.md#s1).\n\n"
        "!!! note\n    Left out.\n\nAs in this table:\n\n| a |\n|---|\n\nTwo.\n\nThree.\n\n## Next\n\nOther.\n",
        encoding="utf-8",
    )
    guide = GuidePassages(tmp_path, lambda path: f"../{path.removesuffix('.md')}/")
    passage = guide.passage("guide/page.md#dates")
    assert passage.title == "Dates"
    assert passage.address == "../guide/page/#dates"
    assert passage.html == (
        '<p>One <a target="_blank" rel="noopener" href="../sources/#s1">source</a>.</p>\n<p>Two.</p>'
    )
    assert guide.passage("guide/page.md").html == "<p>Lead.</p>"


def test_the_answer_with_which_a_page_begins_is_told_as_a_list(tmp_path):
    (tmp_path / "page.md").write_text(
        '# Page\n\n!!! abstract "In short"\n    - One, [here](#a).\n    - Two.\n\nLead.\n', encoding="utf-8"
    )
    html = GuidePassages(tmp_path, lambda path: f"../{path.removesuffix('.md')}/").passage("page.md").html
    assert html == (
        '<ul>\n<li>One, <a target="_blank" rel="noopener" href="../page/#a">here</a>.</li>\n'
        "<li>Two.</li>\n</ul>\n<p>Lead.</p>"
    )


def test_a_passage_that_is_lost_leaves_its_link_and_is_listed(tmp_path):
    guide = GuidePassages(tmp_path, lambda path: path)
    assert guide.passage("guide/lost.md#anchor").html == ""
    assert guide.passage("guide/lost.md#anchor").address == "guide/lost.md#anchor"
    assert guide.not_found == ["guide/lost.md#anchor", "guide/lost.md#anchor"]


def test_only_what_may_be_kept_is_marked_as_profile(form):
    marked = re.findall(r'data-profile data-question="(\w+)"', form)
    groups = [group for step in open_library().steps for group in step.groups if group.profile]
    may_be_kept = {question.name for group in groups for question in group.questions if not question.columns}
    assert len(marked) == len(may_be_kept)
    assert set(marked) == may_be_kept
    assert "author_npi" in marked
    assert form.count('aria-label="Practice profile"') == 1


def test_the_policys_list_can_be_pasted_into_one_table(form):
    assert form.count('data-do="split-criteria"') == 1
    assert form.index('id="paste-criteria"') > form.index('id="question-criteria"')


def test_what_tells_who_the_patient_is_is_marked_in_the_form(form):
    for path, question in paths():
        if question.tells:
            place = "data-column" if "." in path else "data-question"
            marked = f'{place}="{question.name}" data-kind="{question.kind.name}" data-tells="{question.tells}"'
            assert marked in form, path
    assert not re.search(r"data-profile[^>]* data-tells", form)


def test_why_follows_the_legend_of_a_choice(form):
    """Floated beside the legend in every engine, it is read where it is seen."""
    choices = re.findall(r'<fieldset class="question.*?</fieldset>', form, re.DOTALL)
    assert len(choices) > 10
    for choice in choices:
        if 'class="why"' in choice:
            assert re.search(r'</legend>\s*<details class="why">', choice)


def test_the_sheet_has_its_lengths_from_the_letters_styles():
    sheet = DOCS / "assets" / "builder" / "sheet"
    css = {path.name: path.read_text(encoding="utf-8") for path in sheet.glob("*.css")}
    used = set(re.findall(r"var\(--letter-([a-z-]+)\)", "".join(css.values())))
    assert len(used) > 20
    assert used - letter_sizes().keys() == set()
    assert f"margin: {MARGIN:g}pt;" in css["print.css"]
    assert re.findall(r"[\d.]+pt|var\(--pt\) \* [\d.]+", css["letter.css"]) == []
