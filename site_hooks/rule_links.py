"""Gives the official address of a rule that is cited by its section, such as "42 CFR 438.408(f)(2)"."""

from __future__ import annotations

import re

_SECTION = re.compile(r"(?P<title>\d+) CFR (?P<section>\d+\.\d+(?:-\d+)?)")


def address_of_rule(rule: str) -> str:
    """Returns the eCFR's page of the first section that a citation names, or "" where it names none."""
    found = _SECTION.match(rule)
    return f"https://www.ecfr.gov/current/title-{found['title']}/section-{found['section']}" if found else ""


def link_rule(rule: str) -> str:
    """Returns a citation as Markdown, with a link to the eCFR where that has the rule."""
    address = address_of_rule(rule)
    return f"[{rule}]({address})" if address else rule
