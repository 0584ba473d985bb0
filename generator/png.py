"""What is in a PNG file of the kind that the builder makes: 8 bits a color, not interlaced."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import PictureFault
from generator.limits import MOST_POINTS

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
"""Red, green, blue; in the second kind how much of a point is seen comes after them."""
_LAST_FILTER = 4


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG's size, and its rows as it packs them."""

    width: int
    height: int
    channels: int
    packed: bytes


def read_png(image: bytes) -> Png:
    """Reads a PNG; raises PictureFault where a letter cannot hold it: damaged, cut short, too large, another kind."""
    if not image.startswith(SIGNATURE):
        raise PictureFault("not-png")
    try:
        return _read(image)
    except (struct.error, KeyError, IndexError, zlib.error) as fault:
        raise PictureFault("damaged") from fault


def rows_of_colors(png: Png) -> bytes:
    """Returns red, green and blue as they look on white paper, packed; a zero before each row says: not filtered."""
    if png.channels == 3:
        return png.packed
    return zlib.compress(b"".join(b"\x00" + _on_white(row) for row in _rows(png)))


def _read(image: bytes) -> Png:
    chunks = _chunks(image)
    width, height, bits, kind, packing, filtering, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if not width or not height:
        raise PictureFault("no-points")
    if width * height > MOST_POINTS:
        raise PictureFault("too-many-points")
    if interlaced or bits != 8 or kind not in _CHANNELS or b"tRNS" in chunks:
        raise PictureFault("not-plain")
    if packing or filtering or b"IEND" not in chunks:
        raise PictureFault("damaged")
    png = Png(width, height, _CHANNELS[kind], chunks[b"IDAT"])
    samples = _samples(png)
    if len(samples) < _row_length(png) * height or max(samples[:: _row_length(png)]) > _LAST_FILTER:
        raise PictureFault("damaged")
    return png


def _row_length(png: Png) -> int:
    """Returns how many bytes a row has, with the one before it that names its filter."""
    return png.width * png.channels + 1


def _samples(png: Png) -> bytes:
    return zlib.decompressobj().decompress(png.packed, _row_length(png) * png.height)


def _chunks(image: bytes) -> dict[bytes, bytes]:
    """Returns the chunks up to the end by their names, those of one name joined; each has a right checksum."""
    chunks: dict[bytes, bytes] = {}
    place = 8
    while place < len(image) and b"IEND" not in chunks:
        length, name = struct.unpack_from(">I4s", image, place)
        body = image[place + 8 : place + 8 + length]
        (check,) = struct.unpack_from(">I", image, place + 8 + length)
        if check != zlib.crc32(name + body):
            raise PictureFault("damaged")
        chunks[name] = chunks.get(name, b"") + body
        place += length + 12
    return chunks


def _on_white(row: bytearray) -> bytes:
    """Returns the colors of a row of points, without how much of them is seen."""
    colors, seen = bytearray(len(row) // 4 * 3), row[3::4]
    is_opaque = min(seen) == 255
    for channel in range(3):
        plane = row[channel::4]
        if not is_opaque:
            plane = bytearray(255 - (255 - color) * alpha // 255 for color, alpha in zip(plane, seen, strict=True))
        colors[channel::3] = plane
    return bytes(colors)


def _rows(png: Png) -> Iterator[bytearray]:
    """Yields each row without its filter."""
    length, samples = _row_length(png), _samples(png)
    above = bytearray(length - 1)
    for start in range(0, length * png.height, length):
        row = bytearray(samples[start + 1 : start + length])
        _undo_filter(samples[start], row, above, png.channels)
        yield row
        above = row


def _undo_filter(kind: int, row: bytearray, above: bytearray, step: int) -> None:
    """Undoes a row's filter; `step` is the number of bytes to the same color of the point before."""
    if kind == 1:
        for place in range(step, len(row)):
            row[place] = (row[place] + row[place - step]) & 255
    elif kind == 2:
        for place, high in enumerate(above):
            row[place] = (row[place] + high) & 255
    elif kind in {3, 4}:
        for place, high in enumerate(above):
            left = row[place - step] if place >= step else 0
            corner = above[place - step] if place >= step else 0
            guess = (left + high) // 2 if kind == 3 else _nearest(left, high, corner)
            row[place] = (row[place] + guess) & 255


def _nearest(left: int, high: int, corner: int) -> int:
    """Returns the neighbor nearest to left + high - corner: the PNG format's Paeth predictor."""
    near_left, near_high, near_corner = abs(high - corner), abs(left - corner), abs(left + high - 2 * corner)
    if near_left <= near_high and near_left <= near_corner:
        return left
    return high if near_high <= near_corner else corner
