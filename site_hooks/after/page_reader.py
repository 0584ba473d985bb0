"""Reads a built page for what a Content-Security-Policy has to allow, and for what none should."""

from __future__ import annotations

from html.parser import HTMLParser

LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "form": ("action",),
}
"""The attributes by which an element loads something; a link is looked at apart."""

LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}

SCRIPT_TYPES = {"", "module", "text/javascript"}
"""What a browser runs; a script of another type is data."""


class PageReader(HTMLParser):
    """Collects a page's inline scripts and its faults."""

    def __init__(self) -> None:
        """Starts with nothing read."""
        super().__init__(convert_charrefs=False)
        self.inline_scripts: list[str] = []
        self.faults: list[str] = []
        self.has_builder = False
        self.has_policy = False
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Looks at one element's attributes."""
        values = {name: value or "" for name, value in attributes}
        self.has_builder = self.has_builder or tag == "letter-builder"
        policy = values.get("http-equiv", "").lower() == "content-security-policy"
        self.has_policy = self.has_policy or (tag == "meta" and policy)
        self._find_inline(tag, values)
        self._find_outside(tag, values)
        if tag == "script" and "src" not in values and values.get("type", "").lower() in SCRIPT_TYPES:
            self._script = []

    def _find_inline(self, tag: str, values: dict[str, str]) -> None:
        place = f"line {self.getpos()[0]}: <{tag}>"
        if tag == "style":
            self.faults.append(f"{place} has its rules in the page: put them in a style sheet")
        for name, value in values.items():
            if name.startswith("on"):
                self.faults.append(f"{place} has the inline event handler {name}: listen in a script")
            if name == "style":
                self.faults.append(f"{place} has a style attribute: use a class")
            if name in {"href", "src", "action"} and value.strip().lower().startswith("javascript:"):
                self.faults.append(f"{place} has a script for an address in {name}")

    def _find_outside(self, tag: str, values: dict[str, str]) -> None:
        names = LOADING.get(tag, ())
        if tag == "link" and LOADING_LINKS & set(values.get("rel", "").lower().split()):
            names = ("href",)
        for name in names:
            if is_outside(values.get(name, "")):
                self.faults.append(f"line {self.getpos()[0]}: <{tag}> loads from another host by {name}")

    def handle_data(self, data: str) -> None:
        """Keeps the text of an inline script."""
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Ends an inline script."""
        if tag == "script" and self._script is not None:
            self.inline_scripts.append("".join(self._script))
            self._script = None


def is_outside(address: str) -> bool:
    """Whether an address in a page, or one of a list of them, is on another host."""
    return any(one.strip().lower().startswith(("//", "http:", "https:")) for one in address.split(","))


def read_page(page: str) -> PageReader:
    """Reads a whole page."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    return reader
