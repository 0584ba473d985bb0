"""Marks the table of all letters in the tabs and the menu of a letter's page: the menu holds the table alone."""

from __future__ import annotations

import posixpath
import re

from site_hooks.after.built_site import PageFault
from site_hooks.before.example_pages import FOLDER, TABLE

LINK_TO_TABLE = '<a href="../" class="md-nav__link ">'
"""The menu's entry, as the theme writes it in the page of a letter."""

SECTION = '<li class="md-nav__item md-nav__item--nested">'
"""How the theme begins a section of the menu in which the reader is not."""

OPENED = (
    (SECTION, '<li class="md-nav__item md-nav__item--active md-nav__item--section md-nav__item--nested">'),
    (' id="{id}_label" tabindex="0">', ' id="{id}_label" tabindex="">'),
    (' type="checkbox" id="{id}" >', ' type="checkbox" id="{id}" checked>'),
    ('aria-labelledby="{id}_label" aria-expanded="false"', 'aria-labelledby="{id}_label" aria-expanded="true"'),
)
"""How a section differs once the reader is in it; a phone opens its menu there."""

TAB = re.compile(r'<li class="md-tabs__item">(?=\s*<a href="\.\./" class="md-tabs__link">)')
MARKED_TAB = '<li class="md-tabs__item md-tabs__item--active">'


def mark_place(html: str, path: str) -> str:
    """Returns a page such as "letters/hospital-bed/index.html" with its place in the menu; any other as it is.

    Raises PageFault where the menu does not hold the table, or is written in another way.
    """
    folder = posixpath.dirname(posixpath.dirname(path))
    return mark_table(html) if folder == FOLDER else html


def mark_table(page: str) -> str:
    """Returns a letter's page with the table marked in tabs and menu, and the table's section open."""
    page, tabs = TAB.subn(MARKED_TAB, page)
    if tabs != 1:
        raise PageFault(f"has {tabs} tabs that lead to {TABLE}: the theme has changed its menu")
    start = page.rfind(SECTION, 0, page.find(LINK_TO_TABLE))
    if page.count(LINK_TO_TABLE) != 1 or start < 0:
        raise PageFault(f"has no {LINK_TO_TABLE}: the theme has changed its menu, or mkdocs.yml has no {TABLE}")
    menu = page[start:]
    name = menu.partition(' id="')[2].partition('"')[0]
    (section, marked), *named = OPENED
    menu = menu.replace(section, marked, 1)
    for closed, opened in named:
        if menu.count(closed.format(id=name)) != 1:
            raise PageFault(f"has no {closed.format(id=name)}: the theme has changed its menu")
        menu = menu.replace(closed.format(id=name), opened.format(id=name))
    return page[:start] + menu.replace(LINK_TO_TABLE, f'{LINK_TO_TABLE[:-2]}md-nav__link--active">')
