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
class LeftOut:
    """What an occasion does without: groups of questions and questions by name, and checks by their code."""

    groups: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """An occasion or a requested item: one folder of templates/.

    An occasion `leaves_out` what its letters do without.
    For an item, `rows` is the question that lists what is requested; `names`, `period`, `quantity`, `begins`
    and `planned` are the columns that name each and say for how long, how much, from when and for which day it is
    asked; `unnamed` are the words for
    one whose name is missing.
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
    quantity: str = ""
    begins: str = ""
    planned: str = ""
    unnamed: str = ""
    leaves_out: LeftOut = LeftOut()


@dataclass(frozen=True, slots=True)
class Library:
    """All that letters ask and say."""

    occasions: tuple[Variant, ...]
    items: tuple[Variant, ...]
    steps: tuple[Step, ...]
    messages: Mapping[str, str]

    def occasion(self, name: str) -> Variant:
        """Returns the occasion with this id; raises UnknownLetter."""
        return _find(self.occasions, name)

    def item(self, name: str) -> Variant:
        """Returns the requested item with this id; raises UnknownLetter."""
        return _find(self.items, name)


def _find(variants: tuple[Variant, ...], name: str) -> Variant:
    found = next((variant for variant in variants if variant.id == name), None)
    if found is None:
        raise UnknownLetter(name, tuple(variant.id for variant in variants))
    return found


@functools.cache
def open_library() -> Library:
    """Reads templates/ and returns the library; raises TemplateFault where a file is wrong."""
    occasions = _read_variants("occasions", "occasion.toml")
    items = _read_variants("items", "item.toml")
    groups = _read_groups("questions", {})
    for folder, variants, name in (("occasions", occasions, OCCASION), ("items", items, REQUESTED_ITEMS)):
        for variant in variants:
            groups |= _read_groups(f"{folder}/{variant.id}/questions", {name: (variant.id,)})
    for occasion in occasions:
        groups = leave_out(groups, occasion)
    choices = {OCCASION: occasions, REQUESTED_ITEMS: items}
    steps = tuple(_read_step(entry, groups, choices) for entry in read_toml("steps.toml")["steps"])
    if lost := set(groups) - {group.id for step in steps for group in step.groups}:
        raise TemplateFault("steps.toml", f"no step holds the groups {sorted(lost)}")
    names = [question.name for step in steps for question in step.questions()]
    if twice := {name for name in names if names.count(name) > 1}:
        raise TemplateFault("questions", f"asked twice: {sorted(twice)}")
    return Library(occasions, items, steps, read_toml("messages.toml")["problems"])


def _read_variants(folder: str, file: str) -> tuple[Variant, ...]:
    variants = [_read_variant(name, f"{folder}/{name}/{file}") for name in folders_in(folder)]
    return tuple(sorted(variants, key=lambda variant: (variant.order, variant.id)))


def _read_variant(name: str, file: str) -> Variant:
    said = read_toml(file)
    left_out = {what: tuple(names) for what, names in said.get("leaves_out", {}).items()}
    try:
        return Variant(**{**said, "id": name, "leaves_out": LeftOut(**left_out)})
    except TypeError as fault:
        raise TemplateFault(file, str(fault)) from fault


def _read_groups(folder: str, when: When) -> dict[str, Group]:
    groups = [read_group(read_toml(path), path, when) for path in paths_in(folder, ".toml")]
    return {group.id: group for group in groups}


def leave_out(groups: Mapping[str, Group], occasion: Variant) -> dict[str, Group]:
    """Returns the groups with what an occasion leaves out asked unless it is chosen; raises TemplateFault."""
    known = {"groups": set(groups), "questions": {one.name for group in groups.values() for one in group.questions}}
    for what, names in known.items():
        if unknown := set(getattr(occasion.leaves_out, what)) - names:
            file = f"occasions/{occasion.id}/occasion.toml"
            raise TemplateFault(file, f"leaves_out: there are no {what} {sorted(unknown)}")
    return {name: _group_without(group, occasion) for name, group in groups.items()}


def _group_without(group: Group, occasion: Variant) -> Group:
    is_whole = group.id in occasion.leaves_out.groups
    if not is_whole and all(question.name not in occasion.leaves_out.questions for question in group.questions):
        return group
    questions = tuple(
        dataclasses.replace(question, unless=_unless_chosen(question.unless, occasion))
        if is_whole or question.name in occasion.leaves_out.questions
        else question
        for question in group.questions
    )
    unless = _unless_chosen(group.unless, occasion) if is_whole else group.unless
    return dataclasses.replace(group, questions=questions, unless=unless)


def _unless_chosen(unless: When, occasion: Variant) -> When:
    return {**unless, OCCASION: (*unless.get(OCCASION, ()), occasion.id)}


def _read_step(
    entry: Mapping[str, Any], groups: Mapping[str, Group], choices: Mapping[str, tuple[Variant, ...]]
) -> Step:
    try:
        held = tuple(_with_choices(groups[group], choices) for group in entry["groups"])
    except KeyError as fault:
        raise TemplateFault("steps.toml", f"there is no group {fault}") from fault
    return Step(entry["id"], entry["title"], held, entry.get("guide", ""), entry.get("lead", ""))


def _with_choices(group: Group, choices: Mapping[str, tuple[Variant, ...]]) -> Group:
    def filled(question: Question) -> Question:
        variants = choices.get(question.name)
        if variants is None:
            return question
        offered = tuple(Choice(one.id, one.label, one.says, one.hint) for one in variants)
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
