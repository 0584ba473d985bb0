"""The engine's worker, changed by a test: what it does at a request that holds a word."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext

WORD = "Wieczorek"
"""At a request that holds it the worker does what a test wants to see."""

AT_THE_WORD = """
self.addEventListener("message", (event) => {
  const { id, request } = event.data;
  if (!request?.includes("WORD")) return;
  event.stopImmediatePropagation();
  DOES;
});
"""

PYTHON_AT_THE_WORD = """{
  const { get } = Reflect;
  const changed = async (options) => {
    const pyodide = await get(self, 'loadPyodide')(options);
    const { answer } = pyodide.pyimport("generator.bridge");
    const answerOrNot = (request) => {
      if (request.includes("WORD")) { DOES; }
      return answer(request);
    };
    pyodide.pyimport = () => ({ answer: answerOrNot });
    return pyodide;
  };
  Reflect.get = (place, name) => (name === "loadPyodide" ? changed : get(place, name));
}
"""

ENDS = {
    "throws outside of its answer": AT_THE_WORD.replace("DOES", "throw new Error('broken')"),
    "runs out of memory": PYTHON_AT_THE_WORD.replace("DOES", "pyodide.runPython('raise MemoryError')"),
    "falls into a fault of the runtime": PYTHON_AT_THE_WORD.replace(
        "DOES", "throw new WebAssembly.RuntimeError('unreachable')"
    ),
}
"""Ways for a worker to end of which the page hears."""

HANGS = {
    "never comes back": AT_THE_WORD.replace("DOES", "for (;;);"),
    "closes itself": AT_THE_WORD.replace("DOES", "self.close()"),
    "answers nobody": AT_THE_WORD.replace("DOES", "self.postMessage({ id: id + 1000, text: '{}' })"),
}
"""Ways of which the page hears nothing."""

ODD_REPLIES = {
    "a number that JSON cannot hold": """'{"letter": NaN, "examples": Infinity}'""",
    "nothing": "undefined",
    "no text": "{}",
    "text that is not JSON": "'<!doctype html>'",
    "null": "'null'",
    "lists in lists, without end": "'['.repeat(100000)",
    "an error": """'{"error": null}'""",
}


def reply_oddly(text: str) -> str:
    """Returns the script by which the worker replies oddly at the word."""
    return AT_THE_WORD.replace("DOES", f"self.postMessage({{ id, text: {text} }})")


def change_worker(context: BrowserContext, site: Path, script: str) -> None:
    """Puts a script before the worker's own."""
    [worker] = (site / "assets/builder/pyodide").glob("engine-worker-*.js")
    changed = script.replace("WORD", WORD) + worker.read_text(encoding="utf-8")
    context.route("**/engine-worker-*.js", lambda route: route.fulfill(body=changed, content_type="text/javascript"))
