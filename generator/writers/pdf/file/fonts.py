"""The faces as fonts inside the PDF file."""

from __future__ import annotations

from generator.writers.pdf.file.objects import ObjectFile
from generator.writers.pdf.file.subset import embedded_font
from generator.writers.pdf.measure.faces import Face

_FLAGS = 32
"""Not symbolic: the letters of an alphabet."""
_STEM = {"Arimo-Regular": 88, "Arimo-Bold": 140}


def add_font(file: ObjectFile, face: Face, glyphs: dict[int, str]) -> int:
    """Adds a face with the glyphs that a letter uses; `glyphs` says which character each shows."""
    name = f"LETTER+{face.name}"
    program = embedded_font(face, sorted(glyphs))
    stream = file.add_stream(program, f"/Length1 {len(program)}")
    descriptor = file.add(
        f"<</Type /FontDescriptor /FontName /{name} /Flags {_FLAGS} /FontBBox [{' '.join(map(str, face.bounds))}] "
        f"/ItalicAngle 0 /Ascent {face.ascent} /Descent {face.descent} /CapHeight {face.cap_height} "
        f"/StemV {_STEM[face.name]} /FontFile2 {stream} 0 R>>"
    )
    widths = " ".join(f"{glyph} [{round(face.advances[glyphs[glyph]] * 1000, 2):g}]" for glyph in sorted(glyphs))
    descendant = file.add(
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo "
        f"<</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R "
        f"/DW 0 /W [{widths}] /CIDToGIDMap /Identity>>"
    )
    unicode_map = file.add_stream(_unicode_map(glyphs).encode("ascii"))
    return file.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode_map} 0 R>>"
    )


def _unicode_map(glyphs: dict[int, str]) -> str:
    """Writes which character each glyph is, at most a hundred in a block."""
    lines = [f"<{glyph:04x}> <{character.encode('utf-16-be').hex()}>" for glyph, character in sorted(glyphs.items())]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    mapped = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{mapped}endcmap\n"
        "CMapName currentdict /CMap defineresource pop\nend\nend"
    )
