"""What the site ships writes byte for byte what CPython writes: every example, every output, and what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.bridge import answer
from generator.library import example_names
from site_hooks.bundle.browser_bundle import FOLDER, LIST, write_browser_bundle
from site_hooks.bundle.pyodide_runtime import Runtime
from tests.pyodide.sample_requests import list_sample_requests


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Runtime:
    """The pinned runtime with the trimmed standard library and the engine, as a browser would load them."""
    site = tmp_path_factory.mktemp("site")
    write_browser_bundle(site)
    folder = site / FOLDER
    [standard_library] = folder.glob("standard-library-*.zip")
    [engine] = folder.glob("letter-engine-*.zip")
    lock = tmp_path_factory.mktemp("lock") / "pyodide-lock.json"
    lock.write_text(json.dumps(json.loads((folder / LIST).read_text(encoding="utf-8"))["lock"]), encoding="utf-8")
    return Runtime(standard_library=standard_library, lock=lock, files={"/letter-engine.zip": engine})


def ask(request: str) -> str:
    """Returns what CPython answers, or the kind of error that the worker would turn into a sentence."""
    try:
        return answer(request)
    except Exception as fault:
        return type(fault).__name__


def test_every_request_is_answered_alike_in_cpython_and_in_pyodide(shipped: Runtime) -> None:
    requests = list_sample_requests()
    assert example_names()
    assert len(requests) > 10 * len(example_names())
    there = shipped.call("generator.bridge:answer", requests, name_faults=True)
    for request, answered in zip(requests, there, strict=True):
        assert answered == ask(request), f"Pyodide answers this differently: {request[:300]}"


def test_most_requests_are_answered() -> None:
    """A comparison of nothing but faults would prove nothing."""
    answers = [ask(request) for request in list_sample_requests()]
    assert sum('"fault"' not in answer for answer in answers) > len(answers) / 2


def test_the_shipped_library_is_trimmed(shipped: Runtime) -> None:
    assert shipped.standard_library is not None
    full = Path(Runtime().folder, "python_stdlib.zip").stat().st_size
    assert shipped.standard_library.stat().st_size < full / 2
