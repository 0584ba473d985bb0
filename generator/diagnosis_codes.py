"""The list of diagnosis codes: ICD-10-CM as it stood at a release. It is read when a code is first looked up.

The file is written by site_hooks/code_list.py: a line a category, whose codes are told as a tree, A00(019).
It holds no names. A code that is not in it may be in a newer list.
"""

from __future__ import annotations

import functools
import os

_PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "icd_10_cm.txt")


@functools.cache
def _read_list() -> tuple[str, dict[str, str]]:
    loader = globals()["__loader__"]
    release, *lines = loader.get_data(_PATH).decode().splitlines()
    return release, {line[:3]: line[3:] for line in lines}


def release() -> str:
    """Returns the month of the list, "April 2026"."""
    return _read_list()[0]


def next_characters(code: str) -> str | None:
    """Returns what can follow a code, "" where it is whole, None where the list does not know it.

    `code` is in upper case, without its dot.
    """
    tree = _read_list()[1].get(code[:3])
    for character in code[3:]:
        if tree is None:
            return None
        tree = _branches(tree).get(character)
    return None if tree is None else "".join(_branches(tree))


@functools.cache
def _branches(tree: str) -> dict[str, str]:
    """Returns each next character with the tree behind it."""
    branches: dict[str, str] = {}
    place, end = 1, len(tree) - 1
    while place < end:
        start = place + 1
        behind = start
        if tree[start : start + 1] == "(":
            depth = 0
            for behind in range(start, end):
                depth += {"(": 1, ")": -1}.get(tree[behind], 0)
                if not depth:
                    break
            behind += 1
        branches[tree[place]] = tree[start:behind]
        place = behind
    return branches
