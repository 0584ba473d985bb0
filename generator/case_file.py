"""Case files: the answers of one letter, saved by the writer as JSON, and opened again."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.case_file_history import KEPT_BESIDE, migrate_answers
from generator.errors import CaseFileFault
from generator.json_text import OddNumber, read_json
from generator.library import OCCASION, REQUESTED_ITEMS, Library
from generator.limits import LARGEST_CASE_FILE, MOST_ROWS
from generator.questions import Question, is_asked
from generator.rewordings import ANSWER as REWORDINGS
from generator.rewordings import read_rewordings
from generator.template_files import read_toml

FORMAT = "lmn-kit-case"
SCHEMA = 2
_NAMES_SHOWN = 5
_YOUR_OWN_WORDS = "your own words"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What a case file holds: the answers, those that no question asks for, and what to tell the writer.

    `to_confirm` names the answers that were written for another patient, and not yet confirmed for this one.
    """

    answers: Mapping[str, Any]
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    example: Mapping[str, str] = field(default_factory=dict)


def read_case_file(text: str, library: Library) -> CaseFile:
    """Reads a case file; raises CaseFileFault with the sentence to show where it cannot be one.

    Answers that no question asks for are kept, so that saving again loses nothing.
    """
    content = _read_content(text)
    if not isinstance(content, dict) or content.get("format") != FORMAT or not isinstance(content.get("answers"), dict):
        raise _fault("not-a-case-file")
    schema = content.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise _fault("not-a-case-file")
    if schema > SCHEMA:
        raise _fault("newer")
    answers = migrate_answers(content["answers"], schema)
    if any(len(value) > MOST_ROWS for value in answers.values() if isinstance(value, list)):
        raise _fault("too-many-rows", most=f"{MOST_ROWS:,}")
    unknown = tuple(_unknown_names(answers, library))
    misread = tuple(_misread_names(answers, library))
    notes = (*_note("unknown-answers", unknown), *_note("misread-answers", misread))
    example = content.get("example")
    return CaseFile(
        answers, unknown, notes, _names(content.get("to_confirm")), example if isinstance(example, dict) else {}
    )


def _names(said: object) -> tuple[str, ...]:
    return tuple(name for name in said if isinstance(name, str)) if isinstance(said, list) else ()


def _read_content(text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    if len(text) > LARGEST_CASE_FILE:
        raise _fault("too-large")
    try:
        return read_json(text)
    except OddNumber as fault:
        raise _fault("odd-number") from fault
    except ValueError as fault:
        raise _fault("not-a-case-file") from fault


def _fault(code: str, **details: str) -> CaseFileFault:
    sentence: str = read_toml("messages.toml")["files"][code]
    return CaseFileFault(code, sentence.format(**details))


def _note(code: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the sentence about these answers, if there are any."""
    if not names:
        return ()
    shown = ", ".join(name[:40] for name in names[:_NAMES_SHOWN]) + (" …" if len(names) > _NAMES_SHOWN else "")
    sentence: str = read_toml("messages.toml")["files"][code]
    answers = "one answer" if len(names) == 1 else f"{len(names)} answers"
    return (sentence.format(answers=answers, names=shown),)


def write_case_file(answers: Mapping[str, Any]) -> str:
    """Writes answers as a case file."""
    return json.dumps({"format": FORMAT, "schema": SCHEMA, "answers": answers}, ensure_ascii=False, indent=2) + "\n"


def empty_answers(occasion: str, items: tuple[str, ...], library: Library) -> dict[str, Any]:
    """Returns every question that a letter asks, with its default or unanswered; raises UnknownLetter."""
    chosen: dict[str, str | list[str]] = {
        OCCASION: library.occasion(occasion).id,
        REQUESTED_ITEMS: [library.item(item).id for item in items],
    }
    empty: dict[str, Any] = {}
    for step in library.steps:
        for question in step.questions():
            if not _may_be_asked(question, chosen):
                continue
            empty[question.name] = chosen.get(question.name) or question.default or question.kind.empty(question)
    return empty


def _may_be_asked(question: Question, chosen: Mapping[str, Any]) -> bool:
    """Whether the choice of the letter alone does not rule a question out."""
    decided = {name: wanted for name, wanted in question.when.items() if name in chosen}
    return is_asked(dataclasses.replace(question, when=decided), chosen)


def _unknown_names(answers: Mapping[str, Any], library: Library) -> list[str]:
    questions = {question.name: question for step in library.steps for question in step.questions()}
    unknown = [name for name in answers if name not in questions and name not in KEPT_BESIDE]
    for name, question in questions.items():
        if question.columns and isinstance(answers.get(name), list):
            columns = {column.name for column in question.columns}
            for row in answers[name]:
                extra = sorted(set(row) - columns) if isinstance(row, dict) else []
                unknown.extend(f"{name}.{column}" for column in extra if f"{name}.{column}" not in unknown)
    return unknown


def _misread_names(answers: Mapping[str, Any], library: Library) -> Iterator[str]:
    """Yields what the form calls the answers that are not as their question takes them: a number, a nested list."""
    for step in library.steps:
        for question in step.questions():
            if question.name in answers and not question.kind.is_readable(answers[question.name]):
                yield question.label
    reworded = answers.get(REWORDINGS, [])
    if not isinstance(reworded, list) or len(read_rewordings(answers)) < len(reworded):
        yield _YOUR_OWN_WORDS
