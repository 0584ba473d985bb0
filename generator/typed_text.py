"""What a person typed, as blocks: blank lines part paragraphs, lines that start with a hyphen or bullet are a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.blocks import Block, Items, Line, Paragraph, Role, Table, Text

_MARKERS = ("- ", "• ", "– ", "· ", "* ", "● ", "▪ ", "■ ", "◦ ", "○ ", "‣ ", "⁃ ")
"""As typed, or as pasted from a word processor."""


def is_list_line(line: str) -> bool:
    """Whether a typed line is an item of a list."""
    return line.startswith(_MARKERS)


def read_typed_text(text: str, styled: Callable[[str], Text]) -> list[Block]:
    """Returns the paragraphs and lists of a typed text; `styled` makes the Text of each line."""
    blocks: list[Block] = []
    lines: list[Line] = []
    items: list[Paragraph] = []

    def close() -> None:
        if lines:
            blocks.append(Paragraph(tuple(lines)))
            lines.clear()
        if items:
            blocks.append(Items(tuple(items)))
            items.clear()

    for line in (raw.strip() for raw in text.split("\n")):
        if not line:
            close()
        elif is_list_line(line):
            if lines:
                close()
            items.append(Paragraph(((styled(line[2:].lstrip()),),)))
        else:
            if items:
                close()
            lines.append((styled(line),))
    close()
    return blocks


def read_typed_table(text: str, source: str) -> Iterator[Block]:
    """Yields a table that was pasted: its first line is the header, its columns are parted by |."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.split("\n")]
    width = max(len(row) for row in rows)
    lines = [[(Text(cell, source=source),) if cell else () for cell in row + [""] * (width - len(row))] for row in rows]
    if len(lines) > 1:
        yield Table(tuple(lines[0]), tuple(tuple((Paragraph((line,)),) for line in row) for row in lines[1:]))
    else:
        yield Paragraph((tuple(Text(cell, source=source) for cell in rows[0]),))


def split_lines(line: Line) -> tuple[Line, ...]:
    """Returns a line of words as the lines that its answers break it into."""
    lines: list[list[Text]] = [[]]
    for text in line:
        first, *others = text.text.split("\n")
        lines[-1].append(_with_text(text, first))
        lines.extend([_with_text(text, other)] for other in others)
    return tuple(tuple(text for text in line if text.text) for line in lines if any(text.text for text in line))


def _with_text(text: Text, words: str) -> Text:
    return Text(words, text.bold, text.italic, text.superscript, text.source, text.gap)


def split_typed(lines: list[Line], role: Role) -> Iterator[Block]:
    """Yields the blocks of a paragraph in which an answer brings paragraphs or lists of its own."""
    open_lines: list[Line] = []
    for line in lines:
        current: list[Text] = []
        for text in line:
            if "\n" not in text.text:
                current.append(text)
                continue
            blocks = read_typed_text(text.text, lambda words, text=text: _with_text(text, words))  # type: ignore[misc]
            for number, block in enumerate(blocks):
                if isinstance(block, Paragraph):
                    if number:
                        yield from _closed(open_lines, current, role)
                        open_lines, current = [], []
                    open_lines.extend(
                        (*current, *typed) if not place else typed for place, typed in enumerate(block.lines)
                    )
                    current = list(open_lines.pop())
                else:
                    yield from _closed(open_lines, current, role)
                    open_lines, current = [], []
                    yield block
        if current:
            open_lines.append(tuple(current))
    yield from _closed(open_lines, [], role)


def _closed(lines: list[Line], current: list[Text], role: Role) -> Iterator[Block]:
    whole = [*lines, tuple(current)] if current else lines
    stripped = tuple(line for line in whole if any(text.text.strip() for text in line))
    if stripped:
        yield Paragraph(stripped, role)
