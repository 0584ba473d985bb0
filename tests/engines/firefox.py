"""Firefox, over Marionette: a socket of its own, without a driver program."""

from __future__ import annotations

import json
import socket
import subprocess
from typing import Any

from tests.engines.driver import Driver, as_json, connect, find_free_port

PROGRAM = "firefox-esr"


class Firefox(Driver):
    """A headless Firefox with an empty profile that calls nobody on its own."""

    name = "Firefox"

    def __init__(self) -> None:
        super().__init__()
        port = find_free_port()
        settings = {
            "marionette.port": port,
            "browser.download.dir": str(self.downloads),
            "browser.download.folderList": 2,
            "browser.download.open_pdf_attachments_inline": False,
            "pdfjs.disabled": True,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items()]
        (self.home / "user.js").write_text("".join(lines), encoding="utf-8")
        options = ["--headless", "--marionette", "--no-remote", "--width=1440", "--height=1000"]
        command = [PROGRAM, *options, "--profile", str(self.home)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._socket = connect(lambda: socket.create_connection(("127.0.0.1", port)), self.process)
        self._stream = self._socket.makefile("rb")
        self._count = 0
        self._read()
        self.call("NewSession", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "accept"}})

    def call(self, command: str, **options: Any) -> Any:
        self._count += 1
        message = as_json([0, self._count, f"WebDriver:{command}", options])
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, fault, result = self._read()
        assert not fault, f"{command}: {fault['message']}"
        return result["value"] if set(result or {}) == {"value"} else result

    def close(self) -> None:
        super().close()
        self._stream.close()
        self._socket.close()

    def _read(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._stream.read(1)
        return json.loads(self._stream.read(int(size[:-1])))
