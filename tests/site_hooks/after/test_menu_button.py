"""The menu of a narrow screen can be opened with the keyboard."""

import pytest

from site_hooks.after.built_site import PageFault
from site_hooks.after.menu_button import LABEL, name_button, name_sections


def test_the_menu_button_takes_the_focus_and_has_a_name():
    assert name_button(f"<nav>{LABEL}<svg></svg></label></nav>") == (
        '<nav><label class="md-header__button md-icon" for="__drawer" tabindex="0">'
        '<span class="for-ears">Menu</span><svg></svg></label></nav>'
    )


def test_a_theme_without_the_button_stops_the_build():
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        name_button("<body></body>")


def test_the_button_of_a_section_with_a_hub_has_the_section_s_name():
    link = '<a href="x"><span class="md-ellipsis">\n  Six steps\n</span>\n</a>'
    button = '<label class="md-nav__link " for="__nav_6" id="__nav_6_label" tabindex="0">'
    page = f"{link}{button}<span></span></label>"
    assert name_sections(page) == f'{link}{button}<span class="for-ears">Six steps</span><span></span></label>'
    assert name_sections(link) == link
