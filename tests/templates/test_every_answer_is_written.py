"""What is typed is in the letter, or the form says that it only decides.

The cases are made from the library, so a new question is held to this without a word here.
"""

from __future__ import annotations

import dataclasses
import functools
import io
import random
import zipfile

import pytest

from generator.answers import Answers
from generator.blocks import texts_of
from generator.letter import find_left_out, write_letter
from generator.library import open_library
from generator.writers import OUTPUTS
from tests.templates.full_cases import SIGNER, full_cases, word_of

LIBRARY = open_library()
CASES = tuple(full_cases(LIBRARY))
OCCASIONS = tuple(occasion.id for occasion in LIBRARY.occasions)

DECIDES_THOUGH_TYPED = {"patient_called"}
"""What is typed and yet stands only where a sentence asks for it; every other `decides` is a choice."""

BEGINS_WITH = {"separate_requests.first_item", "separate_requests.first_criterion"}
"""Say with which row something begins; the first of them begins with the first."""

PLACES = next(
    question.choices for step in LIBRARY.steps for question in step.questions() if question.name == "findings_under"
)

WITH_ITS_OWN_TEXT = {"own_sections.heading": "own_sections.text", "own_tables.heading": "own_tables.table"}
"""Headings that stand over one other answer and go with it; the builder names them before a download."""

WHAT_TO_DO = (
    "Write each in a passage that this letter includes; or ask it only where it is written (when, unless); "
    "or, if the occasion does without it, name it in its occasion.toml, under [leaves_out]; "
    "or, if it only decides, say so in its TOML: decides = “What it decides.”"
)


def read(answers):
    return Answers(answers, LIBRARY.steps)


def left_out(answers):
    return {one.path: one for one in find_left_out(read(answers), LIBRARY)}


def finished(answers):
    return dataclasses.replace(write_letter(read(answers), LIBRARY), gaps=())


def given(answers):
    """Returns the paths of the answers that the letter asks for."""
    return [asked.path for asked in read(answers).asked() if asked.answer]


GIVEN = {case: given(case.answers) for case in CASES}


def one_case_for_each_answer(occasion):
    """Yields every path that an occasion asks, of rows the first, with a case; signers and items take turns."""
    fitting = {}
    for case in CASES:
        if case.occasion == occasion:
            for path in GIVEN[case]:
                if ".1." not in path:
                    fitting.setdefault(path, []).append(case)
    for number, (path, cases) in enumerate(fitting.items()):
        yield path, cases[number % len(cases)]


def question_of(path):
    """Returns "findings.result" for "findings.0.result"."""
    return ".".join(part for part in path.split(".") if not part.isdigit())


def without(answers, *paths):
    changed = {
        name: [dict(row) if isinstance(row, dict) else row for row in value] if isinstance(value, list) else value
        for name, value in answers.items()
    }
    for path in paths:
        name, *way = path.split(".")
        if way and name in changed:
            changed[name][int(way[0])].pop(way[1], None)
        else:
            changed.pop(name, None)
    return changed


def only(answers, path):
    """Returns the case with one answer, and those that decide whether it is asked."""
    name, *way = path.split(".")
    kept = {one: answers[one] for one in answers if isinstance(answers[one], str) and decides(one)}
    kept["requested_items"] = answers["requested_items"]
    if not way:
        return kept | {name: answers[name]}
    row = answers[name][int(way[0])]
    return kept | {name: [{key: value for key, value in row.items() if key == way[1] or decides(f"{name}.{key}")}]}


def decides(name):
    return name in CONDITIONS


def conditions():
    for step in LIBRARY.steps:
        for question in step.questions():
            yield from (*question.when, *question.unless)
            for column in question.columns:
                yield from (f"{question.name}.{other}" for other in (*column.when, *column.unless))


CONDITIONS = set(conditions())


def cases_of(occasion):
    return [case for case in CASES if case.occasion == occasion]


@functools.cache
def never_written(occasion):
    """Returns each question that a full letter leaves out, with its label and a case.

    `test_every_answer_is_written` tells them; the tests below it pass over them, so that each is told once.
    """
    found = {}
    for case in cases_of(occasion):
        for path, asked in left_out(case.answers).items():
            found.setdefault(question_of(path), (asked.question.label, case))
    return found


