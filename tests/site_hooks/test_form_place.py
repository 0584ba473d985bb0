"""While a page is Markdown, the form's anchors stand in its place; then the form does."""

import re

from generator.library import example_names, open_library
from site_hooks.form_place import MARKER, builder_anchors, has_place, keep_place, put_form


def test_the_place_holds_the_anchors_to_which_pages_link():
    page = keep_place(f"# Write\n\n{MARKER}\n")
    assert re.findall(r'<a id="([\w-]+)"></a>', page) == builder_anchors(open_library())
    assert {f"example-{name}" for name in example_names()} < set(builder_anchors(open_library()))


def test_a_link_that_sets_choices_has_an_anchor_while_the_page_is_built():
    page = keep_place(MARKER, ["occasion=appeal&author_kind=patient"])
    assert '<a id="occasion=appeal&amp;author_kind=patient"></a></div>' in page


def test_the_form_takes_the_place_of_its_anchors_and_of_nothing_else():
    page = keep_place(f"<p>Before</p>\n{MARKER}\n<div>After</div>")
    assert has_place(page)
    assert put_form(page, "<form>\\1</form>") == "<p>Before</p>\n<form>\\1</form>\n<div>After</div>"


def test_a_page_without_the_form_stays_as_it_is():
    assert keep_place("# Tips\n") == "# Tips\n"
    assert not has_place("<div>Tips</div>")
