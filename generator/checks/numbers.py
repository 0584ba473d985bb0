"""NUM: sums, shares, spans and values come out."""

from __future__ import annotations

from generator.checks.measures import find_other_values
from generator.checks.quantities import find_other_quantities, find_zero
from generator.checks.shares import find_other_changes, find_other_shares
from generator.checks.spans import find_days_out_of_order, find_other_spans
from generator.checks.sums import find_other_doses, find_other_sums

CHECKS = {
    "NUM001": find_other_quantities,
    "NUM002": find_other_doses,
    "NUM003": find_other_sums,
    "NUM004": find_other_shares,
    "NUM005": find_other_changes,
    "NUM006": find_other_spans,
    "NUM007": find_days_out_of_order,
    "NUM008": find_zero,
    "NUM009": find_other_values,
}
