"""The kinds of questions, one file a kind or two: what each cleans, what cannot stand, how it is said and asked.

A new kind is a file here and its name in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.kinds.choice import CHOICE, MANY
from generator.kinds.codes import ICD_10_CM, NPI
from generator.kinds.date import DATE, PART_DATE
from generator.kinds.image import IMAGE
from generator.kinds.kind import Kind
from generator.kinds.pasted_table import TABLE
from generator.kinds.rows import ROWS
from generator.kinds.text import LONG, PHONE, TEXT

KINDS: Mapping[str, Kind] = {
    kind.name: kind for kind in (TEXT, LONG, DATE, PART_DATE, CHOICE, MANY, PHONE, NPI, ICD_10_CM, TABLE, IMAGE, ROWS)
}
"""Every kind by the name that a question's file and the form give it."""
