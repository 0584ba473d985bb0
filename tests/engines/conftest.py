"""The built site on a server that notes each request, and a browser of each engine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.browser.conftest import QuietHandler, run_server
from tests.engines.driver import Driver
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit

SITE = Path(__file__).parents[2] / "site"


class NotingHandler(QuietHandler):
    """Notes what it is asked for."""

    requests: list[str]

    def do_GET(self) -> None:
        self.requests.append(self.path)
        super().do_GET()


@pytest.fixture
def requests() -> list[str]:
    """What was asked of the server."""
    return []


@pytest.fixture
def address(requests: list[str]) -> Iterator[str]:
    """The served site, with a slash at its end."""
    handler = type("Handler", (NotingHandler,), {"requests": requests})
    with run_server(partial(handler, directory=str(SITE))) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="session")
def display() -> Iterator[None]:
    """A virtual display, for the browser that needs one."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", f":{number.readline().strip()}")
        yield
    process.terminate()
    process.wait(20)


@pytest.fixture(params=[Firefox, WebKit], ids=lambda engine: engine.name)
def browser(request: pytest.FixtureRequest, display: None) -> Iterator[Driver]:
    """One browser of each engine, with an empty profile."""
    driver: Driver = request.param()
    yield driver
    driver.close()
