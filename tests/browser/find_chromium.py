"""Finds the Chromium that the browser tests drive, and installs Debian's where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ADVICE = "No Chromium was found: install one, or say where it is with CHROMIUM=/path/to/chromium."


def find_chromium() -> str | None:
    """Returns the path of a Chromium: the one named by CHROMIUM, or the first on the PATH."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def install(*packages: str) -> None:
    """Installs Debian's packages, where that can be done without asking for a password."""
    if not shutil.which("apt-get"):
        return
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if rights and not shutil.which("sudo"):
        return
    options = ["--yes", "--quiet", "--no-install-recommends"]
    for command in (["update", "--quiet"], ["install", *options, *packages]):
        subprocess.run(
            [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *command], check=False, stdout=sys.stderr
        )


if __name__ == "__main__":
    if not find_chromium() and "--install" in sys.argv:
        install("chromium")
    sys.exit(None if find_chromium() else ADVICE)
