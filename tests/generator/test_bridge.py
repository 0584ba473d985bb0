"""The one door between the browser and Python."""

import base64
import io
import json
import re

import docx

from generator import bridge
from generator.json_text import SEPARATOR
from generator.library import example_names, open_library
from site_hooks.bundle.trial_requests import write_request


def ask(do, **request):
    return json.loads(bridge.answer(json.dumps({"do": do, **request})))


def test_a_preview_tells_the_letter_the_problems_and_what_each_step_needs(example):
    del example["patient_name"]
    reply = ask("preview", answers=example | {"author_npi": "1234567890"})
    assert [(problem["path"], problem["missing"]) for problem in reply["problems"]] == [
        ("patient_name", True),
        ("author_npi", False),
    ]
    needs = {step["id"]: (step["missing"], step["to_fix"]) for step in reply["steps"]}
    assert needs["patient-and-history"] == (1, 0)
    assert needs["qualifications"] == (0, 1)
    assert needs["evidence"] == (0, 0)
    assert reply["read_back"]["date_of_birth"] == "June 9, 1974"
    assert "Northlake Health Plan" in reply["letter"]


def test_answers_may_follow_what_is_asked_one_by_one(example):
    asked = {"do": "preview", "answers": example}
    assert SEPARATOR in write_request(asked)
    assert bridge.answer(write_request(asked)) == bridge.answer(json.dumps(asked))


def test_a_step_with_blank_rows_alone_has_not_begun(example):
    steps = ask("preview", answers={"references": [{}, {"citation": " "}]})["steps"]
    assert [step["begun"] for step in steps if step["id"] == "evidence"] == [False]
    steps = ask("preview", answers={"references": example["references"]})["steps"]
    assert [step["begun"] for step in steps if step["id"] == "evidence"] == [True]


def test_examples_are_listed_and_opened():
    listed = ask("list")["examples"]
    assert sorted(one["name"] for one in listed) == sorted(example_names())
    assert ask("example", name=listed[0]["name"])["answers"]["patient_name"]


def test_a_review_tells_codes_places_and_words_of_what_it_found(example):
    assert ask("review", answers=example)["remarks"] == []
    example["history"] = "She failed azathioprine in 2022 (Enclosure 4)."
    assert ask("review", answers=example)["remarks"] == [
        {
            "code": "TRIED001",
            "path": "history",
            "called": "The history",
            "quotes": ["She failed azathioprine"],
            "shows": [],
        }
    ]


def test_a_review_tells_the_letters_length_and_what_to_cut_first(example):
    example["history"] = "She has been ill for years. " * 200
    length = ask("review", answers=example)["length"]
    assert length["budget"] == 1050
    assert length["words"] == sum(part["words"] for part in length["parts"]) > 1200
    assert length["parts"][0]["name"] == "Head"
    assert len(length["longest"]) == 3
    assert length["cuts"][0]["says"] == "History that no criterion and no reason uses"
    assert length["cuts"][0]["places"][0] == {"path": "history", "called": "The history", "words": 1200}


def test_a_word_file_comes_back_under_a_name_without_the_patient(example):
    reply = ask("write", answers=example, to="word")
    assert reply["file_name"] == "letter-of-medical-necessity-2026-11-23.docx"
    document = docx.Document(io.BytesIO(base64.b64decode(reply["base64"])))
    assert any("Ms. Quill" in paragraph.text for paragraph in document.paragraphs)


def test_a_pdf_that_cannot_show_a_character_is_refused_with_that_character(example):
    reply = ask("write", answers=example | {"patient_name": "Marisol 😀 Quill"}, to="pdf")
    assert reply == {
        "refused": "The PDF’s fonts do not have these characters: 😀. They stand in the patient’s full name. "
        "Use Word or text, or write them in other words.",
        "paths": ["patient_name"],
    }


def test_a_copy_holds_the_letter_in_two_forms(example):
    reply = ask("copy", answers=example)
    assert "Ms. Quill" in reply["html"]
    assert "Ms. Quill" in reply["text"]


