"""Whatever a file or a request holds, there is a reply; no exception and no answer gets out another way."""

import copy
import json
import random

import pytest

from generator import bridge
from generator.library import example_names, read_example
from generator.limits import DEEPEST, LARGEST_CASE_FILE, LONGEST_ANSWER, MOST_ROWS
from generator.writers import OUTPUTS

FILES = 240
ODD = [
    None,
    True,
    0,
    -1.5,
    10**15,
    [],
    {},
    [[]],
    [{}],
    [None, 3],
    [["x"]],
    {"a": {"b": "c"}},
    "",
    " ",
    "\x00",
    "\ud800x",
]
ODD += [
    "\ud800x",
    "\udc00",
    "9" * 5000,
    "Enclosure 99999",
    "2/30/2024",
    "\ufdd01\ufdd1",
    "{{ 7 * 7 }}",
    "::: re",
    "| a |",
]
ODD += [
    "\u202eabc",
    "a" * (LONGEST_ANSWER + 1),
    "data:image/png;base64,AAAA",
    "\U0001f600",
    "²",
    "٣/٤/٢٠٢٤",
    "- ",
    "\\",
]


def strict(text):
    """Read JSON as browsers do."""

    def refuse(name):
        raise AssertionError(f"{name} is no JSON")

    text.encode("utf-8")
    return json.loads(text, parse_constant=refuse)


def ask(do, **request):
    return strict(bridge.answer(json.dumps({"do": do, **request})))


def case(answers):
    return json.dumps({"format": "lmn-kit-case", "schema": 2, "answers": answers})


def spoil(answers, chance):
    """Put odd things in the place of some answers."""
    for _ in range(chance.randint(1, 6)):
        name = chance.choice([*answers, "requested_items", "occasion", "rewordings", "letter_date", "practice_logo"])
        value = answers.get(name)
        if isinstance(value, list) and value and chance.random() < 0.7:
            at = chance.randrange(len(value))
            if isinstance(value[at], dict) and value[at] and chance.random() < 0.8:
                value[at][chance.choice(list(value[at]))] = copy.deepcopy(chance.choice(ODD))
            else:
                value[at] = copy.deepcopy(chance.choice(ODD))
        else:
            answers[name] = copy.deepcopy(chance.choice(ODD))
    return answers


def test_a_spoiled_file_is_refused_in_a_sentence_or_makes_every_output():
    chance = random.Random(8)
    examples = [json.loads(read_example(name))["answers"] for name in example_names()]
    opened = 0
    for number in range(FILES):
        text = case(spoil(copy.deepcopy(chance.choice(examples)), chance))
        if number % 8 == 0:
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(["", "1e999", "NaN", "[", "\x00", '"']) + text[at + chance.randint(0, 3) :]
        reply = ask("open", text=text)
        if "refused" in reply:
            assert reply["refused"].endswith(".")
            continue
        opened += 1
        answers = reply["answers"]
        assert "error" not in ask("preview", answers=answers, shown="")
        assert "error" not in ask("review", answers=answers)
        assert "error" not in ask("copy", answers=answers, despite_gaps=True)
        for to in OUTPUTS if number % 4 == 1 else [list(OUTPUTS)[number % len(OUTPUTS)]]:
            written = ask("write", answers=answers, to=to, despite_gaps=True)
            assert "error" not in written, written
    assert opened > FILES / 2


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "-Infinity", "9" * 400, "9007199254740993"])
@pytest.mark.parametrize("place", ['{{"patient_name": {}}}', '{{"unknown": [{{"x": {}}}]}}'])
def test_a_number_that_browsers_cannot_hold_is_refused(number, place):
    text = '{"format": "lmn-kit-case", "schema": 2, "answers": ' + place.format(number) + "}"
    assert ask("open", text=text)["refused"].startswith("This file holds a number that cannot be kept as it is")


@pytest.mark.parametrize("depth", [DEEPEST + 1, 900, 200_000])
def test_what_stands_too_deep_is_refused(depth):
    text = '{"format": "lmn-kit-case", "schema": 2, "answers": {"x": ' + "[" * depth + "]" * depth + "}}"
    assert ask("open", text=text)["refused"].startswith("This file is not a case file")


