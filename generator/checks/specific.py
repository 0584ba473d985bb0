"""SPEC: a letter about this patient and nobody else."""

from __future__ import annotations

import re

from generator.checks.reviewed_case import Place, Places, ReviewedCase
from generator.dates import MONTHS
from generator.memos import by_value_in_reviews
from generator.rewordings import ANSWER as REWORDINGS

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
    | (?:do\ not|don[’']t)\ hesitate | feel\ free\ to | strongly\ urge
    | thank\ you\ (?:in\ advance|for\ your\ (?:time|prompt|kind))
    | (?:very\ )?pleasant\ (?:\d+-year-old\ )?(?:wo)?m[ae]n | pleasant\ (?:lady|gentleman|patient|boy|girl)
    | in\ my\ (?:professional|expert|medical)\ opinion | medically\ necessary\ and\ appropriate
    | exhausted\ all | deserves\ (?:the|to|a) | to\ whom\ it\ may\ concern | without\ further\ delay | imperative\ that
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
    """Finds words that could stand in anyone's letter; a line of courtesy may."""
    return (place for place in case.look_for(_STOCK) if place.path != "courtesy")


def find_adjectives(case: ReviewedCase) -> Places:
    """Finds symptoms, daily life, response or consequences told in adjectives, without a number, a date or a count."""
    for name in ("symptoms", "daily_life", "response", "expected_outcomes", "consequences"):
        answer = case.given(name)
        if _ADJECTIVE.search(answer) and not _FACT.search(answer):
            yield Place(name, answer)


_RUN = 9
"""In words: so long a run stands in two places by no accident."""

_WORD = re.compile(r"[^\W_]+(?:[.,’'/-][^\W_]+)*")


def find_told_twice(case: ReviewedCase) -> Places:
    """Finds nine words or more that stand in another answer too, or earlier in the same; a rewording holds answers."""
    seen: dict[tuple[str, ...], str] = {}
    typed = [words for words in case.own_words if not words.path.startswith(REWORDINGS)]
    for words in sorted(typed, key=lambda words: words.path != "deciding_fact"):
        runs = _runs(words.text)
        again = [number for number, run in enumerate(runs) if run in seen]
        found = again[0] if again else next((place for place, run in enumerate(runs) if run in runs[:place]), None)
        if found is not None:
            yield Place(words.path, " ".join(runs[found]))
        seen.update(dict.fromkeys(runs, words.path))


@by_value_in_reviews
def _runs(text: str) -> tuple[tuple[str, ...], ...]:
    words = _WORD.findall(text.lower())
    return tuple(tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))


CHECKS = {"SPEC001": find_stock_phrases, "SPEC002": find_adjectives, "SPEC003": find_told_twice}
