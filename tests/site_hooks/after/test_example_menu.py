"""The tabs and the menu of a letter's page mark the table of all letters."""

import pytest

from site_hooks.after.built_site import PageFault
from site_hooks.after.example_menu import LINK_TO_TABLE, SECTION, mark_place

LETTER = "letters/hospital-bed/index.html"


def menu(name, link, *, opened=False):
    """A section of the menu as the theme writes it."""
    item = SECTION.replace("__item ", "__item md-nav__item--active md-nav__item--section ", 1) if opened else SECTION
    stop = "" if opened else "0"
    return (
        f'{item}<input class="md-nav__toggle md-toggle " type="checkbox" id="{name}" {"checked" if opened else ""}>'
        f'{link}Words</a><label class="md-nav__link " for="{name}" id="{name}_label" tabindex="{stop}"></label>'
        f'<nav class="md-nav" data-md-level="1" aria-labelledby="{name}_label" '
        f'aria-expanded="{"true" if opened else "false"}"></nav></li>'
    )


TAB = '<li class="md-tabs__item">\n  <a href="../" class="md-tabs__link">Examples</a></li>'
OTHER_TAB = TAB.replace("../", "../../guide/")
GUIDE = menu("__nav_2", '<a href="../../guide/" class="md-nav__link ">')


def test_the_table_is_marked_and_its_section_open_and_no_other():
    marked = f'{LINK_TO_TABLE[:-2]}md-nav__link--active">'
    tab = TAB.replace("__item", "__item md-tabs__item--active")
    assert mark_place(OTHER_TAB + TAB + GUIDE + menu("__nav_3", LINK_TO_TABLE) + GUIDE, LETTER) == (
        OTHER_TAB + tab + GUIDE + menu("__nav_3", marked, opened=True) + GUIDE
    )


@pytest.mark.parametrize("path", ["letters/index.html", "guide/tips/index.html", "404.html", "index.html"])
def test_any_other_page_stays_as_it_is(path):
    page = menu("__nav_3", LINK_TO_TABLE)
    assert mark_place(page, path) == page


@pytest.mark.parametrize(
    "page",
    [
        TAB + "<nav></nav>",
        TAB + GUIDE,
        OTHER_TAB + menu("__nav_3", LINK_TO_TABLE),
        TAB + menu("__nav_3", LINK_TO_TABLE).replace(' aria-expanded="false"', ""),
        TAB + menu("__nav_3", LINK_TO_TABLE).replace("md-nav__item--nested", "md-section"),
    ],
)
def test_a_menu_that_the_theme_writes_in_another_way_stops_the_build(page):
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        mark_place(page, LETTER)
