"""What is in a PNG file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import PictureFault
from generator.limits import MOST_POINTS

_GRAY, _COLOR, _PALETTE, _GRAY_ALPHA, _COLOR_ALPHA = 0, 2, 3, 4, 6
_CHANNELS = {_GRAY: 1, _COLOR: 3, _PALETTE: 1, _GRAY_ALPHA: 2, _COLOR_ALPHA: 4}

_BITS = {_GRAY: (1, 2, 4, 8, 16), _COLOR: (8, 16), _PALETTE: (1, 2, 4, 8), _GRAY_ALPHA: (8, 16), _COLOR_ALPHA: (8, 16)}
_OPAQUE = (_GRAY, _COLOR)
_LAST_FILTER = 4


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG's header and samples, still compressed; `unseen` is the one color that is seen through, if any."""

    width: int
    height: int
    bits: int
    kind: int
    packed: bytes
    palette: bytes
    unseen: tuple[int, ...]

    @property
    def is_gray(self) -> bool:
        """Whether it has no color."""
        return self.kind in {_GRAY, _GRAY_ALPHA}

    @property
    def has_alpha(self) -> bool:
        """Whether each point says how much of it is seen."""
        return self.kind in {_GRAY_ALPHA, _COLOR_ALPHA}


def read_png(image: bytes) -> Png:
    """Reads a PNG; raises PictureFault where a letter cannot hold it: damaged, cut short, interlaced, too large."""
    try:
        return _read(image)
    except (struct.error, KeyError, IndexError, zlib.error) as fault:
        raise PictureFault("damaged") from fault


def _read(image: bytes) -> Png:
    chunks = _chunks(image)
    width, height, bits, kind, packing, filtering, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if not width or not height:
        raise PictureFault("no-points")
    if width * height > MOST_POINTS:
        raise PictureFault("too-many-points")
    if interlaced:
        raise PictureFault("interlaced")
    if bits not in _BITS.get(kind, ()) or packing or filtering or b"IEND" not in chunks:
        raise PictureFault("damaged")
    length = (width * _CHANNELS[kind] * bits + 7) // 8 + 1
    _check_samples(chunks[b"IDAT"], length, height)
    see_through = chunks.get(b"tRNS", b"")
    palette = _on_white(chunks[b"PLTE"], see_through) if kind == _PALETTE else b""
    if len(palette) % 3 or (kind == _PALETTE and not 0 < len(palette) <= 768):
        raise PictureFault("damaged")
    unseen = struct.unpack(f">{len(see_through) // 2}H", see_through) if see_through and kind in _OPAQUE else ()
    return Png(width, height, bits, kind, chunks[b"IDAT"], palette, unseen)


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


def _check_samples(packed: bytes, length: int, height: int) -> None:
    """Raises PictureFault unless there is a row of this length, and a filter that is known, as often as it is high."""
    samples = zlib.decompressobj().decompress(packed, length * height)
    if len(samples) < length * height or max(samples[::length]) > _LAST_FILTER:
        raise PictureFault("damaged")


def see_through_rows(png: Png) -> tuple[bytes, bytes]:
    """Returns the colors and the alphas as rows of bytes, each after a zero that says it is not filtered."""
    channels, step = _CHANNELS[png.kind], png.bits // 8
    colors, alphas = bytearray(), bytearray()
    for row in _rows(png, channels * step):
        planes = [row[channel * step :: channels * step] for channel in range(channels)]
        color = bytearray(png.width * (channels - 1))
        for channel, plane in enumerate(planes[:-1]):
            color[channel :: channels - 1] = plane
        colors += b"\x00" + color
        alphas += b"\x00" + planes[-1]
    return bytes(colors), bytes(alphas)


def _on_white(palette: bytes, alphas: bytes) -> bytes:
    """Returns the palette as it looks on white paper."""
    blended = bytearray(palette)
    for index, alpha in enumerate(alphas[: len(palette) // 3]):
        for place in range(3 * index, 3 * index + 3):
            blended[place] = 255 - (255 - palette[place]) * alpha // 255
    return bytes(blended)


def _rows(png: Png, step: int) -> Iterator[bytearray]:
    """Yields each row without its filter; `step` is the number of bytes to the same sample of the point before."""
    length = png.width * step
    size = (length + 1) * png.height
    data = zlib.decompressobj().decompress(png.packed, size)
    above = bytearray(length)
    for start in range(0, size, length + 1):
        row = bytearray(data[start + 1 : start + 1 + length])
        _undo_filter(data[start], row, above, step)
        yield row
        above = row


def _undo_filter(kind: int, row: bytearray, above: bytearray, step: int) -> None:
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
