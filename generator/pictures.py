"""Reads a picture that the writer put in: a PNG, made by the builder, as a data URL."""

from __future__ import annotations

import base64
import binascii

from generator.blocks import Figure, Role
from generator.errors import PictureFault
from generator.memos import by_value
from generator.png import read_png

PNG_URL = "data:image/png;base64,"
_LARGEST_WIDTH = 216.0
_LARGEST_HEIGHT = 54.0


@by_value
def what_is_wrong(url: str) -> str:
    """Returns the code of what keeps a logo out of a letter, "" for a good one: all of it is read now, not later."""
    try:
        read_png(base64.b64decode(url.removeprefix(PNG_URL), validate=True))
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
    png = read_png(image)
    scale = min(_LARGEST_WIDTH / png.width, _LARGEST_HEIGHT / png.height)
    return Figure(image, "image/png", round(png.width * scale, 1), round(png.height * scale, 1), alternative, role)
