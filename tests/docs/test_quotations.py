"""What the guide quotes from a worked example stands in that letter, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "docs" / "guide"
LETTERS = ROOT / "tests" / "letters"
NOT_QUOTED = re.compile(r"\*\*(Weak|Before|Better):\*\*")
"""What opens a passage of our own, shown beside the one that is quoted."""

LETTER = re.compile(r"letters/(?P<name>[\w-]+)\.md")
SOURCE = re.compile(r"\(\[[^\]]*\]\([^)]*\)\)$")
MARKS = re.compile(r"\*\*Strong:\*\*|[*_\\]|^> ?|^- |^\d+\. ")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def quotations() -> Iterator[tuple[str, str, str]]:
    """Yields each quoted line with its page and its letter: the one named in the quotation, or last in its section."""
    for page in sorted(GUIDE.rglob("*.md")):
        section = ""
        for block in page.read_text(encoding="utf-8").split("\n\n"):
            named = LETTER.findall(block)
            if not block.startswith(">"):
                section = named[-1] if named else "" if block.startswith("#") else section
                continue
            letter = named[-1] if named else section
            for line in block.splitlines() if letter else ():
                if plain(line) and not NOT_QUOTED.match(line.removeprefix("> ")):
                    yield page.relative_to(GUIDE).as_posix(), letter, line


def plain(text: str) -> str:
    """Returns a line without its marks, its list sign, its source, and a table's rule; quotation marks are straight."""
    text = SOURCE.sub("", text.strip())
    while MARKS.search(text):
        text = MARKS.sub("", text).strip()
    return "" if re.fullmatch(r"[|: -]*", text) else " ".join(text.translate(STRAIGHT).split())


QUOTATIONS = list(quotations())


def test_there_are_quotations() -> None:
    assert len(QUOTATIONS) > 50
    assert len({letter for _, letter, _ in QUOTATIONS}) > 10


@pytest.mark.parametrize(("page", "letter", "line"), QUOTATIONS, ids=lambda value: value[:40])
def test_a_quotation_stands_in_its_letter(page: str, letter: str, line: str) -> None:
    words = "\n".join(plain(row) for row in (LETTERS / f"{letter}.md").read_text(encoding="utf-8").splitlines())
    for part in re.split(r"(?<=[.;]) +|…", plain(line)):
        assert part.strip() in words, f"{page} quotes {letter}.md otherwise than it is written"
