"""Changes one line of the project at a time, and says which change no test would have seen: `make mutants`.

Each mutant names the test that must fail. It runs in a copy, so that the work at hand stays as it is.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ("generator", "templates", "tests", "site_hooks", "docs", "pyproject.toml", "mkdocs.yml")


def main() -> int:
    """Tries every mutant; returns 1 where one survived or no longer fits."""
    mutants = tomllib.loads((Path(__file__).parent / "mutants.toml").read_text(encoding="utf-8"))["mutants"]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_project(copy)
        verdicts = [try_mutant(copy, mutant) for mutant in mutants]
    print(f"{verdicts.count('killed')} of {len(verdicts)} mutants killed")
    return int(set(verdicts) != {"killed"})


def copy_project(folder: Path) -> None:
    """Copies what the tests read."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)


def try_mutant(folder: Path, mutant: dict[str, str]) -> str:
    """Makes one change, runs the test that must see it, and takes the change back."""
    path = folder / mutant["file"]
    text = path.read_text(encoding="utf-8")
    if text.count(mutant["was"]) != 1:
        verdict = "does not fit"
    else:
        path.write_text(text.replace(mutant["was"], mutant["becomes"]), encoding="utf-8")
        verdict = {0: "SURVIVED", 1: "killed"}.get(run_test(folder, mutant["test"]), "cannot be tried")
        path.write_text(text, encoding="utf-8")
    print(f"{verdict:12} {mutant['file']}: {mutant['was']!r} -> {mutant['becomes']!r}", flush=True)
    return verdict


def run_test(folder: Path, test: str) -> int:
    """Returns pytest's exit code: 0 where all passed, 1 where a test failed."""
    options = ["-q", "-x", "-p", "no:cacheprovider", "--no-header"]
    command = [sys.executable, "-B", "-m", "pytest", *options, *test.split()]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
