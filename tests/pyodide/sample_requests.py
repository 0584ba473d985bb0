"""Lists requests to the letter engine that together walk every way through it, good and bad."""

from __future__ import annotations

import json
from typing import Any

from generator.library import example_names, read_example
from site_hooks.bundle.trial_requests import ask_for_all, list_trial_requests

HARD_TO_WRITE = "Šárka \u4f60\u597d \U0001f600 O\u2019Brien \u2265 5 \x00<b>&amp;"
"""Words with an accent, signs that no font here has, a control character and markup."""


def list_sample_requests() -> list[str]:
    """Returns the JSON text of every request: those of the build's trial, then what a person or a bug may send."""
    requests: list[Any] = []
    for name in example_names():
        answers = json.loads(read_example(name))["answers"]
        requests += ask_for_all(answers | {"patient_name": HARD_TO_WRITE})
    requests += ask_for_all({})
    requests += ask_for_all({"occasion": "no-such-occasion", "requested_items": "no-list", "patient_name": 7})
    requests += [
        {"do": "open", "text": text} for text in ("", "[]", '{"format": "other"}', '{"format": "lmn-kit-case"}')
    ]
    requests += [{"do": "example", "name": "no-such-example"}, {"do": "no-such-thing"}, {}, []]
    tried = [request for _, request in list_trial_requests()]
    return [*tried, *(json.dumps(request, ensure_ascii=False) for request in requests), "", "{"]
