"""The menu of a narrow screen: closed, it is out of the keyboard's way; the keyboard opens it."""

from playwright.sync_api import expect

FOCUSED = """() => {
  const { left, right } = document.activeElement.getBoundingClientRect();
  return { isMenu: document.activeElement.matches("label[for=__drawer]"), isSeen: right > 0 && left < innerWidth };
}"""


def test_the_keyboard_opens_the_menu_and_meets_nothing_that_is_not_seen(new_visit, address):
    page = new_visit(viewport={"width": 390, "height": 844}).page
    page.goto(f"{address}guide/tips/")
    link = page.get_by_role("link", name="Write a letter", exact=True).first
    expect(link).not_to_be_in_viewport()
    met = []
    while not met or not met[-1]["isMenu"]:
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
        assert len(met) < 10
    for _ in range(10):
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
    assert all(one["isSeen"] for one in met)
    page.locator("label[for=__drawer].md-header__button").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    while not page.evaluate("document.activeElement.matches('.md-sidebar--primary a')"):
        page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["isSeen"]
