"""A letter stands in its page whole, each part beside its notes."""

import re

import pytest

from generator.errors import TemplateFault
from generator.library import example_names
from site_hooks.after import example_letters
from site_hooks.after.example_letters import annotated_letter, fill_letters


def address_of(place):
    return f"/{place}"


def test_every_letter_is_written_whole():
    for name in example_names():
        letter = fill_letters(f"<p>Before</p>\n<!-- example letter: {name} -->", address_of)
        assert letter.startswith("<p>Before</p>")
        assert letter.count("<article") == letter.count("</article>") == 1
        assert letter.count("<header") <= 1
        assert not re.search(r"<h\d|style=|letter-gap", letter)


def test_notes_stand_beside_the_first_part_with_their_answer():
    letter = annotated_letter("off-label-rituximab", address_of)
    parts = letter.split('<div class="annotated-part">')
    assert "Harbor Lane Neurology" in parts[1]
    assert "The letterhead says who writes" in parts[1]
    assert 'href="/guide/steps/6-qualifications.md#letterhead"' in parts[1]
    assert letter.count('role="note"') > 10


def test_each_letter_has_notes_numbered_in_its_order():
    names = example_names()
    assert len(names) > 20
    for name in names:
        letter = annotated_letter(name, address_of)
        in_letter = re.findall(r'aria-label="note (\d+)"', letter)
        beside = re.findall(r'<p role="note"><b class="note-mark">(\d+)</b>', letter)
        assert in_letter == beside == [str(number) for number in range(1, len(beside) + 1)], name
        assert len(beside) >= 3, f"Write three notes at least into templates/examples/{name}.notes.toml."


def test_a_number_stands_before_the_words_of_its_answer():
    assert re.search(
        r'aria-label="note \d+">\d+</span><span data-from="denial_reasons.1.answer">Both plans went',
        annotated_letter("proton-therapy", address_of),
    )


def test_no_note_stands_beside_two_letters():
    says = [note["says"] for name in example_names() for note in example_letters._read_notes(name)]
    assert len(says) > 200
    assert len(says) == len(set(says))


def test_a_letter_without_notes_has_none(monkeypatch):
    monkeypatch.setattr(example_letters, "_read_notes", lambda _: [])
    letter = annotated_letter("hospital-bed", address_of)
    assert 'class="letter-notes"' not in letter
    assert "note-mark" not in letter


def test_cells_say_their_column_for_a_phone():
    assert '<td data-label="The policy asks for"' in annotated_letter("off-label-rituximab", address_of)


def test_a_note_without_its_place_is_a_fault(monkeypatch):
    monkeypatch.setattr(example_letters, "_read_notes", lambda _: [{"at": "no_such_answer", "says": "x"}])
    with pytest.raises(TemplateFault, match="the letter has no no_such_answer"):
        annotated_letter("hospital-bed", address_of)
