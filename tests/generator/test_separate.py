"""Two requests in one letter: each has its own things, criteria, proof and ask, and nothing falls between them."""

import pytest

from generator.answers import Answers
from generator.blocks import Heading, Items, Table, texts_of
from generator.letter import find_left_out, write_letter

DRUGS = [
    {"drug": "abatacept", "dose": "125 mg", "frequency": "once a week", "duration": "12 months"},
    {"drug": "denosumab", "dose": "60 mg", "frequency": "every 6 months", "duration": "12 months"},
]
CRITERIA = [
    {"number": "E1", "criterion": "Activity above 10", "status": "met", "how_met": "31", "enclosure": "1"},
    {"number": "E2", "criterion": "Screening", "status": "partly", "how_met": "One of two", "shortfall": "One is due."},
    {"number": "R1", "criterion": "Bone density stable", "status": "met", "how_met": "-2.4", "enclosure": "2"},
]
ROWS = [
    {"kind": "exception", "policy": "RX-EX 5"},
    {"kind": "renewal", "policy": "MD-BONE 3", "first_criterion": "3", "reference": "MD-25-1", "argument": "It works."},
]


def words_in(block):
    return "".join(text.text for text in texts_of(block))


@pytest.fixture
def write(library, example):
    def written(rows, **answers):
        case = example | {"medications": DRUGS, "criteria": CRITERIA, "separate_requests": rows} | answers
        return write_letter(Answers(case, library.steps), library)

    return written


def words_of_cell(cell):
    return " ".join(map(words_in, cell))


def parts_of(letter):
    """Returns the words of the letter under each heading."""
    parts, heading = {}, ""
    for block in letter.blocks:
        if isinstance(block, Heading):
            heading = words_in(block)
        parts[heading] = parts.get(heading, "") + words_in(block)
    return parts


def test_each_request_has_its_heading_its_policy_and_its_criteria(write):
    parts = parts_of(write(ROWS, occasion="exception"))
    headings = [name for name in parts if name.startswith(("Request", "RX-EX 5", "MD-BONE 3"))]
    assert [name.split(":")[0] for name in headings] == ["Request 1", "RX-EX 5", "Request 2", "MD-BONE 3"]
    assert headings[2] == "Request 2: denosumab, renewal"
    assert "It works." in parts["Request 2: denosumab, renewal"]
    first, second = (parts[name] for name in parts if name.startswith(("RX-EX 5", "MD-BONE 3")))
    assert "Activity above 10" in first
    assert "One is due." in first
    assert "Bone density" not in first
    assert "Bone density stable" in second


def test_the_first_paragraph_tells_how_each_stands(write):
    words = " ".join(map(words_in, write(ROWS, occasion="exception").blocks))
    assert "For request 1, criterion E1 is met; criterion E2 is met in part." in words
    assert "For request 2, criterion R1 is met." in words
    assert "for two decisions, each by itself: to approve abatacept as an exception; to renew the approval of" in words


def test_each_is_asked_by_itself(write):
    letter = write(ROWS, occasion="exception")
    asks = next(
        [words_in(item) for item in block.items]
        for block in letter.blocks
        if isinstance(block, Items) and "Request 1" in words_in(block)
    )
    assert asks[0].startswith("Request 1: Approve, as an exception, abatacept, 125 mg")
    assert asks[1].startswith("Request 2: Renew the approval MD-25-1 of denosumab, 60 mg")
    assert asks[2] == "Decide each request by itself; let neither wait for the other."


@pytest.mark.parametrize(
    ("begins", "shares"),
    [
        ([None, None], ["abatacept", "denosumab"]),
        (["1", "2"], ["abatacept", "denosumab"]),
        ([None, "3"], ["abatacept; denosumab", ""]),
        ([None, "1"], ["", "abatacept; denosumab"]),
    ],
)
def test_what_is_asked_belongs_to_one_request(write, begins, shares):
    rows = [row | ({"first_item": first} if first else {}) for row, first in zip(ROWS, begins, strict=True)]
    block = next(
        block
        for block in write(rows, occasion="exception").blocks
        if isinstance(block, Table) and "Request 1" in words_in(block)
    )
    said = {words_of_cell(row[0]): words_of_cell(row[1]) for row in block.rows}
    for number, share in enumerate(shares, 1):
        for drug in filter(None, share.split("; ")):
            assert drug in said[f"Request {number}"]
        if not share:
            assert "the treatment" in said[f"Request {number}"]


@pytest.mark.parametrize("occasion", ["appeal", "renewal", "network-gap", "continuity-of-care", "first-request"])
def test_what_only_the_occasion_asks_stands_under_one_request(library, example, occasion):
    case = example | {"occasion": occasion, "separate_requests": ROWS, "medications": DRUGS, "law": "42 U.S.C. 1396d"}
    answers = Answers(case, library.steps)
    left_out = {asked.path for asked in find_left_out(answers, library)}
    assert not {path for path in left_out if path.startswith(("separate", "criteria", "denial", "law", "medications"))}
