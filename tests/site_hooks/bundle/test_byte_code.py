"""Archives hold byte code that depends on the sources alone."""

from __future__ import annotations

import marshal
import zipfile
from pathlib import Path
from types import CodeType

import pytest

from site_hooks.bundle.byte_code import Archive

SOURCE = b'''"""A sentence."""
def double(number):
    """Another."""
    assert number
    return [number * 2 for _ in range(2)]
'''


def read_code(path: Path, name: str) -> CodeType:
    with zipfile.ZipFile(path) as archive:
        code = marshal.loads(archive.read(name)[16:])
    assert isinstance(code, CodeType)
    return code


@pytest.mark.parametrize("lean", [False, True])
def test_byte_code_does_what_its_source_does(tmp_path: Path, lean: bool) -> None:
    with Archive(tmp_path / "a.zip") as archive:
        archive.add_python("a.py", SOURCE, lean=lean)
    names: dict[str, object] = {}
    exec(read_code(tmp_path / "a.zip", "a.pyc"), names)
    double = names["double"]
    assert callable(double)
    assert double(3) == [6, 6]
    assert bool(double.__doc__) is not lean
    assert bool(double.__code__.co_linetable) is not lean


def test_a_source_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with Archive(tmp_path / name) as archive:
            archive.add_python("a.py", SOURCE, lean=True)
            archive.add("b.json", b"{}")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_python_imports_from_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(tmp_path / "a.zip") as archive:
        archive.add_python("a_module_of_a_test.py", SOURCE, lean=True)
    monkeypatch.syspath_prepend(str(tmp_path / "a.zip"))
    import a_module_of_a_test  # type: ignore[import-not-found]  # noqa: PLC0415

    assert a_module_of_a_test.double(1) == [2, 2]
