"""What changed in case files from one schema to the next, so that an older file still opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.rewordings import ANSWER as REWORDINGS


def _from_1(answers: dict[str, Any]) -> None:
    """Schema 2 asks who signs, and asks for the type of plan as a choice; the words on the card are its product."""
    answers.setdefault("author_kind", "clinician")
    if "plan_type" in answers:
        answers["plan_product"] = answers.pop("plan_type")


_STEPS: dict[int, Callable[[dict[str, Any]], None]] = {1: _from_1}
"""What takes a file of this schema to the next."""


def migrate_answers(answers: Mapping[str, Any], schema: int) -> dict[str, Any]:
    """Returns the answers of an older case file as the newest schema has them."""
    migrated = dict(answers)
    for step in sorted(_STEPS):
        if step >= schema:
            _STEPS[step](migrated)
    return migrated


KEPT_BESIDE = (REWORDINGS,)
"""Names among the answers that are no question's."""
