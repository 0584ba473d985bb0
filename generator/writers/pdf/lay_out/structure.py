"""The structure of the PDF letter: what each piece of a page is, for those who hear it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of a page: the page's index, and the piece's number on it."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; `attributes` are entries of its PDF dictionary."""

    tag: str
    attributes: str = ""
    kids: list[Element | Mark] = field(default_factory=list)

    def add(self, tag: str, attributes: str = "") -> Element:
        """Appends a new element and returns it."""
        kid = Element(tag, attributes)
        self.kids.append(kid)
        return kid

    def walk(self) -> Iterator[Element]:
        """Yields this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def drop_empty(self) -> bool:
        """Drops elements that no page shows; says whether anything is left. Cells stay, so that rows stay even."""
        self.kids = [kid for kid in self.kids if isinstance(kid, Mark) or kid.drop_empty()]
        return bool(self.kids) or self.tag in {"TH", "TD"}
