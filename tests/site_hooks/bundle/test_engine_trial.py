"""The build asks the engine for every example in every way, and stops where one fails, with no answer told."""

import json

import pytest

from generator import bridge
from generator.errors import TemplateFault
from generator.json_text import read_request
from generator.library import example_names
from generator.writers import OUTPUTS
from site_hooks.bundle.engine_trial import TrialFault, find_modules_needed, try_request
from site_hooks.bundle.trial_requests import list_trial_requests

SECRET = "Jordan Rivera"
REQUEST = json.dumps({"do": "write", "to": "pdf", "answers": {"patient_name": SECRET}})


def fail(fault):
    def reply_to(_request):
        raise fault

    return reply_to


def test_every_example_is_asked_for_in_every_output():
    asked = {(name, request.get("to")) for name, text in list_trial_requests() for request in [read_request(text)]}
    assert {(name, output) for name in example_names() for output in OUTPUTS} < asked


def test_a_request_that_fails_stops_the_build(monkeypatch, tmp_path):
    monkeypatch.setattr(bridge, "reply_to", fail(TemplateFault("passages/plan.md.jinja", "no such filter", 3)))
    job = {"requests": [["hospital-bed", REQUEST]], "engine": str(tmp_path), "also": []}
    with pytest.raises(TrialFault) as caught:
        find_modules_needed(json.dumps(job))
    assert str(caught.value) == (
        "The engine does not write to pdf (hospital-bed): TemplateFault: passages/plan.md.jinja, line 3: no such filter"
    )


def test_a_fault_that_nobody_foresaw_is_told_by_its_place_and_holds_no_answer(monkeypatch):
    monkeypatch.setattr(bridge, "reply_to", fail(ValueError(SECRET)))
    with pytest.raises(TrialFault, match=r"ValueError in reply_to, .*test_engine_trial\.py, line \d+$") as caught:
        try_request("hospital-bed", REQUEST)
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("reply", [{"refused": SECRET}, {"fault": SECRET}])
def test_a_reply_that_tells_of_a_failure_stops_the_build_too(monkeypatch, reply):
    monkeypatch.setattr(bridge, "reply_to", lambda _request: json.dumps(reply))
    with pytest.raises(TrialFault) as caught:
        try_request("hospital-bed", REQUEST)
    assert str(caught.value) == f"The engine does not write to pdf (hospital-bed): the reply is {next(iter(reply))!r}"
