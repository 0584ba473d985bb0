"""Draws the map of appeals as SVG, once for wide screens and once for narrow ones; its colours come from CSS."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from site_hooks.appeal_clocks import Clocks, Level, Plan

TITLE = "The map of appeals"
DESCRIPTION = (
    "Each kind of plan with its levels of appeal in order, and the time to file at each. "
    "The tables below hold the same as text."
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a map is laid out, in units that are about a pixel."""

    name: str
    box_width: int
    box_height: int
    gap: int
    characters: int
    is_wide: bool


LAYOUTS = (
    Layout("wide", box_width=136, box_height=86, gap=18, characters=17, is_wide=True),
    Layout("narrow", box_width=318, box_height=52, gap=20, characters=40, is_wide=False),
)
"""Side by side where there is room, one below another where there is not."""

_HEADING = 30
_LINE = 18
_PARTING = 22


def draw_map(clocks: Clocks) -> str:
    """Returns a figure with the map in each layout; CSS shows the one that fits."""
    pictures = "".join(_draw(clocks, layout) for layout in LAYOUTS)
    legend = "In each box: the time to file. A broken outline: as reported, not read in the rule itself."
    return f'<figure class="appeal-map">{pictures}<figcaption>{legend} {escape(clocks.notice)}</figcaption></figure>'


def _draw(clocks: Clocks, layout: Layout) -> str:
    parts: list[str] = []
    top = 0
    for plan in clocks.plans:
        parts.append(f'<text class="picture-strong" x="1" y="{top + 18}">{escape(plan.name)}</text>')
        parts.extend(_lane(plan, top + _HEADING, layout))
        top += _HEADING + _lane_height(plan, layout) + _PARTING
    name = f"appeal-map-{layout.name}"
    width = _lane_width(max(len(plan.levels) for plan in clocks.plans), layout)
    return (
        f'<svg class="picture {name}" role="img" viewBox="0 0 {width} {top - _PARTING + 2}" '
        f'aria-labelledby="{name}-title {name}-description">'
        f'<title id="{name}-title">{TITLE}</title><desc id="{name}-description">{DESCRIPTION}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _lane_width(levels: int, layout: Layout) -> int:
    columns = levels if layout.is_wide else 1
    return columns * (layout.box_width + layout.gap) - layout.gap + 2


def _lane_height(plan: Plan, layout: Layout) -> int:
    rows = 1 if layout.is_wide else len(plan.levels)
    return rows * (layout.box_height + layout.gap) - layout.gap


def _lane(plan: Plan, top: int, layout: Layout) -> Iterator[str]:
    for number, level in enumerate(plan.levels):
        step = number * ((layout.box_width if layout.is_wide else layout.box_height) + layout.gap)
        left, upper = (1 + step, top) if layout.is_wide else (1, top + step)
        if number:
            yield _arrow(left, upper, layout)
        yield from _box(level, left, upper, layout)


def _arrow(left: int, top: int, layout: Layout) -> str:
    length = layout.gap - 3
    if layout.is_wide:
        x, y = left - layout.gap + 1, top + layout.box_height // 2
        path = f"M{x} {y}h{length}m-5 -5l5 5l-5 5"
    else:
        x, y = left + 24, top - layout.gap + 1
        path = f"M{x} {y}v{length}m-5 -5l5 5l5 -5"
    return f'<path class="picture-line" d="{path}"/>'


def _box(level: Level, left: int, top: int, layout: Layout) -> Iterator[str]:
    is_reported = any(filing.claim.is_reported for filing in level.filings[:1])
    kind = "picture-box picture-reported" if is_reported else "picture-box"
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{layout.box_width}" height="{layout.box_height}" rx="3"/>'
    lines = [(line, "picture-strong") for line in textwrap.wrap(level.name, layout.characters)]
    lines += [(line, "picture-text") for line in textwrap.wrap(_file_by(level), layout.characters)]
    for number, (line, kind_of_text) in enumerate(lines, 1):
        yield _text(line, left, top + 4 + number * _LINE, kind_of_text)


def _text(words: str, left: int, baseline: int, kind: str) -> str:
    return f'<text class="{kind}" x="{left + 9}" y="{baseline}">{escape(words)}</text>'


def _file_by(level: Level) -> str:
    if level.sent_by_plan:
        return "sent on by the plan"
    filing = level.filings[0]
    if filing.count is None:
        return filing.words
    return f"{filing.words} from {'receipt' if filing.received_after else 'the notice'}"
