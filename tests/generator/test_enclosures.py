"""Enclosures under their numbers."""

from generator.enclosures import named_numbers, renumber_enclosures


def test_numbers_are_found_in_a_sentence():
    assert list(named_numbers("See Enclosures 1, 3 and 4 and enclosure 12; not 5 mg.")) == [1, 3, 4, 12]
    assert list(named_numbers("He is in an enclosure. 5 of them")) == []


def test_a_new_order_is_followed_in_text_and_tables():
    answers = {
        "history": "Crisis (Enclosure 4); tests (Enclosures 1 and 2).",
        "criteria": [{"criterion": "x", "enclosure": "1, 3"}],
        "enclosures": [{"enclosure": "Enclosure 1 of the old list"}],
        "member_id": "4",
    }
    assert renumber_enclosures(answers, [4, 1, 2, 3]) == {
        "history": "Crisis (Enclosure 1); tests (Enclosures 2 and 3).",
        "criteria": [{"criterion": "x", "enclosure": "2, 4"}],
        "enclosures": [{"enclosure": "Enclosure 1 of the old list"}],
        "member_id": "4",
    }


def test_a_number_that_is_gone_stays_and_is_a_problem(check, example):
    assert renumber_enclosures({"history": "Enclosure 2"}, [1, 3]) == {"history": "Enclosure 2"}
    example["history"] = "Shown in Enclosure 9."
    example["criteria"][0]["enclosure"] = "0"
    assert [problem.message for problem in check(example)] == [
        "The history names Enclosure 9; the list has 6.",
        "The enclosure for criterion 1 names Enclosure 0; the list has 6.",
    ]
