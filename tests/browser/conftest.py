"""A built site, a server for it, and a Chromium that tells all that a page asks for and all that its policy refuses."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, sync_playwright

from site_hooks.after.content_security import write_policy
from tests.browser.builder_page import BuilderPage
from tests.browser.find_chromium import ADVICE, find_chromium

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

SOURCES = ("docs", "generator", "templates", "site_hooks", "mkdocs.yml", "package-lock.json", "requirements.txt")

QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""A Chromium that runs as root in a container, and calls nobody on its own."""


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site; built here where a source is newer."""
    built = ROOT / "site"
    if not is_fresh(built / "_headers"):
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=ROOT, check=True)
    return built


def is_fresh(last: Path) -> bool:
    """Whether the file that a build writes last is newer than every source."""
    if not last.exists():
        return False
    files = (path for name in SOURCES for path in [ROOT / name, *(ROOT / name).rglob("*")])
    return all(path.stat().st_mtime < last.stat().st_mtime for path in files if "__pycache__" not in path.parts)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files as any static host would, and prints nothing."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Says nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    with run_server(partial(QuietHandler, directory=str(site))) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


class CountingHandler(BaseHTTPRequestHandler):
    """Answers whoever gets through, and counts them."""

    def do_GET(self) -> None:
        """Gives a script that every origin may read."""
        self.server.callers.append(self.path)  # type: ignore[attr-defined]
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Says nothing."""


@dataclass
class OtherHost:
    """A host that nothing on the site may reach, and those who did."""

    address: str
    callers: list[str]


@pytest.fixture
def other_host() -> Iterator[OtherHost]:
    """Another origin, open to all."""
    with run_server(CountingHandler) as server:
        server.callers = []  # type: ignore[attr-defined]
        yield OtherHost(f"http://127.0.0.1:{server.server_port}/", server.callers)  # type: ignore[attr-defined]


@contextmanager
def run_server(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[ThreadingHTTPServer]:
    """Serves on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = find_chromium()
    assert path, ADVICE
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


@dataclass
class Visit:
    """A page, what it asked for and what its policy refused."""

    page: Page
    requests: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Starts to listen; the context's events hold what workers ask for as well."""
        self.page.context.on("request", self._note_request)
        self.page.context.on("console", self._note_words)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _note_words(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            self.refusals.append(message.text)
        elif message.type == "error":
            self.errors.append(message.text)

    def outside(self, address: str) -> list[str]:
        """Returns the requests that went to another origin."""
        return [url for url in self.requests if not url.startswith((address, "data:", f"blob:{address}"))]


class Held:
    """Takes requests for files, which wait until a test lets them go."""

    def __init__(self) -> None:
        """Holds nothing yet."""
        self.routes: list[Route] = []

    def __call__(self, route: Route) -> None:
        """Lets a request wait."""
        self.routes.append(route)

    def let_go(self) -> None:
        """Sends the requests on their way."""
        for route in self.routes:
            route.continue_()


@pytest.fixture
def new_visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Makes a visit in a fresh profile; takes Playwright's context options, such as color_scheme."""
    contexts: list[BrowserContext] = []

    def visit(**options: Any) -> Visit:
        contexts.append(browser.new_context(**options))
        made = Visit(contexts[-1].new_page())
        made.watch()
        return made

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def booted(browser: Browser, address: str) -> Iterator[BuilderPage]:
    """A builder at a desk, started once for all tests of a file: each begins it anew with `start_over`."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True) as context:
        page = context.new_page()
        page.set_default_timeout(5000)
        page.goto(f"{address}builder/")
        yield BuilderPage(page).wait()


@pytest.fixture
def engine_page(new_visit: Callable[..., Visit], address: str) -> Visit:
    """An empty page at the site under the builder's policy, from which a script can start the engine."""
    visit = new_visit()
    policy = write_policy([], runs_python=True)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page = f"<!doctype html><html lang=en><head>{meta}<title>Engine</title></head><body></body></html>"
    visit.page.route(f"{address}engine-page/", lambda route: route.fulfill(body=page, content_type="text/html"))
    visit.page.goto(f"{address}engine-page/")
    return visit


@pytest.fixture(scope="session")
def find_axe_faults(browser: Browser) -> Callable[..., list[str]]:
    """Tells what axe finds on a page; the policy, which would refuse axe itself, is off in these visits."""

    def find(url: str, prepare: Callable[[Page], object] = lambda _: None, **options: Any) -> list[str]:
        with browser.new_context(bypass_csp=True, **options) as context:
            page = context.new_page()
            page.goto(url)
            prepare(page)
            page.add_script_tag(path=AXE)
            found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        return [
            f"{violation['id']}: {node['target']} {node['html'][:200]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return find
