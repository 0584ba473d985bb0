"""Reads the corpus and measures precision and recall, family by family.

A case is a base of `bases.toml` with answers changed, and what has to be found there: "CODE path", or nothing.
A case that only `says` a sentence has it as its history, is named by it, and what is found is found there.
What the base gives by itself is taken off.
"""

from __future__ import annotations

import copy
import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.case import Case
from generator.library import open_library

FOLDER = Path(__file__).parent
PAGE = FOLDER.parents[1] / "docs" / "reference" / "checks.md"
"""Where the table stands."""

TITLES = {
    "numbers": "Numbers, sums, spans and sides",
    "people": "Names, pronouns, ages, who signs",
    "words": "Blanks, doses, abbreviations, stock words",
    "law": "Law and plan",
    "codes": "Codes and numbers",
    "proof": "Criteria, sources, enclosures",
}
FAMILIES = tuple(TITLES)
PARTS = ("tuning", "untouched")


@dataclass(frozen=True)
class Labelled:
    """One short case: its base, the answers that it changes by path, and what has to be found."""

    family: str
    name: str
    base: str
    answers: Mapping[str, Any]
    found: frozenset[str]

    @property
    def part(self) -> str:
        """A third of all names is "untouched", by their hash, so that nobody chooses; the rest is "tuning"."""
        return PARTS[int(hashlib.sha256(self.name.encode()).hexdigest()[:8], 16) % 3 == 0]


@dataclass
class Score:
    """How often a family was right: what was found and had to be, found and had not to be, and missed."""

    cases: int = 0
    hits: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that had to be."""
        return self.hits / (self.hits + len(self.false)) if self.hits or self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of what had to be found that was."""
        return self.hits / (self.hits + len(self.missed)) if self.hits or self.missed else 1.0


@cache
def read_family(family: str) -> tuple[frozenset[str], tuple[Labelled, ...]]:
    """Returns the codes of a family's checks, and its cases; nothing where the family has no file."""
    path = FOLDER / f"{family}.toml"
    if not path.exists():
        return frozenset(), ()
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return frozenset(read["checks"]), tuple(_read_case(family, case) for case in read["cases"])


def _read_case(family: str, case: dict[str, Any]) -> Labelled:
    found = frozenset(what if " " in what else f"{what} history" for what in case.pop("found", ()))
    says = {"history": case.pop("says")} if "says" in case else {}
    name, base = case.pop("name", says.get("history", "")), case.pop("base", "medication")
    return Labelled(family, name, base, case | says, found)


@cache
def read_bases() -> Mapping[str, Mapping[str, Any]]:
    """Returns the bases by their names."""
    return tomllib.loads((FOLDER / "bases.toml").read_text(encoding="utf-8"))


def answers_of(case: Labelled) -> dict[str, Any]:
    """Returns the answers of a case as a case file holds them; a row that is named and not there is added."""
    answers = copy.deepcopy(dict(read_bases()[case.base]))
    for path, value in case.answers.items():
        _put(answers, path.split("."), value)
    return answers


def _put(holder: Any, way: list[str], value: Any) -> None:
    key: Any = int(way[0]) if way[0].isdigit() else way[0]
    if isinstance(key, int):
        holder.extend({} for _ in range(key + 1 - len(holder)))
    if len(way) == 1:
        holder[key] = value
        return
    if isinstance(holder, dict) and key not in holder:
        holder[key] = []
    _put(holder[key], way[1:], value)


def look(answers: Mapping[str, Any], codes: frozenset[str]) -> frozenset[str]:
    """Returns what the checks with these codes find, each as "CODE path"."""
    remarks = Case(answers, open_library()).remarks
    return frozenset(f"{remark.code} {remark.path}" for remark in remarks if remark.code in codes)


@cache
def _found_in_base(base: str, codes: frozenset[str]) -> frozenset[str]:
    return look(read_bases()[base], codes)


def score(family: str) -> dict[str, Score]:
    """Returns how well a family does in each part of its cases."""
    codes, cases = read_family(family)
    scores = {part: Score() for part in PARTS}
    for case in cases:
        found = look(answers_of(case), codes) - _found_in_base(case.base, codes)
        one = scores[case.part]
        one.cases += 1
        one.hits += len(found & case.found)
        one.false += [f"{case.name}: {what}" for what in sorted(found - case.found)]
        one.missed += [f"{case.name}: {what}" for what in sorted(case.found - found)]
    return scores


def table() -> str:
    """Returns precision and recall of every family as a Markdown table."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "| Family | Cases | Precision | Recall | Precision, untouched third | Recall, untouched third |"
    yield "|---|--:|--:|--:|--:|--:|"
    for family in FAMILIES:
        _, cases = read_family(family)
        tuning, untouched = score(family).values()
        shares = (tuning.precision, tuning.recall, untouched.precision, untouched.recall)
        yield f"| {TITLES[family]} | {len(cases)} | {' | '.join(f'{share:.2f}' for share in shares)} |"
