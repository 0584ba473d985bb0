"""Pictures in the Word letter, as they are."""

from __future__ import annotations

from generator.arrangement.page import fitted
from generator.blocks import Figure
from generator.writers.word.elements import Attributes, Element, element

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def part_name(figure: Figure, number: int) -> str:
    """Returns the name of the part that holds the picture; raises ValueError if it is no PNG."""
    if figure.media_type != "image/png":
        raise ValueError("A picture in a letter is image/png.")
    return f"word/media/picture{number}.png"


def write_picture(figure: Figure, number: int) -> Element:
    """Writes the run that shows the picture with this number in the line."""
    width, height = fitted(figure.width, figure.height)
    size = {"cx": round(width * 12700), "cy": round(height * 12700)}
    named = {"id": number, "name": f"Picture {number}", "descr": figure.alternative}
    picture = element(
        "pic:pic",
        {"xmlns:pic": _PICTURE},
        element("pic:nvPicPr", None, element("pic:cNvPr", named), element("pic:cNvPicPr")),
        element("pic:blipFill", None, element("a:blip", {"r:embed": f"picture{number}"}), _STRETCHED),
        _shape(size),
    )
    graphic = element("a:graphicData", {"uri": _PICTURE}, picture)
    inline = element(
        "wp:inline",
        {"xmlns:wp": _DRAWING, "distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", size),
        element("wp:docPr", named),
        element("a:graphic", {"xmlns:a": _MAIN}, graphic),
    )
    return element("r", None, element("drawing", None, inline))


def _shape(size: Attributes) -> Element:
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    return element("pic:spPr", None, frame, element("a:prstGeom", {"prst": "rect"}, element("a:avLst")))


_STRETCHED = element("a:stretch", None, element("a:fillRect"))
