"""The writer's own wording of a paragraph."""

from generator.blocks import Items, Paragraph
from generator.rewordings import plain_words


def paragraph(letter, start):
    return next(b for b in letter.blocks if isinstance(b, Paragraph) and plain_words(b).startswith(start))


def reworded(example, found, says):
    return example | {"rewordings": [{"key": found.key, "was": plain_words(found), "says": says}]}


def test_a_reworded_paragraph_stands_in_the_place_of_the_templates(write, example):
    before = write(example)
    found = paragraph(before, "By month six")
    letter = write(reworded(example, found, "In half a year she will read aloud again."))
    changed = [(a, b) for a, b in zip(before.blocks, letter.blocks, strict=True) if a != b]
    assert [(plain_words(a), plain_words(b)) for a, b in changed] == [
        (plain_words(found), "In half a year she will read aloud again.")
    ]
    assert letter.stale_rewordings == ()


def test_a_rewording_may_hold_paragraphs_and_a_list(write, example):
    found = paragraph(write(example), "By month six")
    letter = write(reworded(example, found, "First.\n\n- one\n- two"))
    place = letter.blocks.index(paragraph(letter, "First."))
    assert isinstance(letter.blocks[place + 1], Items)


def test_when_the_answers_behind_it_change_the_templates_words_stand_and_it_is_told(write, example):
    found = paragraph(write(example), "By month six")
    answers = reworded(example, found, "Mine.") | {"monitoring": "Every month."}
    letter = write(answers)
    assert letter.stale_rewordings == (found.key,)
    assert "Every month." in plain_words(paragraph(letter, "By month six"))


def test_a_paragraph_that_moves_within_its_passage_keeps_its_wording(write, example):
    found = paragraph(write(example), "By month six")
    answers = reworded(example, found, "Mine.")
    del answers["alternatives"]
    letter = write(answers)
    assert letter.stale_rewordings == ()
    assert paragraph(letter, "Mine.")


def test_raised_numbers_are_reworded_as_characters(write, example):
    found = paragraph(write(example), "BeatMG")
    assert "Ms. Quill.¹" in plain_words(found)


def test_rewordings_of_another_shape_are_left_out(write, example):
    assert write(example | {"rewordings": [{"key": 1}, "x"]}).stale_rewordings == ()
    assert write(example | {"rewordings": "x"}) == write(example)


def test_a_rewording_is_cleaned_as_an_answer_is(write, example):
    found = paragraph(write(example), "By month six")
    letter = write(reworded(example, found, "She will read\u00ad aloud\u0000 again, at the cafe\u0301."))
    assert plain_words(paragraph(letter, "She will")) == "She will read aloud again, at the caf\u00e9."
