"""Writes the reference of every question and every check into their pages, from the files of templates/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.library import Library, open_library
from generator.questions import Question
from generator.template_files import read_toml
from site_hooks.guide_passages import GuidePassages

_QUESTIONS = "<!-- every question -->"
_ELEMENTS = "<!-- every element -->"
_CHECKS = "<!-- every check -->"
_TABLE = '<div class="reference-table" markdown>\n\n'


def every_question(library: Library) -> str:
    """Returns a Markdown table of the questions of each step: name in the case file, what it asks, its kind."""
    parts = []
    for step in library.steps:
        parts.append(f"## {step.title} {{ #{step.id} }}\n")
        parts.append(f"{_TABLE}| Name | Asks | Kind | Needed | Elements |\n|---|---|---|---|---|")
        for question in step.questions():
            parts.extend(_rows(question, ""))
        parts.append("\n</div>\n")
    return "\n".join(parts)


def every_element(library: Library) -> str:
    """Returns a Markdown table of what real letters contain, and the questions in which each has its home."""
    homes: dict[int, list[str]] = {}
    for step in library.steps:
        for question in step.questions():
            for part in (question, *question.columns):
                for number in part.elements:
                    homes.setdefault(number, []).append(f"`{question.name}`")
    rows = [f"{_TABLE}| No. | Element | Letters of 80 | Questions |", "|---|---|---|---|"]
    for element in read_toml("elements.toml")["elements"]:
        number = element["number"]
        asked = ", ".join(dict.fromkeys(homes.get(number, ())))
        anchor = f'<span id="element-{number}">{number}</span>'
        rows.append(f"| {anchor} | {_plain(element['name'])} | {element['count']} | {asked} |")
    return "\n".join([*rows, "\n</div>"])


def every_check(docs: Path) -> str:
    """Returns a Markdown table of the checks of each family: code, what was found, what to do, where it is taught."""
    guide = GuidePassages(docs, lambda path: f"../{path}")
    read = read_toml("checks.toml")
    parts = []
    for family, title in read["families"].items():
        parts.append(f"## {title} {{ #{family.lower()} }}\n")
        parts.append(f"{_TABLE}| Code | Finds | Says | Rank | In the guide |\n|---|---|---|---|---|")
        for check in read["checks"]:
            if check["code"].rstrip("0123456789") == family:
                anchor = f'<span id="{check["code"].lower()}">{check["code"]}</span>'
                taught = guide.passage(check["why"])
                words = f"{check['title']} | {check['says']} | {read['ranks'][check['rank']]}"
                parts.append(f"| {anchor} | {words} | [{taught.title}]({taught.address}) |")
        parts.append("\n</div>\n")
    return "\n".join(parts)


def _rows(question: Question, table: str) -> Iterator[str]:
    # A name too long for its cell breaks before that of the column.
    name = f"{table}[].<wbr>{question.name}" if table else question.name
    choices = ", ".join(f"`{choice.value}`" for choice in question.choices)
    kind = f"{question.kind.described} {choices}".strip()
    needed = ("where it fits" if question.when else "yes") if question.needed else ""
    elements = ", ".join(f"[{number}](#element-{number})" for number in question.elements)
    yield f"| <code>{name}</code> | {_plain(question.label)} | {kind} | {needed} | {elements} |"
    for column in question.columns:
        yield from _rows(column, question.name)


def _plain(text: str) -> str:
    return re.sub(r"([|*_`<\[])", r"\\\1", text)


def fill_references(markdown: str, docs: Path) -> str:
    """Returns a page's Markdown with the questions, the elements or the checks that it asks for."""
    if _QUESTIONS in markdown:
        markdown = markdown.replace(_QUESTIONS, every_question(open_library()))
    if _ELEMENTS in markdown:
        markdown = markdown.replace(_ELEMENTS, every_element(open_library()))
    if _CHECKS in markdown:
        markdown = markdown.replace(_CHECKS, every_check(docs))
    return markdown
