"""Reads a page's front matter, and adds to it."""

from __future__ import annotations

import re
from typing import Any

import yaml  # type: ignore[import-untyped]

_FRONT_MATTER = re.compile(r"---\n(?P<values>.*?\n)---\n(?P<text>.*)", re.DOTALL)


def read_front_matter(page: str) -> tuple[dict[str, Any], str]:
    """Returns a page's values and its Markdown."""
    found = _FRONT_MATTER.fullmatch(page)
    return (yaml.safe_load(found["values"]), found["text"]) if found else ({}, page)


def add_value(page: str, name: str, value: str) -> str:
    """Returns a page with one more value, written as YAML; one that the page gives itself stays."""
    found = _FRONT_MATTER.fullmatch(page)
    if found is None:
        return f"---\n{name}: {value}\n---\n{page}"
    if name in yaml.safe_load(found["values"]):
        return page
    return f"---\n{found['values']}{name}: {value}\n---\n{found['text']}"
