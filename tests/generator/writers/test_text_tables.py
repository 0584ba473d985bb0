"""Tables in plain text stand in columns of at most 80 characters."""

from hypothesis import given
from hypothesis import strategies as st

from generator.writers.text_tables import WIDTH, table_lines

LOG = [
    [
        "Sep 24, 2026",
        "Alan Whitcomb, MD, family medicine",
        "P2P-2207",
        "He did not have the comparative plan before him",
    ],
    ["Oct 6, 2026", "Denise, appeals intake", "AP-40761", "The plan is in the file and came on September 9"],
]


def test_columns_stand_under_each_other_and_wrap_in_their_place():
    assert table_lines(["Date", "Call with", "Reference", "What was said"], LOG) == [
        "Date          Call with               Reference  What was said",
        "------------  ----------------------  ---------  -------------------------------",
        "Sep 24, 2026  Alan Whitcomb, MD,      P2P-2207   He did not have the comparative",
        "              family medicine                    plan before him",
        "",
        "Oct 6, 2026   Denise, appeals intake  AP-40761   The plan is in the file and",
        "                                                 came on September 9",
    ]


def test_a_small_table_takes_the_room_that_it_needs():
    lines = table_lines(["Goal", "Now"], [["Walks", "189 m"], ["", "none"]])
    assert lines == ["Goal   Now", "-----  -----", "Walks  189 m", "       none"]


def test_a_date_and_a_number_with_its_unit_are_not_broken():
    rows = [["x " * 30 + "on Mar 14, 2026 with 1,000 mg", "y " * 30 + "Mar 2024 for 12 weeks"]]
    words = "\n".join(table_lines(["A", "B"], rows))
    for whole in ("Mar 14, 2026", "1,000 mg", "Mar 2024", "12 weeks"):
        assert whole in words


def test_words_that_do_not_fit_side_by_side_stand_below_each_other():
    long = "doi:10.1001/jamaneurol.2022.2887"
    lines = table_lines(["First", "Second", "Third"], [[long, long, long], ["a", "", "c"]])
    assert lines == [f"First: {long}", f"Second: {long}", f"Third: {long}", "", "First: a", "Third: c"]


@given(st.lists(st.lists(st.text(max_size=120), min_size=3, max_size=3), min_size=1, max_size=6))
def test_no_line_is_wider_and_no_word_is_lost(rows):
    lines = table_lines(["One", "Two", "Three"], rows)
    assert all(len(line) <= WIDTH or " " not in line.strip() for line in lines)
    written = "".join("".join(lines).split())
    for word in (word for row in rows for cell in row for word in cell.split()):
        assert all(sign in written for sign in word)


def test_a_table_without_rows_or_words_is_no_trouble():
    assert table_lines(["", ""], [["", ""]]) == ["", "-  -", ""]
