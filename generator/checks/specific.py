"""SPEC: a letter about this patient and nobody else."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.dates import MONTHS

_STOCK = re.compile(
    r"""\b(?:
      (?:would|will)\ (?:greatly\ |significantly\ )?benefit\ from
    | (?:significantly|greatly|severely|adversely|negatively)\ (?:impact|affect)(?:s|ed|ing)?
    | failed\ (?:all\ )?(?:conservative|first[- ]line|standard|multiple)
      \ (?:therapy|therapies|treatments?|measures|management)
    | (?:multiple|numerous|various|several)\ (?:medications|treatments|therapies|modalities)
    | (?:improve|enhance|maintain)s?\ (?:her|his|their|the\ patient[’']s|overall|the)?\ ?quality\ of\ life
    | as\ you\ (?:know|are\ aware)
    | (?:meets|met)\ (?:all|every)\ (?:the\ |of\ the\ )?criteria
    | best\ (?:possible\ )?(?:outcome|care)
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_FACT = re.compile(
    rf"""\d | \b(?:
      one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|half|never|every|each|no\ longer
    | {"|".join(MONTHS)}
    )\b""",
    re.VERBOSE,
)

_ADJECTIVE = re.compile(
    r"""\b(?:
      significant(?:ly)?|severe(?:ly)?|serious(?:ly)?|extreme(?:ly)?|considerabl[ey]|marked(?:ly)?|great(?:ly)?
    | difficult(?:y|ies)?|struggl\w+|limit(?:s|ed|ations?)?|poor(?:ly)?|impair\w*|interfer\w+|debilitat\w+|disabling
    | unable\ to\ (?:function|perform)|impact\w*|quality\ of\ life|daily\ activities|ADLs?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def find_stock_phrases(case: ReviewedCase) -> Places:
    """Finds words that could stand in anyone's letter."""
    return case.look_for(_STOCK)


def find_adjectives(case: ReviewedCase) -> Places:
    """Finds symptoms, daily life, response or consequences told in adjectives, without a number, a date or a count."""
    for name in ("symptoms", "daily_life", "response", "expected_outcomes", "consequences"):
        answer = case.given(name)
        if _ADJECTIVE.search(answer) and not _FACT.search(answer):
            yield Place(name, answer)


CHECKS = {"SPEC001": find_stock_phrases, "SPEC002": find_adjectives}
