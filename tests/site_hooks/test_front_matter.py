"""A value is added to a page's front matter, and never in place of the page's own."""

import pytest

from site_hooks.front_matter import add_value, read_front_matter


def test_values_and_text_are_read_apart():
    assert read_front_matter("---\ntitle: A\n---\n\n# A\n") == ({"title": "A"}, "\n# A\n")
    assert read_front_matter("# A\n") == ({}, "# A\n")


@pytest.mark.parametrize("page", ["---\ntitle: A\n---\n# A\n", "# A\n"])
def test_a_value_is_added(page):
    values, text = read_front_matter(add_value(page, "overdue", "true"))
    assert values["overdue"] is True
    assert text == "# A\n"


def test_the_pages_own_value_stays():
    page = "---\nsearch:\n  boost: 9\n---\n# A\n"
    assert add_value(page, "search", "{}") == page
