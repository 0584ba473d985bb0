"""A pasted policy, split into its criteria."""

import pytest

from generator.criteria import Criterion, split_criteria


def words_of(pasted):
    return [one.words for one in split_criteria(pasted)]


ADULT, TEST, FAILED = "Age 18 or older", "Diagnosis confirmed by a test", "Failed two drugs (a, b) for 3.5 months"


@pytest.mark.parametrize(
    "pasted",
    [
        f"1. {ADULT}\n2. {TEST}; and\n3. {FAILED}",
        f"• {ADULT}\n• {TEST}, AND\n• {FAILED};",
        f"a) {ADULT}\nb) {TEST}\nc) {FAILED}",
        f"  -  {ADULT}\n\n  -  {TEST}\n\n  -  {FAILED}\n",
        f"o\t{ADULT}\no\t{TEST}\no\t{FAILED}",
        f"{ADULT}\n{TEST}\n{FAILED}",
        f"Approve when all of the following are met:\n1. {ADULT}\n2. {TEST}\n3. {FAILED}",
        f"1. Age 18\n   or older\n2. {TEST}\n3. {FAILED}",
        f"1) {ADULT}; 2) {TEST}; and 3) {FAILED}",
        f"• {ADULT} • {TEST} • {FAILED}",
        f"i. {ADULT}\nii. {TEST}\niii. {FAILED}",
    ],
)
def test_a_list_is_split_whatever_its_marks(pasted):
    assert words_of(pasted) == [ADULT, TEST, FAILED]


def test_one_paragraph_is_split_into_its_sentences():
    assert words_of(f"{ADULT}. {TEST}. Prescribed by a neurologist.") == [
        f"{ADULT}.",
        f"{TEST}.",
        "Prescribed by a neurologist.",
    ]


def test_one_criterion_stays_one():
    assert words_of("Trial of methotrexate for 3 months") == ["Trial of methotrexate for 3 months"]


def test_nothing_is_no_criterion():
    assert words_of(" \n\t\n") == []


def test_a_criterion_that_has_parts_keeps_its_own_line():
    assert words_of("1. Trial of two of these:\na. Methotrexate\nb. Leflunomide") == [
        "Trial of two of these:",
        "Methotrexate",
        "Leflunomide",
    ]


@pytest.mark.parametrize(
    ("pasted", "numbers"),
    [
        ("1. First\n2. Second", ["1", "2"]),
        ("a) First\nb) Second", ["a", "b"]),
        ("(iv) First\n(v) Second", ["iv", "v"]),
        ("• First\n• Second", ["", ""]),
        ("o First\no Second", ["", ""]),
        ("First line\nSecond line", ["", ""]),
        ("1) First; 2) Second", ["1", "2"]),
        ("- 4. First\n- 5. Second", ["4", "5"]),
    ],
)
def test_a_criterion_keeps_the_plans_number(pasted, numbers):
    assert [one.number for one in split_criteria(pasted)] == numbers


def test_a_number_is_no_part_of_the_words():
    assert split_criteria("2. Second; and") == [Criterion("Second", "2")]
