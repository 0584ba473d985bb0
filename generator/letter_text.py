"""Reads the text of a rendered letter template: a small Markdown with one sentence a line.

A line that writes a missing answer is left out, so a sentence is whole or not there; a clause in [[ ]] goes alone
and the rest of its line stays. Headings and tables that nothing is left of are left out too.
What is understood: # and ## headings, paragraphs, - and 1. lists, pipe tables, a line end kept by a closing
backslash, **bold**, *italic*, ^raised^, and `::: role` … `:::`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from generator.blocks import Block, Heading, Items, Line, Paragraph, Role, Table, Text
from generator.clauses import settle_clauses
from generator.errors import TemplateFault
from generator.inline_words import marks_in, read_words
from generator.memos import Memo, by_identity, by_value
from generator.template_engine import CLOSE, OPEN, PASSAGE
from generator.typed_text import split_lines, split_typed
from generator.values import Answer, Missing

_ITEM = re.compile(r"(?:- |\d+\. )")
_NUMBERED = re.compile(r"\d+\. ")
_RULE = re.compile(r"\|[\s|:\-]+\|")
_CELLS = re.compile(r"(?<!\\)\|")
_NO_ANSWER = "—"
_KEEP_THEIR_NUMBERS = frozenset({Role.ENCLOSURES, Role.REFERENCES})
"""Lists whose numbers the letter names: what is missing from one holds its place."""

Marks = Sequence[Answer | Missing]
TableCells = tuple[tuple[Paragraph, ...], ...]

_parts = Memo()
_rows = Memo()


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Lines of a rendered letter that make blocks of their own, and the numbers of their marks.

    `begins` says that a passage begins with it, even one of the same name.
    """

    lines: tuple[str, ...]
    role: Role
    passage: str
    begins: bool
    marks: tuple[int, ...]


@by_value
def _split(text: str) -> tuple[Part, ...]:
    """Returns the parts of a rendered letter; they are the same where only the words behind its marks have changed."""
    parts: list[Part] = []
    role, passage, begins = Role.NONE, "", False
    lines: list[str] = []

    def close() -> None:
        nonlocal begins
        if lines:
            marks = tuple(number for line in lines for number in marks_in(line))
            parts.append(Part(tuple(lines), role, passage, begins, marks))
            begins = False
            lines.clear()

    for line in [*(line.strip() for line in text.split("\n")), ""]:
        if line.startswith(PASSAGE):
            close()
            passage, begins = line[1:], True
            continue
        if lines and not (line and _goes_on(lines[-1], line)):
            close()
        if line and not line.startswith(":::"):
            lines.append(line)
        if line.startswith(":::"):
            role = Role(line[3:].strip())
    return tuple(parts)


@by_value
def _keyed(paragraph: Paragraph, key: str) -> Paragraph:
    """Returns a paragraph under its key; the same one for the same words, so that it is not written anew."""
    return dataclasses.replace(paragraph, key=key)


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
        for part in _split(text):
            if part.begins:
                self.passage, self.place = part.passage, 0
            yield from self._read_or_recall(part)

    def _read_or_recall(self, part: Part) -> tuple[Block, ...]:
        """Returns the blocks of a part; those of the letter before, where the same answers stand in it."""
        marks = [self.marks[number] for number in part.marks]
        key = (part, tuple(map(id, marks)), self.place, self.show_gaps)
        found = _parts.get(key)
        if found is None:
            outer, self.gaps = self.gaps, {}
            found = (tuple(self._read_part([*part.lines], part.role)), self.gaps, self.place, marks)
            self.gaps = outer
            _parts.keep(key, found)  # with its marks, so that no other can come to have their ids
        blocks, gaps, self.place, _ = found
        self.gaps |= gaps
        return cast(tuple[Block, ...], blocks)

    def _read_part(self, part: list[str], role: Role) -> Iterator[Block]:
        if part and part[0].startswith("|"):
            yield from self._read_table(part, role)
            return
        if part and role in _KEEP_THEIR_NUMBERS and _NUMBERED.match(part[0]):
            lines = [self._settled(line) or f"1. {_NO_ANSWER}" for line in part]
        else:
            lines = [settled for line in part if (settled := self._settled(line))]
        if not lines:
            return
        if lines[0].startswith("#"):
            hashes, words = lines[0].split(" ", 1)
            yield Heading(len(hashes), read_words(words, self.marks), role)
        elif _ITEM.match(lines[0]):
            yield from self._read_items(lines, role)
        else:
            yield from self._read_paragraph(lines, role)

    def _settled(self, line: str) -> str:
        """Returns a line without the clauses that go, or "" where the line itself goes."""
        settled = settle_clauses(line, self._stays)
        return settled if self._stays(settled) else ""

    def _stays(self, words: str) -> bool:
        missing = [mark for number in marks_in(words) if isinstance(mark := self.marks[number], Missing)]
        for mark in missing:
            if mark.needed:
                self.gaps[mark.source] = None
        return not missing or (self.show_gaps and all(mark.needed for mark in missing))

    def _read_paragraph(self, lines: list[str], role: Role) -> Iterator[Block]:
        lines = [*lines]
        answer = self._alone(lines[0])
        if answer and answer.kind:
            own = answer.kind.blocks(answer.text, answer.pieces[0].source, role)
            if own is not None:
                yield from own
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
                yield _keyed(block, self._next_key(role)) if isinstance(block, Paragraph) else block
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
        header = tuple(read_words(self._settled(cell), self.marks) for cell in _cells(part[0]))
        rows = [self._read_row(line) for line in part[2:] if line.startswith("|")]
        if not any(header):
            rows = [row for row in rows if all(row)]
        if not rows:
            return
        if any(len(row) != len(header) for row in rows):
            raise TemplateFault("letter", "a table's rows must have as many cells as its header")
        typed = [any(text.source for text in words) for words in header]
        kept = tuple(place for place in range(len(header)) if typed[place] or any(row[place] for row in rows))
        yield Table(tuple(header[place] for place in kept), tuple(_kept_cells(row, kept) for row in rows), role)

    def _read_row(self, line: str) -> TableCells:
        key = (line, tuple(_said(self.marks[number]) for number in marks_in(line)), self.show_gaps)
        found = _rows.get(key)
        if found is None:
            outer, self.gaps = self.gaps, {}
            found = (tuple(self._read_cell(cell) for cell in _cells(line)), self.gaps)
            self.gaps = outer
            _rows.keep(key, found)
        cells, gaps = found
        self.gaps |= gaps
        return cast(TableCells, cells)

    def _read_cell(self, cell: str) -> tuple[Paragraph, ...]:
        words = read_words(self._settled(cell), self.marks)
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


@by_identity
def _kept_cells(row: TableCells, kept: tuple[int, ...]) -> TableCells:
    """Returns the cells of the columns that are kept."""
    return tuple(row[place] for place in kept)


def _said(mark: Answer | Missing) -> Hashable:
    return (mark.pieces, mark.kind) if isinstance(mark, Answer) else (mark.source, mark.label, mark.needed)


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
