"""All that the browser calls: one request in as JSON text, one reply out as JSON text.

The answers may follow the request, each as a JSON text of its own: see json_text.py.

| do | with | replies |
|---|---|---|
| `list` | | `examples`: name, title and occasion of each, occasion by occasion |
| `preview` | `answers`, `shown` | `letter` (HTML) or what `changed`; `problems`, `steps`, `read_back`, `reworded` |
| `review` | `answers` | `remarks`: fields of each as review.py has them; `length`, as length.py has it |
| `copy` | `answers`, `despite_gaps` | `html` and `text` for the clipboard |
| `left-out` | `answers` | `left_out`: what the letter leaves out beside a gap, as a sentence names each answer |
| `write` | `answers`, `to`, `despite_gaps` | `file_name`, `media_type`, and `text` or `base64`; or `refused`, `paths` |
| `open` | `text` | `answers`, `notes`, `to_confirm`; or `refused`, the sentence to show |
| `example` | `name` | `answers` |
| `wording` | `answers`, `key` | `was`: the template's words of a paragraph |
| `split` | `text` | `rows`: the criteria of a pasted policy, each with the plan’s number |
| `forget` | | nothing, once the engine holds no word of a case |
| `renumber` | `answers`, `order` | `answers`, naming enclosures by their new numbers; how many `changed`, are `lost` |

What cannot be done is told as `error`, with the kind of `fault`; no reply ever repeats an answer there.
`steps` tell what is missing and what is to fix in each, `read_back` the dates in full; `to_confirm` names the answers
that were written for another patient. A preview that is told which letter is `shown` tells which of its blocks have
`changed` `since`, and how this letter is called: see shown.py.
A letter with gaps is copied or written only `despite_gaps`, once the writer has seen them; then their sentences go.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Callable, Mapping
from typing import Any

from generator import shown
from generator.answers import Answers, AskedRows
from generator.blocks import Letter, Paragraph
from generator.case import Case
from generator.case_file import read_case_file
from generator.criteria import split_criteria
from generator.enclosures import mentioned_numbers, renumber_enclosures
from generator.errors import CaseFileFault, UnprintableText
from generator.json_text import read_request, write_json
from generator.kinds.date import read_answer_date
from generator.library import OCCASION, example_names, example_title, open_library, read_example
from generator.memos import by_identity, forget_all, turn_all
from generator.problems import Problem
from generator.refusals import tell_unprintable
from generator.rewordings import ANSWER as REWORDINGS
from generator.rewordings import plain_words
from generator.writers import OUTPUTS
from generator.writers.clipboard import write_clipboard_html
from generator.writers.text import write_text

Reply = dict[str, Any]

_NOT_DONE = "The letter could not be written."


def answer(request: str) -> str:
    """Does what a request asks and returns the reply; JSON text both ways.

    Never raises: what cannot be done is told as `error`, with the kind of fault and without a word of the request.
    """
    try:
        return reply_to(request)
    except Exception as fault:
        return write_json({"error": _NOT_DONE, "fault": type(fault).__name__})


def reply_to(request: str) -> str:
    """Does what a request asks and returns the reply, or raises what stands in the way; the build's trial tells it."""
    asked = read_request(request)
    return write_json(_DOES[asked["do"]](asked))


def _list(_asked: Mapping[str, Any]) -> Reply:
    library = open_library()
    occasions = {name: json.loads(read_example(name))["answers"][OCCASION] for name in example_names()}
    return {
        "examples": [
            {"name": name, "title": example_title(name), "occasion": occasion.label}
            for occasion in library.occasions
            for name, chosen in occasions.items()
            if chosen == occasion.id
        ]
    }


def _preview(asked: Mapping[str, Any]) -> Reply:
    turn_all()
    case = Case(asked["answers"])
    return {
        **shown.reply(case.preview, asked.get("shown")),
        "problems": [
            {"path": problem.path, "message": problem.message, "missing": problem.is_gap} for problem in case.problems
        ],
        "steps": _steps(case.answers, case.problems),
        "read_back": _read_back(case.answers),
        "reworded": _reworded(case.answers, case.preview),
    }


def _forget(_asked: Mapping[str, Any]) -> Reply:
    forget_all()
    shown.forget()
    return {}


def _review(asked: Mapping[str, Any]) -> Reply:
    case = Case(asked["answers"])
    return {
        "remarks": [dataclasses.asdict(remark) for remark in case.remarks],
        "length": dataclasses.asdict(case.length),
    }


