"""SEND: all that goes with the letter, in time."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.enclosures import mentioned_numbers

_DECISION = re.compile(r"denial|denied|notice|determination|decision|EOB|explanation of benefits", re.IGNORECASE)

_NEEDS_NO_POINTER = re.compile(
    _DECISION.pattern + r"|article|references?|quotation|authorization|consent", re.IGNORECASE
)


def find_no_enclosures(case: ReviewedCase) -> Places:
    """Finds a letter with nothing enclosed."""
    if case.given("author_name") and not case.rows("enclosures"):
        yield Place("enclosures")


def find_no_denial_enclosed(case: ReviewedCase) -> Places:
    """Finds an appeal whose list of enclosures does not hold the decision."""
    enclosures = case.rows("enclosures")
    listed = " ".join(row.get("enclosure", "") for _, row in enclosures)
    if case.rows("denials") and enclosures and not _DECISION.search(listed):
        yield Place("enclosures")


def find_ended_approval(case: ReviewedCase) -> Places:
    """Finds a renewal of an approval that has ended before the date of the letter."""
    today, until = case.answers.today, case.date("approved_until")
    if today and until and until.last < today:
        yield Place("approved_until", str(until))


def find_unnamed_enclosures(case: ReviewedCase) -> Places:
    """Finds an enclosure to which nothing in the letter points; a decision or an article needs no pointer."""
    named = set(mentioned_numbers(case.answers.given))
    for number, (path, row) in enumerate(case.rows("enclosures"), 1):
        listed = row.get("enclosure", "")
        if listed and number not in named and not _NEEDS_NO_POINTER.search(listed):
            yield Place(f"{path}.enclosure", listed)


CHECKS = {
    "SEND001": find_no_enclosures,
    "SEND002": find_no_denial_enclosed,
    "SEND003": find_ended_approval,
    "SEND004": find_unnamed_enclosures,
}
