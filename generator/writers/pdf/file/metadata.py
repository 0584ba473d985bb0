"""What the PDF file says of itself: its title, its language, its date, and that it is PDF/UA."""

from __future__ import annotations

import re
from html import escape

from generator.blocks import Letter
from generator.characters import clean
from generator.writers.pdf.notation import text_string

_NO_DATE = "1980-01-01"


def information(letter: Letter) -> str:
    """Writes the information dictionary."""
    moment = f"(D:{_date(letter).replace('-', '')}000000Z)"
    title, producer = text_string(_title(letter)), text_string("LMN Kit")
    return f"<</Title {title} /Producer {producer} /CreationDate {moment} /ModDate {moment}>>"


def metadata(letter: Letter) -> str:
    """Writes the XMP packet; it and the information dictionary say the same."""
    moment = f"{_date(letter)}T00:00:00Z"
    title, language = escape(_title(letter)), escape(clean(letter.language))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>\n'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n"
        f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>\n"
        "<pdf:Producer>LMN Kit</pdf:Producer><pdfuaid:part>1</pdfuaid:part>\n"
        '</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _title(letter: Letter) -> str:
    """Returns the title; a PDF/UA file is never without one."""
    return clean(letter.title).strip() or "Letter"


def _date(letter: Letter) -> str:
    return letter.date if re.fullmatch(r"\d{4}-\d\d-\d\d", letter.date) else _NO_DATE
