"""A letter is arranged: each block has its style, its space and its neighbors."""

import pytest

from generator.arrangement import styles
from generator.arrangement.page import ROOM_TO_SIGN
from generator.arrangement.pieces import arrange
from generator.blocks import Figure, Heading, Items, Paragraph, Role, Table, Text


def paragraph(words, role=Role.NONE):
    return Paragraph(((Text(words),),), role)


LOGO = Figure(b"", "image/png", 90.0, 30.0, "Logo", Role.LETTERHEAD)
TABLE = Table((), (((paragraph("Name"),), (paragraph("Fact"),)),))
LIST = Items((paragraph("One"),))


def arranged(*blocks):
    return list(arrange(blocks))


def test_the_first_line_of_the_letterhead_is_the_name_and_its_end_has_the_rule():
    head = (LOGO, paragraph("Clinic", Role.LETTERHEAD), paragraph("Street", Role.LETTERHEAD))
    pieces = arranged(*head, paragraph("Dear Dr. Lee:"))
    assert [piece.first for piece in pieces] == [styles.FIGURE, styles.NAME, styles.LETTERHEAD_END, styles.BODY]
    assert [piece.style for piece in pieces[1:3]] == [styles.LETTERHEAD, styles.LETTERHEAD_END]


@pytest.mark.parametrize(
    ("part", "whole"), [(styles.LETTERHEAD_END, styles.LETTERHEAD), (styles.NOTE_ITEM, styles.NOTE)]
)
def test_what_word_and_html_draw_as_one_has_one_size(part, whole):
    assert (part.size, part.bold) == (whole.size, whole.bold), "The PDF would draw another size than Word and HTML."


@pytest.mark.parametrize(
    ("block", "style"),
    [
        (Heading(1, (Text("Why"),)), styles.SECTION),
        (Heading(3, (Text("Why"),)), styles.PART),
        (paragraph("Now", Role.URGENT), styles.URGENT),
        (paragraph("cc: Ana", Role.COPIES), styles.NOTE),
        (Items((paragraph("One"),), role=Role.REFERENCES), styles.NOTE_ITEM),
        (LIST, styles.ITEM),
        (TABLE, styles.TABLE),
        (paragraph("Because."), styles.BODY),
    ],
)
def test_each_block_has_the_style_of_its_kind_and_role(block, style):
    (piece,) = arranged(block)
    assert piece.style is piece.first is style


def test_what_stands_below_a_table_keeps_off_it():
    blocks = (TABLE, paragraph("Below."), TABLE, Heading(1, (Text("Why"),)), TABLE, TABLE, LIST)
    below = [piece.before for piece in arranged(*blocks)]
    assert below == [0.0, 6.0, 0.0, 9.0, 0.0, styles.CELL.leading, 6.0]


def test_a_signer_has_room_and_a_list_ends_as_a_paragraph_does():
    signed = arranged(paragraph("Sincerely,", Role.SIGNATURE), paragraph("Ana Reyes, MD", Role.SIGNATURE), LIST)
    assert [piece.before for piece in signed] == [0.0, ROOM_TO_SIGN, 0.0]
    assert signed[-1].after == styles.BODY.after


def test_a_heading_and_a_signature_stay_whole_and_with_what_follows():
    heading, signed = Heading(1, (Text("Why"),)), paragraph("Sincerely,", Role.SIGNATURE)
    pieces = arranged(heading, paragraph("Because."), signed, signed, heading)
    assert [piece.keeps_next for piece in pieces] == [True, True, True, False, False]
    assert [piece.keeps_whole for piece in pieces] == [True, False, True, True, True]
