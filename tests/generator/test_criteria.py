"""A pasted policy, split into its criteria."""

import pytest

from generator.criteria import split_criteria

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
    assert split_criteria(pasted) == [ADULT, TEST, FAILED]


def test_one_paragraph_is_split_into_its_sentences():
    assert split_criteria(f"{ADULT}. {TEST}. Prescribed by a neurologist.") == [
        f"{ADULT}.",
        f"{TEST}.",
        "Prescribed by a neurologist.",
    ]


def test_one_criterion_stays_one():
    assert split_criteria("Trial of methotrexate for 3 months") == ["Trial of methotrexate for 3 months"]


def test_nothing_is_no_criterion():
    assert split_criteria(" \n\t\n") == []


def test_a_criterion_that_has_parts_keeps_its_own_line():
    assert split_criteria("1. Trial of two of these:\na. Methotrexate\nb. Leflunomide") == [
        "Trial of two of these:",
        "Methotrexate",
        "Leflunomide",
    ]
