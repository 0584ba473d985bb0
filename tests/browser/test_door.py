"""Once it has loaded, the builder's page has closed its own door: each way out is tried, and counted where it leads."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.builder_page import BuilderPage
from tests.browser.conftest import CountingHandler, Held, OtherHost, QuietHandler, Visit, run_server
from tests.browser.engine_worker import ENDS, WORD, change_worker

CLOSED = "This page has closed its connection"

TWO_STARTS = 20_000
"""In milliseconds: the engine is started again, ends, and is started once more."""

NOT_SEEN = {"WebTransport", "an icon", "a manifest"}
"""Ways that were not seen to lead out of an open page either."""

WAYS_OUT = {
    "fetch": "fetch(to)",
    "fetch that nobody reads": "fetch(to, { mode: 'no-cors', keepalive: true })",
    "XMLHttpRequest": "xhr(to)",
    "a beacon": "navigator.sendBeacon(to, 'Quill')",
    "the prototype's beacon": "Navigator.prototype.sendBeacon.call(navigator, to)",
    "WebSocket": "ended(new WebSocket(socketOf(to)))",
    "EventSource": "new EventSource(to)",
    "WebTransport": "new WebTransport(to)",
    "an image": "new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = to; })",
    "a sound": "new Promise((done) => { const a = new Audio(to); a.onerror = a.onloadeddata = done; a.load(); })",
    "a picture of a film": "add('video', { poster: to })",
    "a script": "add('script', { src: to })",
    "a module": "import(to)",
    "a style sheet": "add('link', { rel: 'stylesheet', href: to })",
    "a style of one element": "put('<p style=\"background: url(' + to + ')\">x</p>')",
    "a style through its object": "(document.body.style.backgroundImage = 'url(' + to + ')', twoFrames())",
    "a font": "new FontFace('other', 'url(' + to + ')').load()",
    "prefetch": "add('link', { rel: 'prefetch', href: to })",
    "preload": "add('link', { rel: 'preload', as: 'image', href: to })",
    "modulepreload": "add('link', { rel: 'modulepreload', href: to })",
    "an icon": "add('link', { rel: 'icon', href: to })",
    "a manifest": "add('link', { rel: 'manifest', href: to })",
    "a frame": "add('iframe', { src: to })",
    "an object": "add('object', { data: to })",
    "an embed": "add('embed', { src: to })",
    "a form": "put('<form action=\"' + to + '\"></form>').querySelector('form').submit()",
    "a form into a new tab": "put('<form target=_blank action=\"' + to + '\"></form>').querySelector('form').submit()",
    "a ping": "put('<a href=\"#\" ping=\"' + to + '\">x</a>').querySelector('a').click()",
    "window.open": "window.open(to)",
    "document.open": "document.open(to, '', 'popup')",
    "a worker of the host": "workerSays(new Worker(to))",
    "a shared worker": "new SharedWorker(to)",
    "a service worker": "navigator.serviceWorker.register(to)",
    "a worklet": "new AudioContext().audioWorklet.addModule(to)",
    "a new worker that fetches": "workerSays(workerOf(`fetch('${to}').catch(() => {}).then(() => postMessage(1))`))",
    "a new worker that imports": "workerSays(workerOf(`try { importScripts('${to}') } catch {} postMessage(1)`))",
    "a new worker that speaks": "workerSays(workerOf(`new WebSocket('${socketOf(to)}').onclose = postMessage`))",
}
"""Scripts, with the address in `to`, that would reach a server of the page's own host or of another."""

HELP = """
const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const add = (tag, values) => new Promise((done) => {
  const element = Object.assign(document.createElement(tag), values);
  element.onload = element.onerror = done;
  document.body.append(element);
  // A frame that is removed, or a link that nobody follows, tells nothing.
  twoFrames().then(done);
});
const xhr = (to) => new Promise((done) => {
  const asked = new XMLHttpRequest();
  asked.onloadend = done;
  asked.open("GET", to);
  asked.send();
});
const put = (html) => {
  const place = document.createElement("div");
  place.innerHTML = html;
  document.body.append(place);
  return place;
};
const socketOf = (to) => to.replace("http", "ws");
const ended = (socket) => new Promise((done) => { socket.onclose = done; });
const workerOf = (script) => new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
const workerSays = (worker) => new Promise((done) => { worker.onmessage = worker.onerror = done; });
"""

