"""Cells keep their alignment without a style, and an empty header cell is none."""

from __future__ import annotations

import pytest

from site_hooks.after.table_cells import tidy_cells


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


TABLE = """<table>
<thead>
<tr>
<th>Plan</th>
<th>Who &amp; when</th>
<th></th>
</tr>
</thead>
<tbody>
<tr>
<td>A</td>
<td style="text-align: right;">B</td>
<td>C</td>
</tr>
</tbody>
</table>"""


def test_each_cell_of_a_table_of_three_columns_says_its_column() -> None:
    tidy = tidy_cells(TABLE)
    assert tidy.startswith("<table data-stacks>")
    assert (
        '<td data-label="Plan">A</td>\n<td data-label="Who &amp; when" class="align-right">B</td>\n<td>C</td>' in tidy
    )


def test_a_table_of_two_columns_stays_as_it_is() -> None:
    table = TABLE.replace("<th></th>\n", "").replace("<td>C</td>\n", "")
    assert "data-label" not in tidy_cells(table)


def test_a_header_without_words_is_left_out() -> None:
    tidy = tidy_cells("<table>\n<thead>\n<tr>\n<th></th>\n<th></th>\n</tr>\n</thead>\n<tbody></tbody>\n</table>")
    assert tidy == "<table>\n<tbody></tbody>\n</table>"
