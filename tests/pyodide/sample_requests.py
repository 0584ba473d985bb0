"""Lists requests to the letter engine that together walk every way through it, good and bad."""

from __future__ import annotations

import json
from typing import Any

from generator.library import example_names, read_example
from site_hooks.bundle.trial_requests import ask_for_all, list_trial_requests

HARD_TO_WRITE = "Šárka \u4f60\u597d \U0001f600 O\u2019Brien \u2265 5 \x00<b>&amp;"
"""Words with an accent, signs that no font here has, a control character and markup."""

ODD_VALUES = (
    "1e999",
    "NaN",
    "9007199254740993",
    "[" * 900 + "]" * 900,
    "[" * 100_000,
    '"\\ud800"',
    '"\\u0000"',
    "null",
)
"""What no question asks for, or no browser can hold."""


def write_odd_case(value: str) -> str:
    """Writes a case file with one odd answer, as JSON text."""
    return f'{{"format": "lmn-kit-case", "schema": 2, "answers": {{"patient_name": {value}}}}}'


def list_sample_requests() -> list[str]:
    """Returns the JSON text of every request: those of the build's trial, then what a person or a bug may send."""
    requests: list[Any] = []
    for name in example_names():
        answers = json.loads(read_example(name))["answers"]
        requests += ask_for_all(answers | {"patient_name": HARD_TO_WRITE})
        requests += [
            {"do": "preview", "answers": answers, "shown": ""},
            {"do": "preview", "answers": answers | {"history": HARD_TO_WRITE}, "shown": ""},
        ]
    requests += ask_for_all({})
    requests += ask_for_all({"occasion": "no-such-occasion", "requested_items": "no-list", "patient_name": 7})
    requests += [
        {"do": "open", "text": text} for text in ("", "[]", '{"format": "other"}', '{"format": "lmn-kit-case"}')
    ]
    requests += [{"do": "open", "text": write_odd_case(value)} for value in ODD_VALUES]
    requests += [{"do": "example", "name": "no-such-example"}, {"do": "no-such-thing"}, {}, []]
    tried = [request for _, request in list_trial_requests()]
    return [*tried, *(json.dumps(request, ensure_ascii=False) for request in requests), "", "{", "[" * 100_000]
