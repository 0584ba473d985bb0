"""SAME001: no blank of a template was left."""

from __future__ import annotations

import re

from generator.checks.others import QUOTED
from generator.checks.reviewed_case import Place, Places, ReviewedCase

_ASKED_FOR = (
    r"name|date|drug|dose|diagnos\w+|insert|describe|add|enter|patient|your|number|medications?|condition|reason|address"
    r"|phone|provider|physician|plan|member|policy|here|list|specify|score|results?|value|amount|age|he/she|his/her|treatment"
    r"|month|year|duration|frequency|quantity|code"
)
_BLANK = re.compile(
    rf"""
      \[(?:[A-Z][A-Z0-9\ /,’'-]+|[^\]\n]*\b(?i:{_ASKED_FOR})\b[^\]\n]*)\]
    | <(?:[A-Z][A-Z0-9\ _-]+|(?:[a-z]+[\ _])?(?:{_ASKED_FOR})(?:[\ _][a-z]+)?)>
    | \{{\{{?[^}}\n]*\}}\}}? | _{{3,}} | \bX{{3,}}\b | \$(?:X+|_+)\b | \?{{2,}} | \*{{3,}} | (?<=\s)\#+(?=\s)
    | (?<=\s)\.{{3,}}(?=\s) | \bN/A\b | \b(?:TBD|TBA|TBC|TODO|FIXME)\b
    | \b(?:MM|DD|YYYY|xx|XX)(?:[/-](?:MM|DD|YY(?:YY)?|xx|XX|\d{{2,4}}))+\b
    | \b(?:Dr|Mr|Mrs|Ms)\.?\ (?:X{{1,3}}|Y)\b(?!-)
    | \b(?i:enter|insert|fill\ in|type|add|describe|specify)\ (?:[\w]+\ ){{0,6}}here\b
    | (?:^|(?<=[.:]\ ))Fill\ in\ (?=the\b|your\b|date|name) | \b[Ll]orem\ ipsum\b
    | \((?:drug|patient|provider|plan|physician|doctor|medication|diagnosis|insert|your|first|last|full)
      \ ?(?:name|here|date)\)
    | \b(?:is|are|was)\ to\ be\ (?:added|determined|completed|filled\ in|inserted)\b(?!\ (?:to|by|on|at)\b)
    """,
    re.VERBOSE,
)
_CITATIONS = "references."


def find_left_over(case: ReviewedCase) -> Places:
    """Finds brackets, blanks and the like that were never filled, in words and in names."""
    for place in case.look_for(_BLANK):
        if not _is_quoted(case, place):
            yield place
    for asked in case.asked:
        if asked.question.kind.is_prose and asked.question.voice in {"name", "person"}:
            match = _BLANK.search(asked.answer)
            if match and not asked.path.startswith(_CITATIONS):
                yield Place(asked.path, match[0])


def _is_quoted(case: ReviewedCase, place: Place) -> bool:
    """Whether the words stand only inside what somebody else said."""
    return any(place.quote not in QUOTED.sub("", words.text) for words in case.own_words if words.path == place.path)
