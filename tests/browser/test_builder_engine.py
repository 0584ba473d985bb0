"""What the writer sees when the engine does not answer, ends, or does not come; and that nothing typed is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.builder_page import BuilderPage, example_answers
from tests.browser.conftest import Held, Visit
from tests.browser.engine_worker import ENDS, HANGS, ODD_REPLIES, WORD, change_worker, reply_oddly

PATIENCE = 31_000
SLOW = 6_000
RESTART = 30_000
"""In milliseconds: what a start from memory takes at most, on a machine that does much else."""

FIRST_PATIENT = "Marisol Quill"
"""The patient of the example that the builder is filled with."""


def open_builder(visit: Visit, address: str, site: Path, script: str) -> BuilderPage:
    change_worker(visit.page.context, site, script)
    visit.page.goto(f"{address}builder/")
    return BuilderPage(visit.page).wait()


@pytest.fixture
def visit(new_visit: Callable[..., Visit]) -> Visit:
    return new_visit(viewport={"width": 1280, "height": 900}, accept_downloads=True)


def words_on_sheet(builder: BuilderPage) -> Locator:
    return builder.page.locator(".sheet-text")


def name_box(builder: BuilderPage) -> Locator:
    return builder.page.get_by_label("Patient’s full name", exact=True)


def type_name(builder: BuilderPage, name: str) -> None:
    builder.open_step("Patient and history")
    name_box(builder).fill(name)


def open_case_of(builder: BuilderPage, name: str) -> None:
    answers = {**example_answers(), "patient_name": name}
    content = {"format": "lmn-kit-case", "schema": 2, "answers": answers}
    builder.open_file("case.json", json.dumps(content).encode())


@pytest.mark.parametrize("text", ODD_REPLIES)
def test_answers_that_cannot_be_written_leave_no_older_letter_on_the_sheet(
    visit: Visit, address: str, site: Path, text: str
) -> None:
    builder = open_builder(visit, address, site, reply_oddly(ODD_REPLIES[text]))
    builder.fill_with_example()
    type_name(builder, WORD)
    expect(words_on_sheet(builder)).to_have_text(
        "The letter could not be written from these answers. Save a case file, so that nothing is lost."
    )
    expect(builder.left).to_have_text("Nothing checked yet")
    expect(builder.page.locator(".step-left").filter(has_text="complete")).to_have_count(0)
    builder.choose("Download", "Word")
    expect(builder.notice).to_contain_text("The letter could not be written from these answers.")
    name_box(builder).fill("Anna Nowak")
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=RESTART)
    expect(builder.left).to_have_text(re.compile(r"^\d+ to fix$"))  # written for the patient of the example
    assert visit.errors == []


def test_another_case_takes_the_letter_of_the_one_before_from_the_sheet_at_once(
    visit: Visit, address: str, site: Path
) -> None:
    only_previews = HANGS["answers nobody"].replace("if (!", """if (!request?.includes('"do":"preview"') || !""")
    builder = open_builder(visit, address, site, only_previews)
    builder.fill_with_example()
    expect(builder.letter).to_contain_text(FIRST_PATIENT)
    open_case_of(builder, WORD)
    expect(builder.notice).to_contain_text("case.json is open.")
    expect(words_on_sheet(builder)).to_have_text("The letter is being written.")
    expect(name_box(builder)).to_have_value(WORD)


def test_a_reply_for_the_case_before_is_never_shown(visit: Visit, address: str, site: Path) -> None:
    late = """
const channel = new BroadcastChannel("late");
self.addEventListener("message", (event) => {
  const { request } = event.data;
  if (!request?.includes('"do":"preview"') || !request.includes("WORD")) return;
  event.stopImmediatePropagation();
  channel.onmessage = () => self.onmessage(event);
});
"""
    builder = open_builder(visit, address, site, late)
    type_name(builder, WORD)
    builder.start_over()
    expect(words_on_sheet(builder)).to_have_text("The letter is being written.")
    watch = """() => {
      globalThis.seen = [];
      const sheet = document.querySelector("#letter-sheet");
      const look = new MutationObserver(() => globalThis.seen.push(sheet.textContent));
      look.observe(sheet, { childList: true, subtree: true });
      new BroadcastChannel("late").postMessage("");
    }"""
    visit.page.evaluate(watch)
    expect(builder.letter.locator(".letter")).to_be_attached()
    assert not [text for text in visit.page.evaluate("seen") if WORD in text]


@pytest.mark.parametrize("way", ENDS)
def test_an_engine_that_ends_loses_nothing_that_was_typed(visit: Visit, address: str, site: Path, way: str) -> None:
    builder = open_builder(visit, address, site, ENDS[way])
    builder.fill_with_example()
    visit.requests.clear()
    type_name(builder, WORD)
    expect(words_on_sheet(builder)).to_have_text(
        "The letter engine ended twice at these answers, so they are not tried again."
        " Save a case file, then change what you answered last."
    )
    content = json.loads(builder.download("Case file", "Save").read_text(encoding="utf-8"))
    assert content["answers"]["patient_name"] == WORD
    type_name(builder, "Anna Nowak")
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=RESTART)
    with builder.page.expect_download() as caught:
        builder.choose("Download", "Text")
        builder.page.get_by_role("button", name="Download anyway").click()
    assert Path(caught.value.path()).read_text(encoding="utf-8").count("Nowak") > 1
    assert [url for url in visit.requests if not url.startswith("blob:")] == []
    assert visit.refusals == []
    assert visit.errors == []


def test_an_engine_that_hangs_once_is_started_again_with_what_was_typed_since(
    visit: Visit, address: str, site: Path
) -> None:
    visit.page.clock.install()
    builder = open_builder(visit, address, site, HANGS["never comes back"])
    builder.fill_with_example()
    type_name(builder, WORD)
    name_box(builder).fill("Anna Nowak")
    visit.page.clock.fast_forward(SLOW)
    expect(builder.page.locator(".status-loading")).to_have_text(
        "The letter engine takes long over this. You can go on typing."
    )
    expect(words_on_sheet(builder)).to_have_text("The letter is being written.")
    visit.page.clock.fast_forward(PATIENCE)
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=RESTART)
    expect(builder.notice).to_contain_text("did not answer in time and is started again. What you typed is still here")
    expect(builder.page.locator(".status-loading")).to_have_text("")


def test_a_file_that_is_opened_while_the_engine_hangs_is_told_as_not_opened(
    visit: Visit, address: str, site: Path
) -> None:
    visit.page.clock.install()
    builder = open_builder(visit, address, site, HANGS["never comes back"])
    builder.fill_with_example()
    open_case_of(builder, WORD)
    visit.page.clock.fast_forward(SLOW)
    visit.page.clock.fast_forward(PATIENCE)
    expect(builder.notice).to_contain_text("case.json was not opened: the letter engine did not answer. Choose it")
    expect(name_box(builder)).to_have_value(FIRST_PATIENT)
    expect(builder.letter).to_contain_text(FIRST_PATIENT, timeout=RESTART)


def test_a_start_that_takes_long_says_what_still_works_and_can_be_tried_again(visit: Visit, address: str) -> None:
    held = Held()
    visit.page.clock.install()
    visit.page.context.route("**/*.wasm", held)
    with visit.page.expect_request("**/*.wasm"):
        visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page)
    type_name(builder, "Anna Nowak")
    visit.page.clock.fast_forward(PATIENCE)
    line = visit.page.locator(".status-loading")
    expect(line).to_have_text(
        "The letter engine is not here yet: the connection may be slow, or a filter may hold it back."
        " You can still answer, save your answers to a case file, and open that file later."
    )
    visit.page.context.unroute_all()
    visit.page.get_by_role("button", name="Try again").click()
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=60_000)
    expect(visit.page.get_by_role("button", name="Try again")).to_be_hidden()
    expect(line).to_have_text("")


def test_an_engine_that_did_not_load_can_be_tried_again(visit: Visit, address: str) -> None:
    visit.page.context.route("**/*.wasm", lambda route: route.abort())
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page)
    expect(visit.page.locator(".status-loading")).to_contain_text("The letter engine did not load")
    type_name(builder, "Anna Nowak")
    visit.page.context.unroute_all()
    visit.page.get_by_role("button", name="Try again").click()
    expect(builder.letter).to_contain_text("Anna Nowak", timeout=60_000)
    expect(visit.page.locator(".examples button").first).to_be_attached()


@pytest.mark.parametrize(
    ("without", "says"),
    [
        ("delete globalThis.WebAssembly", "WebAssembly is off in this browser"),
        ("globalThis.Worker = class { constructor() { throw new Error('no') } }", "did not start in this browser"),
    ],
)
def test_what_the_browser_refuses_is_told(visit: Visit, address: str, without: str, says: str) -> None:
    visit.page.add_init_script(without)
    visit.page.goto(f"{address}builder/")
    line = visit.page.locator(".status-loading")
    expect(line).to_contain_text(says)
    expect(line).to_contain_text("You can still answer, save your answers to a case file, and open that file later.")
    expect(words_on_sheet(BuilderPage(visit.page))).to_have_text(
        "The letter appears here once the letter engine is there."
    )
