"""Every hub, occasion, item and example page opens its letter with choices set, and none leads to an empty step."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from generator.library import OCCASION, REQUESTED_ITEMS, example_names, open_library, read_example
from site_hooks.before.example_pages import FOLDER, write_pages
from site_hooks.before.letter_links import ASKED, LinkFault, choices_of, find_faults, read_links

DOCS = Path(__file__).parent.parent.parent / "docs"
LINK = re.compile(r"builder\.md(?:#([^)\s]*))?\)")

OCCASIONS = {
    "first-request": "first-request",
    "off-label-use": "first-request",
    "unusual-treatments-and-devices": "first-request",
    "exceptions": "exception",
    "denials-and-appeals": "appeal",
    "network-gap-and-continuity": "network-gap",
    "continuity-of-care": "continuity-of-care",
    "renewal": "renewal",
    "hsa-fsa": "hsa-fsa",
}
ITEMS = {
    "medication": "medication",
    "device-and-complex-rehab": "device",
    "procedure": "procedure",
    "test": "test",
    "therapy": "therapy",
    "level-of-care": "level-of-care",
    "nutrition": "nutrition",
}


def links_of(path: str) -> list[dict[str, str]]:
    """Returns what the links of a page set, in their order."""
    return [dict(parse_qsl(link)) for link in LINK.findall((DOCS / path).read_text(encoding="utf-8")) if "=" in link]


def test_every_page_of_an_occasion_opens_its_letter_first() -> None:
    pages = {path.stem for path in (DOCS / "guide/when-to-write").glob("*.md")} - {"index"}
    assert pages == set(OCCASIONS)
    for page, occasion in OCCASIONS.items():
        assert links_of(f"guide/when-to-write/{page}.md")[0][OCCASION] == occasion


def test_every_page_of_an_item_opens_its_letter_for_a_request_an_appeal_and_a_renewal() -> None:
    pages = {path.stem for path in (DOCS / "guide/by-item").glob("*.md")} - {"index"}
    assert pages == set(ITEMS)
    for page, item in ITEMS.items():
        links = links_of(f"guide/by-item/{page}.md")
        assert {link[REQUESTED_ITEMS] for link in links} == {item}
        assert [link[OCCASION] for link in links] == ["first-request", "appeal", "renewal"]


def test_every_page_about_a_denial_opens_an_appeal() -> None:
    pages = sorted(path.relative_to(DOCS).as_posix() for path in (DOCS / "guide/denials").glob("*.md"))
    assert len(pages) >= 8
    for page in pages:
        links = links_of(page)
        assert links, page
        assert {link[OCCASION] for link in links} == {"appeal"}, page
    assert links_of("guide/denials/expedited.md")[0]["urgency"] == "expedited"
    assert links_of("guide/denials/external-review.md")[0]["appeal_level"] == "external"


def test_the_hubs_open_every_occasion_and_every_item() -> None:
    choices = choices_of(open_library())
    write = links_of("guide/when-to-write/index.md")
    assert {link[OCCASION] for link in write} == choices[OCCASION]
    treatment = links_of("guide/by-item/index.md")
    assert {link[REQUESTED_ITEMS] for link in treatment} == choices[REQUESTED_ITEMS] - {"out-of-network"}
    home = links_of("index.md")
    assert {link[OCCASION] for link in home} == choices[OCCASION]
    assert {link["author_kind"] for link in home} == {"clinician", "patient", "relative"}


def test_patients_and_parents_open_their_own_appeal() -> None:
    links = links_of("guide/for-patients-and-parents.md")
    assert [link["author_kind"] for link in links] == ["patient", "relative"]


def test_every_example_opens_an_empty_letter_of_its_kind_and_itself() -> None:
    pages = write_pages(open_library())
    assert len(example_names()) > 20
    for name in example_names():
        answers = json.loads(read_example(name))["answers"]
        empty, itself = LINK.findall(pages[f"{FOLDER}/{name}.md"])
        assert itself == f"example-{name}"
        assert dict(parse_qsl(empty)) == {
            OCCASION: answers[OCCASION],
            REQUESTED_ITEMS: ",".join(answers[REQUESTED_ITEMS]),
            "author_kind": answers["author_kind"],
        }


def test_no_page_leads_to_a_step_of_an_empty_letter() -> None:
    paths = sorted(DOCS.rglob("*.md"))
    assert len(paths) > 70
    anchors = {path.name: LINK.findall(path.read_text(encoding="utf-8")) for path in paths}
    assert {name: found for name, found in anchors.items() if any(one.startswith("step-") for one in found)} == {}


def test_a_link_sets_closed_choices_alone() -> None:
    """No question that a person answers in words is among them."""
    choices = choices_of(open_library())
    assert set(choices) == set(ASKED)
    assert all(values for values in choices.values())
    assert read_links(DOCS, open_library())


@pytest.mark.parametrize(
    ("link", "faults"),
    [
        ("occasion=appeal&requested_items=medication,device", 0),
        ("occasion=complaint", 1),
        ("patient_name=Roe", 1),
        ("requested_items=medication,poem", 1),
        ("occasion=", 1),
    ],
)
def test_what_no_link_may_set_is_told(link: str, faults: int) -> None:
    assert len(find_faults(link, choices_of(open_library()))) == faults


def test_a_page_with_such_a_link_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("[Write](builder.md#occasion=poem)\n", encoding="utf-8")
    with pytest.raises(LinkFault, match=r"page\.md: links to a letter with occasion=poem"):
        read_links(tmp_path, open_library())
