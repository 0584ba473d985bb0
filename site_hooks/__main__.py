"""Runs all that follows a build, without MkDocs: `python -m site_hooks site/`."""

from __future__ import annotations

import sys
from pathlib import Path

from site_hooks.browser_bundle import write_browser_bundle
from site_hooks.content_security import write_policies

AFTER_THE_BUILD = (write_browser_bundle, write_policies)
"""In this order, which is also that of the hooks in mkdocs.yml."""


def main(arguments: list[str]) -> int:
    """Finishes the built site named by the one argument; returns the exit code."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("Say where the built site is: python -m site_hooks site/", file=sys.stderr)
        return 2
    for finish in AFTER_THE_BUILD:
        finish(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
