"""Elements of WordprocessingML; settings stand in the order that its schema wants, however they are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from generator.characters import clean

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr bidi spacing ind jc outlineLvl",
    "rPr": "rFonts b bCs i iCs color sz szCs vertAlign rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW tcBorders vAlign",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
}
"""The children that we write, of each element whose children have an order; from ECMA-376, part 1."""

_PLACES = {name: {child: place for place, child in enumerate(order.split())} for name, order in _ORDER.items()}


@dataclass(frozen=True, slots=True)
class Element:
    """An element as text."""

    name: str
    text: str

    def __str__(self) -> str:
        """Returns its text."""
        return self.text


Attributes = Mapping[str, object]


def element(name: str, attributes: Attributes | None = None, *children: Element | str | None) -> Element:
    """Returns an element; strings among its children are words, and those that are None are left out.

    A name without a prefix is Word's own, and so are the attributes of such an element.
    Raises KeyError where the order of a child is not known.
    """
    kids = [child for child in children if child is not None]
    if places := _PLACES.get(name):
        kids.sort(key=lambda child: places[child.name if isinstance(child, Element) else ""])
    tag, prefix = (name, "") if ":" in name else (f"w:{name}", "w:")
    keys = {key: key if ":" in key else prefix + key for key in attributes or ()}
    head = tag + "".join(f' {keys[key]}="{xml(str(given))}"' for key, given in (attributes or {}).items())
    words = "".join(escape(clean(child), quote=False) if isinstance(child, str) else child.text for child in kids)
    return Element(name, f"<{head}>{words}</{tag}>" if kids else f"<{head}/>")


def settings(name: str, *children: Element | None) -> Element | None:
    """Returns an element that holds settings, or None where there are none."""
    return element(name, None, *children) if any(child is not None for child in children) else None


def value(name: str, given: object) -> Element:
    """Returns an element that says one value."""
    return element(name, {"val": given})


def part(name: str, *children: Element, **namespaces: str) -> str:
    """Returns a part of the file whose root has these children."""
    spaces = {"xmlns:w": NAMESPACE} | {f"xmlns:{prefix}": space for prefix, space in namespaces.items()}
    return XML + element(name, spaces, *children).text


def xml(text: str) -> str:
    """Returns the text as XML character data, also fit for an attribute."""
    return escape(clean(text))
