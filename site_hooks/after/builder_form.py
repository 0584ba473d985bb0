"""Writes the builder's form: real HTML from the questions, with the guide's own words beside each."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.arrangement import page, styles
from generator.arrangement.styles import Style
from generator.case_file import FORMAT, SCHEMA
from generator.library import OCCASION, REQUESTED_ITEMS, Library, open_library
from generator.limits import LARGEST_CASE_FILE, LARGEST_PICTURE_FILE, LONGEST_ANSWER, MOST_ROWS
from generator.questions import Group, Question, When, is_asked
from generator.template_files import read_toml
from site_hooks.after.built_site import PageFault
from site_hooks.before.example_pages import read_examples
from site_hooks.form_place import has_place, put_form
from site_hooks.guide_passages import GuidePassages

SETUP = (OCCASION, REQUESTED_ITEMS, "author_kind")
"""The choices that decide what is asked: one after the other at first, and then a line."""

SKIP = re.compile(r'<a href="[^"]*" class="md-skip">\s*[^<]*\s*</a>')
"""The theme's link to the page's content, in whose place two stand that lead to the form's parts."""

SKIPS = (("questions", "step-start", "Skip to questions"), ("letter", "letter-sheet", "Skip to letter"))

PASTED_LIST = "criteria"
"""The rows that a pasted list can be split into."""

NOT_A_PRACTICE: When = {"author_kind": ("patient", "relative", "representative")}
"""Who signs for themselves or their own: their name and address are no practice profile."""

TEMPLATES = Path(__file__).parent / "builder_form"
_MOST_RADIO_BUTTONS = 5


def write_form(library: Library, guide: GuidePassages) -> str:
    """Returns the builder as HTML: toolbar, steps with every question, and the empty sheet."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        passage=guide.passage,
        address_of=guide.address_of,
        preselected=_preselected,
        control=_control,
        write_when=_write_when,
        has_profile=lambda step: any(group.profile for group in step.groups),
        not_a_practice=NOT_A_PRACTICE,
        names_item=lambda question: next((item.names for item in library.items if item.rows == question.name), ""),
        setup=SETUP,
        is_split=lambda question: question.name == PASTED_LIST,
        is_large=lambda question: question.name in (OCCASION, REQUESTED_ITEMS),
        is_broad=lambda question: question.wide or question.kind.is_broad,
        safe=Markup,
        hidden_unless=lambda is_shown: "" if is_shown else Markup(" hidden"),
        fits_at_first=partial(_fits, answers=_first_answers(library)),
    )
    form = environment.get_template("builder.html.jinja").render(
        steps=library.steps,
        examples_by_occasion=[
            (occasion, list(examples))
            for occasion, examples in itertools.groupby(read_examples(library), attrgetter("occasion"))
        ],
        checks=read_toml("checks.toml")["checks"],
        case_file={"format": FORMAT, "schema": SCHEMA, "largest": LARGEST_CASE_FILE},
        most_rows=MOST_ROWS,
        longest_answer=LONGEST_ANSWER,
        largest_picture=LARGEST_PICTURE_FILE,
        page=json.dumps(letter_sizes()),
    )
    return "\n".join(line.strip() for line in form.split("\n") if line.strip())


def letter_sizes() -> dict[str, float]:
    """Returns the sizes of the page and of each style, in points, for the sheet to look like the Word and PDF letters.

    A style's are named as in "body-size"; what is nothing is left out.
    """
    plain = {name: value for module in (page, styles) for name, value in vars(module).items() if name.isupper()}
    sizes = {name: value for name, value in plain.items() if isinstance(value, float)}
    for name, style in plain.items():
        if isinstance(style, Style):
            lengths = {field: getattr(style, field) for field in ("size", "before", "after", "indent", "side", "top")}
            sizes |= {f"{name}-{field}": length for field, length in lengths.items() if length}
    return {name.lower().replace("_", "-"): value for name, value in sizes.items()}


def _control(question: Question) -> str:
    """Names the shape of a question: one line, a box, buttons, a list to choose from, or rows."""
    if question.kind.control != "choice":
        return question.kind.control
    is_long = len(question.choices) > _MOST_RADIO_BUTTONS and question.name != OCCASION
    return "list" if is_long else "radio"


def _preselected(question: Question) -> str:
    if len(question.choices) == 1:
        return question.choices[0].value
    return question.default


def _first_answers(library: Library) -> dict[str, str]:
    """Returns what stands in an empty form, by name."""
    return {question.name: _preselected(question) for step in library.steps for question in step.questions()}


def _fits(asked: Question | Group, answers: dict[str, str]) -> bool:
    """Whether a question fits these answers, or any question of a group; the browser asks the same at each change."""
    questions = asked.questions if isinstance(asked, Group) else (asked,)
    return any(is_asked(question, answers) for question in questions)


def _write_when(when: When) -> str:
    return json.dumps({name: list(values) for name, values in when.items()}) if when else ""


def fill_form(html: str, address_of: Callable[[str], str], pages: Path) -> str:
    """Returns a finished page with the form in its place; raises PageFault for passages that the guide lacks."""
    if not has_place(html):
        return html
    guide = GuidePassages(pages, address_of)
    form = write_form(open_library(), guide)
    if guide.not_found:
        raise PageFault(f"links to {', '.join(sorted(set(guide.not_found)))}, which the guide does not have")
    return put_form(SKIP.sub(_write_skips(), html, count=1), form)


def _write_skips() -> str:
    return "\n".join(f'<a href="#{to}" class="md-skip" data-skip="{part}">{says}</a>' for part, to, says in SKIPS)