def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence():
    assert ask("open", text="{")["refused"].startswith("This file is not a case file")


def test_an_opened_file_gives_its_answers(example):
    file = {"format": "lmn-kit-case", "schema": 1, "answers": example}
    assert ask("open", text=json.dumps(file)) == {"answers": example, "notes": [], "to_confirm": []}


def test_an_opened_file_tells_which_answers_are_to_be_confirmed(example):
    file = {"format": "lmn-kit-case", "schema": 2, "answers": example, "to_confirm": ["history", 3]}
    assert ask("open", text=json.dumps(file))["to_confirm"] == ["history"]
    assert ask("open", text=json.dumps(file | {"to_confirm": "history"}))["to_confirm"] == []


def test_a_letter_with_gaps_is_written_only_once_the_writer_has_seen_them(example):
    del example["consequences"]
    assert ask("write", answers=example, to="text") == {
        "error": "The letter could not be written.",
        "fault": "ValueError",
    }
    assert "Without this treatment" not in ask("write", answers=example, to="text", despite_gaps=True)["text"]
    assert ask("copy", answers=example, despite_gaps=True)["text"]


def test_examples_are_listed_occasion_by_occasion():
    labels = [occasion.label for occasion in open_library().occasions]
    listed = [one["occasion"] for one in ask("list")["examples"]]
    assert listed == sorted(listed, key=labels.index)
    lacking = set(labels) - set(listed)
    assert not lacking, f"Add an example to templates/examples/ for each: {', '.join(sorted(lacking))}"


def test_the_templates_words_of_each_paragraph_can_be_asked_for(example):
    keys = re.findall(r'data-key="([^"]+)"', ask("preview", answers=example)["letter"])
    assert len(keys) > 10
    assert len(set(keys)) == len(keys)
    words = {key: ask("wording", answers=example, key=key)["was"] for key in keys}
    assert all(words.values())
    assert ask("wording", answers=example, key="passages/opening/99") == {"was": ""}


def test_a_paragraph_with_a_gap_has_no_words_to_change(example):
    del example["consequences"]
    letter = ask("preview", answers=example)["letter"]
    gapped = [part for part in re.findall(r"<p .*?</p>", letter) if "letter-gap" in part and "data-key" in part]
    assert gapped
    for part in gapped:
        assert ask("wording", answers=example, key=re.search(r'data-key="([^"]+)"', part)[1]) == {"was": ""}


def test_enclosures_follow_their_new_order_and_are_counted():
    answers = {
        "history": "Enclosures 1 and 2.",
        "criteria": [{"enclosure": "3"}],
        "rewordings": [{"key": "a/1", "was": "See Enclosure 1.", "says": "Look at Enclosure 1."}],
    }
    assert ask("renumber", answers=answers, order=[2, 1]) == {
        "answers": {
            "history": "Enclosures 2 and 1.",
            "criteria": [{"enclosure": "3"}],
            "rewordings": [{"key": "a/1", "was": "See Enclosure 2.", "says": "Look at Enclosure 2."}],
        },
        "changed": 3,
        "lost": 1,
    }


def test_a_pasted_policy_is_split():
    assert ask("split", text="1. First;\n2. Second") == {
        "rows": [{"number": "1", "criterion": "First"}, {"number": "2", "criterion": "Second"}]
    }


def test_what_is_left_out_beside_a_gap_is_named(example):
    assert ask("left-out", answers=example) == {"left_out": []}
    example["own_sections"] = [{"heading": "Travel", "text": "She cannot."}, {"heading": "School"}]
    assert ask("left-out", answers=example) == {"left_out": ["the heading of section 2"]}


def test_the_pdf_names_each_answer_that_it_cannot_show_and_its_path(example):
    example["prior_treatments"][1]["outcome"] += " 🙂"
    example["history"] += " 漢"
    reply = ask("write", answers=example, to="pdf")
    assert reply["paths"] == ["prior_treatments.1.outcome", "history"]
    assert "🙂 漢. They stand in the outcome of treatment 2 and the history." in reply["refused"]
