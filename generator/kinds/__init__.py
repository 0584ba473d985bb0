"""The kinds of questions, one file a kind or two: what each cleans, what cannot stand, how it is said and asked.

A new kind is a file here and its name in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.kinds.choice import ChoiceKind, ManyKind
from generator.kinds.codes import DiagnosisCodeKind, NpiKind
from generator.kinds.date import DateKind, PartDateKind
from generator.kinds.image import ImageKind
from generator.kinds.kind import Kind
from generator.kinds.pasted_table import PastedTableKind
from generator.kinds.rows import RowsKind
from generator.kinds.text import LongKind, PhoneKind, TextKind

KINDS: Mapping[str, Kind] = {
    kind.name: kind()
    for kind in (
        TextKind,
        LongKind,
        DateKind,
        PartDateKind,
        ChoiceKind,
        ManyKind,
        PhoneKind,
        NpiKind,
        DiagnosisCodeKind,
        PastedTableKind,
        ImageKind,
        RowsKind,
    )
}
"""Every kind by the name that a question's file and the form give it."""
