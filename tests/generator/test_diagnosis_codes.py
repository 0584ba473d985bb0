"""The list of diagnosis codes: what can follow a code, and how the list is written."""

import pytest

from generator.diagnosis_codes import next_characters, release
from site_hooks.code_list import LIST, write_list


@pytest.mark.parametrize(
    ("code", "follows"),
    [
        ("I10", ""),
        ("G70", "01289"),
        ("G700", "01"),
        ("G7000", ""),
        ("M067", None),
        ("Q1Q", None),
        ("E11", "012345689A"),
    ],
)
def test_what_can_follow_a_code_is_told(code, follows):
    assert next_characters(code) == follows


def test_a_seventh_character_is_one_of_the_lists():
    assert {"A", "D", "S"} <= set(next_characters("S72001"))
    assert next_characters("S72001A") == ""
    assert next_characters("S72001X") is None


def test_a_list_is_written_as_trees_and_passes_over_what_is_no_code():
    written = write_list("A00-A09\nA00\nA00.0\nA001\nB20\n\n1\n", "May 2026")
    assert written == "May 2026\nA00(01)\nB20\n"


def test_the_list_names_its_release_and_has_no_names_of_diseases():
    text = LIST.read_text(encoding="utf-8")
    assert release() == text.split("\n", 1)[0] == "April 2026"
    assert not any(character.islower() for character in text.split("\n", 1)[1])
    assert len(text.splitlines()) > 1900
