"""Writes the deadline calculator's form: real HTML from the clocks, and the clocks as data for the browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from site_hooks.appeal_clocks import Clocks, Filing, Level, Plan, read_clocks
from site_hooks.source_list import read_sources

MARKER = "<!-- deadline calculator -->"
"""Where the form goes in docs/guide/denials/deadlines.md."""

TEMPLATES = Path(__file__).parent / "deadline_form"


def write_form(clocks: Clocks, sources: dict[str, str], address_of: Callable[[str], str]) -> str:
    """Returns the calculator as HTML; `address_of` gives the address of a page in docs/ or of a file beside them."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True
    )
    data = {
        "notice": clocks.notice,
        "plans": {plan.id: _plan_data(plan) for plan in clocks.plans},
        "sources": {
            source: {"title": title, "address": f"{address_of('sources.md')}#{source.lower()}"}
            for source, title in sources.items()
            if source in set(_all_sources(clocks))
        },
    }
    # No text of ours may end the script element that holds it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    form = environment.get_template("form.html.jinja").render(
        plans=clocks.plans, data=Markup(text), script=address_of("assets/deadlines/deadline-calculator.js")
    )
    return "\n".join(line.strip() for line in form.split("\n") if line.strip())


def _plan_data(plan: Plan) -> dict[str, Any]:
    return {"name": plan.name, "caution": plan.caution, "levels": [_level_data(level) for level in plan.levels]}


def _level_data(level: Level) -> dict[str, Any]:
    return {
        "id": level.id,
        "name": level.name,
        "decides": level.decides,
        "answersTo": level.answers_to,
        "isSentByPlan": level.sent_by_plan is not None,
        "filings": [_filing_data(filing) for filing in level.filings],
        "decisions": [
            f"{decision.words} ({decision.what}{', as reported' if decision.claim.is_reported else ''})"
            for decision in level.decisions
        ],
        "notes": list(level.notes),
        "sources": list(dict.fromkeys(_level_sources(level))),
    }


def _filing_data(filing: Filing) -> dict[str, Any]:
    return {
        "what": filing.what,
        "count": filing.count,
        "unit": filing.unit,
        "words": filing.words,
        "receivedAfter": filing.received_after,
        "cautious": filing.cautious,
        "isReported": filing.claim.is_reported,
    }


def _level_sources(level: Level) -> list[str]:
    claims = [*(one.claim for one in level.filings), *(one.claim for one in level.decisions)]
    claims += [level.sent_by_plan] if level.sent_by_plan else []
    return [source for claim in claims for source in claim.sources] + list(level.note_sources)


def _all_sources(clocks: Clocks) -> list[str]:
    return [source for plan in clocks.plans for level in plan.levels for source in _level_sources(level)]


def fill_calculator(html: str, address_of: Callable[[str], str], pages: Path) -> str:
    """Returns a finished page with the form at its marker."""
    if MARKER not in html:
        return html
    return html.replace(MARKER, write_form(read_clocks(pages), read_sources(pages), address_of))
