"""The library: the occasions, requested items, questions and messages that templates/ holds."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.errors import TemplateFault, UnknownLetter
from generator.questions import Choice, Group, Question, Step, When, read_group
from generator.template_files import folders_in, paths_in, read_text, read_toml

OCCASION = "occasion"
REQUESTED_ITEMS = "requested_items"
"""The two questions that choose the letter; their choices are the folders of templates/."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An occasion or a requested item: one folder of templates/.

    For an item, `rows` is the question that lists what is requested; `names` and `period` are the columns
    that name each and say for how long it is asked; `unnamed` are the words for one whose name is missing.
    """

    id: str
    label: str
    hint: str = ""
    title: str = ""
    says: str = ""
    order: int = 0
    rows: str = ""
    names: str = ""
    period: str = ""
    unnamed: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """All that letters ask and say."""

    occasions: tuple[Kind, ...]
    items: tuple[Kind, ...]
    steps: tuple[Step, ...]
    messages: Mapping[str, str]

    def occasion(self, name: str) -> Kind:
        """Returns the occasion with this id; raises UnknownLetter."""
        return _find(self.occasions, name)

    def item(self, name: str) -> Kind:
        """Returns the requested item with this id; raises UnknownLetter."""
        return _find(self.items, name)


def _find(kinds: tuple[Kind, ...], name: str) -> Kind:
    found = next((kind for kind in kinds if kind.id == name), None)
    if found is None:
        raise UnknownLetter(name, tuple(kind.id for kind in kinds))
    return found


@functools.cache
def open_library() -> Library:
    """Reads templates/ and returns the library; raises TemplateFault where a file is wrong."""
    occasions = _read_kinds("occasions", "occasion.toml")
    items = _read_kinds("items", "item.toml")
    groups = _read_groups("questions", {})
    for folder, kinds, name in (("occasions", occasions, OCCASION), ("items", items, REQUESTED_ITEMS)):
        for kind in kinds:
            groups |= _read_groups(f"{folder}/{kind.id}/questions", {name: (kind.id,)})
    choices = {OCCASION: occasions, REQUESTED_ITEMS: items}
    steps = tuple(_read_step(entry, groups, choices) for entry in read_toml("steps.toml")["steps"])
    if lost := set(groups) - {group.id for step in steps for group in step.groups}:
        raise TemplateFault("steps.toml", f"no step holds the groups {sorted(lost)}")
    names = [question.name for step in steps for question in step.questions()]
    if twice := {name for name in names if names.count(name) > 1}:
        raise TemplateFault("questions", f"asked twice: {sorted(twice)}")
    return Library(occasions, items, steps, read_toml("messages.toml")["problems"])


def _read_kinds(folder: str, file: str) -> tuple[Kind, ...]:
    kinds = [Kind(id=name, **read_toml(f"{folder}/{name}/{file}")) for name in folders_in(folder)]
    return tuple(sorted(kinds, key=lambda kind: (kind.order, kind.id)))


def _read_groups(folder: str, when: When) -> dict[str, Group]:
    groups = [read_group(read_toml(path), path, when) for path in paths_in(folder, ".toml")]
    return {group.id: group for group in groups}


def _read_step(entry: Mapping[str, Any], groups: Mapping[str, Group], choices: Mapping[str, tuple[Kind, ...]]) -> Step:
    try:
        held = tuple(_with_kinds(groups[group], choices) for group in entry["groups"])
    except KeyError as fault:
        raise TemplateFault("steps.toml", f"there is no group {fault}") from fault
    return Step(entry["id"], entry["title"], held, entry.get("guide", ""), entry.get("lead", ""))


def _with_kinds(group: Group, choices: Mapping[str, tuple[Kind, ...]]) -> Group:
    def filled(question: Question) -> Question:
        kinds = choices.get(question.name)
        if kinds is None:
            return question
        offered = tuple(Choice(kind.id, kind.label, kind.says, kind.hint) for kind in kinds)
        return dataclasses.replace(question, choices=offered)

    return dataclasses.replace(group, questions=tuple(filled(question) for question in group.questions))


def example_names() -> tuple[str, ...]:
    """Returns the names of the fictional cases that come with the library."""
    return tuple(path.split("/")[-1].removesuffix(".json") for path in paths_in("examples", ".json"))


def read_example(name: str) -> str:
    """Returns the case file of a fictional case; raises UnknownLetter."""
    if name not in example_names():
        raise UnknownLetter(name, example_names())
    return read_text(f"examples/{name}.json")


def example_title(name: str) -> str:
    """Returns what an example shows, for a list to choose from."""
    title: str = json.loads(read_example(name))["example"]["title"]
    return title
