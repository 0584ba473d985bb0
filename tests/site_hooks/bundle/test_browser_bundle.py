"""The site holds the pinned Pyodide and two archives, named by what is in them and made from the sources alone."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest

from site_hooks.bundle.browser_archives import compile_archives, make_archives, stage_engine
from site_hooks.bundle.browser_bundle import FOLDER, LIST, write_browser_bundle
from site_hooks.bundle.engine_worker import write_engine_worker
from site_hooks.bundle.pyodide_runtime import RUNTIME


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    write_browser_bundle(site)
    return site / FOLDER


def test_the_bundle_is_what_the_worker_loads_and_nothing_else(bundle: Path) -> None:
    names = {re.sub("-[0-9a-f]{12}", "-HASH", path.relative_to(bundle).as_posix()) for path in bundle.rglob("*.*")}
    assert names == {
        "engine-worker-HASH.js",
        "pyodide.asm-HASH.wasm",
        "letter-engine-HASH.zip",
        "standard-library-HASH.zip",
        LIST,
    }


def test_each_file_is_listed_and_named_by_its_content(bundle: Path) -> None:
    files = json.loads((bundle / LIST).read_text(encoding="utf-8"))["files"]
    assert set(files) == {"worker", "runtime", "standard-library", "letter-engine"}
    for name in files.values():
        assert hashlib.sha256((bundle / name).read_bytes()).hexdigest()[:12] in name


def test_python_is_the_pinned_one(bundle: Path) -> None:
    [runtime] = bundle.glob("pyodide.asm-*.wasm")
    assert runtime.read_bytes() == (RUNTIME / "pyodide.asm.wasm").read_bytes()


def test_the_worker_is_one_classic_script_with_the_pinned_pyodide() -> None:
    script = write_engine_worker()
    assert (RUNTIME / "pyodide.js").read_text(encoding="utf-8").partition("//# source")[0] in script
    assert not re.search(r"import\.meta|^\s*export |^\s*import ", script, re.MULTILINE)


def test_the_lock_tells_the_truth_about_the_archives(bundle: Path) -> None:
    packages = json.loads((bundle / LIST).read_text(encoding="utf-8"))["lock"]["packages"]
    assert set(packages) == {"letter-engine", "standard-library"}
    for package in packages.values():
        assert hashlib.sha256((bundle / package["file_name"]).read_bytes()).hexdigest() == package["sha256"]


def test_the_archives_hold_byte_code_and_no_source(bundle: Path) -> None:
    for path in bundle.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
        assert len(names) > 20
        assert not [name for name in names if name.endswith((".py", ".so", ".pyi"))]


def test_the_engines_archive_holds_the_engine_and_its_letters(bundle: Path) -> None:
    [path] = bundle.glob("letter-engine-*.zip")
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
    assert {"generator/bridge.pyc", "jinja2/environment.pyc", "markupsafe/_native.pyc", "templates.json"} <= names
    assert any(name.startswith("compiled_templates/") for name in names)


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    stage_engine(tmp_path / "source")
    compile_archives(tmp_path / "source", tmp_path / "made")
    for archive in make_archives().glob("*.zip"):
        assert (tmp_path / "made" / archive.name).read_bytes() == archive.read_bytes(), archive.name
