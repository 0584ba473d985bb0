"""Finds Firefox, WebKitGTK's driver and a virtual display, and installs Debian's where they are missing."""

from __future__ import annotations

import shutil
import sys

from tests.browser.find_chromium import install

PACKAGES = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}
"""The program that is looked for, and Debian's package of it."""


def find_missing() -> list[str]:
    """Returns the packages whose program is not there."""
    return [package for program, package in PACKAGES.items() if not shutil.which(program)]


if __name__ == "__main__":
    if missing := find_missing():
        install(*missing)
    missing = find_missing()
    sys.exit(f"Not found: {', '.join(missing)}. Install them, and try again." if missing else None)
