"""Says which edition of the site a page belongs to: the version, and the day of the newest review."""

from __future__ import annotations

import tomllib
from pathlib import Path

from site_hooks.before.page_checks import read_pages


def read_edition(pages: Path, project: Path) -> str:
    """Returns words such as "version 0.1.0, facts last reviewed November 26, 2026"; the pages have been checked."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    newest = max(page.values["reviewed"] for page in read_pages(pages))
    return f"version {settings['project']['version']}, facts last reviewed {newest:%B} {newest.day}, {newest.year}"
