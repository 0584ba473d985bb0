"""Cells keep their alignment without a style, and an empty header cell is none."""

from __future__ import annotations

import pytest

from site_hooks.table_cells import tidy_cells


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ('<td style="text-align: right;">1</td>', '<td class="align-right">1</td>'),
        ('<th style="text-align: left;">a</th>', '<th class="align-left">a</th>'),
        ("<th></th>", "<td></td>"),
        ('<th style="text-align: center;"></th>', '<td class="align-center"></td>'),
        ("<th>a</th>", "<th>a</th>"),
    ],
)
def test_a_cell_is_tidied(written: str, tidy: str) -> None:
    assert tidy_cells(written) == tidy