@pytest.mark.parametrize(
    ("request_text", "fault"),
    [
        ("", "JSONDecodeError"),
        ("[" * 200_000, "TooDeep"),
        ('{"do": "preview", "answers": ' + '{"a": [' * 5000 + "]}" * 5000 + "}", "TooDeep"),
        ("[]", "TypeError"),
        ("{}", "KeyError"),
        ('{"do": "no-such-thing"}', "KeyError"),
        ('{"do": []}', "TypeError"),
        ('{"do": "preview"}', "KeyError"),
        ('{"do": "preview", "answers": ["Marisol Quill"]}', "AttributeError"),
        ('{"do": "preview", "answers": {"patient_name": 1e999}}', "OddNumber"),
        ('{"do": "preview", "answers": {}}\x1e{"patient_name": 1e999}', "OddNumber"),
        ('{"do": "preview", "answers": {}}\x1e' + '{"a": [' * 5000 + "]}" * 5000, "TooDeep"),
        ('{"do": "preview", "answers": {}}\x1e', "JSONDecodeError"),
        ('{"do": "preview", "answers": {}}\x1e"Marisol Quill"', "ValueError"),
        ('{"do": "preview"}\x1e{"patient_name": "Marisol Quill"}', "KeyError"),
        ('{"do": "example", "name": "Marisol Quill"}', "UnknownLetter"),
        ('{"do": "write", "answers": {}, "to": "Marisol Quill"}', "KeyError"),
        ('{"do": "open", "text": 5}', "TypeError"),
    ],
)
def test_a_request_that_cannot_be_done_is_told_without_an_answer(request_text, fault):
    assert strict(bridge.answer(request_text)) == {"error": "The letter could not be written.", "fault": fault}


def test_brackets_in_words_are_not_deep():
    words = 'a \\ "quoted" \\" ' + "[{" * 100 + '\\\\"'
    answers = {"history": words, "patient_name": "]" * 50}
    assert ask("open", text=case(answers))["answers"] == answers


def test_half_a_character_and_a_nul_are_no_harm():
    reply = ask("open", text=case({"patient_name": "\ud800Ana\x00 Li"}))
    assert reply["answers"] == {"patient_name": "\ufffdAna\x00 Li"}
    assert "\ufffdAna Li" in ask("preview", answers=reply["answers"])["letter"]


def test_an_answer_in_a_form_that_is_not_read_is_kept_and_told():
    answers = {"member_id": 20417, "diagnoses": [{"diagnosis": 5}, None], "rewordings": [{"key": 1}]}
    reply = ask("open", text=case(answers))
    assert reply["answers"] == answers
    assert reply["notes"] == [
        "In the file, but not in the letter: 3 answers in a form that this builder does not read "
        "(Member ID, Diagnoses that the request is for, your own words)."
    ]


def test_an_answer_that_is_too_long_is_told_beside_its_question_and_left_out(example):
    example["history"] = "word " * (LONGEST_ANSWER // 5 + 1)
    example["prior_treatments"][1]["outcome"] = "x" * 1_000_000
    reply = ask("preview", answers=example)
    assert [(problem["path"], problem["message"], problem["missing"]) for problem in reply["problems"]] == [
        (
            path,
            f"{called} must have at most 60,000 characters; it has {count}. "
            "It stays here, but not in the letter. Shorten it, or enclose it as a record.",
            False,
        )
        for path, called, count in [
            ("history", "The history", "60,005"),
            ("prior_treatments.1.outcome", "The outcome of treatment 2", "1,000,000"),
        ]
    ]
    assert "word word" not in reply["letter"]
    assert "xxxx" not in reply["letter"]
    example["history"] = "word " * (LONGEST_ANSWER // 5)
    assert "word word" in ask("preview", answers=example)["letter"]


def test_more_rows_than_a_table_has_room_for_are_told_and_left_out(example):
    example["references"] = [{"citation": f"Source {number}."} for number in range(1, 200_001)]
    reply = ask("preview", answers=example)
    assert [problem["message"] for problem in reply["problems"] if problem["path"] == "references"] == [
        "The references must have at most 500 rows. Those after row 500 stay here, but not in the letter."
    ]
    assert f"Source {MOST_ROWS}." in reply["letter"]
    assert f"Source {MOST_ROWS + 1}." not in reply["letter"]


def test_a_file_with_more_rows_than_a_table_has_room_for_is_refused():
    text = case({"references": [{}] * 200_000})
    assert len(text) < LARGEST_CASE_FILE
    assert ask("open", text=text)["refused"].startswith("This file has a table of more than 500 rows.")
