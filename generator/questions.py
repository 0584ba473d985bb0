"""Questions: what a letter asks, read from the TOML files of templates/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import TemplateFault
from generator.kinds import KINDS
from generator.kinds.kind import Kind
from generator.template_files import read_toml

VOICES = ("own", "name", "person", "quoted")
"""Whose words a typed answer holds: the writer's own; a name or number of something; of a person; somebody else's."""

TELLS = ("name", "identifier")
"""What an answer tells of the patient, or of others who are no part of the practice."""

BELONGS = ("patient", "practice", "letter", "plan", "request", "reasons")
"""To what an answer belongs: the next patient's letter may keep it, but never what is the patient's."""

When = Mapping[str, tuple[str, ...]]
"""Answers by name, each with values; what is chosen where several can be is compared one by one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its value, the words on the screen, and the words in the letter."""

    value: str
    label: str
    says: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One thing the letter asks; equal to itself alone, so that memos can be kept by question.

    `called` is how a sentence names the answer ("the patient's date of birth");
    `default` stands in an empty form; `when` and `unless` say for which other answers it is asked;
    `why` is the guide page and anchor that explains it; `elements` are the numbers of what real letters contain;
    `voice`, one of VOICES, says whose words a typed answer holds: the checks read only the writer's own;
    `has_side` marks what may name a side of the body, left or right;
    `tells`, one of TELLS, marks an answer by which a practice profile knows what it must not keep;
    `belongs`, one of BELONGS, says whether the next patient's letter may keep the answer: the group's, unless it says;
    `decides` says in a sentence what an answer decides that the letter need not print.
    """

    name: str
    label: str
    kind: Kind
    called: str
    needed: bool = False
    hint: str = ""
    why: str = ""
    choices: tuple[Choice, ...] = ()
    columns: tuple[Question, ...] = ()
    row: str = ""
    when: When = field(default_factory=dict)
    unless: When = field(default_factory=dict)
    past: bool = False
    within_years: int | None = None
    not_before: str = ""
    words: tuple[str, ...] = ()
    wide: bool = False
    folded: bool = False
    elements: tuple[int, ...] = ()
    default: str = ""
    decides: str = ""
    tells: str = ""
    belongs: str = BELONGS[0]
    voice: str = "own"
    has_side: bool = False

    def called_in_row(self, number: int) -> str:
        """Returns how a sentence names the answer in a row, counted from 1: "the result of finding 2"."""
        return self.called.replace("{row}", str(number))

    def column(self, name: str) -> Question | None:
        """Returns the column with this name, or None."""
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together under one legend; `profile` marks those about who writes, not the patient."""

    id: str
    title: str
    questions: tuple[Question, ...]
    hint: str = ""
    when: When = field(default_factory=dict)
    unless: When = field(default_factory=dict)
    profile: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One of the guide's steps, with the groups of questions that it asks."""

    id: str
    title: str
    groups: tuple[Group, ...]
    guide: str = ""
    lead: str = ""

    def questions(self) -> Iterator[Question]:
        """Yields every question of the step, in the order of the form."""
        for group in self.groups:
            yield from group.questions


def is_asked(question: Question | Group, answers: Mapping[str, Any]) -> bool:
    """Whether a question fits the other answers.

    Every condition of `when` must hold for one value at least; none of `unless` may hold for all values.
    """
    if not question.when and not question.unless:
        return True
    return all(
        any(value in wanted for value in _values(answers, name)) for name, wanted in question.when.items()
    ) and not any(
        all(value in unwanted for value in _values(answers, name)) for name, unwanted in question.unless.items()
    )


def _values(answers: Mapping[str, Any], name: str) -> list[str]:
    given = answers.get(name, "")
    return (given if isinstance(given, list) else [given]) or [""]


