"""Words in Markdown: where a typed character would act as markup, and only there, it gets a backslash."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, zip_longest
from string import punctuation

from generator.blocks import Line, Text
from generator.characters import clean

_ACTS = re.compile(
    rf"""
      \\ (?= [{re.escape(punctuation)}] | $ )             # an escape, or a hard break at the end of a line
    | `                                                   # code
    | \* (?! (?<= [ ]\* ) [ ] )                           # emphasis, but not between spaces
    | _ (?! (?<= [ ]_ ) [ ] | (?<= [^\W_]_ ) [^\W_] )     # emphasis, but not between spaces or within a word
    | (?<! [ ] ) ~ | ~ (?= ~ )                            # the end of a deletion, or a fence
    | \] (?= [(\[:] )                                     # a link and what it points to
    | < (?= [A-Za-z/!?] )                                 # a tag
    | & (?= \#? \w+ ; )                                   # a character reference
    """,
    re.VERBOSE,
)
_STARTS_A_BLOCK = re.compile(
    r"""
      (?: \#{1,6} | [-+] ) (?= \s | $ )                   # a heading, a list
    | >                                                   # a quotation
    | \[ (?= [ xX] \] (?: \s | $ ) )                      # a task
    | [=|:-] (?= [=|:\s-]* $ )                            # an underline, a rule, the second row of a table
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MAY_STAND_BEFORE_EMPHASIS = " ([{\"'“‘—–-"
_MAY_STAND_AFTER_EMPHASIS = " )]}\"'”’—–.,:;!?-"


def write_line(line: Line, *, in_table: bool = False) -> str:
    """Writes one line of words, without space at its ends."""
    filled = [text for text in line if clean(text.text)]
    runs = [_Run(*style, "".join(clean(text.text) for text in texts)) for style, texts in groupby(filled, key=_style)]
    written = ""
    for run, follower in zip_longest(runs, runs[1:]):
        core = run.words.strip()
        start, _, end = run.words.partition(core) if core else (run.words, "", "")
        written += start
        core = _ACTS.sub(r"\\\g<0>", core)
        if run.superscript and core:
            core = f"<sup>{core}</sup>"
        if core and (run.bold or run.italic):
            after = end or (follower.first if follower else "")
            core = _emphasised(core, run, written[-1:], after[:1])
        written += core + end
    written = written.strip(" ")
    return written.replace("|", r"\|") if in_table else written


def escape_line_start(line: str) -> str:
    """Returns the line so that it begins no block: no list, heading, quotation, rule or table."""
    return "\\" + line if _STARTS_A_BLOCK.match(line) else _NUMBERED.sub(r"\1\\\2", line)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in one style, whatever answers they come from."""

    bold: bool
    italic: bool
    superscript: bool
    words: str

    @property
    def first(self) -> str:
        """The character that a renderer meets first."""
        return "*" if self.bold or self.italic else "<" if self.superscript else self.words[:1]


def _style(text: Text) -> tuple[bool, bool, bool]:
    return text.bold, text.italic, text.superscript


def _emphasised(core: str, run: _Run, before: str, after: str) -> str:
    """Marks words as emphasised: with asterisks, or with tags where CommonMark would not take asterisks for marks."""
    marker = "*" * (2 * run.bold + run.italic)
    plain_inside = core[0].isalnum() and core[-1].isalnum()
    if before in _MAY_STAND_BEFORE_EMPHASIS and after in _MAY_STAND_AFTER_EMPHASIS:
        return f"{marker}{core}{marker}"
    if plain_inside and before != "*" and after != "*":
        return f"{marker}{core}{marker}"
    opening = "<strong>" * run.bold + "<em>" * run.italic
    closing = "</em>" * run.italic + "</strong>" * run.bold
    return f"{opening}{core}{closing}"
