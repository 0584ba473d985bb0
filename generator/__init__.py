"""Turns answers into a checked, finished letter of medical necessity.

`Case(answers)`, or `Case.open(text)` of a case file, has `problems`, `letter` and `remarks`, and `write("pdf")`.
"""

from generator.blocks import Letter
from generator.case import Case
from generator.errors import LetterError
from generator.library import open_library
from generator.problems import Problem
from generator.writers import OUTPUTS

__all__ = ["OUTPUTS", "Case", "Letter", "LetterError", "Problem", "open_library"]
