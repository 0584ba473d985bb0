"""Pictures as the PDF file holds them: JPEG and opaque PNG as they are, PNG with transparency taken apart."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from generator.blocks import Figure
from generator.errors import PictureFault
from generator.png import Png, read_png, see_through_rows
from generator.writers.pdf.objects import ObjectFile

_UNREADABLE = "A picture in a letter is a PNG without interlacing, or a JPEG."
_NO_FRAME = {0xC4, 0xC8, 0xCC}
"""Markers in the range of JPEG's frame headers that are something else."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Compressed samples and the entries that say how to read them; `mask` is what can be seen through."""

    data: bytes
    entries: str
    mask: Picture | None = None


def read_picture(figure: Figure) -> Picture:
    """Reads a picture by its content; raises ValueError where it is no PNG or JPEG that a letter can hold."""
    try:
        if figure.image.startswith(b"\x89PNG\r\n\x1a\n"):
            return _picture_of_png(read_png(figure.image))
        if figure.image.startswith(b"\xff\xd8"):
            return _picture_of_jpeg(figure.image)
    except (PictureFault, struct.error, IndexError, KeyError) as fault:
        raise ValueError(_UNREADABLE) from fault
    raise ValueError(_UNREADABLE)


def add_picture(file: ObjectFile, picture: Picture) -> int:
    """Adds a picture, after its mask, and returns its number."""
    mask = f"/SMask {add_picture(file, picture.mask)} 0 R" if picture.mask else ""
    return file.add_stream(picture.data, f"/Type /XObject /Subtype /Image {picture.entries} {mask}", is_packed=True)


def _entries(width: int, height: int, bits: int, space: str, channels: int) -> str:
    return (
        f"/Width {width} /Height {height} /BitsPerComponent {bits} /ColorSpace {space} /Filter /FlateDecode "
        f"/DecodeParms <</Predictor 15 /Colors {channels} /BitsPerComponent {bits} /Columns {width}>>"
    )


def _picture_of_png(png: Png) -> Picture:
    width, height = png.width, png.height
    space, channels = ("/DeviceGray", 1) if png.is_gray else ("/DeviceRGB", 3)
    if png.has_alpha:
        colors, alphas = see_through_rows(png)
        mask = Picture(zlib.compress(alphas), _entries(width, height, 8, "/DeviceGray", 1))
        return Picture(zlib.compress(colors), _entries(width, height, 8, space, channels), mask)
    if png.palette:
        space, channels = f"[/Indexed /DeviceRGB {len(png.palette) // 3 - 1} <{png.palette.hex()}>]", 1
    unseen = f" /Mask [{' '.join(f'{value} {value}' for value in png.unseen)}]" if png.unseen else ""
    return Picture(png.packed, _entries(width, height, png.bits, space, channels) + unseen)


def _picture_of_jpeg(image: bytes) -> Picture:
    place = 2
    while not (0xC0 <= image[place + 1] <= 0xCF and image[place + 1] not in _NO_FRAME):
        place += 1 if image[place + 1] == 0xFF else 2 + struct.unpack_from(">H", image, place + 2)[0]
    bits, height, width, channels = struct.unpack_from(">BHHB", image, place + 4)
    space = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}[channels]
    inverted = " /Decode [1 0 1 0 1 0 1 0]" if channels == 4 else ""
    entries = f"/Width {width} /Height {height} /BitsPerComponent {bits} /ColorSpace {space}{inverted}"
    return Picture(image, f"{entries} /Filter /DCTDecode")
