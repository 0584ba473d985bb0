"""A letter as large as letters get: what a key costs in it is compared with a short one."""

from __future__ import annotations

from typing import Any

WORDS = 5_000
ROWS = {"prior_treatments": 60, "criteria": 100, "medications": 200, "line_items": 200}


def enlarge(answers: dict[str, Any]) -> dict[str, Any]:
    """Returns the answers of a case with 5,000 words of history, 60 treatments, 200 items and 100 criteria."""
    sentences = [
        f"On day {day} she walked {day % 40} m and rested twice before the door." for day in range(WORDS // 12)
    ]
    paragraphs = [" ".join(sentences[start : start + 6]) for start in range(0, len(sentences), 6)]
    rows = {
        name: [dict(given[place % len(given)]) for place in range(count)]
        for name, count in ROWS.items()
        if (given := answers.get(name))
    }
    return answers | rows | {"history": "\n\n".join(paragraphs)}
