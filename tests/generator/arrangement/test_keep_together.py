"""What stands on one page."""

import pytest

from generator.arrangement.keep_together import has_room_to_sign, keeps_next, row_keeps_whole, table_keeps_whole
from generator.blocks import Figure, Items, Paragraph, Role, Table, Text


def paragraph(words, role=Role.SIGNATURE):
    return Paragraph(((Text(words),),), role)


PICTURE = Figure(b"", "image/png", 90.0, 30.0, "Signature", Role.SIGNATURE)
LIST = Items((paragraph("One", Role.NONE),))
TABLE = Table((), (((paragraph("Name", Role.NONE),), (paragraph("Fact", Role.NONE),)),))


def rooms(*blocks):
    return [has_room_to_sign(block, before) for before, block in zip((None, *blocks), blocks, strict=False)]


def test_each_signer_has_room_and_the_closing_word_has_none():
    assert rooms(paragraph("Sincerely,"), paragraph("Ana Reyes, MD"), paragraph("Tom Wills, PT")) == [False, True, True]


def test_a_picture_of_the_signature_takes_the_room_of_the_pen():
    signers = (paragraph("Ana Reyes, MD"), paragraph("Tom Wills, PT"))
    assert rooms(paragraph("Sincerely,"), PICTURE, *signers) == [False, False, False, True]


def test_what_is_no_signature_has_no_room():
    assert rooms(paragraph("Ana Reyes, MD", Role.NONE)) == [False]


@pytest.mark.parametrize("below", [LIST, TABLE], ids=["a list", "a table"])
def test_what_introduces_a_list_or_a_table_stays_with_it(below):
    assert keeps_next(paragraph("The monitor is asked for because: ", Role.NONE), below)
    assert not keeps_next(paragraph("It is asked for.", Role.NONE), below)
    assert not keeps_next(paragraph("Three things:", Role.NONE), paragraph("More.", Role.NONE))


def test_what_is_signed_stays_with_its_signature():
    assert keeps_next(paragraph("I ask again.", Role.NONE), paragraph("Sincerely,"))
    assert keeps_next(paragraph("Sincerely,"), paragraph("Ana Reyes, MD"))
    assert not keeps_next(paragraph("Ana Reyes, MD"), paragraph("Copies", Role.COPIES))


def test_a_row_stays_whole_unless_it_is_long():
    name = (paragraph("Name", Role.NONE),)
    assert row_keeps_whole((name, name * 30), (200.0, 200.0))
    assert not row_keeps_whole((name, name * 31), (200.0, 200.0))


def test_a_bold_line_stays_with_what_it_heads():
    assert keeps_next(Paragraph(((Text("Criterion 2", bold=True),),), Role.NONE), TABLE)
    assert keeps_next(Paragraph(((Text("Reason 1", bold=True),),), Role.NONE), paragraph("It is not so.", Role.NONE))
    mixed = Paragraph(((Text("Criterion 3.", bold=True), Text(" One is missing.")),), Role.NONE)
    assert not keeps_next(mixed, paragraph("More.", Role.NONE))


def rows(count, words="one"):
    cell = (paragraph(words, Role.NONE),)
    return Table(((Text("A"),), (Text("B"),)), tuple((cell, cell) for _ in range(count)))


def test_a_table_of_few_rows_stands_on_one_page_and_a_long_one_may_part():
    assert table_keeps_whole(rows(8))
    assert not table_keeps_whole(rows(9))
    assert not table_keeps_whole(rows(4, "many words " * 60))
    assert not table_keeps_whole(Table(((), ()), rows(2).rows))
