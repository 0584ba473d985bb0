"""Tries the letter engine out when the site is built; runs inside Pyodide."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import json
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

NOT_DONE = ("fault", "refused")
"""What a reply holds that tells of a failure."""


class TrialFault(Exception):
    """A request that the engine should answer and does not; says which and why, and never an answer of the case."""


def try_request(case: str, request: str) -> None:
    """Asks the engine; raises TrialFault where it does not do what it is asked."""
    try:
        reply = json.loads(importlib.import_module("generator.bridge").reply_to(request))
    except Exception as fault:
        # Not chained: the fault's own words may hold an answer.
        raise TrialFault(f"{_say(case, request)}: {_reason(fault)}") from None
    failed = [name for name in NOT_DONE if name in reply]
    if failed:
        raise TrialFault(f"{_say(case, request)}: the reply is {failed[0]!r}")


def _say(case: str, request: str) -> str:
    asked = importlib.import_module("generator.json_text").read_request(request)
    return f"The engine does not {' to '.join(asked[name] for name in ('do', 'to') if name in asked)} ({case})"


def _reason(fault: Exception) -> str:
    """Says what went wrong: in full where the engine's own errors do, which hold no answer; else its kind and place."""
    if isinstance(fault, importlib.import_module("generator.errors").LetterError):
        return f"{type(fault).__name__}: {fault}"
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {last.name}, {last.filename}, line {last.lineno}"


def find_modules_needed(job: str) -> str:
    """Names the standard library's files that the engine uses: `{"engine", "requests", "also"}` in, a list out.

    Answers every request, each of which must work.
    Then imports what the engine's own files import anywhere and what `also` names, so that a module first needed on a
    rare path is there too.
    """
    order = json.loads(job)
    for case, request in order["requests"]:
        try_request(case, request)
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
