"""What stands at the top and the foot of the Word letter's pages."""

from __future__ import annotations

from generator.writers.page import THIN_RULE
from generator.writers.word.styles import NAMESPACE, XML, border
from generator.writers.word.words import xml


def write_header(words: str) -> str:
    """Writes a header part: the words over a thin rule, or nothing at all."""
    rule = f"<w:pBdr>{border('bottom', THIN_RULE, 3)}</w:pBdr>" if words else ""
    run = f'<w:r><w:t xml:space="preserve">{xml(words)}</w:t></w:r>' if words else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="header"/>{rule}</w:pPr>{run}</w:p>'
    return f'{XML}<w:hdr xmlns:w="{NAMESPACE}">{paragraph}</w:hdr>'


def write_footer() -> str:
    """Writes a footer part: the page and the number of pages."""
    runs = f"{_words('Page ')}{_field('PAGE')}{_words(' of ')}{_field('NUMPAGES')}"
    return f'{XML}<w:ftr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="footer"/></w:pPr>{runs}</w:p></w:ftr>'


def _words(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
