"""Takes single passages out of the guide's pages, to be read beside a question."""

from __future__ import annotations

import posixpath
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import markdown

_HEADING = re.compile(r"#{1,6} +(?P<title>.*?)(?: *\{ *#(?P<anchor>[\w-]+) *\})? *")
_LINK = re.compile(r"\]\((?P<page>[^)#\s:]+\.md)?(?P<anchor>#[^)\s]+)?\)")
_ANSWER = re.compile(r'^!!! abstract "In short"\n(?P<lines>(?: {4}.*\n?)+)', re.MULTILINE)
"""The box with which a page begins: its lines are a list like any other."""

_LONGEST = 2
"""How many paragraphs are shown in place; the rest is a click away."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the guide: its heading, its address, and its words as HTML ("" where it was not found)."""

    title: str
    address: str
    html: str


class GuidePassages:
    """The guide's pages, read once each."""

    def __init__(self, docs: Path, address_of: Callable[[str], str]) -> None:
        """Takes the folder of the pages, and a function from a page's path to its address from the builder."""
        self.docs = docs
        self.address_of = address_of
        self.not_found: list[str] = []

    def passage(self, place: str) -> Passage:
        """Returns the passage at a place such as "guide/tips.md#dates"; one that is lost is listed in `not_found`."""
        page, _, anchor = place.partition("#")
        address = self.address_of(page) + (f"#{anchor}" if anchor else "")
        title, paragraphs = self._read(page, anchor)
        if not paragraphs:
            self.not_found.append(place)
            return Passage(title, address, "")
        text = _LINK.sub(lambda link: self._link(link, page), "\n\n".join(paragraphs[:_LONGEST]))
        html = markdown.markdown(text).replace("<a ", '<a target="_blank" rel="noopener" ')
        return Passage(title, address, html)

    def _read(self, page: str, anchor: str) -> tuple[str, list[str]]:
        path = self.docs / page
        lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
        title = ""
        found: list[str] = []
        for line in [*lines, "# end"]:
            heading = _HEADING.fullmatch(line)
            if heading and title:
                return title, _paragraphs("\n".join(found))
            if heading and (not anchor or anchor in (heading["anchor"], _slug(heading["title"]))):
                title = heading["title"]
            elif title:
                found.append(line)
        return "", []

    def _link(self, link: re.Match[str], page: str) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link["page"])) if link["page"] else page
        return f"]({self.address_of(target)}{link['anchor'] or ''})"


def _slug(title: str) -> str:
    return re.sub(r"[^\w-]+", "-", title.lower()).strip("-")


def _paragraphs(text: str) -> list[str]:
    """Splits a passage at its empty lines; notes, tables and HTML do not fit beside a question, but a page's answer."""
    text = _ANSWER.sub(lambda box: textwrap.dedent(box["lines"]), text)
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", text)]
    return [block for block in blocks if block.strip() and _fits(block)]


def _fits(block: str) -> bool:
    return not block.startswith(("!!!", "???", "    ", "|", "<", "{")) and not block.endswith(":")
