"""What a person typed, as blocks: blank lines part paragraphs, lines that start with a hyphen or bullet are a list."""

from __future__ import annotations

from collections.abc import Callable

from generator.blocks import Block, Items, Line, Paragraph, Text

_MARKERS = ("- ", "• ", "– ", "· ")


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
