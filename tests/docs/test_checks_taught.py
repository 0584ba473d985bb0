"""Every tip and every mistake names checks that look for it, and every check is named there."""

import re
from pathlib import Path

from generator.template_files import read_toml

GUIDE = Path(__file__).parent.parent.parent / "docs" / "guide"
LINK = re.compile(r"reference/checks\.md#(\w+)\)")


def sections(page, *, numbered):
    text = (GUIDE / page).read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return [part for part in parts if part[0].isdigit() == numbered]


def test_every_tip_and_every_mistake_has_a_check():
    taught = sections("tips.md", numbered=True) + sections("common-mistakes.md", numbered=True)
    assert len(taught) == 6 + 5
    assert all(LINK.search(part) for part in taught)


def test_every_check_is_named_in_a_tip_or_a_mistake():
    named = {
        anchor
        for page in ("tips.md", "common-mistakes.md")
        for part in sections(page, numbered=True)
        for anchor in LINK.findall(part)
    }
    codes = {check["code"].lower() for check in read_toml("checks.toml")["checks"]}
    assert named == codes, "Name each check in guide/tips.md or guide/common-mistakes.md, with its link."


def test_every_family_is_listed_and_holds_a_check():
    read = read_toml("checks.toml")
    assert [*read["families"]] == [*dict.fromkeys(check["code"].rstrip("0123456789") for check in read["checks"])]
