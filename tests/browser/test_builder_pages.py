"""The sheets of the preview are the pages of the PDF letter: each begins with the same words."""

import io
import json
import re

import pypdf
import pytest
from playwright.sync_api import expect

from generator.answers import Answers
from generator.case_file import write_case_file
from generator.letter import write_letter
from generator.library import example_names, open_library, read_example
from generator.writers import OUTPUTS

FIRST = 30
"""Characters without space that are compared of each page."""

SHEETS = """() => {
    const sheet = document.querySelector("#letter-sheet");
    const letter = sheet.querySelector(".letter");
    const pages = [...sheet.querySelectorAll(".page")].map((page) => page.getBoundingClientRect());
    const words = pages.map(() => "");
    const walker = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const begun = new Set();
    const markerOf = (item) => {
        if (!item || begun.has(item)) return "";
        begun.add(item);
        const items = [...item.parentElement.querySelectorAll(":scope > li:not(.page-feed)")];
        return item.parentElement.matches("ol") ? `${items.indexOf(item) + 1}.` : "•";
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(".guest") || !node.data.trim()) continue;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const place = pages.findIndex((page) => box.top < page.bottom);
        words[place] += markerOf(node.parentElement.closest("li")) + node.data;
    }
    return words;
}"""
"""The words of each sheet; what is parted at its end was made two pieces of text."""


@pytest.fixture(scope="module")
def library():
    return open_library()


def squeeze(words):
    return re.sub(r"\s", "", words)


def pdf_pages(letter):
    """Returns the words of each page, without what runs at its top."""
    file = io.BytesIO(OUTPUTS["pdf"].write(letter))
    pages = [squeeze(page.extract_text()) for page in pypdf.PdfReader(file).pages]
    return [page.removeprefix(squeeze(letter.running_header)) for page in pages]


@pytest.mark.parametrize("name", example_names())
def test_each_sheet_begins_as_the_page_of_the_pdf_does(booted, library, name):
    answers = json.loads(read_example(name))["answers"]
    letter = write_letter(Answers(answers, library.steps), library)
    booted.open_file(f"{name}.json", write_case_file(answers).encode())
    expect(booted.letter).to_contain_text(answers["patient_name"])
    expected = [page[:FIRST] for page in pdf_pages(letter)]
    shown = [squeeze(page)[:FIRST] for page in booted.page.evaluate(SHEETS)]
    assert all(len(page) == FIRST for page in expected)
    assert shown == expected
