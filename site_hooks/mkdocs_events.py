"""Hangs the two steps into MkDocs or ProperDocs; the one file that knows either, by its events' names alone."""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from site_hooks.steps import PAGES, after_build, before_build

_log = logging.getLogger("mkdocs.hooks.site_hooks")


def on_config(config: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Writes the pages, and has them built in place of the docs folder."""
    for notice in before_build(Path(config["docs_dir"]), PAGES):
        # Told and not a warning: a page must not break the build by growing old.
        _log.info(notice)
    config["docs_dir"] = str(PAGES)
    return config


def on_post_build(config: MutableMapping[str, Any]) -> None:
    """Finishes the site that is written."""
    after_build(Path(config["site_dir"]), PAGES)
