"""Writes the reference of every question into docs/reference/, from the questions themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.library import Library, open_library
from generator.questions import Question

_MARKER = "<!-- every question -->"
_KINDS = {
    "text": "one line",
    "long": "paragraphs",
    "date": "a date",
    "part-date": "a date, month or year",
    "choice": "one of",
    "many": "any of",
    "phone": "a phone number",
    "npi": "ten digits, checked",
    "icd-10-cm": "a diagnosis code, form checked",
    "rows": "rows",
}


def every_question(library: Library) -> str:
    """Returns a Markdown table of the questions of each step: name in the case file, what it asks, its kind."""
    parts = []
    for step in library.steps:
        parts.append(f"## {step.title} {{ #{step.id} }}\n")
        parts.append("| Name | Asks | Kind | Needed |\n|---|---|---|---|")
        for question in step.questions():
            parts.extend(_rows(question, ""))
        parts.append("")
    return "\n".join(parts)


def _rows(question: Question, table: str) -> Iterator[str]:
    name = f"{table}[].{question.name}" if table else question.name
    choices = ", ".join(f"`{choice.value}`" for choice in question.choices)
    kind = f"{_KINDS[question.kind]} {choices}".strip()
    needed = ("where it fits" if question.when else "yes") if question.needed else ""
    yield f"| `{name}` | {_plain(question.label)} | {kind} | {needed} |"
    for column in question.columns:
        yield from _rows(column, question.name)


def _plain(text: str) -> str:
    return re.sub(r"([|*_`<\[])", r"\\\1", text)


def on_page_markdown(markdown: str, **_: object) -> str:
    """Fills the page that asks for the questions."""
    return markdown.replace(_MARKER, every_question(open_library())) if _MARKER in markdown else markdown
