"""Whole letters."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.answers import Answers
from generator.blocks import Paragraph, Table, texts_of
from generator.cleaning import clean_text
from generator.letter import find_left_out, write_letter
from generator.library import example_names, open_library, read_example
from generator.rewordings import plain_words
from generator.typed_text import is_list_line


def texts(letter):
    """Yields every Text of a letter."""
    return (text for block in letter.blocks for text in texts_of(block))


def whole_text(letter):
    return "\n".join(text.text for text in texts(letter))


def leaves(answers):
    """Yields the way to every single answer: (name,) or (name, row, column)."""
    for name, value in answers.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield from ((name, number, column) for number, row in enumerate(value) for column in row)
        else:
            yield (name,)


def without(answers, way):
    changed = copy.deepcopy(answers)
    if len(way) == 1:
        del changed[way[0]]
    else:
        del changed[way[0]][way[1]][way[2]]
    return changed


def test_every_answer_of_an_example_stands_in_its_letter(library):
    assert example_names()
    for name in example_names():
        answers = Answers(json.loads(read_example(name))["answers"], library.steps)
        assert find_left_out(answers, library) == (), name


def test_an_answer_beside_a_gap_is_written_and_one_that_only_decides_is_not_missed(library, example):
    del example["medications"][0]["drug"]
    answers = Answers(example | {"own_sections": [{"heading": "Travel"}]}, library.steps)
    assert [asked.path for asked in find_left_out(answers, library)] == ["own_sections.0.heading"]
    assert "a medication, 375 mg/m²" in whole_text(write_letter(answers, library)).replace("\n", "")


def test_a_reworded_paragraph_says_what_its_template_says(library, example):
    letter = write_letter(Answers(example, library.steps), library)
    first = next(block for block in letter.blocks if isinstance(block, Paragraph) and block.key)
    rewordings = [{"key": first.key, "was": plain_words(first), "says": "Mine."}]
    assert find_left_out(Answers(example | {"rewordings": rewordings}, library.steps), library) == ()


def test_a_letter_without_gaps_says_so(write, example):
    assert write(example).gaps == ()


def test_leaving_out_any_one_answer_leaves_a_whole_letter(write, check, example):
    ways = list(leaves(example))
    assert len(ways) > 80
    for way in ways:
        answers = without(example, way)
        letter = write(answers)
        words = whole_text(letter)
        assert not any(text.gap for text in texts(letter)), way
        for stutter in (" .", " ,", "..", "  ", "()", "( ", " )", "[", "None", "Undefined", "a a ", ": .", "]]", "??"):
            assert stutter not in words, (way, stutter)
        missing = {problem.path for problem in check(answers) if problem.is_gap}
        assert set(letter.gaps) <= missing, way


def test_every_needed_answer_that_is_missing_shows_in_the_preview_or_is_a_problem(write, check):
    letter = write({"requested_items": ["medication"]}, show_gaps=True)
    shown = {text.source for text in texts(letter) if text.gap}
    assert {"patient_name", "plan_name", "symptoms", "medications.0.dose", "author_name"} <= shown
    assert shown <= {problem.path for problem in check({"requested_items": ["medication"]})}


def test_no_answer_at_all_still_makes_a_letter(write):
    assert write({}).gaps


def test_the_title_holds_no_answer(write, example):
    words = write(example).title
    assert words == "Letter of medical necessity: prior authorization"


def test_an_expedited_letter_says_so_first_and_gives_the_reason(write, example):
    letter = write(example | {"urgency": "expedited", "jeopardy": "The last crisis took six days of ventilation"})
    words = whole_text(letter)
    assert words.index("EXPEDITED REVIEW REQUESTED") < words.index("Northlake")
    assert "could seriously jeopardize Ms. Quill’s life" in words.replace("\n", "")
    assert "The last crisis took six days of ventilation." in words


def test_two_medications_are_asked_for_in_a_table(write, example):
    second = example["medications"][0] | {"drug": "methotrexate"}
    letter = write(example | {"medications": [example["medications"][0], second]})
    table = next(block for block in letter.blocks if isinstance(block, Table) and not block.is_facts)
    assert [row[1][0].lines[0][0].text for row in table.rows] == ["rituximab", "methotrexate"]
    words = whole_text(letter).replace("\n", "")
    assert "approve rituximab and methotrexate." in words
    assert "Approve rituximab (HCPCS J9312), 375 mg/m² (640 mg at 1.70 m²) by intravenous infusion once weekly" in words


def test_sixty_prior_treatments_and_a_long_history_come_out_whole(write, example):
    row = example["prior_treatments"][0]
    history = " ".join(f"word{number}" for number in range(5000))
    letter = write(
        example | {"history": history, "prior_treatments": [row | {"treatment": f"Drug {n}"} for n in range(60)]}
    )
    words = whole_text(letter)
    assert history in words
    assert all(f"Drug {number}" in words for number in range(60))


LONG = ("history", "symptoms", "daily_life", "consequences", "why_this_one", "qualifications", "practice_address")
LINE = ("patient_name", "plan_name", "member_id", "addressee", "author_name", "policy")


@settings(max_examples=150)
@given(
    name=st.sampled_from(LINE + LONG),
    typed=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)
    | st.sampled_from(
        ["{{ x }}", "{% raw %}", "# h", "| a | b |", "**b** ^s^ \\", "::: re", "\ufdd00\ufdd1", "<b>&amp;"]
    ),
)
def test_whatever_is_typed_comes_out_verbatim(name, typed):
    example = json.loads(read_example("off-label-rituximab"))["answers"]
    library = open_library()
    letter = write_letter(Answers(example | {name: typed}, library.steps), library)
    said = [text.text for text in texts(letter) if text.source == name]
    lines = [line.strip() for line in clean_text(typed).split("\n") if line.strip()]
    if name in LINE:
        lines = [" ".join(lines)] if lines else []
    for line in lines:
        words = line[2:].lstrip() if is_list_line(line) and name in LONG else line
        assert any(words in one or words[:1].upper() + words[1:] in one for one in said), (lines, said)


@pytest.mark.parametrize("occasion", ["", "appeal-of-the-moon"])
def test_an_unknown_occasion_is_not_taken(write, occasion):
    assert write({"occasion": occasion}).title
