"""Pictures as the PDF file holds them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.blocks import Figure
from generator.errors import PictureFault
from generator.png import read_png, rows_of_colors


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's rows, packed, and the entries that say how to read them."""

    data: bytes
    entries: str


def read_picture(figure: Figure) -> Picture:
    """Reads a picture by its content; raises ValueError where it is no PNG that a letter can hold."""
    try:
        png = read_png(figure.image)
    except PictureFault as fault:
        raise ValueError("A picture in a letter is a PNG of 8-bit colors without interlacing.") from fault
    return Picture(
        rows_of_colors(png),
        f"/Width {png.width} /Height {png.height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode "
        f"/DecodeParms <</Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns {png.width}>>",
    )
