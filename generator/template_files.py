"""The files of templates/: a folder in the repository, one packed file in the browser.

This module alone knows where they are.
"""

from __future__ import annotations

import functools
import json
import os
import tomllib
from collections.abc import Mapping
from typing import Any

from generator.errors import TemplateFault

_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_FOLDER = os.path.join(_HOME, "templates")
_PACKED = os.path.join(_HOME, "templates.json")
COMPILED = os.path.join(_HOME, "compiled_templates")
"""Where the browser's archive holds the Jinja templates as byte code."""


@functools.cache
def all_files() -> Mapping[str, Any]:
    """Returns every file by its path below templates/: text, or for TOML in the packed file what it says."""
    loader = globals()["__loader__"]
    if not os.path.isdir(_FOLDER):
        packed: dict[str, Any] = json.loads(loader.get_data(_PACKED))
        return packed
    found: dict[str, Any] = {}
    for folder, _, names in os.walk(_FOLDER):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as file:
                found[os.path.relpath(path, _FOLDER).replace(os.sep, "/")] = file.read()
    return dict(sorted(found.items()))


def is_packed() -> bool:
    """Whether the files come from the browser's archive, with Jinja templates compiled."""
    return not os.path.isdir(_FOLDER)


def pack_files() -> str:
    """Returns the packed file for the browser: all files as JSON, with TOML already read."""
    packed = {
        path: read_toml(path) if path.endswith(".toml") else text
        for path, text in all_files().items()
        if not path.endswith((".md", ".jinja", ".notes.toml", "elements.toml", "checks.toml"))
    }
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def read_text(path: str) -> str:
    """Returns a file's text; raises TemplateFault where there is none."""
    try:
        text: str = all_files()[path]
    except KeyError:
        raise TemplateFault(path, "no such file in templates/") from None
    return text


def read_toml(path: str) -> dict[str, Any]:
    """Returns what a TOML file says; raises TemplateFault with the line where it is wrong."""
    content = all_files().get(path)
    if content is None:
        raise TemplateFault(path, "no such file in templates/")
    if isinstance(content, dict):
        return content
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as fault:
        raise TemplateFault(path, str(fault)) from fault


def paths_in(folder: str, ending: str) -> tuple[str, ...]:
    """Returns the paths directly in a folder with this ending, sorted."""
    prefix = f"{folder}/"
    return tuple(p for p in all_files() if p.startswith(prefix) and p.endswith(ending) and "/" not in p[len(prefix) :])


def folders_in(folder: str) -> tuple[str, ...]:
    """Returns the names of the folders directly in a folder, sorted."""
    prefix = f"{folder}/"
    return tuple(
        sorted(
            {p[len(prefix) :].split("/")[0] for p in all_files() if p.startswith(prefix) and "/" in p[len(prefix) :]}
        )
    )
