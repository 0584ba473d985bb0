"""Opens the menu of a letter's page at the table of all letters, and marks it: the menu holds the table alone."""

from __future__ import annotations

import posixpath

from site_hooks.after.built_site import PageFault
from site_hooks.before.example_pages import FOLDER, TABLE

LINK_TO_TABLE = '<a href="../" class="md-nav__link">'
"""The menu's entry, as the theme writes it in the page of a letter."""

SECTION = '<li class="md-nav__item md-nav__item--section md-nav__item--nested">'
"""How the theme begins a section of the menu in which the reader is not."""

OPENED = (
    (SECTION, '<li class="md-nav__item md-nav__item--active md-nav__item--section md-nav__item--nested">'),
    (' type="checkbox" id="{id}" >', ' type="checkbox" id="{id}" checked>'),
    ('aria-labelledby="{id}_label" aria-expanded="false"', 'aria-labelledby="{id}_label" aria-expanded="true"'),
)
"""How a section differs once the reader is in it; a phone opens its menu there."""


def mark_place(html: str, path: str) -> str:
    """Returns a page such as "letters/hospital-bed/index.html" with its place in the menu; any other as it is.

    Raises PageFault where the menu does not hold the table, or is written in another way.
    """
    folder = posixpath.dirname(posixpath.dirname(path))
    return mark_table(html) if folder == FOLDER else html


def mark_table(page: str) -> str:
    """Returns a letter's page with the table marked in the menu, and the table's section open."""
    before, _, after = page.partition(LINK_TO_TABLE)
    start = before.rfind(SECTION)
    if page.count(LINK_TO_TABLE) != 1 or start < 0:
        raise PageFault(f"has no {LINK_TO_TABLE}: the theme has changed its menu, or mkdocs.yml has no {TABLE}")
    head = before[start:]
    name = head.partition(' id="')[2].partition('"')[0]
    for closed, opened in OPENED:
        if head.count(closed.format(id=name)) != 1:
            raise PageFault(f"has no {closed.format(id=name)}: the theme has changed its menu")
        head = head.replace(closed.format(id=name), opened.format(id=name))
    return f'{before[:start]}{head}{LINK_TO_TABLE[:-2]} md-nav__link--active">{after}'
