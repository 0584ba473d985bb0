"""What driving any browser needs: a script, a click, keys, a picture, a file that was downloaded.

Firefox and WebKitGTK take the same WebDriver commands, each by its own way (firefox.py, webkit.py), so that the
standard library is all it takes. Playwright stays for Chromium.
"""

from __future__ import annotations

import base64
import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The name under which WebDriver gives an element's number."""

ENTER, ESCAPE, TAB = "\ue007", "\ue00c", "\ue004"

_POLL = 0.1
_PATIENCE = 90.0
"""In seconds: after it, a busy machine is no longer the reason."""

_CALL = """
const tell = arguments[arguments.length - 1];
const given = [...arguments].slice(0, -1);
(async (...given) => { SCRIPT })(...given).then((value) => tell({ value }), (fault) => tell({ fault: String(fault) }));
"""

_FIND = """
const found = [...document.querySelectorAll(given[0])]
  .find((one) => one.checkVisibility() && one.innerText.trim().startsWith(given[1]));
document.querySelector("[data-found]")?.removeAttribute("data-found");
found?.setAttribute("data-found", "");
found?.scrollIntoView({ block: "center" });
return Boolean(found);
"""

Result = TypeVar("Result")


class Driver:
    """A browser with a profile of its own, which goes when it is closed."""

    name: str
    process: subprocess.Popen[bytes]

    def __init__(self) -> None:
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.home = Path(self._home.name)
        self.downloads = self.home / "downloads"
        self.downloads.mkdir()

    def call(self, command: str, **options: Any) -> Any:
        """Sends one WebDriver command and returns its result."""
        raise NotImplementedError

    def open(self, address: str) -> None:
        self.call("Navigate", url=address)

    def run(self, script: str, *given: Any) -> Any:
        """Runs the body of an async function in the page; its arguments are `given`."""
        reply = self.call("ExecuteAsyncScript", script=_CALL.replace("SCRIPT", script), args=list(given))
        assert "fault" not in reply, reply["fault"]
        return reply.get("value")

    def wait(self, script: str, *given: Any) -> Any:
        """Waits until a script gives something true, and returns that."""
        return wait_until(lambda: self.run(script, *given), script)

    def click(self, css: str, words: str = "") -> None:
        """Clicks the first visible element of a selector whose words begin so."""
        self.wait(_FIND, css, words)
        self.call("ElementClick", id=self._element("[data-found]"))

    def choose_file(self, css: str, path: Path) -> None:
        self.call("ElementSendKeys", id=self._element(css), text=str(path))

    def press(self, keys: str) -> None:
        pressed = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.call("PerformActions", actions=[{"type": "key", "id": "keys", "actions": pressed}])

    def picture(self) -> bytes:
        """Returns what is on the screen, as PNG."""
        return base64.b64decode(self.call("TakeScreenshot", full=False, hash=False))

    def downloaded(self) -> Path:
        """Waits for one whole file, and moves it out of the way of the next."""

        def whole() -> Path | None:
            files = list(self.downloads.iterdir())
            unfinished = [one for one in files if one.suffix in {".part", ".wkdownload"} or not one.stat().st_size]
            return files[0] if len(files) == 1 and not unfinished else None

        file = wait_until(whole, "a download")
        return file.rename(self.home / file.name)

    def close(self) -> None:
        try:
            self.call("DeleteSession")
        finally:
            self.process.terminate()
            self.process.wait(20)
            self._home.cleanup()

    def _element(self, css: str) -> str:
        found: str = self.call("FindElement", using="css selector", value=css)[ELEMENT]
        return found


def wait_until(ask: Callable[[], Result | None], what: str) -> Result:
    """Asks until there is something, and returns it."""
    end = time.monotonic() + _PATIENCE
    while not (found := ask()):
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(_POLL)
    return found


def connect(act: Callable[[], Result], process: subprocess.Popen[bytes]) -> Result:
    """Tries until a program that was just started listens."""

    def attempt() -> tuple[Result] | None:
        assert process.poll() is None, "the browser has ended"
        try:
            return (act(),)
        except OSError:
            return None

    return wait_until(attempt, "the browser's answer")[0]


def find_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def as_json(content: Any) -> bytes:
    return json.dumps(content).encode()
