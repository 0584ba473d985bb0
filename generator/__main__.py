"""The command line: `python -m generator write|check|new`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.case import Case
from generator.case_file import empty_answers, write_case_file
from generator.errors import LetterError
from generator.library import open_library
from generator.template_files import read_toml
from generator.writers import OUTPUTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status: 0, or 1 where there are problems."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.command(options))
    except (LetterError, OSError, UnicodeDecodeError) as fault:
        parser.exit(2, f"{parser.prog}: {_sentence(fault)}\n")


def _sentence(fault: Exception) -> str:
    if isinstance(fault, UnicodeDecodeError):
        return "the file is not UTF-8 text"
    return fault.strerror or "cannot be read" if isinstance(fault, OSError) else str(fault)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Letters of medical necessity.")
    commands = parser.add_subparsers(required=True)
    write = commands.add_parser("write", help="write the letter that a case file makes")
    write.add_argument("case", type=Path)
    write.add_argument("--to", choices=sorted(OUTPUTS), default="text")
    write.add_argument("--out", type=Path, help="the file to write; without it, standard output")
    write.set_defaults(command=_write)
    check = commands.add_parser(
        "check", help="list what is missing or wrong, exit 1 if anything is; and what to look at"
    )
    check.add_argument("case", type=Path)
    check.set_defaults(command=_check)
    new = commands.add_parser("new", help="print an empty case file")
    new.add_argument("letter", help="an occasion and its items: first-request/medication")
    new.set_defaults(command=_new)
    return parser


def _open(path: Path) -> Case:
    case = Case.open(path.read_text(encoding="utf-8"))
    for note in case.notes:
        print(note, file=sys.stderr)
    return case


def _write(options: argparse.Namespace) -> int:
    case = _open(options.case)
    written = case.write(options.to, despite_gaps=True)
    content = written.encode() if isinstance(written, str) else written
    if options.out:
        options.out.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
    if missing := sum(problem.is_gap for problem in case.problems):
        print(f"Needed answers that are missing: {missing}. `check` lists them.", file=sys.stderr)
    if left_out := case.left_out:
        print(f"Left out beside them: {', '.join(one.path for one in left_out)}.", file=sys.stderr)
    return 0


def _check(options: argparse.Namespace) -> int:
    case = _open(options.case)
    for problem in case.problems:
        print(f"{problem.path}: {problem.message}")
    words = {check["code"]: check for check in read_toml("checks.toml")["checks"]}
    for remark in case.remarks:
        quotes = "".join(f" “{quote}”" for quote in remark.quotes)
        title, says = words[remark.code]["title"], words[remark.code]["says"]
        print(f"{remark.path}: {remark.code} {title}{quotes}. {says}")
    return 1 if case.problems else 0


def _new(options: argparse.Namespace) -> int:
    occasion, _, items = options.letter.partition("/")
    print(write_case_file(empty_answers(occasion, tuple(filter(None, items.split("+"))), open_library())), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
