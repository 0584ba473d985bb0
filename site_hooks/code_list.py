"""Writes the list of diagnosis codes that the checks know, from a file with one code a line.

    python -m site_hooks.code_list FILE "April 2026"

The file is the list of all ICD-10-CM codes of a release, as the National Center for Health Statistics publishes it
(a work of the US government); dots and spaces do not matter, and lines that are no code are passed over.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

LIST = Path(__file__).parents[1] / "generator" / "icd_10_cm.txt"
_CODE = re.compile(r"[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}")


def write_list(text: str, release: str) -> str:
    """Returns the list: its release, then a line a category, whose codes are told as a tree: A00(019)."""
    told = (line.strip().replace(".", "") for line in text.splitlines())
    codes = sorted({line for line in told if _CODE.fullmatch(line)})
    whole = {code[:end] for code in codes for end in range(3, len(code))}
    ends = [code for code in codes if code not in whole]
    categories = (
        f"{category}{_tree([code[3:] for code in some])}" for category, some in groupby(ends, lambda c: c[:3])
    )
    return "\n".join([release, *categories, ""])


def _tree(codes: list[str]) -> str:
    """Returns what follows a code: nothing where it is whole, else each next character with what follows that."""
    if codes == [""]:
        return ""
    grouped = groupby(codes, lambda code: code[0])
    return f"({''.join(character + _tree([code[1:] for code in some]) for character, some in grouped)})"


if __name__ == "__main__":
    LIST.write_text(write_list(Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2]), encoding="utf-8")
