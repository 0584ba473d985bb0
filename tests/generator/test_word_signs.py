"""Signs that Word keeps in private fonts."""

import pytest

from generator.cleaning import clean_text
from generator.word_signs import show_word_signs
from generator.writers import OUTPUTS


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("\uf0b7\tfirst\n\uf0b7\tsecond", "• first\n• second"),
        ("\uf0a7 first\n  \uf0d8 second", "• first\n  • second"),
        ("\uf06f no\n\uf0fe yes\n\uf0fd crossed", "☐ no\n☑ yes\n☒ crossed"),
        ("\uf0fc tried, \uf0fb not tried", "✓ tried, ✗ not tried"),
        ("EDSS 3 \uf0e0 5", "EDSS 3 → 5"),
    ],
)
def test_a_sign_is_what_word_shows(pasted, shown):
    assert clean_text(pasted) == shown


def test_a_sign_that_may_mean_something_else_stays_so_that_it_is_asked_about():
    assert show_word_signs("p \uf0d8 q, \uf0a7, \uf0b3") == "p \uf0d8 q, \uf0a7, \uf0b3"


def test_words_bullets_are_a_list_in_every_output(write, example):
    letter = write(example | {"history": "\uf0b7\tFirst relapse\n\uf0b7\tSecond relapse"})
    assert "- First relapse\n- Second relapse" in OUTPUTS["text"].write(letter)
    assert "First relapse</span></li>" in OUTPUTS["html"].write(letter)
    for output in OUTPUTS.values():
        assert output.write(letter)


def test_signs_of_hawaiian_names_boxes_and_charges_do_not_stop_the_pdf(write, example):
    assert OUTPUTS["pdf"].write(write(example | {"history": "Kaʻiulani Keʼala ☐ ☑ ☒ ✓ ✗ −2 Ca²⁺ HCO₃⁻ 10⁻³"}))
