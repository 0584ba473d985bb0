"""A key costs what it changes: what is recalled is what would be worked out, and only what a key touches is."""

import json
import random
from contextlib import contextmanager

import pytest

from generator import bridge, json_text, memos, shown, template_memos
from generator.answers import Answers
from generator.checks import reviewed_case
from generator.letter import letter_values
from generator.letter_text import LetterText
from generator.library import example_names, read_example
from generator.memos import forget_all
from generator.template_engine import render
from generator.writers import html
from site_hooks.bundle.trial_requests import ask_about_case, write_request
from tests.bench.large_letter import enlarge

EDITS = 300


def ask(do, **request):
    return json.loads(bridge.answer(write_request({"do": do, **request})))


@pytest.fixture
def large(example):
    """A letter with 5,000 words of history, 60 treatments, 200 medications and 100 criteria."""
    return enlarge(example)


class Page:
    """What the page does with replies: keeps the blocks, and puts those that changed in their places."""

    def __init__(self):
        self.blocks, self.shown = [], ""

    def take(self, answers):
        reply = ask("preview", answers=answers, shown=self.shown)
        assert reply["since"] in {None, self.shown}
        changed = [[one] if isinstance(one, str) else self.blocks[slice(*one)] for one in reply["changed"]]
        self.blocks, self.shown = [block for some in changed for block in some], reply["shown"]
        return reply


def edit(answers, chance):
    """Change one answer as a writer may."""
    names = [name for name, value in answers.items() if value and name not in {"occasion", "requested_items"}]
    name = chance.choice(names)
    value = answers[name]
    if isinstance(value, str):
        answers[name] = chance.choice(["", value + " more", value[: len(value) // 2], "3/4/2024", value.swapcase()])
        return
    rows = [row for row in value if isinstance(row, dict)]
    if not rows or chance.random() < 0.3:
        value[:] = chance.choice([[*value, {}], value[:-1], value[::-1]])
        return
    row = chance.choice(rows)
    if row:
        column = chance.choice(list(row))
        row[column] = chance.choice(["", row[column] + " more", "Enclosure 9", "2/31/2024"])


def test_after_each_edit_the_page_shows_what_an_engine_without_memory_would_write():
    chance = random.Random(20261126)
    names = example_names()
    page, answers = Page(), {}
    for number in range(EDITS):
        if number % 25 == 0:
            answers = json.loads(read_example(names[number // 25 % len(names)]))["answers"]
        edit(answers, chance)
        reply = page.take(answers)
        forget_all()
        whole = ask("preview", answers=answers)
        assert "\n".join(page.blocks) in whole.pop("letter")
        assert whole == {name: reply[name] for name in whole}


def test_an_answer_that_stays_is_read_once(monkeypatch, large):
    Page().take(large)
    large["history"] += " x"
    with counted(monkeypatch, json_text, "read_json") as read:
        Page().take(large)
    assert len(read) == 2  # what is asked, and the history


def test_no_request_changes_an_answer_that_was_read_before(example):
    before = ask("preview", answers=example)
    for request in ask_about_case(example_names()[0]):
        ask(**request)
    assert ask("preview", answers=example) == before


def test_a_letter_that_the_engine_no_longer_knows_is_told_whole(example):
    page = Page()
    page.take(example)
    assert ask("forget") == {}
    assert page.take(example)["since"] is None
    assert ask("preview", answers=example, shown="another")["since"] is None


@contextmanager
def counted(monkeypatch, where, name):
    """Count how often a function is called."""
    calls = []
    plain = getattr(where, name)
    monkeypatch.setattr(where, name, lambda *given, **named: (calls.append(1), plain(*given, **named))[1])
    yield calls


@pytest.mark.parametrize(("name", "row"), [("history", None), ("criteria", 50), ("prior_treatments", 30)])
def test_a_key_in_a_large_letter_makes_anew_what_it_touches(monkeypatch, large, name, row):
    page = Page()
    page.take(large)

    def type_key():
        if row is None:
            large[name] += " x"
        else:
            column = "criterion" if name == "criteria" else "outcome"
            large[name][row][column] += " x"

    type_key()
    page.take(large)
    type_key()
    with (
        counted(monkeypatch, LetterText, "_read_part") as parts,
        counted(monkeypatch, LetterText, "_read_cell") as cells,
        counted(monkeypatch, html, "_lines") as lines,
    ):
        reply = page.take(large)
    assert len(parts) <= 6
    assert len(cells) <= 6
    assert len(lines) <= 100  # the paragraphs of the history, or the cells of one row
    assert sum(isinstance(block, str) for block in reply["changed"]) <= 75


def test_passages_that_read_nothing_new_are_not_rendered_anew(monkeypatch, write, example):
    write(example)
    with counted(monkeypatch, template_memos._texts, "keep") as kept:
        write(example)
        assert not kept
        write(example | {"consequences": "Another crisis."})
        assert 0 < len(kept) <= 4


def test_an_answer_in_one_passage_is_not_recalled_for_another_letter(write, example):
    first = write(example)
    write(example | {"patient_name": "Another Name", "patient_called": "Mx. Name"})
    assert write(example) == first


def test_nothing_of_a_case_stays_once_it_is_forgotten(example):
    ask("preview", answers=example | {"patient_name": "Zebulon Quartz"}, shown="")
    ask("forget")
    assert not shown._last
    assert all(not memo._now and not memo._before for memo in memos._memos)


def test_no_more_is_kept_than_the_last_two_previews_used(example):
    for length in range(1, 60):
        ask("preview", answers=example | {"history": "word " * length}, shown="")
    kept = repr([key for memo in memos._memos for key in (*memo._now, *memo._before)])
    assert f"'{('word ' * 59).strip()}'" in kept
    assert f"'{('word ' * 50).strip()}'" not in kept


def test_a_template_is_rendered_to_the_same_text_from_its_memory(example, library):
    def rendered():
        values = letter_values(Answers(example, library.steps), library)
        text, marks = render("occasions/first-request/letter.md.jinja", values)
        return text, [str(mark.text if hasattr(mark, "text") else mark.label) for mark in marks]

    forget_all()
    first = rendered()
    assert rendered() == first


def test_a_review_looks_only_at_what_has_changed_since_the_last_one(example, monkeypatch):
    """However many keys, each with its preview, lie between two reviews."""
    looked = []
    split = reviewed_case.split_text
    monkeypatch.setattr(reviewed_case, "split_text", lambda text: looked.append(text) or split(text))
    forget_all()
    ask("review", answers=example)
    assert example["consequences"] in looked
    for count in range(3):
        ask("preview", answers=example | {"history": f"She fell on May {count + 1}, 2026."})
    looked.clear()
    ask("review", answers=example | {"history": "She fell on May 9, 2026."})
    assert set(looked) == {"She fell on May 9, 2026."}
    forget_all()
    ask("review", answers=example)
    assert example["consequences"] in looked
