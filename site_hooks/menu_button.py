"""Names the box that opens the theme's menu on a narrow screen, for those who open it with the keyboard.

The theme hides the box and gives its label a picture alone; assets/cures.css lets it take the focus.
"""

from __future__ import annotations

from site_hooks.page_reader import PageFault

BOX = 'id="__drawer"'


def name_box(page: str) -> str:
    """Returns a page with a name for its menu's box; raises PageFault where the theme has none any more."""
    if page.count(BOX) != 1:
        raise PageFault(f"has no {BOX}: the theme has changed its menu")
    return page.replace(BOX, f'{BOX} aria-label="Menu"')


def on_post_page(output: str, **_: object) -> str:
    """Names the box of a page that the theme has written."""
    return name_box(output)
