"""Prints the table of precision and recall, and what went wrong in the tuning part: `python -m tests.corpus`.

The untouched part is told as numbers only: who reads its cases while mending a check has touched it.
"""

from __future__ import annotations

import sys

from tests.corpus.corpus import FAMILIES, score, table

for family in sys.argv[1:] or FAMILIES:
    tuning = score(family)["tuning"]
    for kind, faults in (("false", tuning.false), ("missed", tuning.missed)):
        for fault in faults:
            print(f"{family}, {kind}: {fault}")
print(table())
