"""Lists what the engine is asked when the site is built: each example in each way, and each of it must work."""

from __future__ import annotations

import json
from typing import Any

from generator.json_text import SEPARATOR
from generator.library import example_names, read_example
from generator.writers import OUTPUTS

PASTED_LIST = "All of the following:\n1. Diagnosis;\n2. Trial of two drugs; and\n3. Age"


def list_trial_requests() -> list[tuple[str, str]]:
    """Returns the JSON text of every request after the name of what it is about, for a failure to say which it was."""
    requests: list[tuple[str, Any]] = [("no case", {"do": "list"}), ("no case", {"do": "split", "text": PASTED_LIST})]
    for name in example_names():
        requests += [(name, request) for request in ask_about_case(name)]
    requests += [("no case", {"do": "forget"})]
    return [(name, write_request(request)) for name, request in requests]


def write_request(request: dict[str, Any]) -> str:
    """Returns a request as the page writes it, each answer as a JSON text of its own."""
    answers = request.get("answers")
    if answers is None:
        return json.dumps(request, ensure_ascii=False)
    texts = [request | {"answers": {}}, *({name: answer} for name, answer in answers.items())]
    return SEPARATOR.join(json.dumps(text, ensure_ascii=False) for text in texts)


def ask_about_case(name: str) -> list[dict[str, Any]]:
    """Returns the requests of one example: to open it, to read it, to change it and to take it away."""
    case = read_example(name)
    answers = json.loads(case)["answers"]
    return [
        {"do": "example", "name": name},
        {"do": "open", "text": case},
        *ask_for_all(answers),
        {"do": "wording", "answers": answers, "key": "passages/opening/1"},
        {"do": "renumber", "answers": answers, "order": [2, 1]},
        {"do": "copy", "answers": answers, "despite_gaps": True},
        {"do": "left-out", "answers": answers | {"own_sections": [{"heading": "A heading alone"}]}},
        {"do": "preview", "answers": answers, "shown": ""},
    ]


def ask_for_all(answers: dict[str, Any]) -> list[dict[str, Any]]:
    """Returns the requests for a preview, for a review and for every output of one letter."""
    written = [{"do": "write", "to": output, "answers": answers} for output in OUTPUTS]
    return [{"do": "preview", "answers": answers}, {"do": "review", "answers": answers}, *written]
