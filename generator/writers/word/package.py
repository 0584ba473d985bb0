"""The ZIP file around the Word letter's parts, the same bytes for the same letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.blocks import Figure, Letter
from generator.writers.word.elements import XML, xml
from generator.writers.word.pictures import part_name
from generator.writers.word.settings import FONTS, SETTINGS, THEME

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_DATE = "1980-01-01"
_KINDS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/header.xml": f"{_WORD}.header+xml",
    "word/header-first.xml": f"{_WORD}.header+xml",
    "word/footer.xml": f"{_WORD}.footer+xml",
    "word/footer-first.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_RELATED = (
    ("styles", "styles", "styles.xml"),
    ("numbering", "numbering", "numbering.xml"),
    ("settings", "settings", "settings.xml"),
    ("fonts", "fontTable", "fontTable.xml"),
    ("theme", "theme", "theme.xml"),
    ("header", "header", "header.xml"),
    ("headerFirst", "header", "header-first.xml"),
    ("footer", "footer", "footer.xml"),
    ("footerFirst", "footer", "footer-first.xml"),
)


def pack(letter: Letter, parts: Mapping[str, str], pictures: Sequence[Figure]) -> bytes:
    """Returns the document file, with the parts that are alike in every letter added."""
    media = {part_name(figure, number): figure.image for number, figure in enumerate(pictures, 1)}
    names = [name.removeprefix("word/") for name in media]
    related = [*_RELATED, *((f"picture{number}", "image", name) for number, name in enumerate(names, 1))]
    everything: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _RELATIONSHIPS,
        **parts,
        "word/_rels/document.xml.rels": _relationships((key, f"{_OFFICE}/{kind}", name) for key, kind, name in related),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONTS,
        "word/theme.xml": THEME,
        "docProps/core.xml": _core(letter),
        "docProps/app.xml": _APPLICATION,
        **media,
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in everything.items():
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return file.getvalue()


def _content_types() -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
    }
    listed = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items())
    listed += "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _KINDS.items())
    return f'{XML}<Types xmlns="{_PACKAGE}/content-types">{listed}</Types>'


def _relationships(related: Iterable[tuple[str, str, str]]) -> str:
    listed = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{name}"/>' for key, kind, name in related)
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(letter: Letter) -> str:
    """Writes title, language and date; the date is the letter's own, at midnight."""
    date = letter.date if re.fullmatch(r"\d{4}-\d\d-\d\d", letter.date) else _NO_DATE
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(letter.title)}</dc:title><dc:language>{xml(letter.language)}</dc:language>{moments}"
        "</cp:coreProperties>"
    )


_APPLICATION = (
    f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>LMN Kit</Application></Properties>"
)
_RELATIONSHIPS = _relationships(
    (
        ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("application", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
)
