"""Clauses that go with their missing answer."""

import pytest

from generator.clauses import settle_clauses
from generator.errors import TemplateFault


def settled(line):
    """Settles a line in which a capital X stands for a missing answer."""
    return settle_clauses(line, lambda words: "X" not in words)


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("A line without any.", "A line without any."),
        ("rituximab[[, 1 g]][[ by mouth]].", "rituximab, 1 g by mouth."),
        ("rituximab[[, X]][[ by mouth]].", "rituximab by mouth."),
        ("I ask for [[X??a medication]][[, 1 g]].", "I ask for a medication, 1 g."),
        ("for [[asthma[[ (X)]]]].", "for asthma."),
        ("care[[ for X[[ (J45.909)]]]].", "care."),
        ("[[X]][[, reference 12]][[, code 4]]", "Reference 12, code 4"),
        ("[[X]]; [[G70.00]]", "G70.00"),
        ("[[asthma]]; [[X]]", "asthma"),
        ("Re: [[X]][[, J1]]; [[pump]]", "Re: J1; pump"),
        ("a pump ([[X]][[; for 12 months]])", "a pump (for 12 months)"),
        ("a pump ([[X]][[; for X]])", "a pump"),
        ("I ask for the following[[, for X]]:", "I ask for the following:"),
        ("before a decision[[: X]][[, on weekdays]].", "before a decision, on weekdays."),
        ("[[X]][[, MD]]\\", "MD\\"),
    ],
)
def test_what_is_left_reads_on(line, reads):
    assert settled(line) == reads


@pytest.mark.parametrize("line", ["[[X]]", "[[X]][[, X]]\\", "- [[X]]", "1. [[X]]"])
def test_a_line_of_which_nothing_is_left_goes(line):
    assert settled(line) == ""


def test_a_clause_with_one_end_is_the_template_writers_mistake():
    with pytest.raises(TemplateFault, match="both its ends"):
        settled("given[[ at home")
