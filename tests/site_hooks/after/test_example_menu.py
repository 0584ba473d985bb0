"""The menu of a letter's page opens at the table of all letters, and marks it."""

import pytest

from site_hooks.after.built_site import PageFault
from site_hooks.after.example_menu import LINK_TO_TABLE, SECTION, mark_place

LETTER = "letters/hospital-bed/index.html"


def menu(name, link, *, opened=False):
    """A section of the menu as the theme writes it."""
    item = SECTION.replace("__item ", "__item md-nav__item--active ", 1) if opened else SECTION
    return (
        f'{item}<input class="md-nav__toggle md-toggle " type="checkbox" id="{name}" {"checked" if opened else ""}>'
        f'<nav class="md-nav" data-md-level="1" aria-labelledby="{name}_label" '
        f'aria-expanded="{"true" if opened else "false"}">{link}Words</a></nav></li>'
    )


GUIDE = menu("__nav_2", '<a href="../../guide/" class="md-nav__link">')


def test_the_table_is_marked_and_its_section_open_and_no_other():
    marked = f'{LINK_TO_TABLE[:-2]} md-nav__link--active">'
    assert mark_place(GUIDE + menu("__nav_3", LINK_TO_TABLE) + GUIDE, LETTER) == (
        GUIDE + menu("__nav_3", marked, opened=True) + GUIDE
    )


@pytest.mark.parametrize("path", ["letters/index.html", "guide/tips/index.html", "404.html", "index.html"])
def test_any_other_page_stays_as_it_is(path):
    page = menu("__nav_3", LINK_TO_TABLE)
    assert mark_place(page, path) == page


@pytest.mark.parametrize(
    "page",
    [
        "<nav></nav>",
        GUIDE,
        menu("__nav_3", LINK_TO_TABLE).replace(' aria-expanded="false"', ""),
        menu("__nav_3", LINK_TO_TABLE).replace("md-nav__item--section", "md-section"),
    ],
)
def test_a_menu_that_the_theme_writes_in_another_way_stops_the_build(page):
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        mark_place(page, LETTER)
