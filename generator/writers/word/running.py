"""What stands at the top and the foot of the Word letter's pages."""

from __future__ import annotations

from generator.arrangement.styles import THIN_RULE
from generator.writers.word.elements import Element, element, part, value
from generator.writers.word.styles import border
from generator.writers.word.words import write_words


def write_header(words: str) -> str:
    """Writes a header part: the words over a thin rule, or nothing at all."""
    rule = element("pBdr", None, border("bottom", THIN_RULE, 3)) if words else None
    properties = element("pPr", None, value("pStyle", "header"), rule)
    return part("hdr", element("p", None, properties, write_words(words) if words else None))


def write_footer() -> str:
    """Writes a footer part: the page and the number of pages."""
    runs = (write_words("Page "), _field("PAGE"), write_words(" of "), _field("NUMPAGES"))
    return part("ftr", element("p", None, element("pPr", None, value("pStyle", "footer")), *runs))


def _field(name: str) -> Element:
    return element("fldSimple", {"instr": f" {name} "}, element("r", None, element("t", None, "1")))
