"""The menu of a narrow screen has a name."""

import pytest

from site_hooks.menu_button import name_box
from site_hooks.page_reader import PageFault


def test_the_menus_box_has_a_name():
    assert (
        name_box('<input id="__drawer" type="checkbox">') == '<input id="__drawer" aria-label="Menu" type="checkbox">'
    )


def test_a_theme_without_the_box_stops_the_build():
    with pytest.raises(PageFault, match="the theme has changed its menu"):
        name_box("<body></body>")
