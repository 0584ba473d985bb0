"""REF008: what a sentence cites stands in the list of references."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase

_NUMBERED = re.compile(r"\[(\d{1,2})\]|\b[Rr]eference (\d{1,2})\b(?! ?[-–/\d])")
_AUTHOR = re.compile(
    r"\b([A-Z][\w’-]{2,}) (?:et al\b|and (?:colleagues|others|coworkers)\b)"
    r"|\(([A-Z][\w’-]{2,})(?: et al\.?)?,? (?:19|20)\d\d\)"
)
_NO_AUTHOR = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December", "Enclosure", "Spring", "Summer", "Fall", "Winter"}
)  # fmt: skip


def find_unlisted_references(case: ReviewedCase) -> Places:
    """Finds a reference that a sentence names by number or author, and the list does not hold."""
    listed = [row.get("citation", "") for _, row in case.rows("references")]
    if not listed:
        return
    authors = " ".join(listed).lower()
    for words in case.sentences:
        for match in _NUMBERED.finditer(words.text):
            if int(match[1] or match[2]) > len(listed):
                yield Place(words.path, match[0], f"{len(listed)} in the list")
        for match in _AUTHOR.finditer(words.text):
            author = match[1] or match[2]
            if author not in _NO_AUTHOR and author.lower() not in authors:
                yield Place(words.path, match[0], "not in the list")
