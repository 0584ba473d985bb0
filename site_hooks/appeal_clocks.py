"""Reads the clocks of appeals from docs/guide/denials/clocks.toml, and puts each into words."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CLOCKS = "guide/denials/clocks.toml"
"""Where the clocks are in the docs folder."""

CONFIDENCES = {"V": "", "V2": "from someone else's account", "K": "not read in the rule itself"}
"""How a claim is worded: read in the rule or an official text; in someone else's account; not read at all."""

UNITS = ("days", "months", "hours", "noon", "year-ends")
"""How a limit is counted: "noon" is noon of a later day, "year-ends" December 31 of a later year."""

STARTS = ("notice", "receipt", "cut")
"""What a limit runs from: the date that is asked for first, the day on which it came, the day of the cut."""


class ClockFault(Exception):
    """A clock that cannot stand as it is written."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a clock rests on: the rule that it cites, where it was read, and how well."""

    sources: tuple[str, ...]
    confidence: str
    rule: str = ""

    def __post_init__(self) -> None:
        """Refuses an unknown confidence, and a claim that was read and names no source."""
        if self.confidence not in CONFIDENCES or (not self.sources and self.confidence != "K"):
            raise ClockFault(f"a clock needs sources and a confidence of {', '.join(CONFIDENCES)}")

    @property
    def care(self) -> str:
        """The words of care that go with the claim; "" where it was read."""
        return CONFIDENCES[self.confidence]


@dataclass(frozen=True, slots=True)
class Filing:
    """A limit; `count` is None where the rule sets no number. clocks.toml says what each key means."""

    claim: Claim
    runs_from: str
    count: int | None = None
    unit: str = "days"
    what: str = ""
    start: str = "notice"
    says: str = ""
    brief: str = ""
    received_after: int = 0
    or_cut: bool = False
    within_first: bool = False
    moves: bool = False
    month_end: str = "last"
    is_most: bool = False
    cautious: int | None = None
    at_once: bool = False
    answers: bool = False
    filed: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuses a way of counting that the calculator does not know."""
        if self.unit not in UNITS or self.start not in STARTS or self.month_end not in ("last", "next"):
            raise ClockFault(f"a clock counts {', '.join(UNITS)}, from {', '.join(STARTS)}, to the last or next day")

    @property
    def limit(self) -> str:
        """The limit in words: "180 days from receiving the denial notice"."""
        if self.says or self.count is None:
            return self.says or "see the notice"
        return f"{count_of(self.count, self.unit)} from {self.runs_from}"

    @property
    def short(self) -> str:
        """The limit in few words, for the map: "60 days from receipt"."""
        if self.brief or self.count is None:
            return self.brief or "see the notice"
        return f"{count_of(self.count, self.unit)} from {'receipt' if self.start == 'receipt' else 'the notice'}"


@dataclass(frozen=True, slots=True)
class Decision:
    """The time in which whoever decides must answer."""

    claim: Claim
    what: str
    count: int
    unit: str

    @property
    def words(self) -> str:
        """The time in words: "72 hours"."""
        return count_of(self.count, self.unit)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of appeal, or another clock beside them; `branch` names a way of its own within the plan.

    An alternative stands beside the level before it, not after it.
    """

    id: str
    name: str
    decides: str
    filings: tuple[Filing, ...]
    decisions: tuple[Decision, ...]
    sent_by_plan: Claim | None
    notes: tuple[str, ...]
    note_sources: tuple[str, ...]
    answers_to: str = ""
    branch: str = ""
    asks: str = "Date on the notice"
    hint: str = ""
    may_be_ahead: bool = False
    late: str = ""
    is_alternative: bool = False

    @property
    def is_notice(self) -> bool:
        """Whether the date that is asked for first is that of a notice."""
        return self.asks == "Date on the notice"

    @property
    def is_for_plan(self) -> bool:
        """Whether every clock is the plan's, for its answer."""
        return bool(self.filings) and all(filing.answers for filing in self.filings)


@dataclass(frozen=True, slots=True)
class Plan:
    """A type of plan with its levels; `caution` says what was not read in current form, `regulator` whom to tell."""

    id: str
    name: str
    checked: datetime.date
    caution: str
    regulator: str
    levels: tuple[Level, ...]

    @property
    def branches(self) -> dict[str, tuple[Level, ...]]:
        """The levels by their branch, in order; the levels of appeal themselves are under ""."""
        names = dict.fromkeys(level.branch for level in self.levels)
        return {name: tuple(level for level in self.levels if level.branch == name) for name in names}


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every plan's clocks, and what goes with each of them."""

    two_dates: tuple[str, ...]
    filed: dict[str, str]
    late: str
    plans: tuple[Plan, ...]


def count_of(count: int, unit: str) -> str:
    """Returns a number with its unit, in the singular for one."""
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"


def read_clocks(docs: Path) -> Clocks:
    """Reads the clocks of a docs folder; raises ClockFault, with the file's name, for what is missing or unknown."""
    path = docs / CLOCKS
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        plans = tuple(_plan(plan, found["filed"]) for plan in found["plans"])
        return Clocks(tuple(found["two_dates"]), found["filed"], found["late"], plans)
    except (KeyError, TypeError, tomllib.TOMLDecodeError, ClockFault) as fault:
        raise ClockFault(f"{path.name}: {fault}") from fault


def _plan(found: dict[str, Any], filed: dict[str, str]) -> Plan:
    return Plan(**{**found, "levels": tuple(_level(level, filed) for level in found["levels"])})


def _level(found: dict[str, Any], filed: dict[str, str]) -> Level:
    rest = {key: value for key, value in found.items() if key not in {"file", "decide", "sent_by_plan"}}
    sent = found.get("sent_by_plan")
    if bool(sent) == bool(found.get("file")):
        raise ClockFault(f"{found['id']}: a level is either filed or sent on by the plan")
    return Level(
        **{**rest, "notes": tuple(rest.get("notes", ())), "note_sources": tuple(rest.get("note_sources", ()))},
        filings=tuple(_filing(filing, filed) for filing in found.get("file", ())),
        decisions=tuple(Decision(**_with_claim(decision)) for decision in found.get("decide", ())),
        sent_by_plan=_claim(sent) if sent else None,
    )


def _filing(found: dict[str, Any], filed: dict[str, str]) -> Filing:
    filing = Filing(**{**_with_claim(found), "notes": tuple(found.get("notes", ()))})
    if filing.filed and filing.filed not in filed:
        raise ClockFault(f"{filing.filed}: filed has no such way")
    return filing


def _claim(found: dict[str, Any]) -> Claim:
    return Claim(tuple(found.get("sources", ())), found["confidence"], found.get("rule", ""))


def _with_claim(found: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in found.items() if key not in {"sources", "confidence", "rule"}}
    return {**rest, "claim": _claim(found)}
