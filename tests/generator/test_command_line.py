"""The command line."""

import json
import subprocess
import sys

import pytest

from generator.__main__ import main
from generator.library import read_example


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "case.json"
    path.write_text(read_example("off-label-rituximab"), encoding="utf-8")
    return path


def test_check_says_nothing_of_a_whole_case(case, capsys):
    assert main(["check", str(case)]) == 0
    assert capsys.readouterr().out == ""


def test_check_lists_problems_and_exits_with_one(case, capsys):
    content = json.loads(case.read_text(encoding="utf-8"))
    content["answers"]["author_npi"] = "1"
    case.write_text(json.dumps(content), encoding="utf-8")
    assert main(["check", str(case)]) == 1
    assert capsys.readouterr().out == "author_npi: The NPI must have ten digits.\n"


def test_check_tells_what_is_worth_a_look_and_exits_with_none(case, capsys):
    content = json.loads(case.read_text(encoding="utf-8"))
    content["answers"]["history"] = "She failed azathioprine in 2022 (Enclosure 4)."
    case.write_text(json.dumps(content), encoding="utf-8")
    assert main(["check", str(case)]) == 0
    assert capsys.readouterr().out == (
        "history: TRIED001 A patient does not fail a treatment “She failed azathioprine”. "
        "Say that it did not work, with the measure, or was not tolerated, with the reaction.\n"
    )


@pytest.mark.parametrize(("output", "start"), [("text", b"Harbor"), ("word", b"PK"), ("pdf", b"%PDF"), ("html", b"<!")])
def test_write_writes_a_file(case, tmp_path, output, start):
    out = tmp_path / "letter"
    assert main(["write", str(case), "--to", output, "--out", str(out)]) == 0
    assert out.read_bytes().startswith(start)


def test_a_letter_with_gaps_is_written_and_told(tmp_path, capsys):
    path = tmp_path / "case.json"
    path.write_text('{"format": "lmn-kit-case", "schema": 1, "answers": {}}', encoding="utf-8")
    assert main(["write", str(path), "--out", str(tmp_path / "letter.txt")]) == 0
    assert "`check` lists them" in capsys.readouterr().err


def test_new_prints_a_case_file_that_can_be_checked(tmp_path, capsys):
    assert main(["new", "first-request/medication"]) == 0
    path = tmp_path / "new.json"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["check", str(path)]) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", b"{", None])
def test_a_file_that_cannot_be_read_ends_in_one_sentence(tmp_path, capsys, content):
    path = tmp_path / "case.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SystemExit) as stopped:
        main(["check", str(path)])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_module_runs():
    ran = subprocess.run([sys.executable, "-m", "generator", "--help"], capture_output=True, text=True, check=True)
    assert "write" in ran.stdout
