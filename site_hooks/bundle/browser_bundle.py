"""Puts the engine into the built site: its worker with Pyodide in it, Python, the standard library and the letters."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec, PackageSpec

from site_hooks.bundle.browser_archives import ENGINE, ENGINE_PARTS, STANDARD_LIBRARY, list_archives, make_archives
from site_hooks.bundle.engine_worker import write_engine_worker
from site_hooks.bundle.pyodide_runtime import RUNTIME, read_runtime_version

FOLDER = "assets/builder/pyodide"
"""Where the bundle is in the site; engine-files.js names it too."""

LIST = "engine.json"
"""Names the bundle's files as they are now, and holds the lock that Pyodide starts by."""

PINNED_LOCK = "pyodide-lock.json"

RUNTIME_FILE = "pyodide.asm.wasm"


def write_browser_bundle(site: Path) -> None:
    """Writes all that the engine is started from, and nothing else, into the built site."""
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archives = dict(list_archives(make_archives()))
    parts = {
        "worker": ("engine-worker.js", write_engine_worker().encode()),
        "runtime": (RUNTIME_FILE, (RUNTIME / RUNTIME_FILE).read_bytes()),
        **{name: (archive.name, archive.read_bytes()) for name, archive in archives.items()},
    }
    names = {part: name_file(name, content) for part, (name, content) in parts.items()}
    for part, (_, content) in parts.items():
        (folder / names[part]).write_bytes(content)
    contents = {"files": names, "lock": json.loads(write_lock(archives, names))}
    (folder / LIST).write_text(json.dumps(contents, indent=1), encoding="utf-8")


def name_file(name: str, content: bytes) -> str:
    """Names a file by its content, so that a browser never keeps an old one beside a new one."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{hash_bytes(content)[:12]}.{ending}"


def hash_bytes(content: bytes) -> str:
    """Gives the SHA-256 as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def write_lock(archives: dict[str, Path], names: dict[str, str]) -> str:
    """Returns the lock that Pyodide starts by, as JSON: which runtime this is, which archives the site has for it."""
    pinned = json.loads((RUNTIME / PINNED_LOCK).read_text(encoding="utf-8"))["info"]
    contents = {
        STANDARD_LIBRARY: PackageSpec(
            name=STANDARD_LIBRARY,
            version=pinned["python"],
            file_name=names[STANDARD_LIBRARY],
            sha256=hash_bytes(archives[STANDARD_LIBRARY].read_bytes()),
            install_dir="stdlib",
            package_type="cpython_module",
        ),
        ENGINE: PackageSpec(
            name=ENGINE,
            version="0",
            file_name=names[ENGINE],
            sha256=hash_bytes(archives[ENGINE].read_bytes()),
            install_dir="site",
            depends=[STANDARD_LIBRARY],
            imports=[name for name in ENGINE_PARTS if name != "templates"],
        ),
    }
    lock = PyodideLockSpec(info=InfoSpec(version=read_runtime_version(), **pinned), packages=contents)
    return lock.model_dump_json()
