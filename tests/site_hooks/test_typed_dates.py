"""The calculator reads a date as the letter does, by one list of cases: tests/dates.json."""

import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
LIST = HERE.parent / "dates.json"


def test_the_calculator_reads_each_whole_date_as_the_letter_does():
    text = LIST.read_text(encoding="utf-8")
    command = ["node", str(HERE / "read_dates.mjs")]
    ran = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    cases = json.loads(text)["dates"]
    assert len(cases) > 40
    # The calculator needs the day: what is not a whole date is refused.
    wanted = {typed: read if read and read.count("-") == 2 else None for typed, read in cases}
    assert dict(zip(wanted, json.loads(ran.stdout), strict=True)) == wanted
