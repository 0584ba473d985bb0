"""An address in a finished page leads to a file, and to an anchor, that the site has."""

import pytest

from site_hooks.after.built_site import BuiltSite, PageFault, address_in_site


@pytest.fixture
def site(tmp_path):
    for path in ("index.html", "guide/index.html", "guide/tips/index.html", "letters/one/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text('<h2 id="dates">Dates</h2><p id=short>Short</p>', encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text("", encoding="utf-8")
    return BuiltSite(tmp_path)


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("index.md", ""),
        ("guide/index.md", "guide/"),
        ("guide/tips.md", "guide/tips/"),
        ("reindex.md", "reindex/"),
        ("assets/site.css", "assets/site.css"),
    ],
)
def test_a_page_has_a_folder_of_its_own(source, address):
    assert address_in_site(source) == address


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("guide/tips.md", "../../guide/tips/"),
        ("guide/tips.md#dates", "../../guide/tips/#dates"),
        ("guide/index.md#short", "../../guide/#short"),
        ("index.md", "../../"),
        ("letters/one.md", "./"),
        ("assets/site.css", "../../assets/site.css"),
    ],
)
def test_an_address_is_given_from_where_a_page_stands(site, place, address):
    assert site.address_of(place, "letters/one/index.html") == address


def test_from_the_home_page_an_address_goes_down(site):
    assert site.address_of("guide/tips.md", "index.html") == "guide/tips/"


@pytest.mark.parametrize("place", ["guide/lost.md", "guide/tips.md#lost", "assets/lost.css", "guide"])
def test_a_place_that_the_site_does_not_have_is_a_fault(site, place):
    with pytest.raises(PageFault, match=f"links to {place}, which the site does not have"):
        site.address_of(place, "index.html")


def test_every_page_is_found(site):
    assert site.pages() == ["guide/index.html", "guide/tips/index.html", "index.html", "letters/one/index.html"]


def test_a_site_without_pages_is_a_fault(tmp_path):
    with pytest.raises(PageFault, match="there are no pages"):
        BuiltSite(tmp_path).pages()