TRY = f"""async ([way, to]) => {{
  {HELP}
  const ways = {{ WAYS }};
  const patience = new Promise((done) => setTimeout(done, 2000));
  try {{ await Promise.race([ways[way](to), patience]); }} catch {{}}
}}""".replace("WAYS", ", ".join(f"{json.dumps(name)}: async (to) => {way}" for name, way in WAYS_OUT.items()))
"""Tries one way, as a hostile script in the page would."""

ASK_BY_UDP = """async ([port, place]) => {
  const make = (root) => root.appendChild(document.createElement("iframe")).contentWindow;
  const places = {
    page: () => globalThis,
    frame: () => make(document.body),
    shadow: () => make(put("<div></div>").attachShadow({ mode: "closed" })),
  };
  HELP
  try {
    const connection = new (places[place]().RTCPeerConnection)({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    connection.createDataChannel("out");
    // Not awaited: in a frame that is gone it never ends.
    connection.setLocalDescription();
    await new Promise((done) => setTimeout(done, 1000));
  } catch {}
}""".replace("HELP", HELP)
"""Asks another machine for the way of a call; a second is ten times what it takes in a page that lets it."""


class Home(QuietHandler):
    """Serves the site, and notes what it is asked for."""

    def do_GET(self) -> None:
        """Notes the path."""
        self.server.callers.append(self.path)  # type: ignore[attr-defined]
        super().do_GET()

    def do_POST(self) -> None:
        """Takes what a beacon or a form brings."""
        self.do_GET()


@contextmanager
def count_callers(handler: Callable[..., Any]) -> Iterator[OtherHost]:
    """Serves, and counts."""
    with run_server(handler) as server:
        server.callers = []  # type: ignore[attr-defined]
        yield OtherHost(f"http://127.0.0.1:{server.server_port}/", server.callers)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def home(site: Path) -> Iterator[OtherHost]:
    """The site's own host."""
    with count_callers(partial(Home, directory=str(site))) as host:
        yield host


@pytest.fixture(scope="module")
def outside() -> Iterator[OtherHost]:
    """Another host, open to all."""
    with count_callers(CountingHandler) as host:
        yield host


