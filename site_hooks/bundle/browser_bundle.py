"""Puts Pyodide, its trimmed standard library and the letter engine into the built site."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec, PackageSpec

from site_hooks.bundle.browser_archives import ENGINE, ENGINE_PARTS, STANDARD_LIBRARY, list_archives, make_archives
from site_hooks.bundle.pyodide_runtime import RUNTIME, read_runtime_version

FOLDER = "assets/builder/pyodide"
"""Where the bundle is in the site; worker.js names it too."""

RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")

LOCK = "pyodide-lock.json"


def write_browser_bundle(site: Path) -> None:
    """Writes all that the builder's worker loads, and nothing else, into the built site."""
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    version = read_runtime_version()
    (folder / version).mkdir(parents=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(RUNTIME / name, folder / version / name)
    archives = dict(list_archives(make_archives()))
    for archive in archives.values():
        shutil.copyfile(archive, folder / name_archive(archive))
    write_lock(folder / LOCK, version, archives)


def name_archive(archive: Path) -> str:
    """Names an archive by its content, so that a browser never keeps an old one beside a new one."""
    return f"{archive.stem}-{hash_file(archive)[:12]}{archive.suffix}"


def hash_file(path: Path) -> str:
    """Gives a file's SHA-256 as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_lock(path: Path, version: str, archives: dict[str, Path]) -> None:
    """Writes the lock file that Pyodide starts by: which runtime this is, which archives the site has for it."""
    pinned = json.loads((RUNTIME / LOCK).read_text(encoding="utf-8"))["info"]
    contents = {
        STANDARD_LIBRARY: PackageSpec(
            name=STANDARD_LIBRARY,
            version=pinned["python"],
            file_name=name_archive(archives[STANDARD_LIBRARY]),
            sha256=hash_file(archives[STANDARD_LIBRARY]),
            install_dir="stdlib",
            package_type="cpython_module",
        ),
        ENGINE: PackageSpec(
            name=ENGINE,
            version="0",
            file_name=name_archive(archives[ENGINE]),
            sha256=hash_file(archives[ENGINE]),
            install_dir="site",
            depends=[STANDARD_LIBRARY],
            imports=[name for name in ENGINE_PARTS if name != "templates"],
        ),
    }
    PyodideLockSpec(info=InfoSpec(version=version, **pinned), packages=contents).to_json(path, indent=1)
