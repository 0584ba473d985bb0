"""Measurements over time become one table."""

from generator.series import series
from generator.values import Answer, Missing, Row
from tests.generator.test_computed import MISSING, said, words_of


def measured(*rows):
    return series(
        [
            Row(date=said(day), measure=said(measure), value=said(value), note=said(note) if note else MISSING)
            for day, measure, value, note in rows
        ]
    )


def test_each_measure_has_a_column_and_each_day_a_row():
    table = measured(
        ("October 14, 2026", "Weight", "9.0 kg", ""),
        ("July 28, 2026", "Weight", "8.9 kg", "before"),
        ("July 28, 2026", "Length", "76 cm", "lying"),
    )
    assert [one.text for one in table.measures] == ["Weight", "Length"]
    assert [row.date.text for row in table.rows] == ["July 28, 2026", "October 14, 2026"]
    assert [[words_of(value) for value in row.values] for row in table.rows] == [["8.9 kg", "76 cm"], ["9.0 kg", None]]
    assert table.rows[0].notes.text == "before; lying"
    assert not table.change


def test_the_change_of_one_measure_is_told_with_its_days():
    table = measured(("March 11, 2024", "Height", "99.4 cm", ""), ("September 14, 2026", "Height", "108.3 cm", ""))
    assert table.change.text == "From March 11, 2024, to September 14, 2026: 8.9 cm more."


def test_a_change_is_told_only_of_one_unit_and_of_two_values():
    assert not measured(("March 11, 2024", "Height", "99.4 cm", "")).change
    assert not measured(("March 11, 2024", "Height", "99.4 cm", ""), ("May 1, 2024", "Height", "1.1 m", "")).change
    assert not measured(("March 11, 2024", "Height", "tall", ""), ("May 1, 2024", "Height", "taller", "")).change
    assert not measured(("March 11, 2024", "Score", "11", ""), ("May 1, 2024", "Score", "11", "")).change


def test_what_went_up_and_down_has_no_change():
    rows = [("February 6, 2026", "6 mEq/h"), ("April 2, 2026", "24 mEq/h"), ("July 15, 2026", "5 mEq/h")]
    assert not measured(*((day, "Acid", value, "") for day, value in rows)).change


def test_what_is_measured_twice_on_a_day_has_two_rows():
    table = measured(("May 1, 2026", "Pulse", "46", ""), ("May 1, 2026", "Pulse", "88", ""))
    assert [[value.text for value in row.values] for row in table.rows] == [["46"], ["88"]]


def test_a_value_that_is_missing_stays_a_gap():
    gap = Missing("measurements.0.value", "Value", needed=True)
    table = series([Row(date=said("May 1, 2026"), measure=said("Pulse"), value=gap, note=MISSING)])
    assert table.rows[0].values == [gap]
    assert isinstance(table.measures[0], Answer)