def test_every_question_is_asked_and_answered_in_some_case():
    every = {
        f"{question.name}.{column.name}" if column else question.name
        for step in LIBRARY.steps
        for question in step.questions()
        for column in question.columns or (None,)
    }
    assert every == {question_of(path) for case in CASES for path in GIVEN[case]}


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_every_answer_is_written(occasion):
    if unwritten := never_written(occasion):
        places = "\n".join(f"- {name} (“{label}”): {case}" for name, (label, case) in unwritten.items())
        pytest.fail(f"These answers are not in the letter:\n{places}\n{WHAT_TO_DO}", pytrace=False)


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_every_answer_stands_in_every_output(occasion):
    case = cases_of(occasion)[0]
    letter = finished(case.answers)
    with zipfile.ZipFile(io.BytesIO(OUTPUTS["word"].write(letter))) as package:
        word = package.read("word/document.xml").decode()
    outputs = {name: OUTPUTS[name].write(letter) for name in ("text", "markdown", "html")} | {"word": word}
    typed = [
        asked
        for asked in read(case.answers).asked()
        if asked.question.kind.name in {"text", "long", "phone", "table"}
        and not asked.question.decides
        and question_of(asked.path) not in never_written(occasion)
    ]
    assert len(typed) > 15
    for name, output in outputs.items():
        for asked in typed:
            parts = [word_of(asked.path)]
            if asked.question.kind.name == "table":
                parts = [f"{parts[0]} {part}" for part in ("title", "empty", "cell")]
            for part in parts:  # in mid-sentence an answer begins small
                assert part[1:] in output, f"{asked.path} is not in the {name} output: {case}. Mend its writer."


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_an_answer_beside_a_gap_is_written(occasion):
    for path, case in one_case_for_each_answer(occasion):
        if decides(question_of(path)):
            continue
        for lost, asked in left_out(without(case.answers, path)).items():
            name = question_of(lost)
            assert name in never_written(occasion) or WITH_ITS_OWN_TEXT.get(name) == question_of(path), (
                f"Without {path}, {lost} (“{asked.question.label}”) is not in the letter: {case}. "
                "In its template, put the missing one into a clause of its own: [[ … ]]."
            )


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_an_answer_alone_is_written(occasion):
    for path, case in one_case_for_each_answer(occasion):
        for lost, asked in left_out(only(case.answers, path)).items():
            assert question_of(lost) in {*WITH_ITS_OWN_TEXT, *never_written(occasion)}, (
                f"Alone, {lost} (“{asked.question.label}”) is not in the letter: {case}. "
                "In its template, put its neighbors into clauses of their own: [[ … ]]."
            )


def test_any_two_answers_can_be_missing():
    chance = random.Random(8)
    for case in CASES:
        for _ in range(1 + (case.item == "medication")):
            missing = chance.sample(GIVEN[case], 2)
            try:
                letter = finished(without(case.answers, *missing))
                assert not any(text.gap for block in letter.blocks for text in texts_of(block))
                assert OUTPUTS["text"].write(letter)
            except Exception as fault:
                pytest.fail(f"{type(fault).__name__} without {' and '.join(missing)}: {case}. {fault}")


def test_any_one_group_of_questions_alone_makes_a_letter():
    kept = {"occasion", "author_kind", "requested_items"}
    for number, group in enumerate(group for step in LIBRARY.steps for group in step.groups):
        names = {question.name for question in group.questions} | kept
        for case in CASES[number % 20 :: 20]:
            letter = finished({name: value for name, value in case.answers.items() if name in names})
            for name in ("text", "markdown", "html"):
                assert OUTPUTS[name].write(letter), f"{group.id} alone: {case}"


@pytest.mark.parametrize("name", ["word", "pdf"])
def test_criteria_without_a_name_of_the_patient_make_a_letter_in_every_output(name, example):
    letter = finished(without(example, "patient_name", "patient_called"))
    assert any(text.text == "The patient" for block in letter.blocks for text in texts_of(block))
    assert OUTPUTS[name].write(letter)


def test_what_only_decides_is_a_choice_and_every_choice_tells():
    # A relative and a representative speak alike.
    found = {}
    for case in CASES:
        for asked in read(case.answers).asked():
            if asked.question.decides:
                found.setdefault(question_of(asked.path), []).append((case, asked))
    assert len(found) > 5
    for name, places in found.items():
        if name in DECIDES_THOUGH_TYPED:
            continue
        question = places[0][1].question
        assert question.choices, f"{name} is typed: it must be written"
        tried = [(case, asked) for case, asked in places if name not in BEGINS_WITH or ".1." in asked.path]
        most = max(len(set(results(case, asked))) for case, asked in tried[:: len(tried) // 6 + 1])
        # Of places and of rows, those that the case does not have change nothing.
        is_short = question.choices == PLACES or name in BEGINS_WITH
        least = 2 if is_short else len(question.choices) - (name == SIGNER)
        assert most >= least, f"{name}: not every choice makes another letter"


def results(case, asked):
    """Yields what each choice of a question makes: what is asked then, and the letter."""
    for choice in asked.question.choices:
        value = [choice.value] if asked.question.kind.takes_several else choice.value
        name, *way = asked.path.split(".")
        answers = without(case.answers)
        if way:
            answers[name][int(way[0])][way[1]] = value
        else:
            answers[name] = value
        yield str(given(answers)) + OUTPUTS["text"].write(finished(answers))
