"""A built site: its pages, and the address of one place from another, each looked up before it is given."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_ID = re.compile(r'\bid="?([^"\s>]+)')


class PageFault(Exception):
    """A page that cannot be published as it is built."""


class BuiltSite:
    """The finished pages and files of a site."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder that the site generator wrote."""
        self.folder = folder
        self._anchors: dict[str, set[str]] = {}

    def pages(self) -> list[str]:
        """Returns the path of every page, such as "guide/tips/index.html"; raises PageFault where there is none."""
        found = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        if not found:
            raise PageFault(f"there are no pages in {self.folder}")
        return found

    def address_of(self, place: str, page: str) -> str:
        """Returns the address from a page of a place such as "guide/tips.md#dates" or "assets/site.css".

        Raises PageFault for a place that the site does not have.
        """
        source, mark, anchor = place.partition("#")
        address = address_in_site(source)
        file = f"{address}index.html" if source.endswith(".md") else address
        if not (self.folder / file).is_file() or (anchor and anchor not in self._anchors_of(file)):
            raise PageFault(f"links to {place}, which the site does not have")
        relative = posixpath.relpath(address or ".", posixpath.dirname(page) or ".")
        return relative + ("/" if source.endswith(".md") else "") + mark + anchor

    def _anchors_of(self, file: str) -> set[str]:
        if file not in self._anchors:
            self._anchors[file] = set(_ID.findall((self.folder / file).read_text(encoding="utf-8")))
        return self._anchors[file]


def address_in_site(source: str) -> str:
    """Returns where a page of the docs folder, or another file, stands in the site: a page has a folder of its own."""
    if not source.endswith(".md"):
        return source
    return re.sub(r"(^|/)index/$", r"\1", f"{source.removesuffix('.md')}/")
