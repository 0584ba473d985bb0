"""REF: few sources, real ones, told at their weight."""

from __future__ import annotations

import re

from generator.checks.citations import find_unlisted_references
from generator.checks.labels import find_other_labels
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_MOST = 5
_YEAR = re.compile(
    r"(?<![\d:\-–])(?:(?<=[;:] )|(?<![;:] ))(?:19|20)\d\d\b"
    r"(?![-–]\d| (?:patients|adults|children|people|women|men)\b)"
)
"""A year, and not the pages or the patients that look like one."""

_SAYS_DOI = re.compile(r"\bdoi\b", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/\S+")
_ADDRESS = re.compile(r"\b(?:doi:? ?)?10\.\d{4,9}/\S+|https?://\S+", re.IGNORECASE)
_LOUD = re.compile(
    r"""\b(?:
      proven | (?:clearly\ |again\ )?proves?\b(?=\ (?:that|it|its|this|the|her|his)\b) | standard\ of\ care
    | (?:numerous|many|countless)\ (?:studies|trials) | (?:studies|research)\ (?:have\ shown|shows?) | well[- ]tolerated
    | experts\ agree | gold\ standard | guarantee[sd]? | (?:always|never)\ (?:works?|helps?|fails?)
    | (?:no\ one|nobody)\ (?:has\ |ever\ |has\ ever\ )?(?:relapse[ds]?|fail(?:s|ed)|die[ds]?|lost|stopped)
    | will\ (?:cure|prevent\ all|eliminate)\b | whatever\ the | no\ doubt\ that | undoubtedly | unquestionabl[ey]
    | only\ (?:treatment|drug|option|device)\ (?:that|which)\ (?:can|could|will|works?)
    | 100\ ?(?:percent|%)\ (?:effective|safe)
    | has\ no\ side\ effects\b(?!\ since)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def find_no_references(case: ReviewedCase) -> Places:
    """Finds an off-label use for which no source is cited."""
    drugs = [row.get("drug", "") for _, row in case.rows("medications") if row.get("label_status") == "off-label"]
    if drugs and not case.rows("references"):
        yield Place("references", drugs[0])


def find_many_references(case: ReviewedCase) -> Places:
    """Finds more than five references."""
    references = case.rows("references")
    if len(references) > _MOST:
        yield Place(f"{references[_MOST][0]}.citation", f"{len(references)}")


def find_no_year(case: ReviewedCase) -> Places:
    """Finds a reference without a year."""
    for path, row in case.rows("references"):
        citation = row.get("citation", "")
        if citation and not _YEAR.search(_ADDRESS.sub("", citation)):
            yield Place(f"{path}.citation", citation)


def find_bad_identifiers(case: ReviewedCase) -> Places:
    """Finds a DOI that has not the form of one."""
    for path, row in case.rows("references"):
        citation = row.get("citation", "")
        if _SAYS_DOI.search(citation) and not _DOI.search(citation):
            yield Place(f"{path}.citation", citation)


def find_twice(case: ReviewedCase) -> Places:
    """Finds a reference that stands in the list twice."""
    seen: set[str] = set()
    for path, row in case.rows("references"):
        citation = row.get("citation", "")
        doi = _DOI.search(citation)
        same = (doi[0] if doi else "".join(filter(str.isalnum, citation))).lower().rstrip(".")
        if same and same in seen:
            yield Place(f"{path}.citation", citation)
        seen.add(same)


def find_loud_words(case: ReviewedCase) -> Places:
    """Finds words that claim more than a source shows."""
    return case.look_for(_LOUD)


CHECKS = {
    "REF001": find_no_references,
    "REF002": find_many_references,
    "REF003": find_no_year,
    "REF004": find_bad_identifiers,
    "REF005": find_twice,
    "REF006": find_loud_words,
    "REF007": find_other_labels,
    "REF008": find_unlisted_references,
}
