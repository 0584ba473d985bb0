"""The whole PDF file: pages, fonts, pictures, structure and metadata."""

from __future__ import annotations

from generator.arrangement.page import PAPER_HEIGHT, PAPER_WIDTH
from generator.blocks import Letter
from generator.writers.pdf.draw.canvas import Drawn
from generator.writers.pdf.draw.pictures import Picture
from generator.writers.pdf.file.fonts import add_font
from generator.writers.pdf.file.metadata import information, metadata
from generator.writers.pdf.file.objects import ObjectFile
from generator.writers.pdf.lay_out.structure import Element, Mark
from generator.writers.pdf.measure.faces import face
from generator.writers.pdf.notation import number, references, text_string


def write_document(letter: Letter, drawn: Drawn, root: Element) -> bytes:
    """Returns the file of a letter that is drawn."""
    file = ObjectFile()
    catalog, parent, tree = file.reserve(), file.reserve(), file.reserve()
    pages = _add_pages(file, drawn, parent)
    file.write(parent, f"<</Type /Pages /Count {len(pages)} /Kids {references(pages)}>>")
    _add_structure(file, drawn, root, tree, pages)
    packet = file.add_stream(metadata(letter).encode(), "/Type /Metadata /Subtype /XML", packs=False)
    file.write(
        catalog,
        f"<</Type /Catalog /Pages {parent} 0 R /MarkInfo <</Marked true>> /StructTreeRoot {tree} 0 R "
        f"/Lang {text_string(letter.language)} /ViewerPreferences <</DisplayDocTitle true>> /Metadata {packet} 0 R>>",
    )
    return file.finish(catalog, file.add(information(letter)))


def _add_pages(file: ObjectFile, drawn: Drawn, parent: int) -> list[int]:
    """Adds the pages and all that they show; returns their numbers."""
    fonts = " ".join(
        f"/{'Bold' if bold else 'Regular'} {add_font(file, face(bold=bold), glyphs)} 0 R"
        for bold, glyphs in drawn.glyphs.items()
        if glyphs
    )
    pictures = " ".join(
        f"/Picture{index} {_add_picture(file, picture)} 0 R" for index, picture in enumerate(drawn.pictures)
    )
    resources = file.add(f"<</Font <<{fonts}>> /XObject <<{pictures}>>>>")
    size = f"[0 0 {number(PAPER_WIDTH)} {number(PAPER_HEIGHT)}]"
    return [
        file.add(
            f"<</Type /Page /Parent {parent} 0 R /MediaBox {size} /Resources {resources} 0 R "
            f"/Contents {file.add_stream(content)} 0 R /StructParents {index} /Tabs /S>>"
        )
        for index, content in enumerate(drawn.contents)
    ]


def _add_picture(file: ObjectFile, picture: Picture) -> int:
    return file.add_stream(picture.data, f"/Type /XObject /Subtype /Image {picture.entries}", is_packed=True)


def _add_structure(file: ObjectFile, drawn: Drawn, root: Element, tree: int, pages: list[int]) -> None:
    """Adds the elements, and for each page which element each of its marked pieces belongs to."""
    root.drop_empty()
    numbers = {element: file.reserve() for element in root.walk()}
    parents = {kid: numbers[element] for element in numbers for kid in element.kids if isinstance(kid, Element)}
    for element, own in numbers.items():
        kids = " ".join(
            f"<</Type /MCR /Pg {pages[kid.page]} 0 R /MCID {kid.number}>>"
            if isinstance(kid, Mark)
            else f"{numbers[kid]} 0 R"
            for kid in element.kids
        )
        entries = f"/S /{element.tag} /P {parents.get(element, tree)} 0 R /K [{kids}] {element.attributes}"
        file.write(own, f"<</Type /StructElem {entries}>>")
    marked = " ".join(
        f"{index} {references([numbers[element] for element in elements])}"
        for index, elements in enumerate(drawn.marked)
    )
    parent_tree = file.add(f"<</Nums [{marked}]>>")
    file.write(
        tree,
        f"<</Type /StructTreeRoot /K {numbers[root]} 0 R /ParentTree {parent_tree} 0 R "
        f"/ParentTreeNextKey {len(pages)}>>",
    )
