"""Holds the built site to one version of Pyodide, the lock file's."""

from __future__ import annotations

import json
import re
from pathlib import Path

from site_hooks.bundle.pyodide_runtime import ROOT, BuildFault, read_runtime_version

SCRIPTS = "assets/builder"
"""Where the builder's scripts are in the site, Pyodide's own among them."""

LOCK_FILE = ROOT / "package-lock.json"

_VERSION = re.compile(r"\b(?:3\d\d\.\d+\.\d+|0\.2\d\.\d+)(?:-?(?:alpha|beta|rc|a|b)\.?\d+)?\b")
"""A version as Pyodide counts: 314.0.7, 315.0.0-alpha.2, and 0.29.3 before these."""


def read_locked_version() -> str:
    """Reads the version that package-lock.json names."""
    packages = json.loads(LOCK_FILE.read_text(encoding="utf-8"))["packages"]
    return str(packages["node_modules/pyodide"]["version"])


def check_versions(site: Path) -> None:
    """Raises BuildFault where what is installed, or what a script of the built site names, is another version."""
    locked, installed = read_locked_version(), read_runtime_version()
    if installed != locked:
        raise BuildFault(f"Pyodide {installed} is installed, and package-lock.json has {locked}: run `make setup`.")
    faults = [
        f"{path.relative_to(site).as_posix()} names Pyodide {found}, and package-lock.json has {locked}"
        for path in sorted((site / SCRIPTS).rglob("*.*js"))
        for found in sorted(find_versions(path.read_text(encoding="utf-8")))
        if _short(found) != _short(locked)
    ]
    if faults:
        raise BuildFault("\n".join(faults))


def find_versions(script: str) -> set[str]:
    """Returns the versions of Pyodide that a script names."""
    return set(_VERSION.findall(script))


def _short(version: str) -> str:
    """Returns a version as Python writes it: npm's 315.0.0-alpha.2 is Pyodide's own 315.0.0a2."""
    return re.sub(r"-?(a|b|rc)(?:lpha|eta)?\.?(\d+)$", r"\1\2", version)
