"""The builder's style sheets are joined in the order that is listed, and none is forgotten."""

import tomllib

import pytest

from site_hooks.before.style_sheets import FOLDER, JOINED, ORDER, StyleFault, join_style_sheets
from site_hooks.steps import DOCS


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / FOLDER
    (folder / "page").mkdir(parents=True)
    (folder / "form").mkdir()
    (folder / "form/rows.css").write_text("b {\n}\n", encoding="utf-8")
    (folder / "page/frame.css").write_text("a {\n}\n", encoding="utf-8")
    (folder / "page/alone.css").write_text("c {\n}\n", encoding="utf-8")
    list_sheets(folder, '"page/frame.css", "form/rows.css"')
    return folder


def list_sheets(folder, joined):
    (folder / ORDER).write_text(f'joined = [{joined}]\nalone = ["page/alone.css"]\n', encoding="utf-8")


def test_the_page_gets_one_sheet_in_the_listed_order(folder, tmp_path):
    join_style_sheets(tmp_path)
    assert (folder / JOINED).read_text(encoding="utf-8") == "a {\n}\n\nb {\n}\n"
    assert {path.name for path in folder.rglob("*.css")} == {JOINED, "alone.css"}


@pytest.mark.parametrize(
    ("joined", "odd"),
    [
        ('"page/frame.css"', "form/rows.css"),
        ('"page/frame.css", "form/rows.css", "sheet/gone.css"', "sheet/gone.css"),
        ('"page/frame.css", "form/rows.css", "form/rows.css"', "form/rows.css"),
    ],
    ids=["forgotten", "gone", "twice"],
)
def test_a_list_that_differs_from_the_files_stops_the_build(folder, tmp_path, joined, odd):
    list_sheets(folder, joined)
    with pytest.raises(StyleFault, match=rf"once: {odd}$"):
        join_style_sheets(tmp_path)


def test_every_sheet_of_the_builder_is_listed_once():
    listed = tomllib.loads((DOCS / FOLDER / ORDER).read_text(encoding="utf-8"))
    there = [path.relative_to(DOCS / FOLDER).as_posix() for path in (DOCS / FOLDER).rglob("*.css")]
    assert len(there) > 30
    assert sorted([*listed["joined"], *listed["alone"]]) == sorted(there)
