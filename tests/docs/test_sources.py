"""Every source is cited by something, and a rule stands in the list once, at its official address."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from site_hooks.source_list import read_sources

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
LIST = DOCS / "sources.md"
OFFICIAL = re.compile(r"\]\((https://(?:www\.ecfr\.gov|uscode\.house\.gov)/[^)]+)\)")
CITED = re.compile(r"\bS\d+[a-z]?\b")


def test_every_source_is_cited() -> None:
    files = [*DOCS.rglob("*.md"), *DOCS.rglob("*.toml"), *(ROOT / "templates").rglob("*.*")]
    cited = {name for file in files if file != LIST for name in CITED.findall(file.read_text(encoding="utf-8"))}
    sources = read_sources(DOCS)
    assert len(sources) > 100
    assert sorted(set(sources) - cited) == []


def test_a_rule_is_listed_once() -> None:
    addresses = Counter(OFFICIAL.findall(LIST.read_text(encoding="utf-8")))
    assert len(addresses) > 20
    assert [address for address, times in addresses.items() if times > 1] == []
