"""The words of one template line: bold, italic and raised text, with answers in the place of their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.blocks import Line, Text
from generator.memos import by_value
from generator.template_engine import CLOSE, OPEN
from generator.values import Answer, Missing

_INLINE = re.compile(rf"\\(?P<escaped>.)|(?P<bold>\*\*)|(?P<italic>\*)|(?P<raised>\^)|{OPEN}(?P<mark>\d+){CLOSE}")
_MARK = re.compile(rf"{OPEN}(\d+){CLOSE}")
_ENDS = (".", "!", "?")


def marks_in(line: str) -> list[int]:
    """Returns the numbers of the marks in a line of a rendered template."""
    return [int(number) for number in _MARK.findall(line)]


@by_value
def _read(line: str) -> tuple[tuple[str, int, bool, bool, bool], ...]:
    """Splits a line into words (mark -1) and marks, each with bold, italic, raised."""
    parts: list[tuple[str, int, bool, bool, bool]] = []
    style = {"bold": False, "italic": False, "raised": False}
    words = ""
    place = 0
    for match in _INLINE.finditer(line):
        words += line[place : match.start()]
        place = match.end()
        if match["escaped"]:
            words += match["escaped"]
            continue
        if words:
            parts.append((words, -1, style["bold"], style["italic"], style["raised"]))
            words = ""
        if match["mark"]:
            parts.append(("", int(match["mark"]), style["bold"], style["italic"], style["raised"]))
        elif match.lastgroup:
            style[match.lastgroup] = not style[match.lastgroup]
    words += line[place:]
    if words:
        parts.append((words, -1, style["bold"], style["italic"], style["raised"]))
    return tuple(parts)


def read_words(line: str, marks: Sequence[Answer | Missing]) -> Line:
    """Returns a template line as styled text; a full stop of the template's gives way to one that was typed."""
    texts: list[Text] = []
    ended = False
    for words, mark, bold, italic, raised in _read(line):
        if mark < 0:
            shown = words[1:] if ended and words.startswith(".") else words
            if shown:
                texts.append(Text(shown, bold, italic, raised))
            ended = False
            continue
        value = marks[mark]
        if isinstance(value, Missing):
            texts.append(Text(value.label, bold, italic, raised, value.source, gap=True))
            ended = False
        else:
            texts.extend(Text(p.text, bold, italic, raised, p.source) for p in value.pieces if p.text)
            ended = value.text.endswith(_ENDS)
    return tuple(texts)
