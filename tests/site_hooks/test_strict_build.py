"""The build stops at a dead link, by the very command that the Makefile gives."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATORS = ("mkdocs", "properdocs")


def build_command(generator):
    """Returns what `make build` runs, in this Python, with either generator."""
    found = re.findall(r"^\tmkdocs (build .*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) == 1
    return [sys.executable, "-m", generator, *shlex.split(found[0])]


def build(generator, folder, page):
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    validation = config[config.index("\nvalidation:") :]
    (folder / "mkdocs.yml").write_text(
        f"site_name: Trial\ntheme: material\nplugins: []\n{validation}", encoding="utf-8"
    )
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    return subprocess.run(build_command(generator), cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_page_whose_links_hold_is_built(tmp_path, generator):
    ran = build(generator, tmp_path, "# Home\n\n[Here](#home)\n")
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize("link", ["no-page.md", "#no-anchor", "index.md#no-anchor", "/absolute"])
def test_a_dead_link_stops_the_build(tmp_path, link, generator):
    ran = build(generator, tmp_path, f"# Home\n\n[There]({link})\n")
    assert ran.returncode == 1
    assert re.findall(r"^WARNING .*'(.*?)'[^']*$", ran.stderr, re.MULTILINE) == [link]
