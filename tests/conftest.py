"""What every test may ask for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from generator.answers import Answers
from generator.blocks import Letter
from generator.letter import write_letter
from generator.library import Library, open_library, read_example
from generator.problems import Problem, find_problems

# A busy machine is slow; how fast letters are written is measured by the bench, never by a test.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-letters", action="store_true", help="write the golden letters anew")


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library()


@pytest.fixture
def example() -> dict[str, Any]:
    """The answers of the fullest fictional case, free to be changed."""
    answers: dict[str, Any] = json.loads(read_example("off-label-rituximab"))["answers"]
    return answers


@pytest.fixture(scope="session")
def write(library: Library) -> Callable[..., Letter]:
    def written(answers: dict[str, Any], **options: bool) -> Letter:
        return write_letter(Answers(answers, library.steps), library, **options)

    return written


@pytest.fixture(scope="session")
def check(library: Library) -> Callable[[dict[str, Any]], tuple[Problem, ...]]:
    def checked(answers: dict[str, Any]) -> tuple[Problem, ...]:
        return find_problems(Answers(answers, library.steps), library.messages)

    return checked
