"""Reads the text of a rendered letter template: a small Markdown with one sentence a line.

A line that writes a missing answer is left out, so a sentence is whole or not there. Headings and tables that
nothing is left of are left out too. What is understood: # and ## headings, paragraphs, - and 1. lists,
pipe tables, a line end kept by a closing backslash, **bold**, *italic*, ^raised^, and `::: role` … `:::`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from generator.blocks import Block, Heading, Items, Line, Paragraph, Role, Table, Text
from generator.errors import TemplateFault
from generator.inline_words import marks_in, read_words
from generator.pictures import read_logo
from generator.template_engine import CLOSE, OPEN, PASSAGE
from generator.typed_text import read_typed_table, split_lines, split_typed
from generator.values import Answer, Missing

_ITEM = re.compile(r"(?:- |\d+\. )")
_NUMBERED = re.compile(r"\d+\. ")
_RULE = re.compile(r"\|[\s|:\-]+\|")
_CELLS = re.compile(r"(?<!\\)\|")
_NO_ANSWER = "—"

Marks = Sequence[Answer | Missing]


class LetterText:
    """The rendered text of one letter, read into blocks."""

    def __init__(self, text: str, marks: Marks, *, show_gaps: bool) -> None:
        """Reads the text; with `show_gaps` a needed answer that is missing stays visible, else its sentence goes."""
        self.marks = marks
        self.show_gaps = show_gaps
        self.gaps: dict[str, None] = {}
        self.passage = ""
        self.place = 0
        self.blocks = tuple(_without_empty_headings(list(self._read(text))))

    def _read(self, text: str) -> Iterator[Block]:
        role = Role.NONE
        part: list[str] = []
        for line in [*(line.strip() for line in text.split("\n")), ""]:
            if line.startswith(PASSAGE):
                yield from self._read_part(part, role)
                part, self.passage, self.place = [], line[1:], 0
                continue
            if part and not (line and _goes_on(part[-1], line)):
                yield from self._read_part(part, role)
                part = []
            if line and not line.startswith(":::"):
                part.append(line)
            if line.startswith(":::"):
                role = Role(line[3:].strip())

    def _read_part(self, part: list[str], role: Role) -> Iterator[Block]:
        if part and part[0].startswith("|"):
            yield from self._read_table(part, role)
            return
        if part and _NUMBERED.match(part[0]):
            lines = [line if self._stays(line) else f"1. {_NO_ANSWER}" for line in part]
        else:
            lines = [line for line in part if self._stays(line)]
        if not lines:
            return
        if lines[0].startswith("#"):
            hashes, words = lines[0].split(" ", 1)
            yield Heading(len(hashes), read_words(words, self.marks), role)
        elif _ITEM.match(lines[0]):
            yield from self._read_items(lines, role)
        else:
            yield from self._read_paragraph(lines, role)

    def _stays(self, line: str) -> bool:
        missing = [mark for number in marks_in(line) if isinstance(mark := self.marks[number], Missing)]
        for mark in missing:
            if mark.needed:
                self.gaps[mark.source] = None
        return not missing or (self.show_gaps and all(mark.needed for mark in missing))

    def _read_paragraph(self, lines: list[str], role: Role) -> Iterator[Block]:
        lines = [*lines]
        if answer := self._alone(lines[0]):
            if answer.kind == "table":
                yield from read_typed_table(answer.text, answer.pieces[0].source)
                lines = lines[1:]
            elif answer.kind == "image":
                logo = read_logo(answer.text, "Logo", role)
                yield from [logo] if logo else []
                lines = lines[1:]
        if not lines:
            return
        texts: list[Text] = []
        finished: list[Line] = []
        for line in lines:
            kept = line.endswith("\\")
            if texts:
                texts.append(Text(" "))
            texts.extend(read_words(line.removesuffix("\\"), self.marks))
            if kept:
                finished.append(tuple(texts))
                texts = []
        if texts:
            finished.append(tuple(texts))
        if any("\n" in text.text for line in finished for text in line):
            for block in split_typed(finished, role):
                yield dataclasses.replace(block, key=self._next_key(role)) if isinstance(block, Paragraph) else block
        else:
            yield Paragraph(tuple(finished), role, self._next_key(role))

    def _next_key(self, role: Role) -> str:
        """Returns the passage and place of a paragraph that the writer may reword, else ""."""
        self.place += 1
        return f"{self.passage}/{self.place}" if self.passage and not role else ""

    def _alone(self, line: str) -> Answer | None:
        """Returns the answer that is all there is on a line."""
        marks = marks_in(line)
        if len(marks) != 1 or line.removesuffix("\\") != f"{OPEN}{marks[0]}{CLOSE}":
            return None
        answer = self.marks[marks[0]]
        return answer if isinstance(answer, Answer) else None

    def _read_items(self, lines: list[str], role: Role) -> Iterator[Block]:
        items: list[list[str]] = []
        for line in lines:
            if match := _ITEM.match(line):
                items.append([line[match.end() :]])
            else:
                items[-1].append(line)
        numbered = not lines[0].startswith("- ")
        yield Items(tuple(self._read_item(item) for item in items), numbered, role)

    def _read_item(self, lines: list[str]) -> Paragraph:
        parts = [read_words(line, self.marks) for line in lines]
        joined = parts[0]
        for part in parts[1:]:
            joined = (*joined, Text(" "), *part)
        return Paragraph(split_lines(joined))

    def _read_table(self, part: list[str], role: Role) -> Iterator[Block]:
        if len(part) < 2 or not _RULE.fullmatch(part[1]):
            raise TemplateFault("letter", "a table's second line must be its rule: |---|---|")
        header = tuple(read_words(cell, self.marks) for cell in _cells(part[0]))
        facts = not any(header)
        rows = []
        for line in part[2:]:
            if line.startswith("|") and (not facts or self._stays(line)):
                rows.append([self._read_cell(cell) for cell in _cells(line)])
        if facts:
            rows = [row for row in rows if all(row)]
        if not rows:
            return
        if any(len(row) != len(header) for row in rows):
            raise TemplateFault("letter", "a table's rows must have as many cells as its header")
        kept = [place for place in range(len(header)) if any(row[place] for row in rows)]
        nothing = (Paragraph(((Text(_NO_ANSWER),),)),)
        yield Table(
            tuple(header[place] for place in kept),
            tuple(tuple(row[place] or nothing for place in kept) for row in rows),
            role,
        )

    def _read_cell(self, cell: str) -> tuple[Paragraph, ...]:
        if not self._stays(cell):
            return ()
        words = read_words(cell, self.marks)
        if not words:
            return ()
        paragraphs: list[Paragraph] = []
        for block in (
            split_typed([words], Role.NONE) if any("\n" in text.text for text in words) else [Paragraph((words,))]
        ):
            if isinstance(block, Paragraph):
                paragraphs.append(block)
            elif isinstance(block, Items):
                paragraphs.extend(Paragraph(((Text("• "), *item.lines[0]),)) for item in block.items)
        return tuple(paragraphs)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line belongs to the same block as the line before it."""
    if line.startswith(("#", ":::")) or before.startswith("#"):
        return False
    return line.startswith("|") == before.startswith("|") and (not _ITEM.match(line) or bool(_ITEM.match(before)))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELLS.split(line.strip().strip("|"))]


def _without_empty_headings(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    for block in reversed(blocks):
        after = kept[-1] if kept else None
        if isinstance(block, Heading) and (after is None or _begins_another(block, after)):
            continue
        kept.append(block)
    return kept[::-1]


def _begins_another(heading: Heading, after: Block) -> bool:
    """Whether what follows a heading does not belong under it."""
    return after.role != heading.role or (isinstance(after, Heading) and after.level <= heading.level)
