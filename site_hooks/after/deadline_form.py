"""Writes the deadline calculator's form: real HTML from the clocks, and the clocks as data for the browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from site_hooks.appeal_clocks import Clocks, Decision, Filing, Level, Plan, read_clocks
from site_hooks.rule_links import address_of_rule
from site_hooks.source_list import read_sources

MARKER = "<!-- deadline calculator -->"
"""Where the form goes in docs/guide/denials/deadlines.md."""

DATE_HINT = "As printed on it, month first: 3/4/2026, Mar 4 2026 or 2026-03-04."
OTHER_DATE_HINT = "Month first: 3/4/2026, Mar 4 2026 or 2026-03-04."

TEMPLATES = Path(__file__).parent / "deadline_form"


def write_form(clocks: Clocks, sources: dict[str, str], address_of: Callable[[str], str]) -> str:
    """Returns the calculator as HTML; `address_of` gives the address of a page in docs/ or of a file beside them."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True
    )
    data = {
        "twoDates": list(clocks.two_dates),
        "late": clocks.late,
        "plans": {plan.id: _plan_data(plan, clocks.filed) for plan in clocks.plans},
        "sources": {
            source: {"title": title, "address": f"{address_of('sources.md')}#{source.lower()}"}
            for source, title in sources.items()
            if source in set(_all_sources(clocks))
        },
    }
    # No text of ours may end the script element that holds it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    form = environment.get_template("form.html.jinja").render(
        plans=clocks.plans,
        date_hint=DATE_HINT,
        data=Markup(text),
        script=address_of("assets/deadlines/deadline-calculator.js"),
    )
    return "\n".join(line.strip() for line in form.split("\n") if line.strip())


def _plan_data(plan: Plan, filed: dict[str, str]) -> dict[str, Any]:
    return {
        "name": plan.name,
        "caution": plan.caution,
        "regulator": plan.regulator,
        "levels": [_level_data(level, filed) for level in plan.levels],
    }


def _level_data(level: Level, filed: dict[str, str]) -> dict[str, Any]:
    filings = level.filings
    return {
        "id": level.id,
        "name": level.name,
        "branch": level.branch,
        "decides": level.decides,
        "asks": level.asks,
        "hint": level.hint or (DATE_HINT if level.is_notice else OTHER_DATE_HINT),
        "isNotice": level.is_notice,
        "mayBeAhead": level.may_be_ahead,
        "asksTime": _asks_time(filings),
        "asksReceipt": level.is_notice and any(filing.start == "receipt" for filing in filings),
        "asksCut": any(filing.or_cut or filing.start == "cut" for filing in filings),
        "isAlternative": level.is_alternative,
        "isSentByPlan": level.sent_by_plan is not None,
        "late": level.late,
        "filings": [_filing_data(filing, filed) for filing in filings],
        "decisions": [_decision_words(decision) for decision in level.decisions],
        "notes": list(level.notes),
        "sources": list(dict.fromkeys(_level_sources(level))),
    }


def _asks_time(filings: tuple[Filing, ...]) -> str:
    units = {filing.unit for filing in filings}
    return "needed" if "hours" in units else "if known" if "noon" in units else ""


def _decision_words(decision: Decision) -> str:
    about = [decision.what, *([decision.claim.care] if decision.claim.care else [])]
    return f"{decision.words} ({', '.join(about)})"


def _filing_data(filing: Filing, filed: dict[str, str]) -> dict[str, Any]:
    return {
        "what": filing.what,
        "count": filing.count,
        "unit": filing.unit,
        "limit": filing.limit,
        "start": filing.start,
        "receivedAfter": filing.received_after,
        "orCut": filing.or_cut,
        "withinFirst": filing.within_first,
        "moves": filing.moves,
        "monthEnd": filing.month_end,
        "isMost": filing.is_most,
        "cautious": filing.cautious,
        "atOnce": filing.at_once,
        "answers": filing.answers,
        "filed": filed.get(filing.filed, ""),
        "care": filing.claim.care,
        "rule": filing.claim.rule,
        "address": address_of_rule(filing.claim.rule),
        "notes": list(filing.notes),
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
