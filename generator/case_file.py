"""Case files: the answers of one letter, saved by the writer as JSON, and opened again."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.case_file_history import KEPT_BESIDE, migrate_answers
from generator.errors import CaseFileFault
from generator.library import OCCASION, REQUESTED_ITEMS, Library
from generator.questions import Question, is_asked
from generator.template_files import read_toml

FORMAT = "lmn-kit-case"
SCHEMA = 2
LARGEST = 5_000_000
"""The largest case file that is opened, in characters."""

_NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What a case file holds: the answers, those that no question asks for, and what to tell the writer."""

    answers: Mapping[str, Any]
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    example: Mapping[str, str] = field(default_factory=dict)


def read_case_file(text: str, library: Library) -> CaseFile:
    """Reads a case file; raises CaseFileFault with the sentence to show where it cannot be one.

    Answers that no question asks for are kept, so that saving again loses nothing.
    """
    sentences: dict[str, str] = read_toml("messages.toml")["files"]
    if len(text) > LARGEST:
        raise CaseFileFault("too-large", sentences["too-large"])
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise CaseFileFault("not-a-case-file", sentences["not-a-case-file"]) from fault
    if not isinstance(content, dict) or content.get("format") != FORMAT or not isinstance(content.get("answers"), dict):
        raise CaseFileFault("not-a-case-file", sentences["not-a-case-file"])
    schema = content.get("schema")
    if not isinstance(schema, int) or schema < 1:
        raise CaseFileFault("not-a-case-file", sentences["not-a-case-file"])
    if schema > SCHEMA:
        raise CaseFileFault("newer", sentences["newer"])
    answers = migrate_answers(content["answers"], schema)
    unknown = tuple(_unknown_names(answers, library))
    notes: tuple[str, ...] = ()
    if unknown:
        names = ", ".join(name[:40] for name in unknown[:_NAMES_SHOWN]) + (" …" if len(unknown) > _NAMES_SHOWN else "")
        notes = (sentences["unknown-answers"].format(count=len(unknown), names=names),)
    return CaseFile(answers, unknown, notes, content.get("example", {}))


def write_case_file(answers: Mapping[str, Any]) -> str:
    """Writes answers as a case file."""
    return json.dumps({"format": FORMAT, "schema": SCHEMA, "answers": answers}, ensure_ascii=False, indent=2) + "\n"


def empty_answers(occasion: str, items: tuple[str, ...], library: Library) -> dict[str, Any]:
    """Returns every question that a letter asks, unanswered; raises UnknownLetter."""
    chosen: dict[str, str | list[str]] = {
        OCCASION: library.occasion(occasion).id,
        REQUESTED_ITEMS: [library.item(item).id for item in items],
    }
    empty: dict[str, Any] = {}
    for step in library.steps:
        for question in step.questions():
            if not _may_be_asked(question, chosen):
                continue
            if question.kind == "rows":
                empty[question.name] = [{column.name: "" for column in question.columns}]
            else:
                empty[question.name] = chosen.get(question.name, [] if question.kind == "many" else "")
    return empty


def _may_be_asked(question: Question, chosen: Mapping[str, Any]) -> bool:
    """Whether the choice of the letter alone does not rule a question out."""
    decided = {name: wanted for name, wanted in question.when.items() if name in chosen}
    return is_asked(dataclasses.replace(question, when=decided), chosen)


def _unknown_names(answers: Mapping[str, Any], library: Library) -> list[str]:
    questions = {question.name: question for step in library.steps for question in step.questions()}
    unknown = [name for name in answers if name not in questions and name not in KEPT_BESIDE]
    for name, question in questions.items():
        if question.kind == "rows" and isinstance(answers.get(name), list):
            columns = {column.name for column in question.columns}
            for row in answers[name]:
                extra = set(row) - columns if isinstance(row, dict) else {"?"}
                unknown.extend(f"{name}.{column}" for column in sorted(extra) if f"{name}.{column}" not in unknown)
    return unknown
