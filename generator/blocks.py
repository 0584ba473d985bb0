"""The Letter model: typed blocks that the preview, text, Markdown, Word and PDF writers share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Text:
    """Text in one style; `source` is the path of the answer it came from, or empty for template words.

    A `gap` stands where a needed answer is still missing; its text is the question's label.
    Only a letter written for preview holds gaps.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    source: str = ""
    gap: bool = False


class Role(StrEnum):
    """What a block is for, where its place in the letter asks for a look of its own; `::: role` in a template."""

    NONE = ""
    LETTERHEAD = "letterhead"
    """Who writes: at the top of page 1."""
    URGENT = "urgent"
    """The expedited marking above everything else."""
    DATE = "date"
    ADDRESS = "address"
    """To whom."""
    DELIVERY = "delivery"
    """How it is sent."""
    RE = "re"
    """The table that identifies the case."""
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    """Kept on one page, with room to sign."""
    ENCLOSURES = "enclosures"
    REFERENCES = "references"
    COPIES = "copies"
    RUNNING_HEADER = "running-header"
    """On every page after the first; never a block of the finished letter."""


Line = tuple[Text, ...]
"""Words that stand on one line until the page breaks them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more lines; more than one where the writer or the template breaks the line.

    `key` names a paragraph that the writer may reword: its passage and its place there.
    """

    lines: tuple[Line, ...]
    role: Role = Role.NONE
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading; level 1 is a section of the letter, level 2 a part of one."""

    level: int
    line: Line
    role: Role = Role.NONE


@dataclass(frozen=True, slots=True)
class Items:
    """A bulleted or numbered list; each item is one paragraph."""

    items: tuple[Paragraph, ...]
    numbered: bool = False
    role: Role = Role.NONE


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of paragraphs; every row has as many cells as `header`.

    A table of facts has an empty header, and the first cell of each row is that row's heading.
    """

    header: tuple[Line, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    role: Role = Role.NONE

    @property
    def is_facts(self) -> bool:
        """Whether each row is a name and its fact, with no header row."""
        return not any(self.header)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, such as the practice's logo: PNG bytes, its size in points, its text alternative.

    `source` is the path of the answer that it came from.
    """

    image: bytes
    media_type: str
    width: float
    height: float
    alternative: str
    role: Role = Role.NONE
    source: str = ""


Block = Paragraph | Heading | Items | Table | Figure


def texts_of(block: Block) -> Iterator[Text]:
    """Yields every Text of a block, in reading order."""
    match block:
        case Heading():
            yield from block.line
        case Paragraph():
            yield from (text for line in block.lines for text in line)
        case Items():
            yield from (text for item in block.items for text in texts_of(item))
        case Table():
            yield from (text for line in block.header for text in line)
            yield from (text for row in block.rows for cell in row for one in cell for text in texts_of(one))
        case Figure():
            return


def sources_of(block: Block) -> Iterator[str]:
    """Yields the path of each answer that a block says, in reading order, as often as it says it."""
    if isinstance(block, Figure):
        yield block.source
    yield from (text.source for text in texts_of(block) if text.source and not text.gap)


@dataclass(frozen=True, slots=True)
class Letter:
    """A finished letter, or one in the making that shows its gaps.

    `title` is the kind of letter and never holds an answer; `date` is ISO 8601 or empty;
    `running_header` stands on every page after the first; `gaps` are the paths of the needed answers still missing,
    `stale_rewordings` the keys of the writer's wordings that no longer fit.
    """

    title: str
    blocks: tuple[Block, ...]
    date: str = ""
    running_header: str = ""
    language: str = "en-US"
    gaps: tuple[str, ...] = ()
    stale_rewordings: tuple[str, ...] = ()
