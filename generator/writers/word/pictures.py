"""Pictures in the Word letter, as they are."""

from __future__ import annotations

from generator.blocks import Figure
from generator.writers.page import fitted
from generator.writers.word.words import xml

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg"}


def part_name(figure: Figure, number: int) -> str:
    """Returns the name of the part that holds the picture; raises ValueError if it is neither PNG nor JPEG."""
    if figure.media_type not in _EXTENSIONS:
        raise ValueError("A picture in a letter is image/png or image/jpeg.")
    return f"word/media/picture{number}.{_EXTENSIONS[figure.media_type]}"


def write_picture(figure: Figure, number: int) -> str:
    """Writes the run that shows the picture with this number in the line."""
    width, height = fitted(figure.width, figure.height)
    size = f'cx="{round(width * 12700)}" cy="{round(height * 12700)}"'
    alternative = f'descr="{xml(figure.alternative)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Picture {number}" {alternative}/>'
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" {alternative}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
