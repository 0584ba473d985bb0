"""Whatever becomes of a request, its asker is told, the queue goes on, and an engine that ends is started again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Held, Visit
from tests.browser.engine_worker import ENDS, HANGS, ODD_REPLIES, WORD, change_worker, reply_oddly

START = """async () => {
  const { Generator } = await import(new URL("../assets/builder/engine/generator.js", document.baseURI).href);
  globalThis.told = [];
  globalThis.generator = new Generator({
    onSlowReply: (isSlow) => globalThis.told.push(isSlow ? "slow" : "no longer slow"),
    onSlowStart: () => globalThis.told.push("slow start"),
  });
  globalThis.hear = (promise) => promise.then((reply) => Object.keys(reply)[0], (fault) => fault.cause);
  await globalThis.generator.start();
}"""

ASK = f"""async () => {{
  const odd = {{ do: "preview", answers: {{ patient_name: "{WORD}" }} }};
  return await Promise.all([{{ do: "list" }}, odd, {{ do: "list" }}].map((one) => hear(generator.ask(one))));
}}"""
"""Three requests at once, the second of which is the odd one: what each asker hears."""

PATIENCE = 31_000


def start(visit: Visit, site: Path, script: str) -> None:
    change_worker(visit.page.context, site, script)
    visit.page.evaluate(START)


@pytest.mark.parametrize("text", ODD_REPLIES)
def test_an_odd_reply_is_told_to_its_asker_and_to_no_other(engine_page: Any, site: Path, text: str) -> None:
    start(engine_page, site, reply_oddly(ODD_REPLIES[text]))
    assert engine_page.page.evaluate(ASK) == ["examples", "refused", "examples"]
    assert engine_page.errors == []


def test_deep_nesting_in_a_request_is_told_to_its_asker(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    deep = """async () => {
      const text = "[".repeat(50000) + "]".repeat(50000);
      const opened = generator.ask({ do: "open", text });
      return [await hear(opened), await hear(generator.ask({ do: "list" }))];
    }"""
    first, second = engine_page.page.evaluate(deep)
    assert first in {"refused", "ended"}
    assert second == "examples"


def test_a_request_that_cannot_be_sent_is_told_to_its_asker(engine_page: Any) -> None:
    engine_page.page.evaluate(START)
    ring = "async () => { const ring = {}; ring.ring = ring; return await hear(generator.ask({ ring })) ?? 'told'; }"
    assert engine_page.page.evaluate(ring) == "told"
    assert engine_page.page.evaluate("hear(generator.ask({ do: 'list' }))") == "examples"


@pytest.mark.parametrize("way", ENDS)
def test_an_engine_that_ends_is_started_again(engine_page: Any, site: Path, way: str) -> None:
    start(engine_page, site, ENDS[way])
    engine_page.requests.clear()
    assert engine_page.page.evaluate(ASK) == ["examples", "ended", "examples"]
    assert [url for url in engine_page.requests if not url.startswith("blob:")] == []
    assert engine_page.errors == []


@pytest.mark.parametrize("way", HANGS)
def test_an_engine_that_does_not_answer_is_started_again(engine_page: Any, site: Path, way: str) -> None:
    engine_page.page.clock.install()
    start(engine_page, site, HANGS[way])
    engine_page.page.evaluate(f"globalThis.asked = ({ASK})()")
    engine_page.page.evaluate("generator.ask({ do: 'list' })") if way == "answers nobody" else None
    engine_page.page.clock.fast_forward(PATIENCE)
    assert engine_page.page.evaluate("asked") == ["examples", "silent", "examples"]
    assert engine_page.page.evaluate("told")[:2] == ["slow", "no longer slow"]


def test_a_request_that_ends_the_engine_twice_is_not_sent_again(engine_page: Any, site: Path) -> None:
    start(engine_page, site, ENDS["runs out of memory"])
    heard = [engine_page.page.evaluate(ASK)[1] for _ in range(4)]
    assert heard == ["ended", "ended", "twice", "twice"]


def test_a_start_that_takes_long_is_told_and_goes_on(engine_page: Any) -> None:
    engine_page.page.clock.install()
    held = Held()
    engine_page.page.context.route("**/*.wasm", held)
    with engine_page.page.expect_request("**/*.wasm"):
        engine_page.page.evaluate(f"() => {{ globalThis.starting = ({START})(); }}")
    engine_page.page.clock.fast_forward(PATIENCE)
    assert engine_page.page.evaluate("told") == ["slow start"]
    held.let_go()
    engine_page.page.evaluate("starting")
    assert engine_page.page.evaluate("hear(generator.ask({ do: 'list' }))") == "examples"


def test_whoever_waits_for_an_engine_that_does_not_start_is_told_at_once(engine_page: Any) -> None:
    engine_page.page.context.route("**/*.wasm", lambda route: route.abort())
    engine_page.page.evaluate(f"({START})().catch(() => {{}})")
    asked = "Promise.all([1, 2, 3].map(() => hear(generator.ask({ do: 'list' }))))"
    engine_page.requests.clear()
    assert engine_page.page.evaluate(asked) == ["files"] * 3
    assert len([url for url in engine_page.requests if url.endswith(".wasm")]) == 1


def test_a_host_that_does_not_name_webassembly_serves_it_all_the_same(engine_page: Any, site: Path) -> None:
    [runtime] = (site / "assets/builder/pyodide").glob("*.wasm")
    engine_page.page.context.route(
        "**/*.wasm", lambda route: route.fulfill(path=runtime, content_type="application/octet-stream")
    )
    engine_page.page.evaluate(START)
    assert engine_page.page.evaluate("hear(generator.ask({ do: 'list' }))") == "examples"


def test_an_engine_without_its_files_is_told_apart_from_one_that_the_browser_refuses(engine_page: Any) -> None:
    started = f"({START})().then(() => 'there', (fault) => fault.cause)"
    engine_page.page.evaluate(
        "() => { globalThis.kept = Worker; globalThis.Worker = class { constructor() { throw 1; } }; }"
    )
    assert engine_page.page.evaluate(started) == "start"
    engine_page.page.evaluate("() => { globalThis.Worker = kept; delete globalThis.WebAssembly; }")
    assert engine_page.page.evaluate(started) == "webassembly"
