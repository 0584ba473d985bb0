"""Joins the style sheets that stand in the builder's rooms to the one that its page asks for."""

from __future__ import annotations

import tomllib
from pathlib import Path

FOLDER = "assets/builder"

ORDER = "page/styles.toml"
"""Lists the style sheets, in the order in which they are joined."""

JOINED = "builder.css"


class StyleFault(Exception):
    """A style sheet of the builder that is listed and not there, or there and not listed, or listed twice."""


def join_style_sheets(pages: Path) -> None:
    """Writes the joined style sheet in place of its parts; raises StyleFault where the list and the files differ."""
    folder = pages / FOLDER
    listed = tomllib.loads((folder / ORDER).read_text(encoding="utf-8"))
    joined, alone = listed["joined"], listed["alone"]
    there = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.css"))
    if sorted(joined + alone) != there:
        odd = sorted(set(joined + alone) ^ set(there)) or sorted({name for name in joined if joined.count(name) > 1})
        raise StyleFault(f"docs/{FOLDER}/{ORDER} does not list each style sheet of its folder once: {', '.join(odd)}")
    parts = [folder / name for name in joined]
    text = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    for part in parts:
        part.unlink()
    (folder / JOINED).write_text(text, encoding="utf-8", newline="\n")
