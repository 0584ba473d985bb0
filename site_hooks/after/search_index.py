"""Completes the search index of a built site: the letters' own text, and the words of docs/search.toml.

The site generator writes the index before the letters stand in their pages, and knows of no lay or brand names.
"""

from __future__ import annotations

import json
import re
import tomllib
from html import escape, unescape
from pathlib import Path
from typing import Any

from site_hooks.after.built_site import PageFault, address_in_site
from site_hooks.before.example_pages import FOLDER

INDEX = "search/search_index.json"
WORDS = "search.toml"
"""In docs/: small words, words that mean the same, and the keywords of pages."""

_LETTER = re.compile(r'<article class="annotated-letter".*?</article>', re.DOTALL)
_LEFT_OUT = re.compile(r'<span class="note-mark".*?</span>|<b class="note-mark".*?</b>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def complete_index(site: Path, docs: Path) -> None:
    """Writes the letters' text and the readers' words into the index; raises PageFault."""
    words = tomllib.loads((docs / WORDS).read_text(encoding="utf-8"))
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    add_words(index, words)
    add_letters(index, site, words["every_letter"])
    text = json.dumps(index, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8", newline="\n")


def add_words(index: dict[str, Any], words: dict[str, Any]) -> None:
    """Adds keywords to the entries of pages; raises PageFault for a page that the index does not have."""
    index["config"] |= {name: words[name] for name in ("small_words", "same_words")}
    entries = {entry["location"]: entry for entry in index["docs"]}
    for page, keywords in words["keywords"].items():
        address = address_in_site(page)
        if address not in entries:
            raise PageFault(f"{WORDS} has keywords for {page}, which is not in the search")
        entries[address]["keywords"] = ", ".join(keywords)


def add_letters(index: dict[str, Any], site: Path, names: list[str]) -> None:
    """Adds each letter's words, and what letters are called, to its page; raises PageFault where it has none.

    They are a field of their own: looked in, and not shown among the results, where a whole letter would hide the rest.
    """
    for entry in index["docs"]:
        address = entry["location"]
        if address.startswith(f"{FOLDER}/") and address != f"{FOLDER}/" and "#" not in address:
            entry["letter"] = escape(letter_text(site / address / "index.html"), quote=False)
            entry["keywords"] = ", ".join([entry["keywords"], *names] if "keywords" in entry else names)


def letter_text(page: Path) -> str:
    """Returns the words of the letter in a finished page, without the numbers of its notes."""
    found = _LETTER.search(page.read_text(encoding="utf-8"))
    if found is None:
        raise PageFault(f"{page}: has no letter for the search")
    return " ".join(unescape(_TAG.sub(" ", _LEFT_OUT.sub("", found[0]))).split())
