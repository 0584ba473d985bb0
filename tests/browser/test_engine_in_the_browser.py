"""The engine starts in its worker, answers one request after the other, and can call on nobody."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.bridge import answer
from generator.library import example_names, read_example
from tests.browser.conftest import QuietHandler, run_server
from tests.browser.engine_worker import change_worker

START = """async () => {
  const { Generator } = await import(new URL("../assets/builder/engine/generator.js", document.baseURI).href);
  globalThis.stages = [];
  globalThis.generator = new Generator({ onStage: (stage) => globalThis.stages.push(stage) });
  await globalThis.generator.start();
  return globalThis.stages;
}"""


def test_the_engine_starts_and_says_what_it_does(engine_page: Any) -> None:
    stages = engine_page.page.evaluate(START)
    assert stages == ["runtime", "standard library", "letter engine", "ready"]
    assert engine_page.refusals == []
    assert engine_page.errors == []


def test_the_engine_writes_in_the_browser_what_it_writes_elsewhere(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    names = example_names()
    assert names
    for name in names:
        request = {"do": "preview", "answers": json.loads(read_example(name))["answers"]}
        here = json.loads(answer(json.dumps(request)))
        assert engine_page.page.evaluate("(request) => generator.ask(request)", request) == here


def test_requests_are_answered_in_their_order(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    ask_both = "Promise.all([generator.ask({ do: 'list' }), generator.ask({ do: 'preview', answers: {} })])"
    first, second = engine_page.page.evaluate(ask_both)
    assert list(first) == ["examples"]
    assert "letter" in second


def test_a_failure_is_one_calm_sentence(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    ask = "generator.ask({ do: 'no-such-thing', secret: 'Quill' }).then(() => 'kept', (error) => error.message)"
    assert engine_page.page.evaluate(ask) == "The letter engine could not do this. Your answers are as they were."
    assert "letter" in engine_page.page.evaluate("generator.ask({ do: 'preview', answers: {} })")
    assert engine_page.errors == []


def test_whoever_waits_when_the_engine_is_stopped_is_told(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    told = (
        "const asked = generator.ask({ do: 'list' }).catch((error) => error.message); generator.stop(); return asked;"
    )
    assert engine_page.page.evaluate(f"async () => {{ {told} }}") == "The letter builder was stopped."
    assert engine_page.page.evaluate("generator.ask({ do: 'list' }).then((answer) => Object.keys(answer))") == [
        "examples"
    ]


def test_an_engine_that_cannot_start_says_so(engine_page: Any) -> None:
    engine_page.page.route("**/letter-engine*", lambda route: route.fulfill(status=404, body="no"))
    started = f"({START})().catch((error) => error.message)"
    assert engine_page.page.evaluate(started) == (
        "The letter engine did not load: the connection may be down, or a filter may hold it back."
    )


def test_nothing_is_asked_for_once_the_engine_is_there(engine_page: Any, address: str) -> None:
    engine_page.page.evaluate(START)
    assert len(engine_page.requests) >= 5
    assert engine_page.outside(address) == []
    engine_page.requests.clear()
    for name in example_names():
        engine_page.page.evaluate("(name) => generator.ask({ do: 'example', name })", name)
    engine_page.page.evaluate("generator.ask({ do: 'write', to: 'word', answers: {} }).catch(() => {})")
    assert engine_page.requests == []


WAYS_OUT = {
    "fetch": "fetch(other)",
    "the prototype's fetch": "WorkerGlobalScope.prototype.fetch.call(self, other)",
    "fetch from its own host": "fetch('/')",
    "XMLHttpRequest": "new XMLHttpRequest()",
    "WebSocket": "new WebSocket(other.replace('http', 'ws'))",
    "EventSource": "new EventSource(other)",
    "WebTransport": "new WebTransport(other)",
    "a cache": "caches.open('a').then((cache) => cache.add(other))",
    "a worker of its own": "new Worker('/worker.js')",
    "a module": "import(other)",
    "a module from data": "import('data:text/javascript,1')",
    "eval": "eval('1')",
    "a function from text": "new Function('return 1')()",
}

TRY = """
const other = "OTHER";
self.addEventListener("message", async (event) => {
  if (!event.data.id) return;
  event.stopImmediatePropagation();
  let went = "out";
  try { await (WAY); } catch (refusal) { went = refusal.name; }
  self.postMessage({ id: event.data.id, text: JSON.stringify({ went }) });
});
"""
"""Put before the worker's own script: answers a request by trying one way out."""


@pytest.mark.parametrize("way", WAYS_OUT)
def test_the_engine_has_no_way_out(engine_page: Any, other_host: Any, site: Path, way: str) -> None:
    change_worker(
        engine_page.page.context, site, TRY.replace("OTHER", other_host.address).replace("WAY", WAYS_OUT[way])
    )
    engine_page.page.evaluate(START)
    answered = engine_page.page.evaluate("generator.ask({})")
    assert answered["went"] in {"TypeError", "EvalError"}
    assert other_host.callers == []


def test_the_other_host_would_count_a_caller(engine_page: Any, other_host: Any) -> None:
    engine_page.page.goto(f"{other_host.address}seen")
    assert "/seen" in other_host.callers


def test_the_engine_starts_on_a_site_in_a_folder_of_its_host(new_visit: Any, site: Path, tmp_path: Path) -> None:
    (tmp_path / "kit").symlink_to(site)
    visit = new_visit()
    with run_server(partial(QuietHandler, directory=str(tmp_path))) as server:
        visit.page.goto(f"http://127.0.0.1:{server.server_port}/kit/builder/")
        assert visit.page.evaluate(START)[-1] == "ready"
    assert [url for url in visit.requests if not url.startswith("blob:") and "/kit/" not in url] == []
