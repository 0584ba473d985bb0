"""Splits the criteria of a plan's policy, pasted in whatever form, into one criterion each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.cleaning import clean_text

_MARKER = re.compile(r"(?:[-–—•◦▪■○●*·o]\s+|\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s+)+")
_INLINE_MARKER = re.compile(r"(?:^|(?<=\s))(?:[•◦▪■●]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)|\d{1,2}\.(?=\s))\s+")
_LEAD = re.compile(r"\b(?:all|any|each|both|one|either|criteria|following)\b.*:$", re.IGNORECASE)
_JOIN = re.compile(r"[\s;,]*\b(?:and|or)\b\s*$|[\s;]+$", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Za-z0-9]+")
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z“\"(])")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of a pasted policy: its words, and the plan's number for it ("" where a bullet or nothing is)."""

    words: str
    number: str = ""


def split_criteria(text: str) -> list[Criterion]:
    """Returns the criteria of a pasted list: by its bullets, numbers or lines, or of one paragraph by its sentences.

    The words of a criterion stay as pasted; only markers and the "and" or ";" between two go.
    A first line that only introduces the list ("all of the following:") is left out.
    """
    lines = [" ".join(line.split()) for line in clean_text(text).split("\n")]
    lines = [line for line in lines if line]
    if len(lines) == 1:
        lines = _split_paragraph(lines[0])
    marked = sum(bool(_MARKER.match(line)) for line in lines)
    found: list[Criterion] = []
    for line in lines:
        marker = _MARKER.match(line)
        words = line[marker.end() :] if marker else line
        goes_on = marked > 1 and not marker and found and not found[-1].words.endswith(("!", ".", ";", ":"))
        if goes_on:
            found[-1] = replace(found[-1], words=f"{found[-1].words} {words}")
        else:
            found.append(Criterion(words, _number_in(marker[0]) if marker else ""))
    if len(found) > 1 and _LEAD.search(found[0].words):
        found = found[1:]
    settled = (replace(one, words=_JOIN.sub("", one.words).strip()) for one in found)
    return [one for one in settled if one.words]


def _number_in(marker: str) -> str:
    """Returns the last number or letter of a marker; an "o" is a bullet of a word processor."""
    numbers = [word for word in _NUMBER.findall(marker) if word != "o"]
    return numbers[-1] if numbers else ""


def _split_paragraph(line: str) -> list[str]:
    found = list(_INLINE_MARKER.finditer(line))
    starts = [match.start() for match in found if _marker_style(match[0]) == _marker_style(found[0][0])]
    if len(starts) > 1:
        places = ([0] if starts[0] else []) + starts
        return [line[start:end].strip() for start, end in zip(places, [*places[1:], len(line)], strict=True)]
    if starts == [0]:
        return [line]
    return [part for part in _SENTENCE.split(line) if part]


def _marker_style(marker: str) -> str:
    words = marker.strip(" ().")
    return "number" if words.isdigit() else "letter" if words.isalpha() else "bullet"
