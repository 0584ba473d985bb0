"""Reads a picture that the writer put in: a PNG, made by the builder, as a data URL."""

from __future__ import annotations

import base64
import binascii
import struct

from generator.blocks import Figure, Role
from generator.errors import PictureFault
from generator.limits import MOST_POINTS
from generator.memos import by_value
from generator.png import read_png

PNG_URL = "data:image/png;base64,"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST_WIDTH = 216.0
_LARGEST_HEIGHT = 54.0
_NO_FRAME = {0xC4, 0xC8, 0xCC}
"""Markers in the range of JPEG's frame headers that are something else."""


@by_value
def what_is_wrong(url: str) -> str:
    """Returns the code of what keeps a logo out of a letter, "" for a good one: all of it is read now, not later."""
    try:
        image = base64.b64decode(url.removeprefix(PNG_URL), validate=True)
        if not image.startswith(_SIGNATURE):
            return "not-png"
        read_png(image)
    except binascii.Error:
        return "not-png"
    except PictureFault as fault:
        return fault.code
    return ""


@by_value
def read_logo(url: str, alternative: str, role: Role) -> Figure | None:
    """Returns the logo, at most 3 by 0.75 inches (in points), or None where a letter cannot hold it."""
    if what_is_wrong(url):
        return None
    image = base64.b64decode(url.removeprefix(PNG_URL))
    width, height = struct.unpack(">II", image[16:24])
    scale = min(_LARGEST_WIDTH / width, _LARGEST_HEIGHT / height)
    return Figure(image, "image/png", round(width * scale, 1), round(height * scale, 1), alternative, role)


def check_chosen(url: str) -> None:
    """Raises PictureFault where a file that was chosen, PNG or JPEG as a data URL, is damaged, cut short or too large.

    The builder makes a plain PNG of it afterwards, so that color, depth and interlacing do not matter.
    """
    try:
        image = base64.b64decode(url.partition(";base64,")[2], validate=True)
    except binascii.Error as fault:
        raise PictureFault("not-a-picture") from fault
    if image.startswith(_SIGNATURE):
        try:
            read_png(image)
        except PictureFault as fault:
            if fault.code != "interlaced":
                raise
    elif image.startswith(b"\xff\xd8"):
        _check_jpeg(image)
    else:
        raise PictureFault("not-a-picture")


def _check_jpeg(image: bytes) -> None:
    try:
        place = 2
        while not (0xC0 <= image[place + 1] <= 0xCF and image[place + 1] not in _NO_FRAME):
            place += 1 if image[place + 1] == 0xFF else 2 + struct.unpack_from(">H", image, place + 2)[0]
        height, width = struct.unpack_from(">HH", image, place + 5)
    except (IndexError, struct.error) as fault:
        raise PictureFault("damaged") from fault
    if not width or not height:
        raise PictureFault("no-points")
    if width * height > MOST_POINTS:
        raise PictureFault("too-many-points")
    if b"\xff\xd9" not in image[place:]:
        raise PictureFault("damaged")
