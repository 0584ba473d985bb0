"""Reads the clocks of appeals from docs/guide/denials/clocks.toml, and puts each into words."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CLOCKS = "guide/denials/clocks.toml"
"""Where the clocks are in the docs folder."""

CONFIDENCES = ("V", "V2")
"""Read in official or primary text; read in someone else's account."""


class ClockFault(Exception):
    """A clock that cannot stand as it is written."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a clock rests on; a claim of confidence V2 is worded "as reported"."""

    sources: tuple[str, ...]
    confidence: str

    def __post_init__(self) -> None:
        """Refuses a claim without a source or with an unknown confidence."""
        if not self.sources or self.confidence not in CONFIDENCES:
            raise ClockFault(f"a clock needs sources and a confidence of {' or '.join(CONFIDENCES)}")

    @property
    def is_reported(self) -> bool:
        """Whether the claim was read in secondary text only."""
        return self.confidence == "V2"


@dataclass(frozen=True, slots=True)
class Filing:
    """The time to file; `count` is None where the limit was not found."""

    claim: Claim
    count: int | None = None
    unit: str = "days"
    what: str = ""
    received_after: int = 0
    cautious: int | None = None

    @property
    def words(self) -> str:
        """The limit in words: "180 days", or where to look for it."""
        return count_of(self.count, self.unit) if self.count else "see the notice"


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
    """One level of appeal."""

    id: str
    name: str
    decides: str
    answers_to: str
    filings: tuple[Filing, ...]
    decisions: tuple[Decision, ...]
    sent_by_plan: Claim | None
    notes: tuple[str, ...]
    note_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A type of plan with its levels, in their order; `caution` says what was not read in current form."""

    id: str
    name: str
    checked: datetime.date
    caution: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every plan's clocks, and the sentence that goes with each of them."""

    notice: str
    plans: tuple[Plan, ...]


def count_of(count: int, unit: str) -> str:
    """Returns a number with its unit, in the singular for one."""
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"


def read_clocks(docs: Path) -> Clocks:
    """Reads the clocks of a docs folder; raises ClockFault, with the file's name, for what is missing or unknown."""
    path = docs / CLOCKS
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return Clocks(notice=found["notice"], plans=tuple(_plan(plan) for plan in found["plans"]))
    except (KeyError, TypeError, tomllib.TOMLDecodeError, ClockFault) as fault:
        raise ClockFault(f"{path.name}: {fault}") from fault


def _plan(found: dict[str, Any]) -> Plan:
    return Plan(**{**found, "levels": tuple(_level(level) for level in found["levels"])})


def _level(found: dict[str, Any]) -> Level:
    rest = {key: value for key, value in found.items() if key not in {"file", "decide", "sent_by_plan"}}
    sent = found.get("sent_by_plan")
    if bool(sent) == bool(found.get("file")):
        raise ClockFault(f"{found['id']}: a level is either filed or sent on by the plan")
    return Level(
        **{**rest, "notes": tuple(rest.get("notes", ())), "note_sources": tuple(rest.get("note_sources", ()))},
        filings=tuple(Filing(**_with_claim(filing)) for filing in found.get("file", ())),
        decisions=tuple(Decision(**_with_claim(decision)) for decision in found.get("decide", ())),
        sent_by_plan=Claim(tuple(sent["sources"]), sent["confidence"]) if sent else None,
    )


def _with_claim(found: dict[str, Any]) -> dict[str, Any]:
    claim = Claim(tuple(found["sources"]), found["confidence"])
    return {**{key: value for key, value in found.items() if key not in {"sources", "confidence"}}, "claim": claim}
