"""Writes into a page who stands behind the site, as docs/about/people.toml has it; a host writes its own names there.

What is not filled in is told, so that no page is silent about it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FILE = "about/people.toml"

MAINTAINER = "<!-- who maintains this site -->"
REVIEWERS = "<!-- who has reviewed this site -->"
REPORT = "<!-- where errors are reported -->"

NOBODY = {
    "maintainer": "No person or organization is named as the maintainer yet.",
    "contact": "This copy of the site names no address for reports yet.",
    "funding": "No funding is named. The site sells nothing and carries no advertisement.",
    "conflicts": "No conflict of interest is named.",
    "reviewers": "No clinician and no lawyer has reviewed any page of this site yet.",
}
"""What the page says where nothing is filled in."""


def fill_people(markdown: str, docs: Path) -> str:
    """Returns a page's Markdown with names, reviewers and addresses in place of their markers."""
    if not any(marker in markdown for marker in (MAINTAINER, REVIEWERS, REPORT)):
        return markdown
    people = tomllib.loads((docs / FILE).read_text(encoding="utf-8"))
    markdown = markdown.replace(MAINTAINER, write_maintainer(people))
    markdown = markdown.replace(REVIEWERS, write_reviewers(people))
    return markdown.replace(REPORT, write_report(people))


def write_maintainer(people: dict[str, Any]) -> str:
    """Returns who maintains the site, who pays and which interests there are, as a list."""
    lines = {
        "Maintainer": "maintainer",
        "Contact": "contact",
        "Funding": "funding",
        "Conflicts of interest": "conflicts",
    }
    return "\n".join(f"- **{label}.** {people.get(name) or NOBODY[name]}" for label, name in lines.items())


def write_reviewers(people: dict[str, Any]) -> str:
    """Returns a row for each reviewer: name, role, what was read, and when."""
    reviewers = people.get("reviewers", [])
    if not reviewers:
        return NOBODY["reviewers"]
    rows = [f"| {one['name']} | {one['role']} | {one['read']} | {one['date']} |" for one in reviewers]
    return "\n".join(["| Name | Role | Has read | On |", "|---|---|---|---|", *rows])


def write_report(people: dict[str, Any]) -> str:
    """Returns where errors and faults of security are reported."""
    contact = people.get("contact") or ""
    if not contact:
        return f"{NOBODY['contact']} Tell the person or practice from whom you have this address."
    security = people.get("security_contact") or contact
    return f"Errors: {contact}\n\nFaults of security: {security}"
