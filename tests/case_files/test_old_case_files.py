"""Case files of every schema that was ever written open with nothing unknown, and make the letter beside them.

The files are real: each is an example as the builder of its day saved it. None is ever changed or removed.
"""

from pathlib import Path

import pytest

from generator.case_file import SCHEMA, read_case_file
from generator.writers.markdown import write_markdown

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("schema-*/*.json"))


def test_every_schema_has_its_files():
    assert {path.parent.name for path in FILES} == {f"schema-{number}" for number in range(1, SCHEMA + 1)}, (
        "Put a case file that the last release saved into tests/case_files/schema-N/."
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_old_case_file_opens_whole_and_makes_its_letter(path, library, write, request):
    opened = read_case_file(path.read_text(encoding="utf-8"), library)
    assert opened.unknown == ()
    assert opened.notes == ()
    written = write_markdown(write(opened.answers))
    golden = path.with_suffix(".md")
    if request.config.getoption("--update-letters"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8"), "If the change is intended, run: make letters"


def test_a_plan_type_of_the_first_schema_is_kept_as_the_product(library):
    path = FOLDER / "schema-1" / "off-label-rituximab.json"
    opened = read_case_file(path.read_text(encoding="utf-8"), library)
    assert '"plan_type"' in path.read_text(encoding="utf-8")
    assert "plan_type" not in opened.answers
    assert opened.answers["plan_product"]
    assert opened.answers["author_kind"] == "clinician"
