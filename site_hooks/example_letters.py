"""Puts example letters into pages: made by the engine at build time, with notes in the margin.

A page says where: `<!-- example letter: NAME -->`. The notes stand in templates/examples/NAME.notes.toml.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from html import escape

from generator.answers import Answers
from generator.blocks import Block, Figure, Heading, Items, Letter, Paragraph, Table, Text
from generator.errors import TemplateFault
from generator.letter import write_letter
from generator.library import open_library, read_example
from generator.template_files import read_toml
from generator.writers.html import write_html

_MARKER = re.compile(r"<!-- example letter: ([a-z0-9-]+) -->")


def annotated_letter(name: str) -> str:
    """Returns an example's letter as HTML, each block beside its notes.

    A note belongs to the first block in which its answer stands; raises TemplateFault where there is none.
    """
    library = open_library()
    letter = write_letter(Answers(json.loads(read_example(name))["answers"], library.steps), library)
    notes = list(read_toml(f"examples/{name}.notes.toml")["notes"])
    parts = []
    for block in letter.blocks:
        held = [note for note in notes if _holds(block, note["at"])]
        notes = [note for note in notes if note not in held]
        parts.append(_part(letter, block, "".join(_note(note) for note in held)))
    if notes:
        raise TemplateFault(f"examples/{name}.notes.toml", f"the letter has no {notes[0]['at']}")
    return f'<div class="annotated-letter">\n{"".join(parts)}</div>'


def fill_page(html: str) -> str:
    """Returns a page's HTML with each marker replaced by its letter."""
    return _MARKER.sub(lambda match: annotated_letter(match[1]), html)


def on_page_content(html: str, **_: object) -> str:
    """Fills a page once its Markdown is HTML."""
    return fill_page(html)


def _part(letter: Letter, block: Block, notes: str) -> str:
    # Headings of the letter are not headings of the page.
    written = re.sub(r"<(/?)h[23]\b", r"<\1p", write_html(dataclasses.replace(letter, blocks=(block,))))
    written = written.replace("<p ", '<p class="letter-heading" ', 1) if isinstance(block, Heading) else written
    beside = f'<div class="letter-notes">{notes}</div>' if notes else ""
    return f'<div class="annotated-part">\n{written}{beside}\n</div>\n'


def _note(note: dict[str, str]) -> str:
    link = f' <a href="{escape(note["link"])}">{escape(note["to"])}</a>' if "link" in note else ""
    return f'<p role="note">{escape(note["says"])}{link}</p>'


def _holds(block: Block, path: str) -> bool:
    return any(text.source == path or text.source.startswith(f"{path}.") for text in _texts(block))


def _texts(block: Block) -> Iterator[Text]:
    match block:
        case Heading():
            yield from block.line
        case Paragraph():
            yield from (text for line in block.lines for text in line)
        case Items():
            yield from (text for item in block.items for text in _texts(item))
        case Table():
            yield from (text for line in block.header for text in line)
            yield from (text for row in block.rows for cell in row for paragraph in cell for text in _texts(paragraph))
        case Figure():
            return
