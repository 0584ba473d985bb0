"""Runs Python functions inside the pinned Pyodide, under node."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "node_modules" / "pyodide"


class BuildFault(Exception):
    """The site cannot be built as it stands; says what is wrong and what to do."""


def read_runtime_version() -> str:
    """Reads the version of the pinned Pyodide."""
    try:
        return str(json.loads((RUNTIME / "package.json").read_text(encoding="utf-8"))["version"])
    except FileNotFoundError as absent:
        raise BuildFault("Pyodide is not installed: run `make setup`.") from absent


@dataclass(frozen=True)
class Runtime:
    """A Pyodide to run in: the pinned one as published, or the files that the site ships."""

    folder: Path = RUNTIME
    standard_library: Path | None = None
    lock: Path | None = None
    files: Mapping[str, Path] = field(default_factory=dict)
    folders: Mapping[str, Path] = field(default_factory=dict)

    def call(self, function: str, texts: Sequence[str], *, name_faults: bool = False) -> list[str]:
        """Calls `module:function` with each text, in one fresh Pyodide, and returns the answers.

        Raises BuildFault where a call fails; with `name_faults`, that call's answer is the exception's name.
        """
        module, _, name = function.partition(":")
        with tempfile.TemporaryDirectory() as scratch:
            answers = Path(scratch, "answers.json")
            job = {
                "runtime": str(self.folder),
                "standardLibrary": self.standard_library and str(self.standard_library),
                "lock": self.lock and str(self.lock),
                "files": {inside: str(here) for inside, here in self.files.items()},
                "folders": {inside: str(here) for inside, here in self.folders.items()},
                "path": ":".join([*self.files, *self.folders]),
                "module": module,
                "function": name,
                "arguments": list(texts),
                "nameFaults": name_faults,
                "answers": str(answers),
            }
            done = subprocess.run(
                ["node", str(Path(__file__).with_name("run_in_pyodide.mjs"))],
                input=json.dumps(job),
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise BuildFault(f"{function} failed inside Pyodide:\n{done.stdout}{done.stderr}")
            return [str(answer) for answer in json.loads(answers.read_text(encoding="utf-8"))]
