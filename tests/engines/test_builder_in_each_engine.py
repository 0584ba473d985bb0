"""Ten steps of the builder, in Firefox and in WebKit as in Chromium."""

import io
import json
import zipfile

from pypdf import PdfReader

from tests.engines.driver import Driver

HAS_LETTER = "return document.querySelector('#letter-sheet .letter') && document.querySelector('.examples button')"
SHEET_SAYS = "return document.querySelector('#letter-sheet')?.innerText.includes(given[0])"
NOTICE_SAYS = "return document.querySelector('.notice')?.innerText.includes(given[0])"
NAME = "Marisol Quill"
OVERLAPS = """
const rectOf = (part) => {
  const words = document.createRange();
  words.selectNodeContents(part);
  return words.getBoundingClientRect();
};
return [...document.querySelectorAll("fieldset.question")].filter((one) => one.checkVisibility()).flatMap((one) => {
  const parts = [...one.querySelectorAll(":scope > legend, summary, label")].filter((part) => part.checkVisibility());
  return parts.flatMap((part, place) => parts.slice(place + 1).filter((other) => {
    const [a, b] = [rectOf(part), rectOf(other)];
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  }).map((other) => `${part.innerText} | ${other.innerText}`));
});
"""


class Builder:
    """The opened builder."""

    def __init__(self, browser: Driver, address: str) -> None:
        self.browser = browser
        browser.open(f"{address}builder/")
        browser.wait(HAS_LETTER)

    def choose(self, menu: str, entry: str) -> None:
        self.browser.click(".toolbar summary", menu)
        self.browser.click(".toolbar details[open] button", entry)

    def fill_with_example(self) -> None:
        self.choose("Example", "Off-label rituximab")
        self.browser.wait(SHEET_SAYS, NAME)

    def download(self, menu: str, entry: str) -> bytes:
        self.choose(menu, entry)
        return self.browser.downloaded().read_bytes()


def test_the_builder_works_from_the_start_to_a_file_opened_again(browser, address, requests, tmp_path):
    builder = Builder(browser, address)
    before = len(requests)
    browser.click(".steps a", "1 Patient")
    browser.click("[name=patient_name]")
    browser.press("Ann Other")
    browser.wait(SHEET_SAYS, "Ann Other")
    builder.fill_with_example()
    browser.click(".notice button", "Undo")
    browser.wait(SHEET_SAYS, "Ann Other")
    builder.fill_with_example()

    with zipfile.ZipFile(io.BytesIO(builder.download("Download", "Word"))) as word:
        assert NAME in word.read("word/document.xml").decode()
    assert NAME in PdfReader(io.BytesIO(builder.download("Download", "PDF"))).pages[0].extract_text()
    assert NAME in builder.download("Download", "Text").decode()
    case = builder.download("Case file", "Save")
    assert json.loads(case)["answers"]["patient_name"] == NAME

    builder.choose("Copy", "Formatted")
    browser.wait(NOTICE_SAYS, "copied")
    browser.click("button", "Start over")
    browser.click("dialog[open] button", "Start over")
    browser.wait("return document.querySelector('[name=patient_name]').value === ''")
    file = tmp_path / "case.json"
    file.write_bytes(case)
    browser.choose_file("input.case-file", file)
    browser.wait(SHEET_SAYS, NAME)
    assert requests[before:] == []
    assert len(browser.picture()) > 10_000


def test_nothing_in_a_question_lies_on_something_else(browser, address):
    Builder(browser, address)
    browser.click("button", "Show every question")
    browser.click("button", "Show all steps")
    assert browser.run(OVERLAPS) == []
