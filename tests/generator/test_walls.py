"""The walls of the engine: what each room may import, and that it runs without network, clock and environment."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "generator"

PLAIN = {
    "__future__",
    "bisect",
    "collections",
    "collections.abc",
    "dataclasses",
    "enum",
    "functools",
    "itertools",
    "re",
}
PLAIN |= {"re", "typing"}
"""What every room may use: nothing of it reaches out of the process."""

ALLOWED = {
    "": {"base64", "binascii", "datetime", "jinja2", "json", "math", "os", "struct"}
    | {"tomllib", "unicodedata", "zlib"},
    "arrangement": set(),
    "checks": {"datetime"},
    "kinds": {"datetime"},
    "writers": {"array", "base64", "hashlib", "html", "importlib", "io", "pkgutil", "string", "struct", "textwrap"}
    | {"unicodedata", "zipfile", "zlib"},
    "__main__": {"argparse", "pathlib", "sys"},
}
"""What a room may use beside that, of the standard library and of packages."""

NEIGHBORS = {
    "arrangement": {"arrangement", "blocks", "characters", "memos"},
    "checks": {"answers", "blocks", "checks", "dates", "diagnosis_codes", "enclosures", "identifiers", "kinds", "memos"}
    | {"rewordings", "template_files"},
    "kinds": {"answers", "blocks", "cleaning", "dates", "enclosures", "identifiers", "kinds", "limits", "memos"}
    | {"pictures", "problems", "questions", "typed_text"},
    "writers": {"arrangement", "blocks", "characters", "errors", "memos", "png", "writers"},
}
"""What of the engine itself a room may use; the engine's top may use all."""


def room_of(path):
    inside = path.relative_to(ENGINE).parts
    return inside[0] if len(inside) > 1 else "__main__" if inside[0] == "__main__.py" else ""


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: write the whole name of what is imported"
            yield node.module


FILES = sorted(ENGINE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_a_room_imports_only_what_it_may(path):
    room = room_of(path)
    assert room in ALLOWED, f"Say in {__file__} what the room generator/{room} may import."
    for name in imports_of(path):
        if name.split(".")[0] == "generator":
            neighbor = name.partition(".")[2].partition(".")[0]
            assert room not in NEIGHBORS or neighbor in NEIGHBORS[room], f"generator/{room} may not use {name}"
        else:
            may = PLAIN | ALLOWED[room] | (ALLOWED[""] if room == "__main__" else set())
            assert name in may, f"{path.name} may not import {name}"


SEALED = """
import sys
import argparse, array, base64, datetime, hashlib, html, importlib, io, jinja2, json, os, pkgutil, string, struct
import time, tomllib, unicodedata, zipfile, zlib  # what the engine imports, before the seal; the engine itself after it

class Refused(Exception):
    pass

def refuse(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.putenv", "urllib.")):
        raise Refused(event)

sys.addaudithook(refuse)

class NoEnvironment(dict):
    def __missing__(self, name):
        raise Refused("environment")
    def get(self, name, default=None):
        raise Refused("environment")
    def __iter__(self):
        raise Refused("environment")

os.environ = os.environb = NoEnvironment()
os.getenv = os.environ.get

def no_clock(*arguments):
    raise Refused("clock")

for name in ("time", "time_ns", "localtime", "gmtime", "monotonic", "perf_counter"):
    setattr(time, name, no_clock)

class NoDate(datetime.date):
    today = no_clock

class NoTime(datetime.datetime):
    now = utcnow = today = no_clock

datetime.date, datetime.datetime = NoDate, NoTime
sys.modules["socket"] = None

REACH
from generator.bridge import answer
from generator.writers import OUTPUTS

def ask(**request):
    reply = json.loads(answer(json.dumps(request)))
    assert "error" not in reply, reply
    return reply

answers = ask(do="example", name="off-label-rituximab")["answers"]
assert ask(do="preview", answers=answers)["letter"]
ask(do="review", answers=answers)
for output in OUTPUTS:
    ask(do="write", answers=answers, to=output)
print("sealed")
"""


def run_sealed(reach=""):
    script = SEALED.replace("REACH", f"def open_socket():\n    import _socket; _socket.socket()\n\n{reach}\n")
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_engine_runs_without_network_clock_and_environment():
    ran = run_sealed()
    assert ran.stdout.strip() == "sealed", ran.stderr[-2000:]


@pytest.mark.parametrize("reach", ["time.time()", "os.environ.get('HOME')", "datetime.date.today()", "open_socket()"])
def test_the_seal_itself_holds(reach):
    assert "Refused" in run_sealed(reach).stderr
