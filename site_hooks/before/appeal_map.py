"""Draws the map of appeals as SVG, once for wide screens and once for narrow ones; its colors come from CSS."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from site_hooks.appeal_clocks import Clocks, Level

DESCRIPTION = "The levels of appeal in order, and the time to file at each. The tables below hold the same as text."


@dataclass(frozen=True, slots=True)
class MapLayout:
    """How a map is laid out, in units that are about a pixel."""

    name: str
    box_width: int
    gap: int
    characters: int
    title_characters: int
    is_wide: bool


LAYOUTS = (
    MapLayout("wide", box_width=136, gap=18, characters=17, title_characters=90, is_wide=True),
    MapLayout("narrow", box_width=318, gap=20, characters=40, title_characters=38, is_wide=False),
)
"""Side by side where there is room, one below another where there is not."""

_HEADING = 30
_LINE = 18
_PARTING = 22
_MOST_LEVELS = 5


def draw_map(clocks: Clocks) -> str:
    """Returns a figure with a picture for each way of appeal in each layout; CSS shows the one that fits."""
    pictures = "".join(_draw(way, layout) for way in _ways(clocks) for layout in LAYOUTS)
    legend = (
        "In each box: the time to file. A broken outline: from someone else's account, or not read in the rule itself."
    )
    return (
        f'<figure class="appeal-map">{pictures}<figcaption>{legend} {escape(clocks.two_dates[0])}</figcaption></figure>'
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """The levels that are drawn in one row: those of a plan, or those of a branch of it."""

    name: str
    title: str
    levels: tuple[Level, ...]


def _ways(clocks: Clocks) -> Iterator[_Way]:
    for plan in clocks.plans:
        for branch, levels in plan.branches.items():
            filed = tuple(level for level in levels if not level.is_for_plan)
            if filed:
                yield _Way(f"{plan.id}-{filed[0].id}", f"{plan.name}: {branch}" if branch else plan.name, filed)


def _draw(way: _Way, layout: MapLayout) -> str:
    titles = textwrap.wrap(way.title, layout.title_characters)
    heading = _HEADING + (len(titles) - 1) * _LINE
    name = f"appeal-map-{layout.name}"
    identifier = f"{name}-{way.name}"
    words = "".join(
        f'<text class="picture-strong" x="1" y="{18 + number * _LINE}">{escape(line)}</text>'
        for number, line in enumerate(titles)
    )
    return (
        f'<svg class="picture {name}" role="img" viewBox="0 0 {_lane_width(layout)} '
        f'{heading + _lane_height(way, layout) + _PARTING}" '
        f'aria-labelledby="{identifier}-title {identifier}-description">'
        f'<title id="{identifier}-title">{escape(way.title)}</title>'
        f'<desc id="{identifier}-description">{DESCRIPTION}</desc>'
        f"{words}{''.join(_lane(way, heading, layout))}</svg>"
    )


def _lane_width(layout: MapLayout) -> int:
    columns = _MOST_LEVELS if layout.is_wide else 1
    return columns * (layout.box_width + layout.gap) - layout.gap + 2


def _lane_height(way: _Way, layout: MapLayout) -> int:
    heights = _heights(way, layout)
    return max(heights) if layout.is_wide else sum(heights) + (len(heights) - 1) * layout.gap


def _heights(way: _Way, layout: MapLayout) -> list[int]:
    """Returns each box's height: side by side they are alike."""
    heights = [_LINE * len(_lines(level, layout)) + 14 for level in way.levels]
    return [max(heights)] * len(heights) if layout.is_wide else heights


def _lane(way: _Way, top: int, layout: MapLayout) -> Iterator[str]:
    left, upper = 1, top
    for number, (level, height) in enumerate(zip(way.levels, _heights(way, layout), strict=True)):
        if number and not level.branch and not level.is_alternative:
            yield _arrow(left, upper, height, layout)
        yield from _box(level, left, upper, height, layout)
        if layout.is_wide:
            left += layout.box_width + layout.gap
        else:
            upper += height + layout.gap


def _arrow(left: int, top: int, height: int, layout: MapLayout) -> str:
    length = layout.gap - 3
    if layout.is_wide:
        x, y = left - layout.gap + 1, top + height // 2
        path = f"M{x} {y}h{length}m-5 -5l5 5l-5 5"
    else:
        x, y = left + 24, top - layout.gap + 1
        path = f"M{x} {y}v{length}m-5 -5l5 5l5 -5"
    return f'<path class="picture-line" d="{path}"/>'


def _box(level: Level, left: int, top: int, height: int, layout: MapLayout) -> Iterator[str]:
    is_reported = any(filing.claim.care for filing in level.filings[:1])
    kind = "picture-box picture-reported" if is_reported else "picture-box"
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{layout.box_width}" height="{height}" rx="3"/>'
    for number, (line, kind_of_text) in enumerate(_lines(level, layout), 1):
        yield _text(line, left, top + 4 + number * _LINE, kind_of_text)


def _lines(level: Level, layout: MapLayout) -> list[tuple[str, str]]:
    limit = level.filings[0].short if level.filings else "sent on by the plan"
    lines = [(line, "picture-strong") for line in textwrap.wrap(level.name, layout.characters)]
    return lines + [(line, "picture-text") for line in textwrap.wrap(limit, layout.characters)]


def _text(words: str, left: int, baseline: int, kind: str) -> str:
    return f'<text class="{kind}" x="{left + 9}" y="{baseline}">{escape(words)}</text>'
