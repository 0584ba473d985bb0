"""Makes the two archives of byte code that the builder's page starts from."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import jinja2
import markupsafe

from site_hooks.bundle.pyodide_runtime import ROOT, Runtime, read_runtime_version
from site_hooks.bundle.trial_requests import list_trial_requests

STANDARD_LIBRARY = "standard-library"
ENGINE = "letter-engine"

ENGINE_PARTS = {
    "generator": ROOT / "generator",
    "templates": ROOT / "templates",
    "jinja2": Path(jinja2.__file__).parent,
    "markupsafe": Path(markupsafe.__file__).parent,
}

LEFT_OUT = {".c", ".so", ".pyd", ".pyi", ".pyc", ".typed"}
"""Endings of files that the engine cannot use in Pyodide."""

LEAN_PARTS = ("jinja2", "markupsafe")

ALSO_NEEDED = (
    "_pylong",  # very long numbers
    "_strptime",  # dates read by a pattern
    "encodings.ascii",
    "encodings.cp1252",
    "encodings.cp437",  # names in zip archives
    "encodings.latin_1",
    "encodings.raw_unicode_escape",
    "encodings.unicode_escape",
    "encodings.utf_16",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "encodings.utf_8_sig",
    "importlib.resources",
    "importlib.readers",  # data files inside an archive
    "textwrap",
    "traceback",
)
"""What the standard library itself imports late, when a call first needs it."""


def stage_engine(folder: Path) -> None:
    """Copies the files that the engine's archive is made of."""
    for name, source in ENGINE_PARTS.items():
        for path in sorted(source.rglob("*")):
            rest = path.relative_to(source)
            if path.is_file() and path.suffix not in LEFT_OUT and path.name != "__main__.py":
                target = folder / name / rest
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)


def fingerprint(folder: Path) -> str:
    """Gives the hash of all that the archives are made from and by."""
    digest = hashlib.sha256(read_runtime_version().encode())
    for root in (folder, Path(__file__).parent):
        for path in sorted(root.rglob("*")) if root is folder else sorted(root.glob("*.*")):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def make_archives() -> Path:
    """Gives the folder of the two archives, made anew where a source changed."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "source")
        stage_engine(source)
        folder = ROOT / "build" / "browser" / fingerprint(source)[:16]
        if not folder.exists():
            made = Path(scratch, "made")
            compile_archives(source, made)
            folder.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(made, folder)
        return folder


def compile_archives(source: Path, made: Path) -> None:
    """Writes the two archives of a staged engine; each step in a Pyodide of its own, so that none colours the next."""
    made.mkdir()
    engine = source.with_name("engine")
    shutil.copytree(source, engine, ignore=shutil.ignore_patterns("templates"))
    tools = {"/tools": Path(__file__).parent, "/engine": engine, "/made": made}
    Runtime(folders={"/source": source, **tools}).call("byte_code:pack_templates", ["/engine"])
    needs = {"requests": list_trial_requests(), "engine": "/engine", "also": ALSO_NEEDED}
    [files] = Runtime(folders=tools).call("engine_trial:find_modules_needed", [json.dumps(needs)])
    library = {"files": json.loads(files), "archive": f"/made/{STANDARD_LIBRARY}.zip"}
    letters = {"engine": "/engine", "lean": LEAN_PARTS, "archive": f"/made/{ENGINE}.zip"}
    for function, job in (("pack_standard_library", library), ("pack_engine", letters)):
        Runtime(folders=tools).call(f"byte_code:{function}", [json.dumps(job)])


def list_archives(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yields each archive's name and place."""
    for name in (STANDARD_LIBRARY, ENGINE):
        yield name, folder / f"{name}.zip"
