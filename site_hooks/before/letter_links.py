"""Checks the links from pages into a letter with choices set: `builder.md#occasion=appeal&requested_items=device`.

What stands after the mark is never sent to a server, and holds choices alone: questions that have a closed list, by
their names, with the values of their choices. What a person types never stands in an address.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl

from generator.library import Library

ASKED = ("occasion", "requested_items", "author_kind", "urgency", "exception_kind", "appeal_level")
"""The questions whose choices a link may set."""

SEVERAL = "requested_items"
"""The one that takes several, with commas between them."""

_LINK = re.compile(r"\]\([^)\s]*builder\.md#(?P<choices>[^)\s#\"]*=[^)\s#\"]*)")


class LinkFault(Exception):
    """Links that set what the builder does not ask, with every fault of every page."""


def read_links(pages: Path, library: Library) -> list[str]:
    """Returns what the pages' links set, each once; raises LinkFault where it is no choice of the builder."""
    choices = choices_of(library)
    found: dict[str, str] = {}
    for path in sorted(pages.rglob("*.md")):
        for link in _LINK.finditer(path.read_text(encoding="utf-8")):
            found.setdefault(link["choices"], path.relative_to(pages).as_posix())
    faults = [f"{path}: {fault}" for link, path in found.items() for fault in find_faults(link, choices)]
    if faults:
        raise LinkFault("\n".join(faults))
    return sorted(found)


def choices_of(library: Library) -> dict[str, set[str]]:
    """Returns the values that a link may set, by question."""
    questions = (question for step in library.steps for question in step.questions() if question.name in ASKED)
    return {question.name: {choice.value for choice in question.choices} for question in questions}


def find_faults(link: str, choices: dict[str, set[str]]) -> list[str]:
    """Returns what is wrong with the choices of a link, such as "occasion=appeal&author_kind=patient"."""
    faults = []
    for name, value in parse_qsl(link, keep_blank_values=True):
        values = value.split(",") if name == SEVERAL else [value]
        if name not in choices:
            faults.append(f"links to a letter with {name}, which no link may set")
        faults.extend(f"links to a letter with {name}={one}" for one in values if one not in choices.get(name, {one}))
    return faults
