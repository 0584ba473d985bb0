"""All that real letters contain has a home among the questions."""

from generator.library import open_library
from generator.template_files import read_toml

ELEMENTS = {element["number"]: element for element in read_toml("elements.toml")["elements"]}


def served():
    """Returns the numbers of the elements that a question or a column names."""
    questions = [question for step in open_library().steps for question in step.questions()]
    return {number for q in questions for part in (q, *q.columns) for number in part.elements}


def test_the_yardstick_is_whole():
    assert sorted(ELEMENTS) == list(range(1, 147))


def test_every_element_has_a_home():
    homeless = {number: ELEMENTS[number]["name"] for number in ELEMENTS if number not in served()}
    assert homeless == {}


def test_no_question_names_an_element_that_is_not_there():
    assert served() <= set(ELEMENTS)
