"""Puts example letters into pages: made by the engine at build time, with notes in the margin.

A page says where: `<!-- example letter: NAME -->`. Notes, where there are some, stand in
templates/examples/NAME.notes.toml; each links to a passage of the guide, by its path under docs/.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from generator.answers import Answers
from generator.blocks import Block, Figure, Heading, Items, Letter, Paragraph, Table, Text
from generator.errors import TemplateFault
from generator.letter import write_letter
from generator.library import open_library, read_example
from generator.template_files import paths_in, read_toml
from generator.writers.html import write_html

if TYPE_CHECKING:
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

STYLE = "assets/letters.css"
_MARKER = re.compile(r"<!-- example letter: ([a-z0-9-]+) -->")
_ARTICLE = re.compile(r'^<article class="letter" lang="[^"]*">\n|</article>\n$')
_LETTERHEAD = "letterhead"
_log = logging.getLogger("mkdocs.hooks.example_letters")

AddressOf = Callable[[str], str]
"""Gives the address of a place such as "guide/tips.md#dates", from the page."""


def annotated_letter(name: str, address_of: AddressOf) -> str:
    """Returns an example's letter as HTML, each part beside its notes.

    A note belongs to the first part in which its answer stands; raises TemplateFault where there is none.
    """
    library = open_library()
    letter = write_letter(Answers(json.loads(read_example(name))["answers"], library.steps), library)
    notes = _read_notes(name)
    parts = []
    for blocks in _parts(letter):
        held = [note for note in notes if any(_holds(block, note["at"]) for block in blocks)]
        notes = [note for note in notes if note not in held]
        parts.append(_part(letter, blocks, "".join(_note(note, address_of) for note in held)))
    if notes:
        raise TemplateFault(f"examples/{name}.notes.toml", f"the letter has no {notes[0]['at']}")
    return (
        f'<link rel="stylesheet" href="{escape(address_of(STYLE))}">\n'
        f'<article class="annotated-letter" lang="{letter.language}" data-search-exclude>\n{"".join(parts)}</article>'
    )


def fill_page(html: str, address_of: AddressOf) -> str:
    """Returns a page's HTML with each marker replaced by its letter."""
    return _MARKER.sub(lambda match: annotated_letter(match[1], address_of), html)


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Fills a page once its Markdown is HTML."""

    def address_of(place: str) -> str:
        path, hash_sign, anchor = place.partition("#")
        file = files.get_file_from_path(path)
        if file is None:
            _log.warning("A note of an example letter links to %s, which is not there.", place)
        return (file.url_relative_to(page.file) if file else path) + hash_sign + anchor

    return fill_page(html, address_of)


def _read_notes(name: str) -> list[dict[str, str]]:
    file = f"examples/{name}.notes.toml"
    return list(read_toml(file)["notes"]) if file in paths_in("examples", ".notes.toml") else []


def _parts(letter: Letter) -> Iterator[tuple[Block, ...]]:
    """Yields the letterhead as one part, and each other block."""
    letterhead = tuple(block for block in letter.blocks if block.role == _LETTERHEAD)
    if letterhead:
        yield letterhead
    yield from ((block,) for block in letter.blocks if block.role != _LETTERHEAD)


def _part(letter: Letter, blocks: Sequence[Block], notes: str) -> str:
    written = _ARTICLE.sub("", write_html(dataclasses.replace(letter, blocks=tuple(blocks))))
    # Headings of the letter are not headings of the page.
    written = re.sub(r"<(/?)h[23]\b", r"<\1p", written)
    # The theme lets tables without a class scroll sideways.
    written = written.replace("<table>", '<table class="letter-table">')
    written = written.replace("<p ", '<p class="letter-heading" ', 1) if isinstance(blocks[0], Heading) else written
    if isinstance(blocks[0], Table) and not blocks[0].is_facts:
        written = _label_cells(written, blocks[0])
    beside = f'<div class="letter-notes">{notes}</div>\n' if notes else ""
    return f'<div class="annotated-part">\n<div class="letter">\n{written}</div>\n{beside}</div>\n'


def _label_cells(written: str, table: Table) -> str:
    """Gives each cell the title of its column, shown where rows are cards."""
    titles = ["".join(text.text for text in line) for line in table.header]
    cells = itertools.cycle(titles)
    return re.sub(r"<td\b", lambda _: f'<td data-label="{escape(next(cells))}"', written)


def _note(note: dict[str, str], address_of: AddressOf) -> str:
    link = f' <a href="{escape(address_of(note["link"]))}">{escape(note["to"])}</a>' if "link" in note else ""
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
