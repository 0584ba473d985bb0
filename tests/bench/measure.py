"""Measures the builder in Chromium and prints a Markdown table: `make bench`. Compare ratios, not seconds."""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from generator.case_file import write_case_file
from generator.library import example_names, read_example
from site_hooks.after.content_security import write_policy
from site_hooks.bundle.browser_bundle import FOLDER
from site_hooks.bundle.pyodide_runtime import ROOT, RUNTIME
from tests.bench.large_letter import enlarge
from tests.browser.conftest import QUIET, QuietHandler, run_server
from tests.browser.find_chromium import ADVICE, find_chromium
from tests.corpus.corpus import table

ROUNDS = 7

BARE_WORKER = """
import { loadPyodide } from "./bare/pyodide.mjs";
await loadPyodide({ indexURL: new URL("./bare/", import.meta.url).href });
self.postMessage("{}");
"""
"""Pyodide as it is published, and nothing else: what every start is compared with."""

START_BARE = """async () => {
  const begin = performance.now();
  const worker = new Worker("bare.js", { type: "module" });
  await new Promise((resolve, reject) => { worker.onmessage = resolve; worker.onerror = reject; });
  return performance.now() - begin;
}"""

START_ENGINE = """async (request) => {
  const begin = performance.now();
  const { Generator } = await import(new URL("assets/builder/engine/generator.js", document.baseURI).href);
  const generator = new Generator();
  document.body.innerHTML = (await generator.ask(request)).letter;
  globalThis.generator = generator;
  return performance.now() - begin;
}"""

TYPE = """async (request) => {
  const times = [];
  for (let end = 1; end <= 40; end += 1) {
    request.answers.history = `${"The history as it is typed. ".repeat(4)}`.slice(0, end * 2);
    const begin = performance.now();
    document.body.innerHTML = (await generator.ask(request)).letter;
    document.body.getBoundingClientRect();
    times.push(performance.now() - begin);
  }
  return times;
}"""


REVIEW = """async (request) => {
  const times = [];
  for (let count = 1; count <= 5; count += 1) {
    const begin = performance.now();
    await generator.ask({ do: "review", answers: request.answers });
    times.push(performance.now() - begin);
  }
  return times;
}"""


TYPE_IN_BUILDER = """async () => {
  const letter = document.querySelector("#letter-sheet");
  const box = document.querySelector("[name=history]");
  const before = box.value;
  const times = [];
  for (let count = 1; count <= 60; count += 1) {
    const word = `key${count}`;
    const begin = performance.now();
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!letter.textContent.includes(word)) return;
        observer.disconnect();
        letter.getBoundingClientRect();
        resolve();
      });
      observer.observe(letter, { childList: true, subtree: true });
    });
    box.value = `${before} ${word}`;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await shown;
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}"""


WATCH_TASKS = """globalThis.blocked = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.blocked += duration - 50;
}).observe({ type: "longtask", buffered: true });"""
"""Adds up what tasks of the page take beyond 50 ms: so long it answers nobody."""

STARTS = ("builder/", "guide/tips/")
"""The builder's page, and the page of the guide that its start is compared with."""

GROWN = ("off-label-rituximab", "power-wheelchair")
"""The examples in whose large form a key is measured too."""

SLOWDOWN = 4
"""How much slower a telephone is taken to be than this machine."""


class PagesHandler(QuietHandler):
    """Serves the site as a host does that lets browsers keep what they fetched."""

    def end_headers(self) -> None:
        """Adds the time to keep a file."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


def lay_out(folder: Path) -> None:
    """Puts the built site, a bare Pyodide and an empty page under the builder's policy into a folder."""
    shutil.copytree(ROOT / "site", folder, dirs_exist_ok=True)
    (folder / "bare").mkdir()
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copyfile(RUNTIME / name, folder / "bare" / name)
    (folder / "bare.js").write_text(BARE_WORKER, encoding="utf-8")
    # The builder's policy has no word for a worker that is a module of its own, as the published Pyodide wants it.
    (folder / "bare.html").write_text("<!doctype html><title>Bare</title><body>", encoding="utf-8")
    policy = write_policy([], runs_python=True)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    (folder / "bench.html").write_text(
        f"<!doctype html><head>{meta}<title>Bench</title></head><body>", encoding="utf-8"
    )


def run_page(browser: Browser, address: str, script: str, request: dict[str, Any] | None, page_name: str) -> float:
    """Returns the milliseconds that a script took on one of the bench's pages, in a fresh profile."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{page_name}")
        return float(page.evaluate(script, request))


def measure_typing(browser: Browser, address: str, requests: list[dict[str, Any]]) -> tuple[list[float], list[float]]:
    """Returns milliseconds: from each keystroke's request to its preview laid out on the page, and for each review."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}bench.html")
        page.evaluate(START_ENGINE, requests[0])
        typing = [float(time) for request in requests for time in page.evaluate(TYPE, request)]
        page.evaluate(REVIEW, requests[0])  # loads the checks
        return typing, [float(time) for request in requests for time in page.evaluate(REVIEW, request)]


