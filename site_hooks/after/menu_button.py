"""Lets the keyboard open the theme's menu on a narrow screen, and names its button and those that open its sections.

The theme has a label with a picture there, which takes no focus; its script already lets Enter press a label that does.
"""

from __future__ import annotations

import re

from site_hooks.after.built_site import PageFault

LABEL = '<label class="md-header__button md-icon" for="__drawer">'

SECTION = re.compile(
    r'<span class="md-ellipsis">\s*(?P<title>[^<]+?)\s*</span>\s*</a>\s*<label class="md-nav__link[^>]*id="__nav_[^>]*>'
)
"""The title of a section that has a hub, and the button that opens it, which the theme leaves without a name."""


def name_button(page: str) -> str:
    """Returns a page whose menu button can be reached; raises PageFault where the theme has none any more."""
    if page.count(LABEL) != 1:
        raise PageFault(f"has no {LABEL}: the theme has changed its menu")
    return page.replace(LABEL, f'{LABEL[:-1]} tabindex="0"><span class="for-ears">Menu</span>')


def name_sections(page: str) -> str:
    """Returns a page in whose menu each section with a hub has a name of its own (axe: landmark-unique)."""
    return SECTION.sub(lambda found: f'{found[0]}<span class="for-ears">{found["title"]}</span>', page)
