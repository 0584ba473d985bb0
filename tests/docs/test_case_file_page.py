"""The case file that the reference shows is one that the builder of today saves."""

import json
import re
from pathlib import Path

from generator.case_file import SCHEMA, read_case_file

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "case-file.md"


def test_the_case_file_that_is_shown_is_of_todays_schema_and_opens_whole(library):
    [shown] = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert json.loads(shown)["schema"] == SCHEMA, "Show today's schema in docs/reference/case-file.md."
    assert read_case_file(shown, library).notes == ()