def measure_builder(browser: Browser, address: str, example: str) -> list[float]:
    """Returns the milliseconds from each key in the builder's form to its letter on the sheet, laid out in pages."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{address}builder/#example-{example}")
        page.get_by_text("All required answers are in", exact=True).wait_for()
        return [float(time) for time in page.evaluate(TYPE_IN_BUILDER)]


def measure_key(browser: Browser, address: str, answers: dict[str, Any]) -> float:
    """Returns the median milliseconds from a key to its letter on the sheet, in a case that is opened from a file."""
    case = write_case_file(answers | {"consequences": f"{answers['consequences']} Opened."})
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{address}builder/")
        with page.expect_file_chooser() as chooser:
            page.locator(".menu [data-do=open]").evaluate("(button) => button.click()")
        chooser.value.set_files({"name": "case.json", "mimeType": "application/json", "buffer": case.encode()})
        page.locator("#letter-sheet .letter").filter(has_text="Opened.").wait_for()
        return statistics.median(map(float, page.evaluate(TYPE_IN_BUILDER)))


def measure_start(browser: Browser, address: str, page_path: str) -> float:
    """Returns the milliseconds in which a page that starts on a slow telephone answers nobody."""
    with browser.new_context(viewport={"width": 412, "height": 823}) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.add_init_script(WATCH_TASKS)
        page.goto(address + page_path)
        page.wait_for_timeout(5000)
        return float(page.evaluate("blocked"))


def measure_bytes() -> dict[str, int]:
    """Returns what each part of the first letter weighs when a host sends it with gzip."""
    folder = ROOT / "site" / FOLDER
    names = ("generator.js", "engine.js", "engine-fault.js", "engine-files.js")
    scripts = [ROOT / "site/assets/builder/engine" / name for name in names]
    files = [path for path in sorted([*scripts, *folder.rglob("*.*")]) if path.is_file()]
    return {path.name: len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in files}


def print_table(
    bare: list[float],
    engine: list[float],
    starts: dict[str, list[float]],
    typing: list[float],
    *,
    reviews: list[float],
    builder: dict[str, list[float]],
    keys: dict[str, tuple[float, float]],
) -> None:
    """Prints what was measured."""
    middle, first = statistics.median(bare), statistics.median(engine)
    parts = statistics.quantiles(typing, n=20)
    print("| what | measured |\n|---|--:|")
    print(f"| bare `loadPyodide()`, median of {len(bare)} | {middle:.0f} ms |")
    print(f"| first letter, median of {len(engine)} | {first:.0f} ms |")
    print(f"| **first letter / bare** | **{first / middle:.2f}** |")
    for path, times in starts.items():
        print(f"| start of {path} at a quarter of the speed, blocked, median | {statistics.median(times):.0f} ms |")
    ours, plain = (statistics.median(times) for times in starts.values())
    print(f"| **the builder's start / a guide page's** | **{ours / plain:.2f}** |")
    print(f"| keystroke to preview, p50 of {len(typing)} | {statistics.median(typing):.1f} ms |")
    print(f"| keystroke to preview, p95 | {parts[18]:.1f} ms |")
    print(f"| review of a letter, after a pause, p50 of {len(reviews)} | {statistics.median(reviews):.1f} ms |")
    print(f"| **a review / a preview** | **{statistics.median(reviews) / statistics.median(typing):.2f}** |")
    for example, times in builder.items():
        print(f"| key in the builder to sheet, {example}, p50 | {statistics.median(times):.1f} ms |")
        print(f"| key in the builder to sheet, {example}, p95 | {statistics.quantiles(times, n=20)[18]:.1f} ms |")
    for example, (short, large) in keys.items():
        print(f"| key in {example}, p50 | {short:.1f} ms |")
        print(f"| key in {example} with 5,000 words and hundreds of rows, p50 | {large:.1f} ms |")
        print(f"| **a key in the large letter / in the short one** | **{large / short:.2f}** |")
    weights = measure_bytes()
    for name, weight in weights.items():
        print(f"| {name}, gzip | {weight / 1000:.0f} kB |")
    print(f"| **all, gzip** | **{sum(weights.values()) / 1e6:.2f} MB** |")


def main() -> None:
    """Measures bare and shipped starts in turn, then the typing and the review."""
    chromium = find_chromium()
    if not chromium:
        sys.exit(ADVICE)
    requests = [{"do": "preview", "answers": json.loads(read_example(name))["answers"]} for name in example_names()]
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        lay_out(folder)
        with run_server(partial(PagesHandler, directory=scratch)) as server:
            address = f"http://127.0.0.1:{server.server_port}/"
            browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
            bare, engine = [], []
            starts: dict[str, list[float]] = {path: [] for path in STARTS}
            for _ in range(ROUNDS):
                for path, times in starts.items():
                    times.append(measure_start(browser, address, path))
                bare.append(run_page(browser, address, START_BARE, None, "bare.html"))
                engine.append(run_page(browser, address, START_ENGINE, requests[0], "bench.html"))
            typing, reviews = measure_typing(browser, address, requests)
            largest = sorted(example_names(), key=lambda name: len(read_example(name)))[-2:]
            builder = {example: measure_builder(browser, address, example) for example in largest}
            keys = {}
            for example in GROWN:
                answers = json.loads(read_example(example))["answers"]
                keys[example] = tuple(measure_key(browser, address, one) for one in (answers, enlarge(answers)))
            browser.close()
    print(table())
    print_table(bare, engine, starts, typing, reviews=reviews, builder=builder, keys=keys)


if __name__ == "__main__":
    main()
