"""The builder as a person meets it: found by what is written on it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from generator.answers import Answers
from generator.library import open_library, read_example
from generator.questions import Question

NARROW = 1100
"""Below this width, in pixels, the builder shows one of its three parts at a time."""


class BuilderPage:
    """One opened builder."""

    def __init__(self, page: Page) -> None:
        """Takes a page that shows the builder."""
        self.page = page

    @property
    def is_narrow(self) -> bool:
        """Whether the builder shows one part at a time."""
        return bool(self.page.viewport_size and self.page.viewport_size["width"] < NARROW)

    @property
    def letter(self) -> Locator:
        """The letter on the sheet."""
        return self.page.get_by_role("group", name="The letter as it stands")

    @property
    def notice(self) -> Locator:
        """The sentence above the line at the foot."""
        return self.page.locator(".notice")

    @property
    def left(self) -> Locator:
        """The button that says how many answers are left."""
        return self.page.locator(".open-count")

    def wait(self, *, every_question: bool = True) -> BuilderPage:
        """Waits until Python is there and has written the letter; leaves the first pass, which shows a part alone."""
        expect(self.page.locator("#letter-sheet .letter")).to_be_attached(timeout=60_000)
        expect(self.page.locator(".examples button").first).to_be_attached()
        toggle = self.page.locator("[data-do=every-question]")
        if every_question and toggle.get_attribute("aria-pressed") == "false":
            toggle.click()
        return self

    def show(self, part: str) -> None:
        """Goes to Questions, Letter or Finish where they are tabs."""
        if self.is_narrow:
            self.page.get_by_role("navigation", name="Parts of the builder").get_by_role("button", name=part).click()

    def choose(self, menu: str, entry: str) -> None:
        """Chooses an entry of one of the toolbar's menus."""
        self.show("Finish")
        toolbar = self.page.get_by_role("group", name="Finish the letter")
        if not self.is_narrow:
            toolbar.get_by_text(menu, exact=True).click()
        toolbar.get_by_role("button", name=re.compile(rf"^{re.escape(entry)}\b")).click()

    def fill_with_example(self) -> None:
        """Fills the form with the fullest example."""
        self.choose("Example", "Off-label rituximab")
        expect(self.notice).to_contain_text("Filled with an example")
        expect(self.left).to_have_text("All required answers are in")

    def start_over(self) -> None:
        """Empties the form, and says so when asked."""
        self.show("Finish")
        self.page.get_by_role("button", name="Start over", exact=True).click()
        self.page.get_by_role("dialog").get_by_role("button", name="Start over", exact=True).click()
        expect(self.notice).to_contain_text("empty again")
        self.show("Questions")

    def open_step(self, title: str) -> None:
        """Opens one of the steps."""
        self.show("Questions")
        self.page.get_by_role("navigation", name="Steps of the letter").get_by_role("link", name=title).click()
        form = self.page.get_by_role("form", name="Questions")
        expect(form.get_by_role("heading", name=title, level=2)).to_be_focused()

    def group(self, title: str) -> Locator:
        """The questions under one legend, or of one row."""
        return self.page.get_by_role("group", name=title, exact=True)

    def open_file(self, name: str, content: bytes) -> None:
        """Opens a case file."""
        files = [{"name": name, "mimeType": "application/json", "buffer": content}]
        self.page.get_by_label("Case file to open").set_input_files(files)  # type: ignore[arg-type]

    def download(self, menu: str, entry: str) -> Path:
        """Chooses an entry that hands over a file, and returns where the file is."""
        with self.page.expect_download() as caught:
            self.choose(menu, entry)
        return Path(caught.value.path())

    def answer(self, answers: Mapping[str, Any]) -> None:
        """Answers each question of a case in its place, found by its label, as a person would."""
        library = open_library()
        fitting = Answers(answers, library.steps)
        for step in library.steps:
            self.open_step(step.title)
            for group in step.groups:
                inside = self.group(group.title)
                for question in group.questions:
                    if question.name in answers and fitting.is_asked(question):
                        self._answer_one(inside, question, answers[question.name])

    def _answer_one(self, inside: Locator, question: Question, answer: Any) -> None:
        if question.folded:
            fold = inside.get_by_text("More:")
            if not inside.get_by_label(label_of(question), exact=True).is_visible():
                fold.click()
        if question.columns:
            for number, row in enumerate(answer, 1):
                place = inside.get_by_role("group", name=f"{question.row} {number}", exact=True)
                if place.count() == 0:
                    inside.get_by_role("button", name=f"Add {question.row.lower()}").click()
                for column in question.columns:
                    if column.name in row:
                        self._answer_one(place, column, row[column.name])
        elif question.choices:
            list_of_choices = inside.get_by_role("combobox", name=label_of(question), exact=True)
            for value in [answer] if isinstance(answer, str) else answer:
                choice = next(choice for choice in question.choices if choice.value == value)
                if list_of_choices.count():
                    list_of_choices.select_option(label=choice.label)
                else:
                    chosen = inside.get_by_role("group", name=label_of(question), exact=True)
                    chosen.get_by_label(re.compile(rf"^{re.escape(choice.label)}")).check()
        else:
            inside.get_by_label(label_of(question), exact=True).fill(answer)


def label_of(question: Question) -> str:
    """Returns a question's label as it stands on the page."""
    return question.label if question.needed else f"{question.label} (optional)"


def example_answers(name: str = "off-label-rituximab") -> dict[str, Any]:
    """Returns the answers of an example."""
    answers: dict[str, Any] = json.loads(read_example(name))["answers"]
    return answers
