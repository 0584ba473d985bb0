"""What an occasion leaves out, said in its own file."""

import pytest

from generator.case import Case
from generator.errors import TemplateFault
from generator.library import LeftOut, Variant, leave_out
from generator.questions import read_group
from generator.review import CHECKS

DOSES = {
    "id": "doses",
    "title": "Doses",
    "questions": [
        {"name": "dose", "label": "Dose", "unless": {"signer": "patient"}},
        {"name": "unit", "label": "Unit"},
    ],
}


def account(**left_out):
    return Variant("account", "For an account", leaves_out=LeftOut(**left_out))


def groups():
    return {"doses": read_group(DOSES, "doses.toml")}


def conditions(found):
    return [question.unless for question in found.questions]


def test_a_question_that_an_occasion_leaves_out_is_asked_for_others_only():
    found = leave_out(groups(), account(questions=("dose",)))["doses"]
    assert conditions(found) == [{"signer": ("patient",), "occasion": ("account",)}, {}]
    assert found.unless == {}


def test_a_group_that_an_occasion_leaves_out_goes_with_its_questions():
    found = leave_out(groups(), account(groups=("doses",)))["doses"]
    assert conditions(found) == [{"signer": ("patient",), "occasion": ("account",)}, {"occasion": ("account",)}]
    assert found.unless == {"occasion": ("account",)}


def test_two_occasions_can_leave_out_the_same():
    one = leave_out(groups(), account(questions=("unit",)))
    found = leave_out(one, Variant("appeal", "To appeal", leaves_out=LeftOut(questions=("unit",))))["doses"]
    assert conditions(found)[1] == {"occasion": ("account", "appeal")}


@pytest.mark.parametrize(
    ("left_out", "what"), [({"groups": ("dose",)}, r"groups \['dose'\]"), ({"questions": ("x",)}, r"questions \['x'\]")]
)
def test_what_is_not_there_cannot_be_left_out(left_out, what):
    with pytest.raises(TemplateFault, match=rf"^occasions/account/occasion.toml: leaves_out: there are no {what}"):
        leave_out(groups(), account(**left_out))


def test_every_check_that_an_occasion_leaves_out_is_a_check_and_finds_nothing_there(library):
    left_out = {occasion.id: occasion.leaves_out.checks for occasion in library.occasions}
    assert any(left_out.values())
    for occasion, codes in left_out.items():
        assert set(codes) <= set(CHECKS)
        assert not found_in(occasion, library) & set(codes), occasion


def found_in(occasion, library):
    """Returns the codes of what is found in a letter that has barely begun."""
    begun = {"occasion": occasion, "author_name": "Morgan Vale, MD", "expected_outcomes": "Steadier"}
    return {remark.code for remark in Case(begun, library).remarks}


def test_what_one_occasion_leaves_out_is_found_in_another(library):
    assert {"CRIT001", "TRIED003", "SEND001"} <= found_in("first-request", library)
