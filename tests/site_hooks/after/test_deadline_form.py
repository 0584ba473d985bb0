"""The calculator's form can be read, typed into and left, and gives the browser every clock."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from site_hooks.after.deadline_form import write_form
from site_hooks.appeal_clocks import read_clocks
from site_hooks.source_list import read_sources

DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture(scope="module")
def clocks():
    return read_clocks(DOCS)


@pytest.fixture(scope="module")
def form(clocks):
    return write_form(clocks, read_sources(DOCS), lambda path: f"../{path}")


def test_every_control_has_a_label_and_what_describes_it_is_there(form):
    identifiers = set(re.findall(r' id="([^"]+)"', form))
    assert set(re.findall(r'<label for="([^"]+)"', form)) <= identifiers
    described = {name for names in re.findall(r'aria-describedby="([^"]+)"', form) for name in names.split()}
    assert described
    assert described <= identifiers


def test_every_plan_and_level_can_be_chosen(form, clocks):
    for plan in clocks.plans:
        assert f'<option value="{plan.id}">' in form
        for level in plan.levels:
            assert f'name="{plan.id}" value="{level.id}"' in form


def test_the_data_has_every_clock_and_ends_no_script(form, clocks):
    text = re.search(r'class="deadline-clocks">(.*)</script>', form)[1]
    assert "<" not in text
    data = json.loads(text)
    assert list(data["plans"]) == [plan.id for plan in clocks.plans]
    assert data["sources"]["S106"] == {"title": "42 CFR 405.942", "address": "../sources.md#s106"}
    level = data["plans"]["original-medicare"]["levels"][0]
    first = level["filings"][0]
    assert (first["count"], first["unit"], first["receivedAfter"]) == (120, "days", 5)
    assert (first["rule"], first["address"]) == (
        "42 CFR 405.942(a)",
        "https://www.ecfr.gov/current/title-42/section-405.942",
    )
    assert first["filed"] == "It counts when it is received, not when it is mailed."
    assert (level["asksReceipt"], level["asksTime"], level["asksCut"]) == (True, "", False)


@pytest.mark.parametrize(
    ("plan", "level", "asks"),
    [
        ("medicaid-managed-care", "plan-appeal", ("", False, True)),
        ("medicare-advantage", "part-b-drug-request", ("needed", False, False)),
        ("original-medicare", "services-end", ("if known", False, False)),
        ("part-d", "hearing", ("", True, False)),
    ],
)
def test_a_clock_asks_what_its_rule_counts_by(form, plan, level, asks):
    data = json.loads(re.search(r'class="deadline-clocks">(.*)</script>', form)[1])
    [found] = [one for one in data["plans"][plan]["levels"] if one["id"] == level]
    assert (found["asksTime"], found["asksReceipt"], found["asksCut"]) == asks


def test_nothing_is_styled_scripted_or_sent(form):
    assert not re.search(r" (style|on[a-z]+|action|method)=", form)


def test_the_form_is_well_formed(form):
    text = re.sub(r"(<input[^>]*?)( checked)?>", r"\1/>", form)
    text = re.sub(r" (novalidate|hidden)(?=[ >])", r' \1=""', text)
    assert ElementTree.fromstring(text).tag == "deadline-calculator"
