"""The menu of a narrow screen: closed, it is out of the keyboard's way; the keyboard opens it."""

from playwright.sync_api import Page, expect

IS_SEEN = """() => {
  const focused = document.activeElement;
  const seen = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const { left, right, width } = seen.getBoundingClientRect();
  const drawn = { opacityProperty: true, visibilityProperty: true };
  return width > 0 && right > 0 && left < innerWidth && seen.checkVisibility(drawn);
}"""
"""The button of the palette is drawn by the label beside it."""

IS_MENU = "document.activeElement.matches('label[for=__drawer].md-header__button')"
IN_MENU = "document.activeElement.matches('.md-sidebar--primary a')"
IN_CLOSING_SEARCH = "document.activeElement.matches('.md-search__output *')"


def press_tab(page: Page) -> None:
    """Goes on by one stop, which is soon seen: the search opens a moment after its box has the focus."""
    page.keyboard.press("Tab")
    page.wait_for_function(IS_SEEN, timeout=5_000)
    assert not page.evaluate(IN_CLOSING_SEARCH), "Tab closes the search, and this stop vanishes with it"


def test_the_keyboard_opens_the_menu_and_meets_nothing_that_is_not_seen(new_visit, address):
    page = new_visit(viewport={"width": 390, "height": 844}, reduced_motion="reduce").page
    page.goto(f"{address}guide/tips/")
    link = page.locator(".md-nav--primary").get_by_role("link", name="Sign and send", exact=True).first
    expect(link).not_to_be_in_viewport()
    stops = 0
    while not page.evaluate(IS_MENU):
        press_tab(page)
        stops += 1
        assert stops < 10
    for _ in range(10):
        press_tab(page)
    page.locator("label[for=__drawer].md-header__button").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    while not page.evaluate(IN_MENU):
        page.keyboard.press("Tab")
    page.wait_for_function(IS_SEEN, timeout=5_000)