def read_group(data: Mapping[str, Any], file: str, when: When | None = None) -> Group:
    """Reads one group of questions, whose `when` and `unless` are those of each of its questions too.

    Raises TemplateFault where the file says something unknown, or asks for the same answer in both places.
    """
    unknown = set(data) - {"id", "title", "hint", "when", "unless", "profile", "belongs", "questions"}
    if unknown or not data.get("questions"):
        raise TemplateFault(file, f"unknown keys {sorted(unknown)}" if unknown else "a group without questions")
    group = Group(
        data["id"],
        data["title"],
        (),
        data.get("hint", ""),
        _joined(when or {}, _read_when(data.get("when", {})), f"{data['id']}: when", file),
        _read_when(data.get("unless", {})),
        data.get("profile", False),
    )
    belongs = _one_of(BELONGS, data, "belongs", "practice" if group.profile else BELONGS[0], file)
    questions = tuple(_in_group(_read_question(entry, file, belongs), group, file) for entry in data["questions"])
    return replace(group, questions=questions)


def _in_group(question: Question, group: Group, file: str) -> Question:
    if not group.when and not group.unless:
        return question
    when = _joined(group.when, question.when, f"{question.name}: when", file)
    return replace(question, when=when, unless=_joined(group.unless, question.unless, f"{question.name}: unless", file))


def _joined(outer: When, inner: When, place: str, file: str) -> When:
    if twice := set(outer) & set(inner):
        raise TemplateFault(file, f"{place} names {', '.join(sorted(twice))}, and so does what is around it")
    return {**outer, **inner}


def _read_when(data: Mapping[str, Any]) -> When:
    return {name: tuple([value] if isinstance(value, str) else value) for name, value in data.items()}


def _read_question(data: Mapping[str, Any], file: str, belongs: str) -> Question:
    entry = dict(data)
    name = entry.get("name", "?")
    entry["kind"] = KINDS[_one_of(KINDS, entry, "kind", "text", file)]
    if "voice" in entry and not entry["kind"].is_prose:
        raise TemplateFault(file, f"{name}: an answer of kind {entry['kind'].name!r} has no voice")
    entry["voice"] = _one_of(VOICES, entry, "voice", VOICES[0], file)
    entry["tells"] = _one_of(("", *TELLS), entry, "tells", "", file)
    entry["belongs"] = _one_of(BELONGS, entry, "belongs", belongs, file)
    entry["when"] = _read_when(entry.get("when", {}))
    entry["unless"] = _read_when(entry.get("unless", {}))
    entry["choices"] = tuple(Choice(**choice) for choice in _read_choices(entry.get("choices", ()), file))
    entry["columns"] = tuple(_read_question(column, file, entry["belongs"]) for column in entry.get("columns", ()))
    if bool(entry["columns"]) != entry["kind"].has_columns:
        raise TemplateFault(file, f"{name}: columns are for kind 'rows', and it needs some")
    for listed in ("words", "elements"):
        entry[listed] = tuple(entry.get(listed, ()))
    label = entry.get("label", "")
    entry.setdefault("called", label[:1].lower() + label[1:])
    try:
        return Question(**entry)
    except TypeError as fault:
        raise TemplateFault(file, f"{name}: {fault}") from fault


def _read_choices(said: list[dict[str, str]] | str, file: str) -> list[dict[str, str]]:
    """Returns the choices of a question, or those that it takes by their name in choices.toml."""
    if not isinstance(said, str):
        return list(said)
    shared: dict[str, list[dict[str, str]]] = read_toml("choices.toml")
    if said not in shared:
        raise TemplateFault(file, f"there are no choices {said!r} in choices.toml")
    return shared[said]


def _one_of(known: Iterable[str], entry: Mapping[str, Any], key: str, default: str, file: str) -> str:
    said: str = entry.get(key, default)
    if said not in known:
        what = f"{entry.get('name', '?')}: {key} {said!r} is not one of {', '.join(filter(None, known))}"
        raise TemplateFault(file, what)
    return said
