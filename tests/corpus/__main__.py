"""Prints the table of precision and recall, and what went wrong in the tuning part: `python -m tests.corpus`.

The untouched part is told as numbers only: who reads its cases while mending a check has touched it.
With `--write` the table is put into the page of the checks, with the day.
"""

from __future__ import annotations

import datetime
import re
import sys

from tests.corpus.corpus import FAMILIES, PAGE, score, table

if "--write" in sys.argv:
    today = datetime.datetime.now(tz=datetime.UTC).date()
    day = f"Measured on {today:%B} {today.day}, {today.year}"
    page = re.sub(r"Measured on \w+ \d+, \d+", day, PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(re.sub(r"\| Family \|.*?\n(?=\n)", f"{table()}\n", page, flags=re.DOTALL), encoding="utf-8")
else:
    for family in FAMILIES:
        tuning = score(family)["tuning"]
        for kind, faults in (("false", tuning.false), ("missed", tuning.missed)):
            for fault in faults:
                print(f"{family}, {kind}: {fault}")
print(table())
