"""Reads a picture that the writer put in: a PNG, made by the builder, as a data URL."""

from __future__ import annotations

import base64
import binascii
import struct

from generator.blocks import Figure, Role

PNG_URL = "data:image/png;base64,"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST_WIDTH = 216.0
_LARGEST_HEIGHT = 54.0


def read_logo(url: str, alternative: str, role: Role) -> Figure | None:
    """Returns the logo, at most 3 by 0.75 inches (in points), or None where the bytes are no PNG."""
    try:
        image = base64.b64decode(url.removeprefix(PNG_URL), validate=True)
        width, height = struct.unpack(">II", image[16:24])
    except (binascii.Error, struct.error):
        return None
    if not image.startswith(_SIGNATURE) or not width or not height:
        return None
    scale = min(_LARGEST_WIDTH / width, _LARGEST_HEIGHT / height)
    return Figure(image, "image/png", round(width * scale, 1), round(height * scale, 1), alternative, role)
