"""Builds the site once more, with ProperDocs between the two plain steps, and compares it with MkDocs's, byte by byte.

ProperDocs runs without mkdocs_events.py: so this also shows that the steps need no events of a generator.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

from site_hooks.bundle.pyodide_runtime import ROOT
from site_hooks.steps import DOCS, PAGES, after_build, before_build

MKDOCS_SITE = ROOT / "site"
PROPERDOCS_SITE = ROOT / "build" / "properdocs-site"
CONFIGURATION = ROOT / "build" / "properdocs.yml"


def write_configuration() -> None:
    """Writes the site's configuration for a generator that has no hooks and reads the pages as they are written."""
    values = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(PAGES),
        "site_dir": str(PROPERDOCS_SITE),
        "hooks": [],
        "theme": {"custom_dir": str(ROOT / "site_hooks" / "theme")},
    }
    CONFIGURATION.write_text(json.dumps(values, indent=1), encoding="utf-8")


def build_with_properdocs() -> None:
    """Writes the whole site, with ProperDocs as the site generator."""
    before_build(DOCS, PAGES)
    write_configuration()
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--config-file", str(CONFIGURATION)]
    subprocess.run(command, cwd=ROOT, check=True)
    after_build(PROPERDOCS_SITE, PAGES)


def find_differences(one: Path, other: Path) -> list[str]:
    """Returns the path of every file that is not the same in both folders, with what is the matter."""
    files = {path.relative_to(one).as_posix() for path in one.rglob("*") if path.is_file()}
    others = {path.relative_to(other).as_posix() for path in other.rglob("*") if path.is_file()}
    alone = [f"{path}: in one of the two sites only" for path in files ^ others]
    differ = [f"{path}: differs" for path in files & others if read(one / path) != read(other / path)]
    return sorted([*alone, *differ])


def read(path: Path) -> bytes:
    """Returns a file's content; of a compressed one, what is in it, because its head holds the day of the build."""
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


def main() -> int:
    """Compares the two sites and tells every difference; returns the exit code."""
    build_with_properdocs()
    differences = find_differences(MKDOCS_SITE, PROPERDOCS_SITE)
    for difference in differences:
        print(difference, file=sys.stderr)
    if not differences:
        print("ProperDocs builds the same site as MkDocs, byte for byte.")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
