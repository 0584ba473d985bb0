"""The questions: complete, in one voice, and each explained by the guide."""

import re
from pathlib import Path

import pytest

from generator.library import open_library
from generator.questions import VOICES
from generator.template_files import all_files

DOCS = Path(__file__).parents[2] / "docs"


def every_question():
    """Yields every question and every column, with a name that says where it is."""
    for step in open_library().steps:
        for question in step.questions():
            yield question.name, question
            yield from ((f"{question.name}.{column.name}", column) for column in question.columns)


QUESTIONS = dict(every_question())


def test_there_are_questions():
    assert len(QUESTIONS) > 60


def test_every_question_is_explained_by_a_page_and_anchor_of_the_guide():
    for name, question in QUESTIONS.items():
        if not question.why:
            assert "." in name or question.kind.name == "date", f"{name}: name what explains it: why"
            continue
        page, _, anchor = question.why.partition("#")
        text = (DOCS / page).read_text(encoding="utf-8")
        assert not anchor or f"{{ #{anchor} }}" in text or f'id="{anchor}"' in text, f"{name}: {question.why}"


def test_every_step_has_its_guide_page():
    for step in open_library().steps:
        assert not step.guide or (DOCS / step.guide).is_file(), step.guide


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_worded_like_the_others(name):
    question = QUESTIONS[name]
    assert question.label[0].isupper()
    assert not question.label.endswith((".", ":"))
    assert not question.hint or question.hint[-1] in ".?"
    assert not question.decides or (question.decides[-1] == "." and "'" not in question.decides)
    assert question.called[0].islower() or question.called.startswith(("the ", "NPI", "ICD"))
    assert not re.search(r"\b(please|required|invalid|sorry)\b", f"{question.label} {question.hint}", re.IGNORECASE)
    assert "'" not in f"{question.label}{question.hint}{question.called}", "use ’"
    if "." in name:
        assert "{row}" in question.called, f"{name}: say which row in `called`, as {{row}}"
    if question.kind.name == "choice":
        assert len(question.choices) > 0


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_a_question_refers_to_is_there(name):
    question = QUESTIONS[name]
    parent = name.rpartition(".")[0]
    for other in (*question.when, *question.unless, *filter(None, [question.not_before])):
        assert other in QUESTIONS or f"{parent}.{other}" in QUESTIONS, other
    for other, values in (*question.when.items(), *question.unless.items()):
        asked = QUESTIONS.get(f"{parent}.{other}") or QUESTIONS[other]
        assert set(values) <= {choice.value for choice in asked.choices}


def test_every_template_is_included_by_some_letter():
    templates = {path for path in all_files() if path.endswith(".jinja")}
    texts = "\n".join(text for path, text in all_files().items() if path.endswith(".jinja"))
    named = set(re.findall(r'(?:include|extends) "([^"]+)" %}', texts))
    made = re.findall(r'include "([^"]+)" ~ [a-z.]+ ~ "([^"]+)"', texts)
    assert named <= templates
    assert made
    of_items = {path for path in templates for start, end in made if path.startswith(start) and path.endswith(end)}
    assert {path for path in templates if not path.startswith("occasions/")} == named | of_items


def test_every_item_has_its_phrase_and_every_occasion_its_letter():
    library = open_library()
    assert {f"items/{item.id}/phrase.md.jinja" for item in library.items} <= set(all_files())
    assert {f"occasions/{occasion.id}/letter.md.jinja" for occasion in library.occasions} <= set(all_files())


def test_a_question_is_asked_only_where_the_one_it_depends_on_is():
    for name, question in QUESTIONS.items():
        for other in (QUESTIONS[one] for one in question.when if one in QUESTIONS):
            for condition, values in other.when.items():
                assert set(question.when.get(condition, ("?",))) <= set(values), f"{name}: when {condition}"
            for condition, values in other.unless.items():
                unasked = set(question.unless.get(condition, ()))
                is_elsewhere = condition in question.when and not set(values) & set(question.when[condition])
                assert is_elsewhere or set(values) <= unasked, f"{name}: unless {condition}, as {other.name}"


def test_what_tells_who_the_patient_is_is_marked_for_the_practice_profile():
    told = {name: question.tells for name, question in QUESTIONS.items() if question.tells}
    assert told == {
        "patient_name": "name",
        "patient_called": "name",
        "authorization": "name",
        "policyholder": "name",
        "account_holder": "name",
        "cosigners.name": "name",
        "date_of_birth": "identifier",
        "patient_address": "identifier",
        "other_identifier": "identifier",
        "member_id": "identifier",
        "reference_number": "identifier",
        "claim_number": "identifier",
        "denials.reference": "identifier",
        "separate_requests.reference": "identifier",
        "account_number": "identifier",
    }


def test_what_tells_who_the_patient_is_is_not_read_as_prose():
    for name, question in QUESTIONS.items():
        if question.tells == "name":
            assert question.voice == "person", f"{name} names a person: voice = 'person'"
        elif question.tells and question.kind.is_prose:
            assert question.voice == "name", f"{name} is an identifier: voice = 'name'"


def test_every_voice_is_heard():
    assert {question.voice for question in QUESTIONS.values()} == set(VOICES)
