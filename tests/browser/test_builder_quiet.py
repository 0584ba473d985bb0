"""What the builder must not do: ask for anything after its start, keep anything, or leave a writer stuck."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.builder_page import BuilderPage

STORED = """async () => ({
    local: Object.keys(localStorage).filter((key) => !key.includes("__palette")),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    address: location.search + location.hash,
})"""


def test_a_whole_letter_asks_keeps_and_says_nothing(new_visit, address):
    visit = new_visit(
        viewport={"width": 1280, "height": 900},
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    words = []
    visit.page.context.on("console", lambda message: words.append(message.text))
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page).wait()
    visit.page.wait_for_load_state("networkidle")
    before = len(visit.requests)
    title = visit.page.title()
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill("Zażółć Ελένη Quill")
    builder.fill_with_example()
    for step in ("Diagnosis and condition", "Treatment plan and rationale", "Evidence", "Qualifications and signature"):
        builder.open_step(step)
    for entry in ("Word", "PDF", "Text"):
        builder.download("Download", entry)
    for entry in ("Formatted", "Plain"):
        builder.choose("Copy", entry)
        expect(builder.notice).to_contain_text("The letter is copied.")
        builder.notice.get_by_role("button", name="Close").click()
    builder.download("Case file", "Save")
    builder.start_over()
    after = [url for url in visit.requests[before:] if not url.startswith("blob:")]
    assert after == []
    assert visit.outside(address) == []
    assert visit.page.evaluate(STORED) == {
        "local": [],
        "session": [],
        "databases": 0,
        "caches": 0,
        "cookies": "",
        "address": "",
    }
    assert visit.page.title() == title
    assert words == []
    assert visit.errors == []
    assert visit.refusals == []


WATCH_SHIFTS = """globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    globalThis.shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
  }
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("width", [390, 1280])
def test_hardly_anything_moves_while_the_builder_loads(new_visit, address, width):
    visit = new_visit(viewport={"width": width, "height": 844})
    visit.page.add_init_script(WATCH_SHIFTS)
    visit.page.goto(f"{address}builder/")
    BuilderPage(visit.page).wait(every_question=False)
    shifts = visit.page.evaluate("shifts")
    # Browsers call a page steady up to 0.1.
    assert sum(value for value, *_ in shifts) < 0.05, shifts


def test_no_search_box_stands_beside_the_questions(new_visit, address):
    visit = new_visit(viewport={"width": 1280, "height": 900})
    visit.page.goto(f"{address}builder/")
    BuilderPage(visit.page).wait()
    expect(visit.page.get_by_role("search")).to_have_count(0)
    expect(visit.page.locator("label[for=__search]:visible")).to_have_count(0)
    assert not [url for url in visit.requests if "search_index" in url]


@pytest.fixture
def without_python(new_visit, address):
    """A builder whose Python does not come."""
    visit = new_visit(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    visit.page.context.route("**/*.wasm", lambda route: route.abort())
    visit.page.goto(f"{address}builder/")
    return BuilderPage(visit.page)


def test_without_python_the_line_says_what_still_works(without_python):
    line = without_python.page.locator(".status-loading")
    expect(line).to_have_text(
        "The letter engine did not load: the connection may be down, or a filter may hold it back."
        " You can still answer, save your answers to a case file, and open that file later.",
        timeout=30_000,
    )
    without_python.open_step("Patient and history")
    without_python.page.get_by_label("Patient’s full name", exact=True).fill("Marisol Quill")
    content = json.loads(without_python.download("Case file", "Save").read_text(encoding="utf-8"))
    assert content["answers"]["patient_name"] == "Marisol Quill"
    without_python.choose("Download", "Word")
    expect(without_python.notice).to_contain_text("The letter engine did not load.")


def test_what_is_typed_before_python_comes_is_in_the_letter(new_visit, address):
    visit = new_visit(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    held = []

    def hold(route):
        held.append(route)

    visit.page.context.route("**/*.wasm", hold)
    visit.page.goto(f"{address}builder/")
    builder = BuilderPage(visit.page)
    builder.open_step("Patient and history")
    builder.page.get_by_label("Patient’s full name", exact=True).fill("Marisol Quill")
    expect(builder.page.locator(".status-loading")).to_contain_text("You can type meanwhile.")
    builder.choose("Download", "Word")
    expect(builder.notice).to_contain_text("still loading. This is done as soon as it is there.")
    for route in held:
        route.continue_()
    expect(builder.letter).to_contain_text("Marisol Quill", timeout=60_000)
    expect(builder.page.get_by_role("button", name="Download anyway")).to_be_visible()


def test_a_step_that_the_address_names_is_open(new_visit, address):
    visit = new_visit(viewport={"width": 1280, "height": 900})
    visit.page.goto(f"{address}builder/#step-evidence")
    expect(visit.page.locator("#step-evidence")).to_be_visible()
    expect(visit.page.locator("#step-start")).to_be_hidden()
