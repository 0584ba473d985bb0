"""A font file with only the outlines that a letter uses; every glyph keeps its number."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from generator.writers.pdf.measure.faces import Face

_NEEDED = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80


def embedded_font(face: Face, glyphs: Iterable[int]) -> bytes:
    """Returns a TrueType font with the outlines of these glyphs and of the parts that they are made of."""
    offsets = _offsets(face)
    outlines = face.tables["glyf"]
    used: set[int] = set()
    waiting = [0, *glyphs]
    while waiting:
        glyph = waiting.pop()
        if glyph not in used:
            used.add(glyph)
            waiting += _parts(outlines[offsets[glyph] : offsets[glyph + 1]])
    kept, places = bytearray(), [0]
    for glyph in range(len(offsets) - 1):
        if glyph in used:
            kept += outlines[offsets[glyph] : offsets[glyph + 1]]
            kept += bytes(-len(kept) % 4)
        places.append(len(kept))
    head = bytearray(face.tables["head"])
    struct.pack_into(">h", head, 50, 1)  # indexToLocFormat: offsets of four bytes
    struct.pack_into(">I", head, 8, 0)  # checkSumAdjustment, which no PDF reader looks at
    tables = {tag: face.tables[tag] for tag in _NEEDED}
    tables |= {"glyf": bytes(kept), "loca": struct.pack(f">{len(places)}I", *places), "head": bytes(head)}
    return _file(tables)


def _offsets(face: Face) -> list[int]:
    loca = face.tables["loca"]
    if struct.unpack_from(">h", face.tables["head"], 50)[0]:
        return [offset for (offset,) in struct.iter_unpack(">I", loca)]
    return [2 * offset for (offset,) in struct.iter_unpack(">H", loca)]


def _parts(outline: bytes) -> list[int]:
    """Returns the glyphs that a composite glyph is made of."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    parts, place, flags = [], 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        parts.append(glyph)
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return parts


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    directory, body, start = b"", b"", 12 + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode("ascii"), checksum, start + len(body), len(table))
        body += padded
    return header + directory + body
