"""How a request stands against the plan's rules, in one clause; worked out, so that it cannot contradict its table."""

from __future__ import annotations

from collections.abc import Sequence

from generator.memos import by_identity
from generator.values import NOTHING, Answer, Missing, Row, said

_STATUSES = (
    ("met", "criterion {} is met", "criteria {} are met"),
    ("partly", "criterion {} is met in part", "criteria {} are met in part"),
    ("asked", "an exception is asked to criterion {}", "exceptions are asked to criteria {}"),
    ("not-met", "criterion {} is not met", "criteria {} are not met"),
    ("not-documented", "criterion {} is not documented", "criteria {} are not documented"),
)

_KINDS = (
    ("fact", "reason {} is an error of fact", "reasons {} are errors of fact"),
    (
        "paper",
        "reason {} is answered by a document that is enclosed",
        "reasons {} are answered by documents that are enclosed",
    ),
    ("rule", "reason {} misreads the rule", "reasons {} misread the rule"),
    ("foreign", "reason {} rests on a rule that does not govern", "reasons {} rest on rules that do not govern"),
    (
        "judgment",
        "reason {} is a judgment, answered from the record",
        "reasons {} are judgments, answered from the record",
    ),
)
"""The kinds of reasons in the order in which they are answered."""


def criteria_standing(rows: Sequence[Row], logic: Answer | Missing) -> Answer | Missing:
    """Returns how the criteria stand: "criteria 1, 2 and 4 are met; criterion 3 is met in part".

    Nothing where a criterion has no status: what is not said is not counted. Parts of a criterion are not counted.
    """
    if not rows or not all(row.status for row in rows):
        return NOTHING
    names = [name_of(row, number) for number, row in enumerate(rows, 1)]
    by_status: dict[str, list[str]] = {}
    for name, row in zip(names, rows, strict=True):
        if not any(is_part_of(name, other) for other in names):
            by_status.setdefault(row.status.value, []).append(name)
    words = _clauses(by_status, _STATUSES)
    if words and logic == "any" and "met" in by_status:
        words += "; any one is enough"
    return said(words) if words else NOTHING


def name_of(row: Row, number: int) -> str:
    """Returns by what a criterion is called: the plan's number for it, else its place in the list."""
    return row.number.text if row.number else str(number)


def is_part_of(name: str, whole: str) -> bool:
    """Whether one number of a criterion is a part of another: C1 of C, 2(a) of 2, but not 12 of 1."""
    rest = name.removeprefix(whole)
    if not whole or rest in (name, ""):
        return False
    return not rest[0].isalnum() or rest[0].isdigit() != whole[-1].isdigit()


def reasons_standing(rows: Sequence[Row]) -> Answer | Missing:
    """Returns what the reasons of a denial are: "reason 1 is an error of fact; reason 2 misreads the rule".

    A single reason is "the reason given". Nothing where none is of a known kind.
    """
    by_kind: dict[str, list[str]] = {}
    for number, row in enumerate(rows, 1):
        if row.kind:
            by_kind.setdefault(row.kind.value, []).append(str(number))
    words = _clauses(by_kind, _KINDS)
    if len(rows) == 1:
        words = words.replace("reason 1", "the reason given")
    return said(words) if words else NOTHING


def reasons_in_order(rows: Sequence[Row]) -> Sequence[Row]:
    """Returns the reasons as they are answered, each with its `row_number` in the notice and the `place` under it.

    Errors of fact come first and judgments last; where a reason has no kind the order is that of the notice.
    """
    numbered = [_numbered(row, number) for number, row in enumerate(rows, 1)]
    if not all(row.kind for row in rows):
        return numbered
    order = [kind for kind, _, _ in _KINDS]
    return sorted(numbered, key=lambda row: order.index(row.kind.value))


@by_identity
def _numbered(row: Row, number: int) -> Row:
    return Row(**row.__dict__, row_number=str(number), place=f"reason-{number}")


def is_reordered(rows: Sequence[Row]) -> bool:
    """Whether reasons are answered in another order than the notice has them in."""
    return [row.row_number for row in reasons_in_order(rows)] != [str(number) for number in range(1, len(rows) + 1)]


def _clauses(found: dict[str, list[str]], words: Sequence[tuple[str, str, str]]) -> str:
    return "; ".join(
        (one if len(found[value]) == 1 else several).format(_listed(found[value]))
        for value, one, several in words
        if value in found
    )


def _listed(names: Sequence[str]) -> str:
    """Returns "1 to 4", "A, B and D" or "2"."""
    if len(names) > 2 and all(name.isdigit() for name in names):
        numbers = [int(name) for name in names]
        if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            return f"{names[0]} to {names[-1]}"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
