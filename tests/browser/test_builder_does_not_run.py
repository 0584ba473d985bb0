"""Where the builder's modules do not run the page says so, and invites nobody to type what could not be saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.builder_page import BuilderPage
from tests.browser.conftest import Held, QuietHandler, Visit, run_server

SAID = "The builder does not run here, so nothing can be typed: it could not be saved."


def expect_shut(place: Page | FrameLocator, says: str) -> None:
    told = place.locator(".not-running")
    expect(told).to_contain_text(SAID)
    expect(told.locator("p:visible")).to_have_count(2)
    expect(told).to_contain_text(says)
    expect(place.locator("letter-builder")).to_have_attribute("inert", "")
    for invitation in (".status-loading", ".sheet-wait"):
        expect(place.locator(invitation)).to_be_hidden()
    expect(place.get_by_role("textbox", name="Patient’s full name")).to_have_count(0)


@pytest.mark.parametrize("module", ["letter-builder.js", "form/rows.js", "page/door.js", "page/messages.js"])
@pytest.mark.parametrize(
    "answer",
    [
        {"status": 404, "body": "no"},
        {"content_type": "text/html", "body": "<!doctype html><title>Sign in to this network</title>"},
        {"content_type": "text/javascript", "body": "export const broken = ;"},
        {"content_type": "text/javascript", "body": "throw new Error('broken')"},
    ],
    ids=["not there", "another type", "not a script", "throws"],
)
def test_a_module_that_does_not_load_is_told(
    new_visit: Callable[..., Visit], address: str, module: str, answer: dict[str, Any]
) -> None:
    visit = new_visit()
    visit.page.route(f"**/builder/{module}", lambda route: route.fulfill(**answer))
    visit.page.goto(f"{address}builder/")
    expect_shut(visit.page, "A part of it did not load")


def test_a_reload_runs_it_once_the_module_is_there(new_visit: Callable[..., Visit], address: str) -> None:
    visit = new_visit(viewport={"width": 1280, "height": 900})
    visit.page.route("**/builder/form/rows.js", lambda route: route.abort())
    visit.page.goto(f"{address}builder/")
    expect_shut(visit.page, "A part of it did not load")
    visit.page.unroute_all()
    visit.page.get_by_role("link", name="Reload the page").click()
    BuilderPage(visit.page).wait().open_step("Patient and history")
    expect(visit.page.locator(".not-running")).to_be_hidden()


def test_a_module_that_takes_long_is_told_and_the_form_opens_when_it_comes(
    new_visit: Callable[..., Visit], address: str
) -> None:
    visit = new_visit(viewport={"width": 1280, "height": 900})
    held = Held()
    visit.page.clock.install()
    visit.page.route("**/builder/form/rows.js", held)
    visit.page.goto(f"{address}builder/", wait_until="commit")
    expect(visit.page.locator("dialog.ask")).to_be_attached()
    expect(visit.page.locator("letter-builder")).to_have_attribute("inert", "")
    expect(visit.page.locator(".not-running")).to_be_hidden()
    visit.page.clock.fast_forward(16_000)
    expect(visit.page.locator(".not-running")).to_contain_text("The form opens as soon as it is here.")
    held.let_go()
    expect(visit.page.locator("letter-builder")).not_to_have_attribute("inert", "")
    expect(visit.page.locator(".not-running")).to_be_hidden()
    expect(visit.page.locator(".status-loading")).to_be_visible()


def test_a_page_that_is_not_as_its_modules_expect_is_told(new_visit: Callable[..., Visit], address: str) -> None:
    visit = new_visit()

    def lose_the_toolbar(route: Any) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, body=answered.text().replace('class="open-count"', 'class="other"'))

    visit.page.route("**/builder/", lose_the_toolbar)
    visit.page.goto(f"{address}builder/")
    expect_shut(visit.page, "A part of it did not load")


def test_a_page_from_a_file_says_that_it_needs_an_address(new_visit: Callable[..., Visit], site: Path) -> None:
    visit = new_visit()
    visit.page.goto((site / "builder/index.html").as_uri())
    expect_shut(visit.page, "This page was opened from a file.")


class OpenHandler(QuietHandler):
    """Serves as hosts do that let every page read their files."""

    def end_headers(self) -> None:
        """Adds the word that opens a file to every page."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


@pytest.mark.parametrize("handler", [QuietHandler, OpenHandler])
def test_a_sandboxed_frame_says_that_it_is_held_back(
    new_visit: Callable[..., Visit], site: Path, handler: type[QuietHandler]
) -> None:
    visit = new_visit()
    with run_server(partial(handler, directory=str(site))) as server:
        host = f"http://127.0.0.1:{server.server_port}/"
        frame = f'<!doctype html><iframe sandbox="allow-scripts" src="{host}builder/" width=900 height=700></iframe>'
        visit.page.route(f"{host}holder/", lambda route: route.fulfill(body=frame, content_type="text/html"))
        visit.page.goto(f"{host}holder/")
        expect_shut(visit.page.frame_locator("iframe"), "Another page shows this one inside itself")


def test_a_builder_that_runs_says_nothing_of_it(new_visit: Callable[..., Visit], address: str) -> None:
    visit = new_visit()
    visit.page.goto(f"{address}builder/")
    told: Locator = visit.page.locator(".not-running")
    expect(visit.page.locator("letter-builder")).not_to_have_attribute("inert", "")
    expect(told).to_be_hidden()
