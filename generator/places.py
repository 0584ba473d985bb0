"""Where proof stands: under the reason, criterion or request that it proves, or in its usual place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.memos import by_identity
from generator.values import NOTHING, Answer, Missing, Row


def placed(value: Answer | Missing | str, place: str) -> bool:
    """Whether something belongs in a place; what belongs nowhere else belongs in its usual place, ""."""
    return (value.value if isinstance(value, Answer) else "") == place


def there(rows: Iterable[Row], place: str, table: Answer | Missing = NOTHING) -> list[Row]:
    """Returns the rows that belong in a place: by their own answer `under`, else by that of the whole table."""
    return [row for row in rows if placed(row.under or table, place)]


def settle_places(values: dict[str, Any]) -> frozenset[str]:
    """Lets what belongs under a reason, criterion or request that is not there stand in its usual place.

    Returns the places under which something belongs.
    """
    used: set[str] = set()
    known = {
        f"{word}-{number}"
        for name, word in (("denial_reasons", "reason"), ("criteria", "criterion"), ("separate_requests", "request"))
        for number in range(1, len(values[name]) + 1)
    }
    for name, value in values.items():
        if name.endswith("_under") and isinstance(value, Answer):
            if value.value in known:
                used.add(value.value)
            else:
                values[name] = NOTHING
        elif isinstance(value, list) and value and isinstance(value[0], Row) and hasattr(value[0], "under"):
            values[name] = _settled(value, frozenset(known))
            used |= {row.under.value for row in values[name] if row.under}
    return frozenset(used)


@by_identity
def _settled(rows: list[Row], known: frozenset[str]) -> list[Row]:
    return [
        Row(**{**row.__dict__, "under": NOTHING}) if row.under and row.under.value not in known else row for row in rows
    ]
