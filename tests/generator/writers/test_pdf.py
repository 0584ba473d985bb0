"""PDF letters, read back by pypdf and pikepdf."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from generator.blocks import Figure, Heading, Items, Letter, Paragraph, Table, Text
from generator.errors import UnprintableText
from generator.writers.pdf import write_pdf
from generator.writers.pdf.measure.faces import face
from generator.writers.pdf.measure.printable import printable

TYPED = st.text(sorted(face(bold=False).glyphs)) | st.text("<>()\\[]{}%/ #abc")


def pages(letter):
    return [page.extract_text() for page in PdfReader(BytesIO(write_pdf(letter))).pages]


def opened(letter):
    return pikepdf.open(BytesIO(write_pdf(letter)))


def solid(words):
    """Leave out the space, which a page does not keep."""
    return "".join(words.split())


def tree(element):
    """Return an element of the structure as its tag and its elements."""
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    elements = [tree(kid) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return (str(element.S)[1:], *elements)


@given(TYPED)
def test_what_is_typed_comes_out_verbatim(typed):
    line = (Text(typed), Text(typed, bold=True), Text(typed, italic=True))
    page = pages(Letter("t", (Paragraph((line,)),)))[0]
    assert solid(page) == solid(printable(typed)) * 3 + "Page1of1"


@given(TYPED)
def test_what_is_typed_stands_in_every_block(typed):
    paragraph, line = Paragraph(((Text(typed),),)), (Text(typed),)
    blocks = (Heading(1, line), Items((paragraph,)), Table((line, (Text("B"),)), (((paragraph,), (paragraph,)),)))
    page = "".join(solid(page) for page in pages(Letter("t", blocks)))
    assert all(page.count(character) >= 4 for character in set(solid(printable(typed))) - {"\ufffd"})


def test_every_straining_letter_can_be_opened(straining):
    with opened(straining) as file:
        assert len(file.pages) >= 1
        assert file.check_pdf_syntax() == []


def test_the_file_says_that_it_is_tagged_and_what_it_is(realistic):
    with opened(realistic) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.Root.Lang) == "en-US"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert [str(page.Tabs) for page in file.pages] == ["/S"] * len(file.pages)
        assert str(file.docinfo["/CreationDate"]) == "D:20261123000000Z"
        with file.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == realistic.title


def test_the_structure_reads_as_the_letter_does(make):
    letter = make.letter(
        make.logo(),
        make.heading("Why"),
        make.paragraph("Because."),
        Items((make.paragraph("one"),)),
        make.table(("A", "B"), ("1", "2")),
        make.facts(("Name", "Fact")),
    )
    with opened(letter) as file:
        cell = ("TD", ("P",))
        assert tree(file.Root.StructTreeRoot.K) == (
            "Document",
            ("Figure",),
            ("H1",),
            ("P",),
            ("L", ("LI", ("Lbl",), ("LBody",))),
            (
                "Table",
                ("THead", ("TR", ("TH", ("P",)), ("TH", ("P",)))),
                ("TBody", ("TR", cell, cell)),
            ),
            ("Table", ("TBody", ("TR", ("TH", ("P",)), cell))),
        )


def test_every_marked_piece_is_in_the_tree_once(realistic):
    with opened(realistic) as file:
        found = []

        def walk(element):
            for kid in element.K:
                if "/MCID" in kid:
                    found.append((kid.Pg.StructParents, kid.MCID, element.objgen))
                else:
                    walk(kid)

        walk(file.Root.StructTreeRoot.K)
        numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
        listed = [
            (index, number, element.objgen)
            for index, elements in zip(numbers[::2], numbers[1::2], strict=True)
            for number, element in enumerate(elements)
        ]
        assert len(found) > 50
        assert sorted(found) == sorted(listed)


def test_headings_skip_no_level(make):
    with opened(make.letter(make.heading("a", 2), make.heading("b"), make.heading("c", 2))) as file:
        assert tree(file.Root.StructTreeRoot.K) == ("Document", ("H1",), ("H1",), ("H2",))


def test_a_picture_has_its_alternative_and_its_place(make):
    with opened(make.letter(make.logo())) as file:
        figure = file.Root.StructTreeRoot.K.K[0]
        assert str(figure.Alt) == "Logo of Harbor Endocrine Clinic"
        assert [float(edge) for edge in figure.A.BBox] == [64.8, 691.2, 100.8, 727.2]


def test_fonts_are_embedded_and_can_be_read_back(realistic):
    with opened(realistic) as file:
        fonts = file.pages[0].Resources.Font
        assert set(fonts) == {"/Regular", "/Bold"}
        for font in fonts.values():
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_a_realistic_letter_has_two_pages(realistic):
    assert len(pages(realistic)) == 2


def test_the_running_header_stands_on_every_page_but_the_first(realistic):
    first, *others = pages(realistic)
    assert others
    assert realistic.running_header not in first
    assert all(page.startswith(realistic.running_header) for page in others)


def test_every_page_tells_its_number(realistic):
    written = pages(realistic)
    assert all(f"Page {number} of {len(written)}" in page for number, page in enumerate(written, 1))


def test_a_long_table_repeats_its_header_and_loses_no_row(make):
    rows = [(f"Visit {number}", "Walked with help") for number in range(60)]
    written = pages(make.letter(make.table(("Visit", "Finding"), *rows)))
    assert len(written) > 1
    assert all("Finding" in page for page in written)
    assert [f"Visit {number}" for number in range(60) if f"Visit {number}" not in " ".join(written)] == []


def test_a_row_higher_than_a_page_goes_on_on_the_next(make):
    long = tuple(make.paragraph(f"Line {number}.") for number in range(80))
    written = pages(make.letter(make.table(("A", "B"), ("1", long))))
    assert len(written) > 1
    assert [number for number in range(80) if f"Line {number}." not in " ".join(written)] == []


@pytest.mark.parametrize("lines", range(20, 60))
def test_no_heading_and_no_line_of_a_paragraph_stands_alone(make, lines):
    long = "of a paragraph that fills more than four lines of the page it stands on " * 6
    letter = make.letter(*[make.paragraph("x")] * lines, make.heading("Why"), make.paragraph(long))
    for page in pages(letter):
        words = page.splitlines()[:-1]
        body = [line for line in words if line.startswith("x") or "Why" in line or "page" in line or "para" in line]
        assert not body or body[-1].strip() != "Why"
        assert sum("paragraph" in line or "stands" in line for line in body) != 1


@pytest.mark.parametrize("lines", range(20, 60))
def test_a_signature_stands_on_one_page_with_words_above_it(make, lines):
    letter = make.letter(
        *[make.paragraph("x")] * lines,
        make.paragraph("The ask again."),
        make.paragraph("Sincerely,", role="signature"),
        make.paragraph("Miriam Okafor, MD", "NPI 1234567893", role="signature"),
    )
    (page,) = (page for page in pages(letter) if "Sincerely" in page)
    assert all(words in page for words in ("The ask again.", "Miriam Okafor", "NPI"))


def test_a_word_of_400_characters_is_broken(make):
    with opened(make.letter(make.paragraph("x" * 400))) as file:
        assert len(pikepdf.parse_content_stream(file.pages[0])) > 20
    assert solid(pages(make.letter(make.paragraph("x" * 400)))[0]) == "x" * 400 + "Page1of1"


def test_what_the_fonts_lack_is_told_and_not_drawn(make):
    letter = make.letter(make.paragraph("Avery 🙂 היא 🙂"), make.table(("漢",)))
    with pytest.raises(UnprintableText) as refusal:
        write_pdf(replace(letter, running_header="ש"))
    assert refusal.value.characters == ("ש", "🙂", "ה", "י", "א", "漢")
    assert "Avery" not in str(refusal.value)


def test_every_character_of_the_fonts_is_printable():
    known = face(bold=False).glyphs
    assert known == face(bold=True).glyphs
    assert [character for character in known if not known.keys() >= set(printable(character))] == []


def test_letters_with_loose_accents_are_composed(make):
    assert "Šimková" in pages(make.letter(make.paragraph("S\u030cimkova\u0301")))[0]


def test_ligatures_and_odd_spaces_are_written_as_what_they_look_like(make):
    assert "first 5 mg" in pages(make.letter(make.paragraph("\ufb01rst\u20035\u2007㎎\u200b")))[0]


@pytest.mark.parametrize("kind", ["RGB", "RGBA"])
def test_a_picture_comes_back_as_it_looks_on_white_paper(kind, make):
    with opened(make.letter(make.logo(kind))) as file:
        image = pikepdf.PdfImage(file.pages[0].Resources.XObject["/Picture0"])
        assert (image.width, image.height) == (64, 64)
        raw = image.read_bytes()
        assert (raw[:3], raw[3 * (64 * 32 + 32) :][:3]) == (b"\xff" * 3, b"\x00" * 3)
        assert "/SMask" not in image.obj


@pytest.mark.parametrize("image", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8" + b"\x00" * 9])
def test_what_is_no_picture_is_refused(image, make):
    with pytest.raises(ValueError, match="PNG"):
        write_pdf(make.letter(Figure(image, "image/png", 10, 10, "x")))
