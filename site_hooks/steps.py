"""The two steps around any site generator: before it, pages are written; after it, finished HTML is worked on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.library import open_library
from site_hooks.after.builder_form import fill_form
from site_hooks.after.built_site import BuiltSite, PageFault
from site_hooks.after.content_security import write_policies
from site_hooks.after.deadline_form import fill_calculator
from site_hooks.after.example_letters import fill_letters
from site_hooks.after.example_menu import mark_place
from site_hooks.after.menu_button import name_button, name_sections
from site_hooks.after.search_index import complete_index
from site_hooks.before.appeal_levels import fill_levels
from site_hooks.before.changelog import fill_changelog
from site_hooks.before.code_terms import fill_terms
from site_hooks.before.edition import read_edition
from site_hooks.before.example_pages import write_pages
from site_hooks.before.letter_links import read_links
from site_hooks.before.page_checks import check_pages, date_of_build, is_page
from site_hooks.before.people import fill_people
from site_hooks.before.pictures import fill_pictures
from site_hooks.before.reference_pages import fill_references
from site_hooks.before.search_ranks import rank_page
from site_hooks.before.style_sheets import join_style_sheets
from site_hooks.bundle.browser_bundle import write_browser_bundle
from site_hooks.bundle.pinned_version import check_versions
from site_hooks.bundle.pyodide_runtime import ROOT
from site_hooks.form_place import keep_place
from site_hooks.front_matter import add_value

DOCS = ROOT / "docs"

PAGES = ROOT / "build" / "pages"
"""What the site generator reads: docs/ and all that is written into it."""


def before_build(docs: Path, pages: Path) -> list[str]:
    """Writes the folder that the site generator reads, and returns what a maintainer should hear.

    Raises PageCheckFault, with every fault of every page, where one cannot be published, LinkFault where a link sets
    what the builder does not ask, and StyleFault where a style sheet of the builder has no place in their order.
    """
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(docs, pages)
    join_style_sheets(pages)
    library = open_library()
    for path, text in write_pages(library).items():
        (pages / path).parent.mkdir(exist_ok=True)
        (pages / path).write_text(text, encoding="utf-8")
    overdue = check_pages(pages, date_of_build(dict(os.environ)))
    links = read_links(pages, library)
    edition = read_edition(pages, ROOT)
    for file in filter(is_page, sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*.md"))):
        text = fill_source((pages / file).read_text(encoding="utf-8"), file, docs, links)
        text = add_value(text, "overdue", "true") if file in overdue else text
        text = add_value(text, "edition", edition)
        (pages / file).write_text(text, encoding="utf-8")
    return [f"Due for review: {path}" for path in overdue]


def fill_source(text: str, path: str, docs: Path, links: Sequence[str]) -> str:
    """Returns a page's Markdown with all that is written into it before it is built."""
    text = fill_references(text, docs)
    text = fill_terms(text, ROOT)
    text = fill_changelog(text, ROOT)
    text = fill_people(text, docs)
    text = fill_levels(text, path, docs)
    text = fill_pictures(text, docs)
    text = keep_place(text, links)
    return rank_page(text, path)


def after_build(site: Path, pages: Path) -> None:
    """Finishes a built site; raises PageFault, with every fault of every page.

    The policies come last, over pages in which nothing changes any more.
    """
    built = BuiltSite(site)
    faults = []
    for path in built.pages():
        try:
            (site / path).write_text(finish_page(built, path, pages), encoding="utf-8", newline="\n")
        except PageFault as fault:
            faults.append(f"{path}: {fault}")
    if faults:
        raise PageFault("\n".join(faults))
    complete_index(site, pages)
    write_browser_bundle(site)
    check_versions(site)
    write_policies(site)


def finish_page(built: BuiltSite, path: str, pages: Path) -> str:
    """Returns a finished page with all that the site generator leaves open in it."""

    def address_of(place: str) -> str:
        return built.address_of(place, path)

    html = (built.folder / path).read_text(encoding="utf-8")
    html = fill_form(html, address_of, pages)
    html = fill_calculator(html, address_of, pages)
    html = fill_letters(html, address_of)
    html = mark_place(html, path)
    return name_sections(name_button(html))
