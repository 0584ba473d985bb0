"""Checks every page before the build: its front matter, its sources, its title, and when it was last reviewed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_hooks.front_matter import read_front_matter
from site_hooks.source_list import read_sources

DESCRIPTION_LENGTH = range(50, 156)
"""Characters: search results cut what is longer."""

OLDEST = datetime.timedelta(days=365)
"""A page reviewed longer ago is overdue."""

NOT_PAGES = ("includes/", "README.md")
"""Texts in docs/ that mkdocs.yml leaves out of the site."""

_SOURCE_LINK = re.compile(r"\[(?P<id>S\d+[a-z]?)\]\(")


class PageCheckFault(Exception):
    """Pages that cannot be published as they are, with every fault of each."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's source: its path below docs/, its front matter and its Markdown."""

    path: str
    values: dict[str, Any]
    text: str


def is_page(path: str) -> bool:
    """Whether a Markdown file, by its path below docs/, becomes a page."""
    folder, _, name = path.rpartition("/")
    return not f"{folder}/".startswith(NOT_PAGES[0]) and name not in NOT_PAGES and ".notes." not in name


def read_pages(docs: Path) -> list[PageText]:
    """Reads the source of every page, in the order of their paths."""
    paths = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    return [
        PageText(path, *read_front_matter((docs / path).read_text(encoding="utf-8"))) for path in filter(is_page, paths)
    ]


def find_faults(pages: list[PageText], sources: dict[str, str]) -> list[str]:
    """Returns every fault of every page, each as "path: sentence"."""
    faults = [f"{page.path}: {fault}" for page in pages for fault in _faults_of(page, sources)]
    titles: dict[str, str] = {}
    for page in pages:
        title = str(page.values.get("title", ""))
        if title and title in titles:
            faults.append(f"{page.path}: has the title of {titles[title]}, and readers cannot tell them apart")
        titles.setdefault(title, page.path)
    return faults


def _faults_of(page: PageText, sources: dict[str, str]) -> Iterator[str]:
    if not page.values.get("title"):
        yield "has no title"
    length = len(str(page.values.get("description") or ""))
    if length not in DESCRIPTION_LENGTH:
        first, last = DESCRIPTION_LENGTH[0], DESCRIPTION_LENGTH[-1]
        yield f"has a description of {length} characters: write {first} to {last}"
    if not isinstance(page.values.get("reviewed"), datetime.date):
        yield "has no review date: write it as reviewed: 2026-11-23"
    listed = page.values.get("sources")
    if not isinstance(listed, list):
        yield "has no list of sources: write sources: [] if there are none"
        return
    used = {found["id"] for found in _SOURCE_LINK.finditer(page.text)}
    for source in sorted({*listed, *used} - set(sources)):
        yield f"names the source {source}, which sources.md does not have"
    for source in sorted(used - set(listed)):
        yield f"links to {source}, which its front matter does not list"


def find_overdue(pages: list[PageText], today: datetime.date) -> list[str]:
    """Returns the paths of the pages that were reviewed too long ago."""
    return [page.path for page in pages if today - page.values["reviewed"] > OLDEST]


def date_of_build(environment: dict[str, str]) -> datetime.date:
    """Returns the day that SOURCE_DATE_EPOCH gives, or else today: pages grow old while nobody touches them."""
    given = environment.get("SOURCE_DATE_EPOCH")
    if given:
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


def check_pages(docs: Path, today: datetime.date) -> list[str]:
    """Returns the overdue pages; raises PageCheckFault where a page has a fault."""
    pages = read_pages(docs)
    faults = find_faults(pages, read_sources(docs))
    if faults or not pages:
        raise PageCheckFault("\n".join(["Pages to mend:", *faults]) if faults else f"there are no pages in {docs}")
    return find_overdue(pages, today)
