"""Which questions are asked."""

import pytest

from generator.kinds import KINDS
from generator.questions import Question, is_asked

ITEMS = "requested_items"


def question(**conditions):
    return Question(name="dose", label="Dose", called="the dose", kind=KINDS["text"], **conditions)


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [([], False), (["device"], False), (["medication"], True), (["device", "medication"], True)],
)
def test_a_question_is_asked_when_one_of_several_choices_is_wanted(chosen, asked):
    assert is_asked(question(when={ITEMS: ("medication",)}), {ITEMS: chosen}) is asked


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [(["medication"], True), (["test"], False), (["test", "medication"], True), (["test", "procedure"], False)],
)
def test_a_question_is_left_out_only_where_every_choice_is_unwanted(chosen, asked):
    assert is_asked(question(unless={ITEMS: ("test", "procedure")}), {ITEMS: chosen}) is asked
