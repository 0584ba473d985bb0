"""The last days that the LAW checks know are those of the guide's clocks, each with its rule."""

import tomllib
from pathlib import Path

from generator.template_files import read_toml

CLOCKS = Path(__file__).parents[2] / "docs" / "guide" / "denials" / "clocks.toml"


def read_clocks():
    plans = tomllib.loads(CLOCKS.read_text(encoding="utf-8"))["plans"]
    return {
        f"{plan['id']}/{level['id']}": level["file"][0]
        for plan in plans
        for level in plan["levels"]
        if level.get("file")
    }


def test_every_last_day_is_that_of_its_clock():
    clocks, appeals = read_clocks(), read_toml("rules.toml")["appeals"]
    assert appeals
    for appeal in appeals:
        clock = clocks[appeal["clock"]]
        assert appeal[clock["unit"]] == clock["count"]
        assert appeal.get("received_after", 0) == clock.get("received_after", 0)
        assert appeal["says"] == clock["rule"]


def test_every_plan_that_a_rule_names_can_be_chosen(library):
    questions = {question.name: question for step in library.steps for question in step.questions()}
    plans = {choice.value for choice in questions["plan_type"].choices}
    for rules in read_toml("rules.toml").values():
        assert {plan for rule in rules for plan in rule["plans"]} <= plans