@pytest.fixture
def udp() -> Iterator[socket.socket]:
    """A port that hears who asks for the way of a call."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as port:
        port.bind(("127.0.0.1", 0))
        port.settimeout(5)
        yield port


@pytest.fixture
def closed(new_visit: Callable[..., Visit], home: OtherHost) -> Visit:
    """A builder that has loaded and closed its door."""
    visit = new_visit(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    open_builder(visit, home)
    return visit


def open_builder(visit: Visit, home: OtherHost) -> BuilderPage:
    visit.page.goto(f"{home.address}builder/")
    builder = BuilderPage(visit.page).wait()
    expect(visit.page.locator(".status-door")).to_contain_text(CLOSED)
    visit.requests.clear()
    return builder


def try_all(page: Page, home: OtherHost, other: OtherHost) -> dict[str, set[str]]:
    """Returns, for each way, which of the two hosts heard of it."""
    heard: dict[str, set[str]] = {}
    start = page.url
    for way in WAYS_OUT:
        for name, host in (("home", home), ("other", other)):
            host.callers.clear()
            page.evaluate(TRY, [way, f"{host.address}Quill/out"])
            # What was asked for before has been sent once another page's request has come.
            later = page.context.new_page()
            later.goto(f"{host.address}robots.txt")
            later.close()
            if any("Quill" in path for path in host.callers):
                heard.setdefault(way, set()).add(name)
            if page.url.partition("#")[0] != start:
                page.goto(start)
            for opened in page.context.pages[1:]:
                opened.close()
    return heard


def test_each_way_out_is_closed(closed: Visit, home: OtherHost, outside: OtherHost) -> None:
    assert try_all(closed.page, home, outside) == {}
    expect(closed.page.locator(".status-door")).to_contain_text(CLOSED)


def test_the_same_ways_lead_out_where_no_door_is_closed(
    new_visit: Callable[..., Visit], home: OtherHost, outside: OtherHost
) -> None:
    """A test of ways that lead nowhere would prove nothing."""
    page = new_visit().page
    page.goto(f"{home.address}robots.txt")
    assert set(WAYS_OUT) - set(try_all(page, home, outside)) == NOT_SEEN


@pytest.mark.parametrize("place", ["page", "frame", "shadow"])
def test_no_call_asks_another_machine(closed: Visit, udp: socket.socket, place: str) -> None:
    closed.page.evaluate(ASK_BY_UDP, [udp.getsockname()[1], place])
    udp.setblocking(False)
    with pytest.raises(BlockingIOError):
        udp.recv(2048)
    expect(closed.page.locator("iframe")).to_have_count(0)


def test_the_door_closes_after_the_load_and_not_before(
    new_visit: Callable[..., Visit], home: OtherHost, udp: socket.socket
) -> None:
    visit = new_visit()
    visit.page.context.route("**/*.wasm", Held())
    visit.page.goto(f"{home.address}builder/")
    expect(visit.page.locator(".status-loading")).to_be_visible()
    expect(visit.page.locator(".status-door")).to_be_hidden()
    visit.page.evaluate(ASK_BY_UDP, [udp.getsockname()[1], "page"])
    assert udp.recv(2048)


def test_what_no_browser_lets_a_page_close_is_still_open(closed: Visit, outside: OtherHost) -> None:
    """The guide says so: should this fail one day, the guide can promise more."""
    from_a_frame = """(to) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.contentWindow.open(to);
    }"""
    outside.callers.clear()
    with closed.page.expect_popup() as opened:
        closed.page.evaluate(from_a_frame, f"{outside.address}frame?name=Quill")
    opened.value.wait_for_load_state()
    with closed.page.expect_navigation():
        closed.page.evaluate("(to) => { location.href = to; }", f"{outside.address}page?name=Quill")
    assert {"/frame?name=Quill", "/page?name=Quill"} <= set(outside.callers)


def test_everything_works_behind_the_closed_door(closed: Visit, home: OtherHost, tmp_path: Path) -> None:
    builder = BuilderPage(closed.page)
    page = closed.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    home.callers.clear()
    builder.fill_with_example()
    assert builder.download("Download", "Word").read_bytes()[:2] == b"PK"
    assert builder.download("Download", "PDF").read_bytes()[:5] == b"%PDF-"
    assert "Quill" in builder.download("Download", "Text").read_text(encoding="utf-8")
    case = builder.download("Case file", "Save").read_bytes()
    builder.choose("Copy", "Formatted")
    expect(builder.notice).to_contain_text("The letter is copied.")
    copied = page.evaluate("navigator.clipboard.read().then(([item]) => item.types)")
    assert set(copied) == {"text/plain", "text/html"}
    builder.start_over()
    builder.open_file("case.json", case)
    expect(builder.letter).to_contain_text("Quill")
    page.locator("input[data-picture]").first.set_input_files(make_logo(page, tmp_path))
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")
    shown = page.locator(".picture img").first
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 8
    page.evaluate("window.print = () => { document.body.dataset.printed = ''; }")
    builder.choose("Download", "Print")
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    page.get_by_title("Dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    builder.open_step("Evidence")
    assert home.callers == []
    assert [url for url in closed.requests if not url.startswith(("blob:", "data:"))] == []
    assert closed.errors == []


def test_an_engine_that_ends_behind_the_closed_door_is_started_again(
    new_visit: Callable[..., Visit], home: OtherHost, site: Path
) -> None:
    visit = new_visit(viewport={"width": 1280, "height": 900})
    change_worker(visit.page.context, site, ENDS["throws outside of its answer"])
    builder = open_builder(visit, home)
    home.callers.clear()
    builder.open_step("Patient and history")
    name = visit.page.get_by_label("Patient’s full name", exact=True)
    name.fill(WORD)
    expect(builder.letter).to_contain_text("The letter engine ended twice", timeout=TWO_STARTS)
    name.fill("Anna Nowak")
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=TWO_STARTS)
    assert home.callers == []
    assert visit.refusals == []


def make_logo(page: Page, folder: Path) -> Path:
    """Draws a picture of eight pixels by eight."""
    draw = """() => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
      canvas.getContext("2d").fillRect(0, 0, 8, 8);
      return canvas.toDataURL("image/png").split(",")[1];
    }"""
    path = folder / "logo.png"
    path.write_bytes(base64.b64decode(page.evaluate(draw)))
    return path
