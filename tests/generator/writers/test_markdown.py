"""Markdown, read back by a CommonMark reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.blocks import Heading, Items, Letter, Paragraph, Table, Text
from generator.characters import clean
from generator.writers.markdown import write_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ACTING = st.text('*_`[]()<>&|~#+-=.!:\\^ 1aB;/"$x{}')
TYPED = st.text(st.characters(codec=None)) | ACTING
STYLED = st.builds(Text, TYPED, bold=st.booleans(), italic=st.booleans(), superscript=st.booleans())


def plain(words):
    """Leave out what Markdown does not keep: space at the ends, and how much of it stands in between."""
    return " ".join(words.split())


def words_of(markdown):
    """Return the words that a reader sees."""
    words = []
    for token in READER.parse(markdown):
        for child in token.children or ():
            words.append({"hardbreak": "\n", "softbreak": "\n"}.get(child.type, child.content))
            if child.type == "html_inline":
                words.pop()
        words.append("\n" if token.type == "inline" else "")
    return "".join(words)


def kinds_of(markdown):
    tokens = READER.parse(markdown)
    return [token.type for token in tokens], {
        child.type for token in tokens for child in token.children or () if child.content or child.nesting
    } - {"text"}


@given(TYPED)
def test_what_is_typed_comes_out_verbatim_and_never_as_markup(typed):
    markdown = write_markdown(Letter("t", (Paragraph(((Text("x"),), (Text(typed),))),)))
    assert plain(words_of(markdown)) == plain("x\n" + clean(typed))
    assert kinds_of(markdown)[0] == ["paragraph_open", "inline", "paragraph_close"]
    assert kinds_of(markdown)[1] == set()


@given(TYPED.filter(lambda words: plain(clean(words))))
def test_what_begins_a_block_comes_out_verbatim_too(typed):
    for block, before, after in (
        (Paragraph(((Text(typed),),)), ["paragraph_open"], ["paragraph_close"]),
        (Heading(1, (Text(typed),)), ["heading_open"], ["heading_close"]),
        (
            Items((Paragraph(((Text(typed),),)),)),
            ["bullet_list_open", "list_item_open", "paragraph_open"],
            ["paragraph_close", "list_item_close", "bullet_list_close"],
        ),
    ):
        markdown = write_markdown(Letter("t", (block,)))
        assert plain(words_of(markdown)) == plain(clean(typed))
        assert kinds_of(markdown) == ([*before, "inline", *after], set())


@given(TYPED, TYPED)
def test_what_is_typed_in_a_table_comes_out_verbatim(first, second):
    one, other = Paragraph(((Text(first),),)), Paragraph(((Text(second),),))
    markdown = write_markdown(Letter("t", (Table(((Text("A"),), (Text("B"),)), (((one,), (other,)),)),)))
    cells = [token for token in READER.parse(markdown) if token.type == "inline"]
    assert len(cells) == 4
    assert plain(words_of(markdown)) == plain(f"A B {clean(first)} {clean(second)}")


@given(st.lists(STYLED, max_size=5))
def test_styles_change_no_word(line):
    markdown = write_markdown(Letter("t", (Paragraph(((Text("x "), *line, Text(" x")),)),)))
    assert plain(words_of(markdown)) == plain("x " + "".join(clean(text.text) for text in line) + " x")


@given(st.lists(STYLED, min_size=1, max_size=5))
def test_bold_words_come_out_bold(line):
    depth, bold = 0, ""
    for child in (
        READER.parseInline(write_markdown(Letter("t", (Paragraph((tuple(line),)),))).strip())[0].children or ()
    ):
        depth += child.nesting if child.type.startswith("strong") else 0
        depth += {"<strong>": 1, "</strong>": -1}.get(child.content, 0) if child.type == "html_inline" else 0
        bold += child.content if depth and child.type != "html_inline" else ""
    assert "".join(bold.split()) == "".join("".join(clean(text.text) for text in line if text.bold).split())


@pytest.mark.parametrize(
    "words",
    [
        "Glucose <54 mg/dL, about ~5 kg, 2 * 3, a_b, 8.0 percent (SD 1.1) - see [1] & [2].",
        "E11.649; Z79.4 – 216-555-0142 #7730 > 5 | 6",
        "$500 + $600 = $1,100!",
    ],
)
def test_what_does_not_act_gets_no_backslash(words, make):
    assert write_markdown(make.letter(make.paragraph(words))) == words + "\n"


def test_a_letter_reads_well_in_a_repository(make):
    letter = make.letter(
        make.paragraph("Harbor Clinic", "Cleveland", role="letterhead"),
        make.facts(("Patient", "Ruth Avery"), ("Codes", make.cell("E11.649", "a|b"))),
        make.heading("Why now"),
        make.paragraph(
            (Text("It "), Text("helped", bold=True), Text("."), Text("1", superscript=True), Text(" J Ex", italic=True))
        ),
        make.heading("Part", 2),
        Items((make.paragraph("first", "line two"), make.paragraph("- second"))),
        Items((make.paragraph("another list"),)),
        Items((make.paragraph("one"),), numbered=True),
        make.table(("Drug", "Outcome"), ("Orlistat", "Cramps")),
    )
    assert write_markdown(letter) == (
        "Harbor Clinic\\\nCleveland\n\n"
        "|  |  |\n| --- | --- |\n| **Patient** | Ruth Avery |\n| **Codes** | E11.649<br>a\\|b |\n\n"
        "## Why now\n\n"
        "It **helped**.<sup>1</sup> *J Ex*\n\n"
        "### Part\n\n"
        "- first\\\n  line two\n- \\- second\n\n"
        "* another list\n\n"
        "1. one\n\n"
        "| Drug | Outcome |\n| --- | --- |\n| Orlistat | Cramps |\n"
    )
