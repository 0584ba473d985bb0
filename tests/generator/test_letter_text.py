"""The small Markdown of letter templates."""

import pytest

from generator.blocks import Heading, Items, Paragraph, Table, Text
from generator.errors import TemplateFault
from generator.letter_text import LetterText
from generator.values import Answer, AnswerText, Missing


def read(text, *marks, show_gaps=False):
    """Reads template text in which {0}, {1} … stand for the marks."""
    for number in range(len(marks)):
        text = text.replace(f"{{{number}}}", f"\ufdd0{number}\ufdd1")
    return LetterText(text, marks, show_gaps=show_gaps)


def said(words):
    return Answer(words, (AnswerText(words, "path"),))


NEEDED = Missing("dose", "Dose", needed=True)
OPTIONAL = Missing("brand", "Brand", needed=False)


def plain(block):
    return ["".join(text.text for text in line) for line in block.lines]


def test_sentences_on_lines_make_one_paragraph():
    (paragraph,) = read("One.\nTwo.\n\n").blocks
    assert plain(paragraph) == ["One. Two."]


def test_a_sentence_with_a_missing_answer_is_left_out_whole():
    letter = read("The dose is {0}.\nIt is given {1}.\n", NEEDED, said("daily"))
    assert plain(letter.blocks[0]) == ["It is given daily."]
    assert list(letter.gaps) == ["dose"]


def test_a_needed_answer_that_is_missing_is_shown_in_the_preview():
    letter = read("The dose is {0}.\nThe brand is {1}.", NEEDED, OPTIONAL, show_gaps=True)
    assert letter.blocks == (Paragraph(((Text("The dose is "), Text("Dose", source="dose", gap=True), Text(".")),)),)


def test_typed_text_never_acts_as_markup():
    typed = "# *not* bold | ^x^ ::: role\\ - 1. {{ x }}"
    (paragraph,) = read("Said: {0}", said(typed)).blocks
    assert paragraph.lines == ((Text("Said: "), Text(typed, source="path")),)


def test_a_typed_full_stop_takes_the_place_of_the_templates():
    (paragraph,) = read("Made by {0}.", said("Acme Inc.")).blocks
    assert plain(paragraph) == ["Made by Acme Inc."]


def test_typed_paragraphs_and_lists_become_blocks():
    blocks = read("First, {0}\nthen the end.", said("one\ntwo\n\nthree\n- four\n• five\nsix")).blocks
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Items, Paragraph]
    assert plain(blocks[0]) == ["First, one", "two"]
    assert plain(blocks[1]) == ["three"]
    assert [plain(item) for item in blocks[2].items] == [["four"], ["five"]]
    assert plain(blocks[3]) == ["six then the end."]


def test_a_heading_with_nothing_under_it_is_left_out():
    blocks = read("# One\n\n{0}\n\n# Two\nText.\n# Three\n## Four\n", NEEDED).blocks
    assert [block.line[0].text for block in blocks if isinstance(block, Heading)] == ["Two"]


def test_a_table_of_facts_leaves_out_a_row_without_its_fact():
    (table,) = read("|  |  |\n|---|---|\n| A | {0} |\n| B | {1} |\n", said("a"), OPTIONAL).blocks
    assert table.is_facts
    assert [plain(row[0][0]) for row in table.rows] == [["A"]]


def test_a_table_leaves_a_cell_blank_and_drops_an_empty_column():
    (table,) = read(
        "| A | B | C |\n|---|---|---|\n| {0} | {1} | {2} |\n| x | {1} | y |\n", NEEDED, OPTIONAL, said("c")
    ).blocks
    assert isinstance(table, Table)
    assert [line[0].text for line in table.header] == ["A", "C"]
    assert [[[plain(one) for one in cell] for cell in row] for row in table.rows] == [[[], [["c"]]], [[["x"]], [["y"]]]]


def test_a_list_whose_numbers_are_named_keeps_the_place_of_what_is_missing():
    (items,) = read("::: enclosures\n1. {0}\n1. {1}\n:::", NEEDED, said("two")).blocks
    assert items.numbered
    assert [plain(item) for item in items.items] == [["—"], ["two"]]


def test_another_numbered_list_goes_on_without_what_is_missing():
    (items,) = read("1. {0}\n1. {1}\n", NEEDED, said("two")).blocks
    assert [plain(item) for item in items.items] == [["two"]]


def test_a_line_end_is_kept_by_a_backslash_and_styles_by_marks():
    (paragraph,) = read("::: address\n**One**\\\n*two* three^4^\n:::").blocks
    assert paragraph == Paragraph(
        ((Text("One", bold=True),), (Text("two", italic=True), Text(" three"), Text("4", superscript=True))), "address"
    )


def test_a_table_without_a_rule_is_the_template_writers_mistake():
    with pytest.raises(TemplateFault, match="rule"):
        read("| A |\n| B |\n")


def test_a_clause_goes_with_its_missing_answer_and_shows_in_the_preview():
    line = "It is given[[ {0}]][[, by {1}]][[ {2}]]."
    (paragraph,) = read(line, NEEDED, OPTIONAL, said("daily")).blocks
    assert plain(paragraph) == ["It is given daily."]
    letter = read(line, NEEDED, OPTIONAL, said("daily"), show_gaps=True)
    assert plain(letter.blocks[0]) == ["It is given Dose daily."]
    assert list(letter.gaps) == ["dose"]


def test_a_column_whose_name_is_missing_leaves_no_gap_in_a_finished_letter():
    letter = read("| A | {0} |\n|---|---|\n| {1} | {1} |\n", NEEDED, said("one"))
    (table,) = letter.blocks
    assert table.header == ((Text("A"),), ())
    assert list(letter.gaps) == ["dose"]


@pytest.mark.parametrize("sign", ["-", "•", "–", "·", "*", "●", "▪", "■", "◦", "○", "‣", "⁃"])
def test_whatever_marks_a_pasted_list_its_items_are_a_list(sign):
    blocks = read("{0}", said(f"{sign} one\n{sign} two")).blocks
    assert [type(block) for block in blocks] == [Items]
    assert [plain(item) for item in blocks[0].items] == [["one"], ["two"]]
