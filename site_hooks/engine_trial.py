"""Tries the letter engine out; runs inside Pyodide and outside it."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def ask(request: str) -> str:
    """Returns the engine's answer, or the kind of error that the worker would turn into a sentence."""
    try:
        return str(importlib.import_module("generator.bridge").answer(request))
    except Exception as fault:
        return type(fault).__name__


def find_modules_needed(job: str) -> str:
    """Names the standard library's files that the engine uses: `{"engine", "requests", "also"}` in, a list out.

    Answers every request, then imports what the engine's own files import anywhere and what `also` names,
    so that a module first needed on a rare path is there too.
    """
    order = json.loads(job)
    for request in order["requests"]:
        ask(request)
    for name in sorted({*find_imports(Path(order["engine"])), *order["also"]}):
        if importlib.util.find_spec(name.partition(".")[0]):
            importlib.import_module(name)
    return json.dumps(sorted(find_archived_files()))


def find_imports(folder: Path) -> Iterator[str]:
    """Yields the modules that the Python files of a folder import, at the top or inside a function."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module


def find_archived_files() -> Iterator[str]:
    """Yields the path inside the standard library's archive of each imported module."""
    for module in list(sys.modules.values()):
        origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
        archive, mark, file = origin.partition(".zip/")
        if mark and archive.startswith("/lib/python"):
            yield file
