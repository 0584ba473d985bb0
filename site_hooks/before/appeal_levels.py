"""Puts the levels of appeal with their clocks into pages: a table for each plan, and the map of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_hooks.appeal_clocks import Claim, Clocks, Filing, Level, Plan, read_clocks
from site_hooks.before.appeal_map import draw_map
from site_hooks.source_list import link_source

TABLES = "<!-- levels of appeal -->"
MAP = "<!-- map of appeals -->"
"""Where the tables and the map go in a page."""


def write_tables(clocks: Clocks, page: str) -> str:
    """Returns a Markdown section for each plan, with links to the sources from a page such as "guide/tips.md"."""
    return "\n\n".join(_section(plan, clocks.notice, page) for plan in clocks.plans)


def _section(plan: Plan, notice: str, page: str) -> str:
    rows = "\n".join(f"| {_row(level, page)} |" for level in plan.levels)
    notes = "\n".join(f"- {note}" for note in _notes(plan, page))
    checked = f"{plan.checked:%B} {plan.checked.day}, {plan.checked.year}"
    return (
        f"## {plan.name} {{ #{plan.id} }}\n\n"
        f'<div class="appeal-table" markdown>\n\n'
        f"| Level | File within | Answer within |\n|---|---|---|\n{rows}\n\n</div>\n\n"
        f"{notes}\n\n**{notice}**\n{plan.caution}\nChecked {checked}."
    )


def _row(level: Level, page: str) -> str:
    file = "; ".join(_file_within(filing, level) for filing in level.filings) or "The plan sends it on"
    claims = [filing.claim for filing in level.filings if filing.count]
    claims += [level.sent_by_plan] if level.sent_by_plan else []
    answer = "; ".join(
        f"{decision.words} {decision.what}{_as_reported(decision.claim)}" for decision in level.decisions
    )
    answer_claims = [decision.claim for decision in level.decisions]
    cells = (
        f"**{level.name}**<br>{level.decides}",
        f"{capitalized(file)}{_cite(claims, page)}",
        f"{answer or 'See the notice'}{_cite(answer_claims, page)}",
    )
    return " | ".join(cells)


def _file_within(filing: Filing, level: Level) -> str:
    if filing.count is None:
        return filing.words
    start = f"receiving {level.answers_to}" if filing.received_after else f"the date on {level.answers_to}"
    before = f"{filing.what}: " if filing.what else ""
    return f"{before}{filing.words} from {start}{_as_reported(filing.claim)}"


def _as_reported(claim: Claim) -> str:
    return ", as reported" if claim.is_reported else ""


def _cite(claims: Iterable[Claim], page: str) -> str:
    sources = dict.fromkeys(source for claim in claims for source in claim.sources)
    return "".join(f" {link_source(source, page)}" for source in sources)


def _notes(plan: Plan, page: str) -> Iterator[str]:
    if any(filing.received_after for level in plan.levels for filing in level.filings):
        yield "Receipt is presumed five days after the date on the notice."
    for level in plan.levels:
        links = "".join(f" {link_source(source, page)}" for source in level.note_sources)
        if level.notes:
            yield f"{level.name}: {' '.join(level.notes)}{links}"


def capitalized(words: str) -> str:
    """Returns words with a capital at their start and the rest as it is."""
    return words[:1].upper() + words[1:]


def fill_levels(markdown: str, page: str, docs: Path) -> str:
    """Returns a page's Markdown with the tables and the map at their markers; their headings are the page's own."""
    if TABLES in markdown:
        markdown = markdown.replace(TABLES, write_tables(read_clocks(docs), page))
    return markdown.replace(MAP, draw_map(read_clocks(docs))) if MAP in markdown else markdown
