"""The fonts in the PDF letter."""

import pkgutil
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from generator.writers.pdf.file.subset import embedded_font
from generator.writers.pdf.measure.faces import face

FILES = {False: "arimo-regular.ttf", True: "arimo-bold.ttf"}
ASKED_FOR = (
    "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]))  # Latin, with all accents of European names
    + "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏάέήίόύώ"
    + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёІіЇїЄєҐґ"
    + "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯư"
    + "‐–—‘’‚“”„†‡•…‰′″‹›€™←↑→↓≤≥≠≈±−×÷°µ½¼¾⅓⅔®©⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉□■�"
    + "ʻʼ⁺⁻⁼₊₋∆∞√∑≡ℓ◦▪☐☑☒✓✔✗✘➢"
)


def packed(name):
    """Return a file beside the fonts."""
    return pkgutil.get_data("generator.writers", f"fonts/{name}") or b""


@pytest.fixture(params=[False, True], ids=["regular", "bold"])
def bold(request):
    return request.param


@pytest.fixture
def font(bold):
    return TTFont(BytesIO(packed(FILES[bold])))


def test_a_face_has_every_character_that_letters_need(font):
    assert [character for character in ASKED_FOR if ord(character) not in font.getBestCmap()] == []


def test_a_face_may_be_embedded(font):
    assert font["OS/2"].fsType == 0
    assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_a_face_is_small(bold):
    assert 0 < len(packed(FILES[bold])) < 60_000


def test_the_licence_lies_beside_the_fonts():
    assert b"SIL OPEN FONT LICENSE Version 1.1" in packed("LICENSE.txt")


def test_we_read_a_face_as_fonttools_does(bold, font):
    ours, names = face(bold=bold), font.getBestCmap()
    assert ours.glyphs == {chr(code): font.getGlyphID(name) for code, name in names.items()}
    assert ours.advances == {chr(code): font["hmtx"][name][0] / 2048 for code, name in names.items()}


def test_an_embedded_font_has_the_outlines_in_use_and_no_others(bold, font):
    ours = face(bold=bold)
    used = [ours.glyphs[character] for character in "AÄ"]
    embedded = TTFont(BytesIO(embedded_font(ours, used)))
    order, glyphs = font.getGlyphOrder(), embedded["glyf"]
    kept = {index for index, name in enumerate(embedded.getGlyphOrder()) if glyphs[name].numberOfContours}
    parts = {order.index(part.glyphName) for part in font["glyf"][order[used[1]]].components}
    assert kept == {0, *used, *parts}
    assert embedded["maxp"].numGlyphs == len(order)
