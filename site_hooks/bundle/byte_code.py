"""Compiles Python to byte code and packs it; runs inside the pinned Pyodide, whose byte code the site must ship."""

from __future__ import annotations

import importlib
import importlib.util
import json
import marshal
import sys
import zipfile
from pathlib import Path
from types import CodeType

UNCHECKED_HASH = (0b01).to_bytes(4, "little")
"""The flag of byte code that is never compared with a source: there is none in the archive."""


def pack_templates(folder: str) -> str:
    """Writes the letters' texts into the engine's folder: TOML as JSON in one file, Jinja templates as Python."""
    files = importlib.import_module("generator.template_files")
    texts = files.pack_files()
    Path(folder, "templates.json").write_text(texts, encoding="utf-8")
    importlib.import_module("generator.template_engine").compile_templates(f"{folder}/compiled_templates")
    return str(len(texts))


def pack_standard_library(job: str) -> str:
    """Writes the archive of the standard library's named files: `{"files", "archive"}` in, the number of files out."""
    order = json.loads(job)
    source = next(path for path in sys.path if path.endswith(".zip") and path.startswith("/lib/python"))
    with zipfile.ZipFile(source) as library, Archive(Path(order["archive"])) as archive:
        for file in order["files"]:
            # Pyodide reads its own docstrings when it starts.
            lean = not file.startswith("_pyodide/")
            archive.add_python(file, library.read(file), lean=lean)
        return str(len(archive.namelist()))


def pack_engine(job: str) -> str:
    """Writes the archive of the engine's folder: `{"engine", "archive", "lean"}` in, the number of files out.

    Packages named in `lean` lose docstrings and line numbers.
    """
    order = json.loads(job)
    engine = Path(order["engine"])
    with Archive(Path(order["archive"])) as archive:
        for path in sorted(engine.rglob("*")):
            name = path.relative_to(engine).as_posix()
            if path.suffix == ".py":
                archive.add_python(name, path.read_bytes(), lean=name.partition("/")[0] in order["lean"])
            elif path.is_file():
                archive.add(name, path.read_bytes())
        return str(len(archive.namelist()))


class Archive(zipfile.ZipFile):
    """A zip archive whose bytes depend on what is put in and on nothing else."""

    def __init__(self, path: Path) -> None:
        """Opens a new archive to write."""
        super().__init__(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9)

    def add(self, name: str, content: bytes) -> None:
        """Adds a file, dated as zip's first day."""
        entry = zipfile.ZipInfo(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self.writestr(entry, content, compresslevel=9)

    def add_python(self, name: str, source: bytes, *, lean: bool) -> None:
        """Adds a Python file as byte code; lean byte code has no docstrings, assertions or line numbers."""
        code = compile(source, name, "exec", dont_inherit=True, optimize=2 if lean else 0)
        self.add(f"{name}c", write_byte_code(without_lines(code) if lean else code, source))


def write_byte_code(code: CodeType, source: bytes) -> bytes:
    """Gives the content of a .pyc file that is taken as it is."""
    return importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + importlib.util.source_hash(source) + marshal.dumps(code)


def without_lines(code: CodeType) -> CodeType:
    """Gives the same code without its table of line numbers, which only tracebacks read."""
    constants = tuple(without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_filename="", co_consts=constants)
