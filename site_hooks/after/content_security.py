"""Gives every page of the built site a Content-Security-Policy that only its own files satisfy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from site_hooks.after.built_site import PageFault
from site_hooks.after.page_reader import read_page
from site_hooks.after.table_cells import tidy_cells

NEVER_ASKED = (
    *("bluetooth", "camera", "clipboard-read", "display-capture", "geolocation", "hid", "microphone"),
    *("payment", "serial", "usb"),
)
"""What no page asks the browser for, so that none can be made to."""

FIRST_PLACE = re.compile(r'<head[^>]*>(?:\s*<meta charset="?utf-8"?\s*/?>)?', re.IGNORECASE)
"""The head's start and the character encoding, which must stand in a page's first 1024 bytes and loads nothing."""


def write_policies(site: Path) -> None:
    """Adds a policy to each page of a built site, and `_headers` for the hosts that read it.

    Raises PageFault, with every fault of every page, where a page needs what no policy here allows.
    """
    faults: list[str] = []
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        try:
            path.write_text(add_policy(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        except PageFault as fault:
            faults.append(f"{path.relative_to(site).as_posix()}: {fault}")
    if faults or not pages:
        raise PageFault("\n".join(faults) or f"there are no pages in {site}")
    (site / "_headers").write_text(write_headers(), encoding="utf-8", newline="\n")


def add_policy(page: str) -> str:
    """Returns the page with its policy before everything that it governs; raises PageFault."""
    page = tidy_cells(page)
    found = read_page(page)
    if found.faults:
        raise PageFault("; ".join(found.faults))
    if found.has_policy:
        raise PageFault("has a policy already: build the site anew")
    place = FIRST_PLACE.search(page)
    if place is None:
        raise PageFault("has no head")
    policy = write_policy(map(hash_script, found.inline_scripts), runs_python=found.has_builder)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{page[: place.end()]}\n      {meta}{page[place.end() :]}"


def hash_script(script: str) -> str:
    """Returns the source expression that allows one inline script."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def write_policy(scripts: Iterable[str], *, runs_python: bool) -> str:
    """Returns the policy of a page with these script hashes; only the builder's page runs WebAssembly."""
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *(["'wasm-unsafe-eval'"] if runs_python else []), *dict.fromkeys(scripts)],
        "style-src": ["'self'"],
        # The theme's style sheet draws its icons from data: addresses.
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        # A worker started from a blob inherits this policy; one started from a file would have none.
        "worker-src": ["blob:" if runs_python else "'self'"],
        "form-action": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def write_headers() -> str:
    """Returns the file that some static hosts read: what a policy inside a page cannot say."""
    headers = {
        "Content-Security-Policy": "frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NEVER_ASKED),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
