"""Writes the cells of tables as the site's policy, screen readers and phones want them."""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import chain, repeat

ALIGNED_CELL = re.compile(r'(<t[dh])( style="text-align: (left|center|right);")')

EMPTY_HEADER = re.compile(r"<th( [^>]*)?>\s*</th>")

FEWEST_TO_STACK = 3
"""Columns: a table with fewer fits on a phone."""

_TABLE = re.compile(r"<table>\s*<thead>.*?</thead>.*?</table>", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>\s*", re.DOTALL)
_TITLE = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)


def tidy_cells(page: str) -> str:
    """Returns the page with a class for each cell's alignment and no header cell that heads nothing.

    In a table of several columns each cell also says its column, for a phone, where rows stand as cards.
    """
    page = ALIGNED_CELL.sub(r'\1 class="align-\3"', page)
    page = _TABLE.sub(lambda table: _tidy_table(table[0]), page)
    return EMPTY_HEADER.sub(r"<td\1></td>", page)


def label_cells(table: str) -> str:
    """Returns a table in which each cell says its column, by the titles of the table's head."""
    titles = _titles(table)
    return _ROW.sub(lambda row: _label(row[0], titles), table)


def _tidy_table(table: str) -> str:
    titles = _titles(table)
    if not any(titles):
        return _HEAD.sub("", table)
    if len(titles) < FEWEST_TO_STACK:
        return table
    return label_cells(table).replace("<table>", "<table data-stacks>", 1)


def _titles(table: str) -> list[str]:
    head = _HEAD.search(table)
    return [_words(title) for title in _TITLE.findall(head[0])] if head else []


def _label(row: str, titles: list[str]) -> str:
    columns = chain(titles, repeat(""))
    return re.sub(r"<td\b", lambda _: f'<td data-label="{escape(title)}"' if (title := next(columns)) else "<td", row)


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()
