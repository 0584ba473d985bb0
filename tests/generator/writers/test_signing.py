"""Where the signers sign."""

from generator.blocks import Figure, Paragraph, Role, Text
from generator.writers.signing import has_room_to_sign


def paragraph(words, role=Role.SIGNATURE):
    return Paragraph(((Text(words),),), role)


PICTURE = Figure(b"", "image/png", 90.0, 30.0, "Signature", Role.SIGNATURE)


def test_each_signer_has_room_and_the_closing_word_has_none():
    blocks = [paragraph("Sincerely,"), paragraph("Ana Reyes, MD"), paragraph("Tom Wills, PT")]
    assert [has_room_to_sign(blocks, place) for place in range(3)] == [False, True, True]


def test_a_picture_of_the_signature_takes_the_room_of_the_pen():
    blocks = [paragraph("Sincerely,"), PICTURE, paragraph("Ana Reyes, MD"), paragraph("Tom Wills, PT")]
    assert [has_room_to_sign(blocks, place) for place in range(4)] == [False, False, False, True]


def test_what_is_no_signature_has_no_room():
    assert not has_room_to_sign([paragraph("Ana Reyes, MD", Role.NONE)], 0)
