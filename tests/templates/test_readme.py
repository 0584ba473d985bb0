"""The README lists what there is, and nothing else: roles, filters, kinds, voices."""

import re
from pathlib import Path

import pytest

from generator.blocks import Role
from generator.kinds import KINDS
from generator.questions import TELLS, VOICES
from generator.template_engine import FILTERS

README = (Path(__file__).parents[2] / "templates" / "README.md").read_text(encoding="utf-8")


def listed_under(heading):
    """Returns the words in code in the first column of the table below a heading."""
    section = README.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([a-z0-9_-]+)(?:\(.*?\))?`", row)]


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("Roles", [role for role in Role if role]),
        ("Words for answers", [*FILTERS, "length", "first"]),
        ("Kinds", [*KINDS]),
        ("Voices", [*VOICES]),
    ],
)
def test_the_readme_lists_each_and_no_other(heading, known):
    assert len(known) > 3
    assert sorted(listed_under(heading)) == sorted(known)


def test_the_readme_names_what_an_answer_can_tell():
    assert re.findall(r'`tells = "([a-z]+)"`', README) == [*TELLS]
