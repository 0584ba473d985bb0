"""WebKitGTK, the engine of Safari but not Safari, by its driver program. It needs a display, such as Xvfb's."""

from __future__ import annotations

import glob
import json
import os
import subprocess
import urllib.error
import urllib.request
from typing import Any

from tests.engines.driver import Driver, as_json, connect, find_free_port

PROGRAM = "WebKitWebDriver"
BROWSER = "/usr/lib/*/webkit2gtk-4.?/MiniBrowser"

_GET = {"TakeScreenshot": "/screenshot"}
_POST = {
    "ExecuteAsyncScript": "/execute/async",
    "FindElement": "/element",
    "Navigate": "/url",
    "PerformActions": "/actions",
    "SetWindowRect": "/window/rect",
}
_OF_ELEMENT = {"ElementClick": "click", "ElementSendKeys": "value"}


class WebKit(Driver):
    """A WebKit window with a home of its own."""

    name = "WebKit"

    def __init__(self) -> None:
        super().__init__()
        port = find_free_port()
        settings = self.home / ".config"
        settings.mkdir()
        (settings / "user-dirs.dirs").write_text('XDG_DOWNLOAD_DIR="$HOME/downloads"\n', encoding="utf-8")
        places = {"HOME": self.home, "XDG_CONFIG_HOME": settings}
        places |= {"XDG_CACHE_HOME": self.home / "cache", "XDG_DATA_HOME": self.home / "data"}
        # A container that runs as root has no sandbox of its own to give.
        sandbox = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "NO_AT_BRIDGE": "1"}
        environment = {**os.environ, **{name: str(path) for name, path in places.items()}, **sandbox}
        self.process = subprocess.Popen([PROGRAM, f"--port={port}"], env=environment, stderr=subprocess.DEVNULL)
        self._address = f"http://127.0.0.1:{port}/session"
        browser = {"binary": glob.glob(BROWSER)[0], "args": ["--automation"]}
        wanted = {"webkitgtk:browserOptions": browser, "unhandledPromptBehavior": "accept"}
        content = {"capabilities": {"alwaysMatch": wanted}}
        self._address += "/" + connect(lambda: self._send("POST", "", content), self.process)["sessionId"]
        self.call("SetWindowRect", x=0, y=0, width=1440, height=1000)

    def call(self, command: str, **options: Any) -> Any:
        if command == "DeleteSession":
            return self._send("DELETE", "")
        if command in _GET:
            return self._send("GET", _GET[command])
        if command in _OF_ELEMENT:
            return self._send("POST", f"/element/{options.pop('id')}/{_OF_ELEMENT[command]}", options)
        return self._send("POST", _POST[command], options)

    def _send(self, method: str, place: str, content: Any = None) -> Any:
        data = None if content is None else as_json(content)
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self._address + place, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{method} {place}: {fault.read().decode()}") from fault
