"""Pictures in pages have a title, a description and words beside them, and no colour of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_hooks.before.pictures import FOLDER, DrawingFault, draw_picture, fill_pictures

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"


def names():
    found = [path.stem for path in sorted((DOCS / FOLDER).glob("*.svg"))]
    assert found
    return found


@pytest.mark.parametrize("name", names())
def test_a_picture_is_named_and_described_in_words_too(name):
    figure = draw_picture(DOCS, name)
    assert f'aria-labelledby="{name}-title {name}-description"' in figure
    description = re.search(r"<desc[^>]*>([^<]+)</desc>", figure)[1]
    assert f"<p>{description}</p>" in figure


@pytest.mark.parametrize("name", names())
def test_a_picture_takes_its_colours_from_the_page(name):
    assert not re.search(r' (style|fill|stroke|font-size)="', draw_picture(DOCS, name))


def test_a_picture_stands_at_its_marker():
    page = fill_pictures("# Page\n\n<!-- picture: six-steps -->\n\nAfter\n", DOCS)
    assert page.startswith('# Page\n\n<figure class="page-picture"><svg')
    assert page.endswith("</figure>\n\nAfter\n")


def test_a_picture_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DrawingFault, match=r"there is no assets/pictures/lost\.svg"):
        draw_picture(tmp_path, "lost")


def test_the_page_of_a_letter_is_a_real_one():
    """Every sentence in the picture is the worked example's, word for word."""
    drawing = (DOCS / FOLDER / "page-of-a-letter.svg").read_text(encoding="utf-8")
    texts = re.findall(r'class="picture-small(?:-strong)?"[^>]*>([^<]+)<', drawing)
    letter = (ROOT / "tests/letters/hospital-bed.md").read_text(encoding="utf-8")
    words = " ".join(re.sub(r"[*|\\\\]", " ", letter).split())
    assert len(texts) > 20
    assert [text for text in texts if text.replace("Re:", "Re").replace("Request:", "Request") not in words] == []
