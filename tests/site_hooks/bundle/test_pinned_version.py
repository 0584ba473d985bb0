"""One version of Pyodide: the lock file's. A script that names another stops the build."""

import json

import pytest

from site_hooks.bundle import pinned_version
from site_hooks.bundle.pinned_version import SCRIPTS, check_versions, find_versions, read_locked_version
from site_hooks.bundle.pyodide_runtime import BuildFault, read_runtime_version


@pytest.fixture
def scripts(tmp_path):
    folder = tmp_path / SCRIPTS
    folder.mkdir(parents=True)
    (folder / "worker.js").write_text(f'new URL("{read_locked_version()}/", folder)', encoding="utf-8")
    return folder


def test_what_is_installed_and_what_scripts_name_is_the_lock_files(scripts, tmp_path):
    assert read_runtime_version() == read_locked_version()
    check_versions(tmp_path)


@pytest.mark.parametrize("other", ["399.0.0", "399.0.0-alpha.2", "399.0.0a2", "0.29.3"])
@pytest.mark.parametrize("name", ["worker.js", "pyodide/pyodide.mjs"])
def test_a_script_that_names_another_version_stops_the_build(scripts, tmp_path, name, other):
    (scripts / name).parent.mkdir(exist_ok=True)
    (scripts / name).write_text(f'start("{other}/")', encoding="utf-8")
    with pytest.raises(BuildFault, match=f"^{SCRIPTS}/{name} names Pyodide {other}, and package-lock.json has"):
        check_versions(tmp_path)


def test_an_installed_version_that_is_not_locked_stops_the_build(scripts, tmp_path, monkeypatch):
    lock = tmp_path / "package-lock.json"
    lock.write_text(json.dumps({"packages": {"node_modules/pyodide": {"version": "999.0.0"}}}), encoding="utf-8")
    monkeypatch.setattr(pinned_version, "LOCK_FILE", lock)
    with pytest.raises(BuildFault, match=r"package-lock\.json has 999\.0\.0: run `make setup`"):
        check_versions(tmp_path)


def test_other_numbers_are_no_versions_of_pyodide():
    assert find_versions("1.2.3 and 3.14.0 and 300.5 and 127.0.0.1") == set()


def test_npm_and_pyodide_write_one_early_version_in_two_ways(scripts, tmp_path, monkeypatch):
    for name in ("read_locked_version", "read_runtime_version"):
        monkeypatch.setattr(pinned_version, name, lambda: "315.0.0-alpha.2")
    (scripts / "worker.js").write_text('start("315.0.0a2", "315.0.0-alpha.2/")', encoding="utf-8")
    check_versions(tmp_path)
    (scripts / "worker.js").write_text('start("315.0.0a1")', encoding="utf-8")
    with pytest.raises(BuildFault, match=r"names Pyodide 315\.0\.0a1"):
        check_versions(tmp_path)
