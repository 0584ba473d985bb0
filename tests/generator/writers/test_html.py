"""The preview, the page and the clipboard."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import Heading, Items, Letter, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.html import write_clipboard_html, write_html, write_html_page

TYPED = st.text(st.characters(codec=None)) | st.text("<>&\"'/!-=;abc[]x#39 \n")


class Reader(HTMLParser):
    """Collects the words and the tags of HTML."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.words, self.tags = "", []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data


def everywhere(text):
    """Put a Text in every kind of block."""
    paragraph = Paragraph(((text,),))
    cells = ((paragraph,), (paragraph, paragraph))
    return (
        Heading(1, (text,)),
        paragraph,
        Items((paragraph,)),
        Table(((Text("A"),), (Text("B"),)), (cells,)),
        Table((), (cells,)),
    )


def shapes(read):
    """Returns the tags but for what words decide: how wide columns are, and what a line that ends in a colon keeps."""
    attributes = ((name, dict(given)) for name, given in read.tags if name != "col")
    return [(name, {key: value for key, value in given.items() if key != "data-keeps"}) for name, given in attributes]


@given(TYPED)
def test_what_is_typed_comes_out_verbatim_and_never_as_markup(typed):
    marked, full = (
        Reader(write_html(Letter("t", everywhere(Text(words, source='a"<path>'))))) for words in ("\ue000", typed)
    )
    assert marked.words.count("\ue000") == 9
    assert full.words == marked.words.replace("\ue000", clean(typed))
    assert shapes(full) == shapes(marked)


@given(TYPED)
def test_the_clipboard_holds_what_is_typed_verbatim(typed):
    read = Reader(write_clipboard_html(Letter("t", (Paragraph(((Text(typed),),)),))))
    assert (read.tags, read.words) == ([("p", {"dir": "auto"})], clean(typed) + "\n")


def test_a_letter_is_semantic_html(make):
    letter = make.letter(
        make.paragraph("Clinic", role="letterhead"),
        make.paragraph("Dear Dr. Lee:", role="salutation"),
        make.heading("Why"),
        make.heading("Part", 2),
        Items((make.paragraph("One", "two"),), numbered=True, role="references"),
        make.table(("Drug", "Dates"), ("Metformin", make.cell("2019", "2021"))),
        make.facts(("Patient", "Ruth Avery"), role="re"),
    )
    assert write_html(letter) == (
        '<article class="letter" lang="en-US">\n'
        '<header class="letter-letterhead">\n<p class="letter-name" dir="auto"><strong>Clinic</strong></p>\n</header>\n'
        '<p class="letter-salutation" dir="auto">Dear Dr. Lee:</p>\n'
        '<h2 data-keeps="next whole" dir="auto">Why</h2>\n<h3 data-keeps="next whole" dir="auto">Part</h3>\n'
        '<ol class="letter-references">\n<li dir="auto">One<br>\ntwo</li>\n</ol>\n'
        '<table data-keeps="whole">\n<colgroup><col width="60.12%"><col width="39.88%"></colgroup>\n'
        '<thead>\n<tr><th scope="col" dir="auto">Drug</th><th scope="col" dir="auto">Dates</th></tr>\n'
        '</thead>\n<tbody>\n<tr><td dir="auto">Metformin</td><td dir="auto"><p dir="auto">2019</p>'
        '<p dir="auto">2021</p></td></tr>\n</tbody>\n</table>\n'
        '<table class="letter-re">\n<colgroup><col width="9.97%"><col width="90.03%"></colgroup>\n'
        '<tbody>\n<tr><th scope="row" dir="auto">Patient</th>'
        '<td dir="auto">Ruth Avery</td></tr>\n</tbody>\n</table>\n</article>\n'
    )


def test_an_answer_tells_where_it_came_from_and_a_gap_is_marked(make):
    line = (Text("Avery", source="patient.name", bold=True), Text("Date of birth", source="patient.birth", gap=True))
    assert (
        '<p dir="auto"><strong><span data-from="patient.name">Avery</span></strong>'
        '<span class="letter-gap" data-from="patient.birth">Date of birth</span></p>'
    ) in write_html(make.letter(make.paragraph(line), gaps=("patient.birth",)))


def test_a_block_tells_what_it_stays_together_with_and_where_a_pen_needs_room(make):
    letter = make.letter(
        make.paragraph("These:"),
        Items((make.paragraph("One"),)),
        make.paragraph("Sincerely,", role="signature"),
        make.paragraph("Miriam Okafor, MD", role="signature"),
    )
    assert write_html(letter) == (
        '<article class="letter" lang="en-US">\n<p data-keeps="next" dir="auto">These:</p>\n'
        '<ul data-keeps="next">\n<li dir="auto">One</li>\n</ul>\n'
        '<p class="letter-signature" data-keeps="next whole" dir="auto">Sincerely,</p>\n'
        '<p class="letter-signature letter-signs" data-keeps="whole" dir="auto">Miriam Okafor, MD</p>\n</article>\n'
    )


def test_a_picture_is_in_the_page_itself_with_its_alternative(make):
    markup = write_html(make.letter(make.logo()))
    assert '<img src="data:image/png;base64,iVBOR' in markup
    assert 'width="7.46%" alt="Logo of Harbor Endocrine Clinic"' in markup


def test_a_page_has_a_title_a_language_and_nothing_from_elsewhere(realistic):
    page = write_html_page(realistic)
    assert page.startswith('<!doctype html>\n<html lang="en-US">')
    assert f"<title>{realistic.title}</title>" in page
    assert not any(tag in {"script", "link", "iframe"} for tag, _ in Reader(page).tags)
    assert "http" not in page


def test_the_clipboard_holds_only_what_records_keep(realistic):
    tags = {tag for tag, _ in Reader(write_clipboard_html(realistic)).tags}
    assert tags == {"p", "b", "br", "ul", "ol", "li", "table", "tr", "th", "td", "sup"}
    assert "class=" not in write_clipboard_html(realistic)
    # Chromium reads a copy as a part of the page, whose policy refuses each style.
    assert "style=" not in write_clipboard_html(realistic)


def test_the_clipboard_has_headings_as_bold_paragraphs(make):
    assert write_clipboard_html(make.letter(make.heading("Why"))) == '<p dir="auto"><b>Why</b></p>\n'


@pytest.mark.parametrize("typed", ["a\ud800b", "a\ud83c"])
def test_a_lone_surrogate_becomes_a_replacement_character(typed, make):
    assert "a\ufffd" in write_html(make.letter(make.paragraph(typed)))