def _reworded(answers: Answers, letter: Letter) -> list[Reply]:
    return [
        {**dataclasses.asdict(rewording), "stale": rewording.key in letter.stale_rewordings}
        for rewording in answers.rewordings
    ]


def _wording(asked: Mapping[str, Any]) -> Reply:
    """Tells the template's own words of one paragraph, for the writer to change.

    Empty where the paragraph is not there, or waits for an answer. Its key counts the gaps, as the preview's does.
    """
    raw = {name: value for name, value in asked["answers"].items() if name != REWORDINGS}
    words = (
        plain_words(block)
        for block in Case(raw).preview.blocks
        if isinstance(block, Paragraph) and _is_asked_for(block, asked)
    )
    return {"was": next(words, "")}


def _is_asked_for(paragraph: Paragraph, asked: Mapping[str, Any]) -> bool:
    has_gap = any(text.gap for line in paragraph.lines for text in line)
    return paragraph.key == asked["key"] and not has_gap


def _steps(answers: Answers, problems: tuple[Problem, ...]) -> list[Reply]:
    steps = []
    for step in answers.steps:
        names = {question.name for question in step.questions()}
        here = [problem.is_gap for problem in problems if problem.path.split(".")[0] in names]
        missing = sum(here)
        state = {"id": step.id, "missing": missing, "to_fix": len(here) - missing, "begun": answers.has_begun(step)}
        steps.append(state)
    return steps


def _read_back(answers: Answers) -> dict[str, str]:
    return dict(read for rows in answers.asked_rows for read in _dates_of(rows, answers.today))


@by_identity
def _dates_of(rows: AskedRows, today: datetime.date | None) -> list[tuple[str, str]]:
    """Returns path and full date of each date that is not written in full."""
    dates = [asked for row in rows for asked in row if asked.answer and asked.question.kind.is_date]
    read = [(asked, read_answer_date(asked.question, asked.answer, today)) for asked in dates]
    return [(asked.path, str(date)) for asked, date in read if date and str(date) != asked.answer]


def _copy(asked: Mapping[str, Any]) -> Reply:
    letter = _finished_letter(asked)
    return {"html": write_clipboard_html(letter), "text": write_text(letter)}


def _finished_letter(asked: Mapping[str, Any]) -> Letter:
    return Case(asked["answers"]).finished_letter(despite_gaps=bool(asked.get("despite_gaps")))


def _left_out(asked: Mapping[str, Any]) -> Reply:
    return {"left_out": [one.question.called_in_row(one.number) for one in Case(asked["answers"]).left_out]}


def _write(asked: Mapping[str, Any]) -> Reply:
    case, output = Case(asked["answers"]), OUTPUTS[asked["to"]]
    letter = case.finished_letter(despite_gaps=bool(asked.get("despite_gaps")))
    try:
        written = output.write(letter)
    except UnprintableText as fault:
        return {"refused": tell_unprintable(fault, case.answers), "paths": list(fault.paths)}
    reply: Reply = {
        "file_name": f"letter-of-medical-necessity{'-' if letter.date else ''}{letter.date}.{output.extension}",
        "media_type": output.media_type,
    }
    if isinstance(written, str):
        return reply | {"text": written}
    import base64  # noqa: PLC0415 - only what a download needs is loaded then

    return reply | {"base64": base64.b64encode(written).decode("ascii")}


def _open(asked: Mapping[str, Any]) -> Reply:
    try:
        opened = read_case_file(asked["text"], open_library())
    except CaseFileFault as fault:
        return {"refused": str(fault)}
    return {"answers": opened.answers, "notes": list(opened.notes), "to_confirm": list(opened.to_confirm)}


def _split(asked: Mapping[str, Any]) -> Reply:
    return {"rows": [{"number": one.number, "criterion": one.words} for one in split_criteria(asked["text"])]}


def _renumber(asked: Mapping[str, Any]) -> Reply:
    answers, order = asked["answers"], asked["order"]
    named = list(mentioned_numbers(answers))
    return {
        "answers": renumber_enclosures(answers, order),
        "changed": sum(number in order and order.index(number) + 1 != number for number in named),
        "lost": sum(number not in order for number in named),
    }


def _example(asked: Mapping[str, Any]) -> Reply:
    return {"answers": json.loads(read_example(asked["name"]))["answers"]}


_DOES: dict[str, Callable[[Mapping[str, Any]], Reply]] = {
    "list": _list,
    "preview": _preview,
    "forget": _forget,
    "review": _review,
    "copy": _copy,
    "left-out": _left_out,
    "write": _write,
    "open": _open,
    "example": _example,
    "wording": _wording,
    "split": _split,
    "renumber": _renumber,
}
