"""Word letters, read back by python-docx and checked against the schema."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Inches
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.blocks import Figure, Items, Letter, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.word import write_word

TYPED = st.text(st.characters(codec=None)) | st.text("<>&\"'/]!;[]#x39 \n{}שׁלוםab")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(letter):
    return Document(BytesIO(write_word(letter)))


def part(letter, name):
    with ZipFile(BytesIO(write_word(letter))) as archive:
        return archive.read(name)


def word_text(letter):
    return [paragraph.text for paragraph in opened(letter).paragraphs]


@pytest.fixture
def findings(tmp_path):
    """Return what the validator finds in a letter."""

    def find(letter):
        file = tmp_path / "letter.docx"
        file.write_bytes(write_word(letter))
        return OpenXmlValidator().validate(file).errors

    return find


def test_the_validator_finds_nothing_in_a_realistic_letter(realistic, findings):
    assert list(findings(realistic)) == []


def test_the_validator_finds_nothing_in_a_straining_letter(straining, findings):
    assert list(findings(straining)) == []


def test_every_part_has_its_content_type(realistic):
    with ZipFile(BytesIO(write_word(realistic))) as archive:
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        overrides = {one.get("PartName") for one in types if one.tag.endswith("Override")}
        defaults = {one.get("Extension") for one in types if one.tag.endswith("Default")}
        names = [name for name in archive.namelist() if name != "[Content_Types].xml"]
    assert len(names) > 10
    assert overrides == {f"/{name}" for name in names if name.endswith(".xml")}
    assert all(name.rpartition(".")[2] in defaults for name in names)


@given(TYPED)
def test_what_is_typed_comes_out_verbatim_and_never_as_markup(typed):
    paragraph = Paragraph(((Text(typed),),))
    letter = Letter("t", (paragraph, Items((paragraph,)), Table(((Text("A"),),), (((paragraph,),),)), paragraph))
    document = opened(letter)
    assert [one.text for one in document.paragraphs] == [clean(typed)] * 3
    assert document.tables[0].cell(1, 0).text == clean(typed)


@given(TYPED, TYPED)
def test_the_running_header_and_the_title_come_out_verbatim(typed, title):
    document = opened(Letter(title, (), running_header=typed))
    assert document.sections[0].header.paragraphs[0].text == clean(typed)
    assert document.core_properties.title == clean(title)


def test_the_letter_has_real_headings_lists_and_tables(realistic):
    document = opened(realistic)
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["How she meets policy DM-14"] == "Heading 1"
    assert styles["Without it"] == "Heading 2"
    assert styles["it shows the direction of change → she can act while glucose is still ≥ 70 mg/dL."] == "List Bullet"
    assert styles["Office note, November 10, 2026"] == "Note Number"
    assert [len(table.columns) for table in document.tables] == [2, 4, 3]


def test_the_page_is_us_letter_with_margins_of_nine_tenths_of_an_inch(realistic):
    section = opened(realistic).sections[0]
    assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11))
    assert {section.left_margin, section.right_margin, section.top_margin, section.bottom_margin} == {Inches(0.9)}


def test_the_running_header_stands_on_every_page_but_the_first(realistic):
    section = opened(realistic).sections[0]
    assert section.different_first_page_header_footer
    assert [paragraph.text for paragraph in section.header.paragraphs] == [realistic.running_header]
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == [""]


def test_every_page_tells_its_number(realistic):
    section = opened(realistic).sections[0]
    for footer in (section.footer, section.first_page_footer):
        fields = [field.get(f"{W}instr") for field in footer._element.iter(f"{W}fldSimple")]
        assert fields == [" PAGE ", " NUMPAGES "]
        assert "".join(text.text for text in footer._element.iter(f"{W}t")) == "Page 1 of 1"


def test_the_file_tells_title_language_and_the_letters_own_date(realistic):
    properties = opened(realistic).core_properties
    assert (properties.title, properties.language) == (realistic.title, "en-US")
    assert properties.created.isoformat() == "2026-11-23T00:00:00+00:00"
    assert properties.modified == properties.created


def test_a_letter_without_a_date_uses_a_fixed_one(make):
    assert opened(make.letter()).core_properties.created.year == 1980


def test_a_table_repeats_its_header_and_keeps_its_rows_whole(make):
    rows = opened(make.letter(make.table(("A", "B"), ("1", "2"), ("3", "4")))).tables[0].rows
    assert [row._tr.find(f".//{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row._tr.find(f".//{W}cantSplit") is not None for row in rows)


def test_a_very_long_row_may_break(make):
    long = tuple(make.paragraph("line") for _ in range(60))
    rows = opened(make.letter(make.table(("A", "B"), ("1", long)))).tables[0].rows
    assert rows[1]._tr.find(f".//{W}cantSplit") is None


def test_a_column_with_long_text_is_wider(make):
    table = opened(make.letter(make.table(("No", "What happened"), ("1", "word " * 60)))).tables[0]
    narrow, wide = (column.width for column in table.columns)
    assert wide > 5 * narrow
    assert abs(narrow + wide - Inches(6.7)) < Inches(0.01)


def test_every_numbered_list_begins_at_one(make):
    letter = make.letter(*[Items((make.paragraph("a"), make.paragraph("b")), numbered=True)] * 2)
    numbers = [one.get(f"{W}val") for one in opened(letter).element.iter(f"{W}numId")]
    assert numbers == ["3", "3", "4", "4"]
    assert part(letter, "word/numbering.xml").count(b"<w:startOverride") == 2


def test_a_signature_stays_whole_with_room_to_sign(make):
    letter = make.letter(
        make.paragraph("The ask again."),
        make.paragraph("Sincerely,", role="signature"),
        make.paragraph("Miriam Okafor, MD", role="signature"),
        make.paragraph("cc: Ruth Avery"),
    )
    formats = [paragraph.paragraph_format for paragraph in opened(letter).paragraphs]
    assert [bool(one.keep_with_next) for one in formats] == [True, True, False, False]
    assert [one.space_before.pt if one.space_before else 0 for one in formats] == [0, 0, 40, 0]


def test_a_picture_is_embedded_as_it_is_with_its_alternative(make):
    figure = make.logo("RGBA")
    document = opened(make.letter(figure))
    assert document.inline_shapes[0]._inline.docPr.get("descr") == figure.alternative
    assert document.inline_shapes[0].width.pt == figure.width
    assert part(make.letter(figure), "word/media/picture1.png") == figure.image


def test_a_picture_of_another_kind_is_refused(make):
    with pytest.raises(ValueError, match="image/png"):
        write_word(make.letter(Figure(b"", "image/gif", 1, 1, "x")))


def test_right_to_left_words_run_from_right_to_left(make):
    paragraph, other = opened(make.letter(make.paragraph("שלום Avery"), make.paragraph("Avery"))).paragraphs
    assert paragraph._p.find(f".//{W}bidi") is not None
    assert [run.text for run in paragraph.runs if run._r.find(f".//{W}rtl") is not None] == ["שלום"]
    assert other._p.find(f".//{W}bidi") is None


def test_the_settings_are_those_of_todays_word(make):
    assert b'w:name="compatibilityMode"' in part(make.letter(), "word/settings.xml")
    assert b'w:val="15"' in part(make.letter(), "word/settings.xml")


def test_a_paragraph_that_introduces_a_list_stays_with_it(make):
    letter = make.letter(make.paragraph("Three things:"), Items((make.paragraph("a"),)), make.paragraph("End:"))
    paragraphs = opened(letter).paragraphs
    assert [bool(paragraph.paragraph_format.keep_with_next) for paragraph in paragraphs] == [True, False, False]
