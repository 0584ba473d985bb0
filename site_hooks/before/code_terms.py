"""Writes every term of the code into the page of words: each public class, from its own docstring."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MARKER = "<!-- every term of the code -->"
ROOMS = ("generator", "site_hooks")


class Term(NamedTuple):
    """A public class: its name, the first sentence of its docstring, and its file below the project's folder."""

    name: str
    says: str
    file: str


def read_terms(project: Path) -> tuple[Term, ...]:
    """Returns the public classes of the code, by name."""
    paths = (path for room in ROOMS for path in sorted((project / room).rglob("*.py")))
    return tuple(sorted(term for path in paths for term in _terms_in(path, project)))


def _terms_in(path: Path, project: Path) -> Iterator[Term]:
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            first_line = (ast.get_docstring(node) or "").split("\n")[0]
            sentence = re.split(r"(?<=\.) (?=[A-Z])", first_line)[0]
            yield Term(node.name, sentence, path.relative_to(project).as_posix())


def fill_terms(markdown: str, project: Path) -> str:
    """Returns a page's Markdown with a table of the terms, if it asks for it."""
    if _MARKER not in markdown:
        return markdown
    rows = "\n".join(f"| `{term.name}` | {_plain(term.says)} | `{term.file}` |" for term in read_terms(project))
    head = "| Term | In a sentence | File |\n|---|---|---|"
    table = f'<div class="reference-table code-table" markdown>\n\n{head}\n{rows}\n\n</div>'
    return markdown.replace(_MARKER, table)


def _plain(text: str) -> str:
    return re.sub(r"([|<\[])", r"\\\1", text)
