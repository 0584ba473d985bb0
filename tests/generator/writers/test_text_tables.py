"""Tables in plain text: columns, wrapped cells, and lines where columns do not fit."""

import pytest

from generator.blocks import Paragraph, Table, Text
from generator.writers.text_tables import write_table


def test_columns_stand_under_their_titles_and_the_first_title_is_kept(make):
    table = make.table(("Drug", "Dates", "Outcome"), ("Phentermine", "2021", "No loss"), ("Orlistat", "", "Cramps"))
    assert write_table(table) == (
        "Drug         Dates  Outcome\n"
        "-----------  -----  -------\n"
        "Phentermine  2021   No loss\n"
        "Orlistat            Cramps"
    )


def test_a_cell_wraps_in_its_column_and_only_a_row_of_several_lines_has_blank_lines_around_it(make):
    table = make.table(
        ("Treatment", "Outcome"),
        ("Walking", "No change"),
        ("Swimming", "No change"),
        ("Insulin glargine cut from 44 to 34 units in two steps", "The lows went on and she was woken every night"),
        ("Fingersticks", "None"),
        ("Diet", "None"),
    )
    assert write_table(table) == (
        "Treatment                                   Outcome\n"
        "------------------------------------------  ------------------------------------\n"
        "Walking                                     No change\n"
        "Swimming                                    No change\n"
        "\n"
        "Insulin glargine cut from 44 to 34 units    The lows went on and she was woken\n"
        "in two steps                                every night\n"
        "\n"
        "Fingersticks                                None\n"
        "Diet                                        None"
    )


def test_each_line_of_a_cell_has_a_line_of_its_own(make):
    table = make.table(("Drug", "Codes"), ("Orlistat", make.cell("E11.649", "Z79.4")))
    assert write_table(table).splitlines()[2:] == ["Orlistat  E11.649", "          Z79.4"]


def test_a_title_wraps_in_its_column(make):
    table = make.table(("How often the patient falls", "Found"), ("Daily", "so " * 40))
    assert write_table(table).splitlines()[:4] == [
        "How often the    Found",
        "patient falls",
        "---------------  ---------------------------------------------------------------",
        "Daily            so so so so so so so so so so so so so so so so so so so so so",
    ]


def test_a_column_that_holds_nothing_keeps_its_title(make):
    table = make.table(("Month", "Note"), ("May", ""))
    assert write_table(table) == "Month  Note\n-----  ----\nMay"


def test_a_column_without_a_title_keeps_its_cells(make):
    table = make.table(("", "Now"), ("Gait", "0.58 m/s"), ("Stairs", "6"))
    assert write_table(table) == "        Now\n------  --------\nGait    0.58 m/s\nStairs  6"


def test_a_table_without_rows_keeps_its_titles(make):
    assert write_table(make.table(("A", "Bc"))) == "A  Bc\n-  --"


def test_facts_stand_in_a_column_behind_their_names(make):
    table = make.facts(
        ("Patient:", "Ruth Avery"),
        ("Member ID", "NLH-204118"),
        ("Request", "Continuous glucose monitor with receiver, E2103; monthly sensor supply, A4239, for a year"),
        ("Codes", make.cell("E11.649", "Z79.4")),
        ("Plan", ""),
    )
    assert write_table(table) == (
        "Patient:    Ruth Avery\n"
        "Member ID:  NLH-204118\n"
        "Request:    Continuous glucose monitor with receiver, E2103; monthly sensor\n"
        "            supply, A4239, for a year\n"
        "Codes:      E11.649\n"
        "            Z79.4\n"
        "Plan"
    )


def test_a_long_name_of_a_fact_wraps_too(make):
    table = make.facts(("What the patient hopes to do by the end of treatment", "Walk"), ("By", "June"))
    assert write_table(table) == (
        "What the patient hopes to do    Walk\nby the end of treatment:\nBy:                             June"
    )


def test_facts_without_names_stand_at_the_edge(make):
    assert write_table(make.facts(("", "Ruth Avery"))) == "Ruth Avery"


def test_facts_whose_words_do_not_fit_a_column_hang_under_their_names(make):
    table = make.facts(("Policy, at this address", "read at " + "x" * 70), ("Plan", "Northlake"))
    assert write_table(table) == f"Policy, at this address: read at\n    {'x' * 70}\nPlan: Northlake"


def test_a_table_too_wide_for_columns_has_a_line_for_each_cell(make):
    titles = [f"Characteristic{number}" for number in range(7)]
    cells = ["first", "", *(f"word{number}" for number in range(2, 6)), "to be read " * 8]
    assert write_table(make.table(titles, cells, cells)) == (
        "\n\n".join(
            [
                "Characteristic0: first\n"
                "Characteristic1: —\n"
                "Characteristic2: word2\n"
                "Characteristic3: word3\n"
                "Characteristic4: word4\n"
                "Characteristic5: word5\n"
                "Characteristic6: to be read to be read to be read to be read to be read to\n"
                "    be read to be read to be read"
            ]
            * 2
        )
    )


def test_a_table_too_wide_for_columns_and_without_rows_keeps_its_titles(make):
    assert write_table(make.table(("x" * 50, "y" * 50))) == f"{'x' * 50}: —\n{'y' * 50}: —"


@pytest.mark.parametrize("columns", range(1, 12))
def test_no_line_is_longer_than_80_characters(make, columns):
    words = "The glucose of 41 mg/dL on March 4, 2026, was found by her husband, and paramedics gave glucose."
    for cells in ([words] * columns, [words[: 10 * number] for number in range(columns)]):
        table = make.table([f"What was found {number}" for number in range(columns)], cells, cells)
        assert max(map(len, write_table(table).splitlines())) <= 80


HELD = [
    "Mar 4, 2026",
    "September 22, 2026",
    "Sept. 4, 2026",
    "Mar 2026",
    "4 March 2026",
    "May 4, 2026",
    "0.5 mg",
    "Enclosure 2",
    "54 %",
    "1,200 mL",
    "10–20 units",
    "38 mL/min/1.73 m²",
    "≥ 70 mg/dL",
    "12 months",
    "quantity 1",
]


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_a_date_and_a_measure_are_not_broken(make, held, space):
    for before in range(40, 80):
        words = "x" * before + " " + held.replace(" ", space) + " and so on"
        for table in (make.table(("A", "B"), ("c", words)), make.facts(("A", words))):
            assert held in write_table(table)


def test_pasted_words_full_of_held_spaces_are_broken_all_the_same(make):
    table = make.table(("A", "B"), ("c", "necessity\u00a0" * 30))
    written = write_table(table)
    assert written.startswith("A  B\n")
    assert max(map(len, written.splitlines())) <= 80


def test_an_identifier_is_not_broken_at_its_hyphens(make):
    for before in range(60, 80):
        table = make.table(("A", "B"), ("c", f"{'x ' * (before // 2)} GBE-AX-77045 and so on"))
        assert "GBE-AX-77045" in write_table(table)


def test_a_column_that_holds_nothing_at_all_takes_no_room(make):
    assert write_table(make.table(("", "Month"), ("", "May"))) == "Month\n-----\nMay"


def test_combining_characters_and_odd_spaces_are_no_fault():
    def line(words):
        return (Text(words),)

    words = "n\u0303\u0301 \u200d\u2003\u3000 \u0301 " * 20
    table = Table((line(words), line("\u0301")), (((Paragraph((line(words),)),), (Paragraph((line("\u0301"),)),)),))
    assert "n\u0303\u0301" in write_table(table)
    facts = Table(((), ()), table.rows)
    assert "n\u0303\u0301" in write_table(facts)
