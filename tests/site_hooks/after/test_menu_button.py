"""The menu of a narrow screen can be opened with the keyboard."""

import pytest

from site_hooks.after.built_site import PageFault
from site_hooks.after.menu_button import LABEL, name_button


def test_the_menu_button_takes_the_focus_and_has_a_name():
    assert name_button(f"<nav>{LABEL}<svg></svg></label></nav>") == (
        '<nav><label class="md-header__button md-icon" for="__drawer" tabindex="0">'
        '<span class="for-ears">Menu</span><svg></svg></label></nav>'
    )


def test_a_theme_without_the_button_stops_the_build():
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        name_button("<body></body>")
