"""The builder's browser side stands in six rooms: which may import which, and every file begins with a sentence."""

import re

import pytest

from site_hooks.steps import DOCS

BUILDER = DOCS / "assets/builder"

FORM = DOCS.parent / "site_hooks/after/builder_form"

ROOT = "letter-builder.js"

ARROWS = {
    "engine": set(),
    "page": {"engine"},
    "form": {"engine", "page"},
    "sheet": {"engine", "form", "page"},
    "case": {"engine", "form", "page", "sheet"},
    "review": {"case", "engine", "form", "page", "sheet"},
}
"""Each room, and the rooms whose modules and shapes it may name: only those above it in this table."""

IMPORTED = re.compile(r'(?:\bfrom |\bimport\()"(?P<path>\.[^"]+)"')

DOC = r"/\*\*(?P<doc>(?:(?!\*/).)*)\*/\n"

EXPORTED = re.compile(rf"(?:{DOC})?export (?!\{{\}})", re.DOTALL)


def modules():
    found = sorted(path.relative_to(BUILDER).as_posix() for path in BUILDER.rglob("*.js"))
    assert len(found) > 60
    return found


def style_sheets():
    found = sorted(path.relative_to(BUILDER).as_posix() for path in BUILDER.rglob("*.css"))
    assert len(found) > 30
    return found


def read(name):
    return (BUILDER / name).read_text(encoding="utf-8")


def rooms_named_in(name):
    room = (BUILDER / name).parent
    paths = [(room / found["path"]).resolve() for found in IMPORTED.finditer(read(name))]
    assert all(path.is_file() for path in paths), name
    return {path.relative_to(BUILDER).parts[0] for path in paths} - {room.name}


def is_sentence(doc):
    words = " ".join(line.strip(" *") for line in doc.strip().splitlines())
    return re.match(r"[A-Z“][^@]+?[.?](?: |$)", words) is not None


def test_no_file_stands_loose_beside_the_root_and_no_room_is_unknown():
    assert {path.name for path in BUILDER.iterdir()} == {ROOT, *ARROWS}
    assert {name.count("/") for name in [*modules(), *style_sheets()]} == {0, 1}


def test_a_room_names_no_room_that_it_may_not():
    named = {room: set() for room in ARROWS}
    for name in modules():
        if name != ROOT:
            named[name.split("/")[0]] |= rooms_named_in(name)
    assert named == ARROWS


def test_no_arrows_go_round():
    rooms = list(ARROWS)
    assert all(rooms.index(other) < rooms.index(room) for room, others in ARROWS.items() for other in others)


@pytest.mark.parametrize("name", modules())
def test_a_module_begins_with_a_sentence_on_itself_or_on_the_one_thing_that_it_exports(name):
    text = read(name)
    begun = re.match(rf"{DOC}\n", text, re.DOTALL)
    exported = list(EXPORTED.finditer(text))
    is_told = len(exported) == 1 and exported[0]["doc"] is not None and is_sentence(exported[0]["doc"])
    assert is_told or (begun and is_sentence(begun["doc"]))


@pytest.mark.parametrize("name", style_sheets())
def test_a_style_sheet_begins_with_a_sentence(name):
    begun = re.match(r"/\* (?P<doc>.+?) \*/\n\n", read(name), re.DOTALL)
    assert begun
    assert is_sentence(begun["doc"])


def test_every_button_does_something_and_everything_has_its_button():
    form = "".join(path.read_text(encoding="utf-8") for path in FORM.glob("*.jinja"))
    scripts = "".join(map(read, modules()))
    buttons = set(re.findall(r'data-do="([a-z-]+)"', form) + re.findall(r'dataset\.do = "([a-z-]+)"', scripts))
    lists = re.findall(r"get actions\(\) \{(.*?)\n  \}\n", scripts, re.DOTALL)
    done = [name for actions in lists for name in re.findall(r'([a-z-]+)"?: \(', actions)]
    assert len(done) == len(set(done)) > 30
    assert buttons == {*done, *re.findall(r'dataset\.do === "([a-z-]+)"', scripts)}
