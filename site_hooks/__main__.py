"""Runs a step without MkDocs: `python -m site_hooks before`, a site generator of your choice, `... after site/`."""

from __future__ import annotations

import sys
from pathlib import Path

from site_hooks.steps import DOCS, PAGES, after_build, before_build

USAGE = f"""Say which step:
  python -m site_hooks before        writes the pages to build from {DOCS.name}/ into {PAGES.parent.name}/{PAGES.name}/
  python -m site_hooks after SITE    finishes the site that was built from them"""


def main(arguments: list[str]) -> int:
    """Runs the step that the arguments name; returns the exit code."""
    match arguments:
        case ["before"]:
            for notice in before_build(DOCS, PAGES):
                print(notice)
        case ["after", site] if Path(site).is_dir():
            after_build(Path(site), PAGES)
        case _:
            print(USAGE, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
