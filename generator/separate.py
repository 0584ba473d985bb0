"""Requests that one letter makes and the plan decides separately: which things, and which criteria, belong to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.library import OCCASION
from generator.memos import by_identity
from generator.values import NOTHING, Row, Value


def numbered_criteria(values: Mapping[str, Value]) -> list[Row]:
    """Returns the criteria with their `row_number` in the form and the `place` of the proof under each."""
    rows = values["criteria"]
    return (
        [_numbered(row, number) for number, row in enumerate(rows, 1) if isinstance(row, Row)]
        if isinstance(rows, list)
        else []
    )


@by_identity
def _numbered(row: Row, number: int) -> Row:
    return Row(**row.__dict__, row_number=str(number), place=f"criterion-{number}")


def separate_requests(values: Mapping[str, Value]) -> list[Row]:
    """Returns the requests that are decided separately, each with its `requests`, `criteria`, `number` and `place`.

    `is_main` marks the one that is the letter’s occasion: what only that occasion asks stands under it.

    What is asked and the criteria go in their order: each row says with which its own begin. Where no row says it, the
    first thing asked for belongs to the first row, the second to the second, and the rest to the last.
    """
    rows, requests, criteria = (values[name] for name in ("separate_requests", "requests", "criteria"))
    assert isinstance(rows, list)
    assert isinstance(requests, list)
    assert isinstance(criteria, list)
    given = [row for row in rows if isinstance(row, Row)]
    says = any(row.first_item for row in given)
    items = _starts(given, "first_item", len(requests)) if says else _one_each(len(given), len(requests))
    starts = _starts(given, "first_criterion", len(criteria))
    kinds = [row.kind for row in given]
    main = kinds.index(values[OCCASION]) if values[OCCASION] in kinds else 0
    return [
        Row(
            **{**row.__dict__, "policy": row.policy or values["policy"] if index == main else row.policy},
            requests=requests[items[index] : items[index + 1]],
            criteria=criteria[starts[index] : starts[index + 1]],
            number=str(index + 1),
            place=f"request-{index + 1}",
            is_main=index == main,
            # What the letter asks once stands under its main request.
            plan_policy=values["policy"] if index == main and row.policy else NOTHING,
            plan_definition=values["plan_definition"] if index == main else NOTHING,
            law=values["law"] if index == main else NOTHING,
        )
        for index, row in enumerate(given)
    ]


def _one_each(rows: int, count: int) -> list[int]:
    return [min(index, count) for index in range(rows)] + [count]


def _starts(rows: Sequence[Row], column: str, count: int) -> list[int]:
    """Returns where the things of each row begin in a list of `count`, and where the last end.

    The first row begins with the first thing. A row that does not say where it begins takes none from the one before.
    """
    starts = [0]
    for row in rows[1:]:
        first = getattr(row, column)
        starts.append(min(max(int(first.value) - 1, starts[-1]), count) if first else count)
    for index in range(len(starts) - 2, 0, -1):
        starts[index] = min(starts[index], starts[index + 1])
    return [*starts, count]
