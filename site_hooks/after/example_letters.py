"""Puts example letters into finished pages: made by the engine at build time, with notes in the margin.

A page says where: `<!-- example letter: NAME -->`. The notes stand in templates/examples/NAME.notes.toml.
Each names the answer that it is about, and may link to a passage of the guide, by its path under docs/.
Its number stands beside it and in the letter, before that answer.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from operator import itemgetter

from generator.answers import Answers
from generator.blocks import Block, Heading, Letter, texts_of
from generator.errors import TemplateFault
from generator.letter import write_letter
from generator.library import open_library, read_example
from generator.template_files import paths_in, read_toml
from generator.writers.html import write_html
from site_hooks.after.table_cells import label_cells

_MARKER = re.compile(r"<!-- example letter: ([a-z0-9-]+) -->")
_ARTICLE = re.compile(r'^<article class="letter" lang="[^"]*">\n|</article>\n$')
_LETTERHEAD = "letterhead"

Note = dict[str, str]
"""What a note says: at (the path of its answer), says, and perhaps link and to."""

AddressOf = Callable[[str], str]
"""Gives the address of a place such as "guide/tips.md#dates", from the page."""


def annotated_letter(name: str, address_of: AddressOf) -> str:
    """Returns an example's letter as HTML, each part beside its notes, which are numbered in the order of the letter.

    A note belongs to the first part in which its answer stands; raises TemplateFault where there is none.
    """
    library = open_library()
    letter = write_letter(Answers(json.loads(read_example(name))["answers"], library.steps), library)
    notes = _read_notes(name)
    numbers = itertools.count(1)
    parts = []
    for blocks in _parts(letter):
        sources = [text.source for block in blocks for text in texts_of(block)]
        places = [(_place(note["at"], sources), note) for note in notes]
        found = sorted(((place, note) for place, note in places if place is not None), key=itemgetter(0))
        notes = [note for place, note in places if place is None]
        held = [(next(numbers), note) for _, note in found]
        parts.append(_part(letter, blocks, held, address_of))
    if notes:
        raise TemplateFault(f"examples/{name}.notes.toml", f"the letter has no {notes[0]['at']}")
    return f'<article class="annotated-letter" lang="{letter.language}">\n{"".join(parts)}</article>'


def fill_letters(html: str, address_of: AddressOf) -> str:
    """Returns a finished page with each marker replaced by its letter."""
    return _MARKER.sub(lambda match: annotated_letter(match[1], address_of), html)


def _read_notes(name: str) -> list[Note]:
    file = f"examples/{name}.notes.toml"
    return list(read_toml(file)["notes"]) if file in paths_in("examples", ".notes.toml") else []


def _parts(letter: Letter) -> Iterator[tuple[Block, ...]]:
    """Yields the letterhead as one part, and each other block."""
    letterhead = tuple(block for block in letter.blocks if block.role == _LETTERHEAD)
    if letterhead:
        yield letterhead
    yield from ((block,) for block in letter.blocks if block.role != _LETTERHEAD)


def _part(letter: Letter, blocks: Sequence[Block], notes: list[tuple[int, Note]], address_of: AddressOf) -> str:
    """Returns a part of the letter after its notes: so they can float beside it, as far down as they need."""
    written = _ARTICLE.sub("", write_html(dataclasses.replace(letter, blocks=tuple(blocks))))
    # Headings of the letter are not headings of the page.
    written = re.sub(r"<(/?)h[23]\b", r"<\1p", written)
    # The theme lets tables without a class scroll sideways.
    written = written.replace("<table>", '<table class="letter-table">')
    written = written.replace("<p ", '<p class="letter-heading" ', 1) if isinstance(blocks[0], Heading) else written
    written = label_cells(written)
    for number, note in notes:
        written = _mark(written, number, note["at"])
    told = "".join(_note(number, note, address_of) for number, note in notes)
    beside = f'<div class="letter-notes">{told}</div>\n' if notes else ""
    return f'<div class="annotated-part">\n{beside}<div class="letter">\n{written}</div>\n</div>\n'


def _mark(written: str, number: int, path: str) -> str:
    """Puts a note's number before the first words of its answer."""
    mark = f'<span class="note-mark" role="img" aria-label="note {number}">{number}</span>'
    return re.sub(rf'(?=<span data-from="{re.escape(path)}[".])', mark, written, count=1)


def _note(number: int, note: Note, address_of: AddressOf) -> str:
    link = f' <a href="{escape(address_of(note["link"]))}">{escape(note["to"])}</a>' if "link" in note else ""
    return f'<p role="note"><b class="note-mark">{number}</b> {escape(note["says"])}{link}</p>'


def _place(path: str, sources: Sequence[str]) -> int | None:
    """Returns where an answer's first words stand among those of a part, or None."""
    return next((place for place, source in enumerate(sources) if f"{source}.".startswith(f"{path}.")), None)
