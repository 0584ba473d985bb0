"""The command line: `python -m generator write|check|new`."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.answers import Answers
from generator.case_file import empty_answers, read_case_file, write_case_file
from generator.errors import LetterError
from generator.letter import find_left_out, write_letter
from generator.library import open_library
from generator.problems import check_answers
from generator.review import review_letter
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


def _read(path: Path) -> Answers:
    library = open_library()
    opened = read_case_file(path.read_text(encoding="utf-8"), library)
    for note in opened.notes:
        print(note, file=sys.stderr)
    return Answers(opened.answers, library.steps)


def _write(options: argparse.Namespace) -> int:
    answers = _read(options.case)
    missing = [problem for problem in check_answers(answers, open_library().messages) if problem.is_gap]
    letter = dataclasses.replace(write_letter(answers, open_library()), gaps=())
    written = OUTPUTS[options.to].write(letter)
    content = written.encode() if isinstance(written, str) else written
    if options.out:
        options.out.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
    if missing:
        print(f"Needed answers that are missing: {len(missing)}. `check` lists them.", file=sys.stderr)
    if left_out := find_left_out(answers, open_library()):
        print(f"Left out beside them: {', '.join(one.path for one in left_out)}.", file=sys.stderr)
    return 0


def _check(options: argparse.Namespace) -> int:
    answers, library = _read(options.case), open_library()
    problems = check_answers(answers, library.messages)
    for problem in problems:
        print(f"{problem.path}: {problem.message}")
    words = {check["code"]: check for check in read_toml("checks.toml")["checks"]}
    for finding in review_letter(answers, write_letter(answers, library)):
        quotes = "".join(f" “{quote}”" for quote in finding.quotes)
        title, says = words[finding.code]["title"], words[finding.code]["says"]
        print(f"{finding.path}: {finding.code} {title}{quotes}. {says}")
    return 1 if problems else 0


def _new(options: argparse.Namespace) -> int:
    occasion, _, items = options.letter.partition("/")
    print(write_case_file(empty_answers(occasion, tuple(filter(None, items.split("+"))), open_library())), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
