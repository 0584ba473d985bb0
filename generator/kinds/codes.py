"""Codes with a form of their own: a National Provider Identifier, and one diagnosis of ICD-10-CM."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from generator.dates import PartDate
from generator.identifiers import is_icd_10_cm, is_npi, write_icd_10_cm
from generator.kinds.kind import Found, Kind

if TYPE_CHECKING:
    from generator.answers import Asked
    from generator.problems import Setting
    from generator.questions import Question


class NpiKind(Kind):
    """Ten digits, of which the last checks the others."""

    name = "npi"
    described = "ten digits, checked"
    input_mode = "numeric"
    is_short = True

    def find_problems(self, asked: Asked, _setting: Setting) -> Found:
        """Finds other than ten digits, and a wrong check digit."""
        digits = re.sub(r"[\s\-]", "", asked.answer)
        if not re.fullmatch(r"\d{10}", digits):
            yield "npi-digits", {}
        elif not is_npi(digits):
            yield "npi-check-digit", {}


class DiagnosisCodeKind(Kind):
    """One code of ICD-10-CM, written as it is published."""

    name = "icd-10-cm"
    described = "a diagnosis code, form checked"
    is_short = True

    def find_problems(self, asked: Asked, _setting: Setting) -> Found:
        """Finds what has not the form of a code."""
        if not is_icd_10_cm(asked.answer):
            yield "icd-10-cm-form", {}

    def say(self, text: str, _question: Question, _today: datetime.date | None) -> tuple[str, PartDate | None]:
        """Returns the code in upper case, with its dot."""
        return write_icd_10_cm(text), None
