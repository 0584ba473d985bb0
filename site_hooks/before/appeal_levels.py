"""Puts the levels of appeal with their clocks into pages: tables for each plan, and the map of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_hooks.appeal_clocks import Claim, Clocks, Filing, Level, Plan, read_clocks
from site_hooks.before.appeal_map import draw_map
from site_hooks.rule_links import link_rule
from site_hooks.source_list import link_source

TABLES = "<!-- levels of appeal -->"
MAP = "<!-- map of appeals -->"
"""Where the tables and the map go in a page."""


def write_tables(clocks: Clocks, page: str) -> str:
    """Returns a Markdown section for each plan, with links to the sources from a page such as "guide/tips.md"."""
    return "\n\n".join(_section(plan, clocks, page) for plan in clocks.plans)


def _section(plan: Plan, clocks: Clocks, page: str) -> str:
    tables = "\n\n".join(_table(branch, levels, page) for branch, levels in plan.branches.items())
    notes = "\n".join(f"- {note}" for note in _notes(plan, page))
    checked = f"{plan.checked:%B} {plan.checked.day}, {plan.checked.year}"
    return (
        f"## {plan.name} {{ #{plan.id} }}\n\n{tables}\n\n{notes}\n\n"
        f"[{clocks.two_dates[0]}](deadlines.md#two-dates)\n{plan.caution}\nChecked {checked}."
    )


def _table(branch: str, levels: Iterable[Level], page: str) -> str:
    title = f"**{branch}**\n\n" if branch else ""
    rows = "\n".join(f"| {_row(level, page)} |" for level in levels)
    return (
        f'{title}<div class="appeal-table" markdown>\n\n'
        f"| Level | File within | Answer within |\n|---|---|---|\n{rows}\n\n</div>"
    )


def _row(level: Level, page: str) -> str:
    limits = [(_limit(filing), filing.claim) for filing in level.filings]
    if level.sent_by_plan:
        limits = [("the plan sends it on", level.sent_by_plan)]
    answers = [(f"{decision.words} {decision.what}", decision.claim) for decision in level.decisions]
    cells = (
        f"**{level.name}**<br>{level.decides}",
        "Nothing to file" if level.is_for_plan else _with_claims(limits, page),
        _with_claims(limits if level.is_for_plan else answers, page) or "See the notice",
    )
    return " | ".join(cells)


def _limit(filing: Filing) -> str:
    return f"{filing.what}: {filing.limit}" if filing.what else filing.limit


def _with_claims(told: list[tuple[str, Claim]], page: str) -> str:
    """Returns a line for each, with its rule and sources; what rests on the same is cited once, at its end."""
    lines = []
    for number, (words, claim) in enumerate(told, 1):
        is_cited_next = number < len(told) and told[number][1] == claim
        care = f", {claim.care}" if claim.care else ""
        lines.append(f"{capitalized(words)}{care}{'' if is_cited_next else _cite(claim, page)}")
    return "<br>".join(lines)


def _cite(claim: Claim, page: str) -> str:
    rule = f" ({link_rule(claim.rule)})" if claim.rule else ""
    return rule + "".join(f" {link_source(source, page)}" for source in claim.sources)


def _notes(plan: Plan, page: str) -> Iterator[str]:
    if any(filing.received_after for level in plan.levels for filing in level.filings):
        yield (
            "Where a clock runs from receiving, receipt is presumed five days after the date on the notice. "
            "A day that you can show counts instead."
        )
    for level in plan.levels:
        links = "".join(f" {link_source(source, page)}" for source in level.note_sources)
        notes = [*level.notes, *(note for filing in level.filings for note in filing.notes)]
        if notes:
            yield f"{level.name}: {' '.join(notes)}{links}"


def capitalized(words: str) -> str:
    """Returns words with a capital at their start and the rest as it is."""
    return words[:1].upper() + words[1:]


def fill_levels(markdown: str, page: str, docs: Path) -> str:
    """Returns a page's Markdown with the tables and the map at their markers; their headings are the page's own."""
    if TABLES in markdown:
        markdown = markdown.replace(TABLES, write_tables(read_clocks(docs), page))
    return markdown.replace(MAP, draw_map(read_clocks(docs))) if MAP in markdown else markdown
