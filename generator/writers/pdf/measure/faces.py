"""The two faces of the PDF letter: Arimo, which has Arial's widths, read from its font file."""

from __future__ import annotations

import pkgutil
import struct
from array import array
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A face; `glyphs` are its glyph numbers by character, `advances` their widths in parts of the font size."""

    name: str
    tables: dict[str, bytes]
    glyphs: dict[str, int]
    advances: dict[str, float]
    bounds: tuple[int, ...]
    ascent: int
    descent: int
    cap_height: int

    def width(self, text: str) -> float:
        """Returns how wide the text is, in parts of the font size; every character must be in the face."""
        return sum(map(self.advances.__getitem__, text))


@lru_cache
def face(*, bold: bool) -> Face:
    """Returns the regular or the bold face, read once."""
    file = "arimo-bold.ttf" if bold else "arimo-regular.ttf"
    data = pkgutil.get_data("generator.writers", f"fonts/{file}")
    if data is None:
        raise FileNotFoundError(f"generator/writers/fonts/{file} is missing: restore it from the repository.")
    return _read("Arimo-Bold" if bold else "Arimo-Regular", data)


def _read(name: str, data: bytes) -> Face:
    tables = {}
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        tables[tag.decode("ascii")] = data[start : start + length]
    units = struct.unpack_from(">H", tables["head"], 18)[0]
    scale = 1000 / units
    ascent, descent = struct.unpack_from(">hh", tables["hhea"], 4)
    widths = _widths(tables)
    glyphs = _characters(tables["cmap"])
    return Face(
        name=name,
        tables=tables,
        glyphs=glyphs,
        advances={character: widths[glyph] / units for character, glyph in glyphs.items()},
        bounds=tuple(round(edge * scale) for edge in struct.unpack_from(">4h", tables["head"], 36)),
        ascent=round(ascent * scale),
        descent=round(descent * scale),
        cap_height=round(struct.unpack_from(">h", tables["OS/2"], 88)[0] * scale),
    )


def _widths(tables: dict[str, bytes]) -> list[int]:
    """Returns the advance of every glyph; the last one stands for all that follow."""
    count = struct.unpack_from(">H", tables["hhea"], 34)[0]
    total = struct.unpack_from(">H", tables["maxp"], 4)[0]
    widths = [width for width, _ in struct.iter_unpack(">Hh", tables["hmtx"][: 4 * count])]
    return widths + [widths[-1]] * (total - count)


def _characters(table: bytes) -> dict[str, int]:
    """Reads the character map, which our subset holds in format 4."""
    start = struct.unpack_from(">I", table, 8)[0]
    segments = struct.unpack_from(">H", table, start + 6)[0] // 2
    words = array("H", table[start : start + struct.unpack_from(">H", table, start + 2)[0]])
    words.byteswap()
    ends, starts = words[7 : 7 + segments], words[8 + segments : 8 + 2 * segments]
    deltas, offsets = words[8 + 2 * segments : 8 + 3 * segments], 8 + 3 * segments
    glyphs = {}
    for segment in range(segments - 1):
        delta, offset = deltas[segment], words[offsets + segment]
        for code in range(starts[segment], ends[segment] + 1):
            glyph = code if not offset else words[offsets + segment + offset // 2 + code - starts[segment]]
            glyphs[chr(code)] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
    return {character: glyph for character, glyph in glyphs.items() if glyph}
