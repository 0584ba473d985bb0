"""Lets the keyboard open the theme's menu on a narrow screen, and gives its button a name.

The theme has a label with a picture there, which takes no focus; its script already lets Enter press a label that does.
"""

from __future__ import annotations

from site_hooks.after.built_site import PageFault

LABEL = '<label class="md-header__button md-icon" for="__drawer">'


def name_button(page: str) -> str:
    """Returns a page whose menu button can be reached; raises PageFault where the theme has none any more."""
    if page.count(LABEL) != 1:
        raise PageFault(f"has no {LABEL}: the theme has changed its menu")
    return page.replace(LABEL, f'{LABEL[:-1]} tabindex="0"><span class="for-ears">Menu</span>')
