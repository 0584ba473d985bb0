"""The form asks the questions that the letter asks, by one list of cases: tests/conditions.json."""

import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
LIST = HERE.parent / "conditions.json"
BUILDER = HERE.parents[1] / "docs" / "assets" / "builder"


def test_the_form_asks_where_the_letter_does():
    text = LIST.read_text(encoding="utf-8")
    (module,) = BUILDER.rglob("conditions.js")
    command = ["node", str(HERE / "judge_conditions.mjs"), str(module)]
    ran = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    cases = json.loads(text)["cases"]
    assert len(cases) > 30
    assert json.loads(ran.stdout) == [case["asked"] for case in cases]
