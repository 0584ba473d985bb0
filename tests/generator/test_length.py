"""How long a letter is: words by part, budgets, and what to cut first."""

import pytest

from generator.answers import Answers
from generator.blocks import Heading, Items, Letter, Paragraph, Role, Table, Text
from generator.case import Case
from generator.length import PartLength, count_words, measure_length
from generator.library import example_names, read_example
from generator.template_files import read_toml


def line(text, source="", *, gap=False):
    return (Text(text, source=source, gap=gap),)


def says(text, source="", role=Role.NONE, *, gap=False):
    return Paragraph((line(text, source, gap=gap),), role)


def heading(text, level=1, role=Role.NONE):
    return Heading(level, line(text), role)


def words(count, source="", role=Role.NONE):
    return says(" ".join(["word"] * count), source, role)


@pytest.fixture
def measure(library):
    def measured(*blocks, occasion="first-request"):
        return measure_length(Answers({}, library.steps), Letter("Letter", blocks), occasion)

    return measured


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Phone 555-0155 · Fax 555-0156", 4),
        ("60 mg — twice", 3),
        ("infarction or stroke.¹", 3),
        ("naïve\u00a0patient’s follow-up", 3),
    ],
)
def test_a_word_stands_between_spaces_and_holds_a_letter_or_a_digit(text, count):
    assert count_words(text) == count


def test_words_are_told_by_part_in_the_order_of_the_letter(measure):
    found = measure(
        says("Quarry Clinic", role=Role.LETTERHEAD),
        says("Dear Director:", role=Role.SALUTATION),
        says("I ask for it."),
        heading("What was tried"),
        Table((line("Drug"), line("When")), (((says("one"),), (says("two years"),)),)),
        heading("Falls", 2),
        Items((says("one fall"), says("two"))),
        heading("Request"),
        says("Approve it."),
        says("Sincerely,", role=Role.SIGNATURE),
        says("I concur."),
        heading("Enclosures", role=Role.ENCLOSURES),
        Items((says("Note"),), role=Role.ENCLOSURES),
    )
    assert found.parts == (
        PartLength("Head", 4),
        PartLength("Opening", 4),
        PartLength("What was tried", 12),
        PartLength("Request", 3),
        PartLength("Signature, enclosures and sources", 5),
    )
    assert found.words == 28
    assert (found.longest, found.cuts) == ((), ())


def test_a_letter_has_1050_words_with_line_items_1400_and_for_a_health_account_350(measure):
    assert measure(words(5)).budget == 1050
    assert measure(words(5, "line_items.0.component")).budget == 1400
    assert measure(words(5, "line_items.0.component"), occasion="hsa-fsa").budget == 350


def test_a_letter_is_too_long_past_its_budget_only(measure):
    assert measure(words(1050, "history")).cuts == ()
    assert [cut.says for cut in measure(words(1051, "history")).cuts] == [
        "History that no criterion and no reason uses"
    ]


def test_what_to_cut_comes_in_its_order_and_of_goals_those_past_the_third(measure):
    found = measure(
        words(20, "calls.0.result"),
        words(30, "goals.2.goal"),
        words(40, "goals.3.goal"),
        words(2, "goals.10.by"),
        words(50, "references.0.citation"),
        words(60, "references.1.shows"),
        words(70, "history"),
        words(80, "admissions.0.reason"),
        words(1050),
    )
    places = [[(place.path, place.called, place.words) for place in cut.places] for cut in found.cuts]
    assert places == [
        [("history", "The history", 70), ("admissions", "The admissions", 80)],
        [("references", "The references", 110)],
        [("goals.3.goal", "The goals", 42)],
        [("calls", "The calls with the plan", 20)],
    ]


def test_a_gaps_label_is_no_word_to_cut(measure):
    found = measure(words(1051), says("Enter the history", "history", gap=True))
    assert found.cuts == ()


def test_the_longest_parts_are_named_longest_first(measure):
    parts = [
        block
        for name, count in (("A", 200), ("B", 400), ("C", 300), ("D", 500))
        for block in (heading(name), words(count))
    ]
    assert measure(*parts).longest == ("D", "B", "C")


def test_a_part_that_a_letter_does_not_have_is_not_told(measure):
    assert measure(heading("Request"), words(3)).parts == (PartLength("Request", 4),)
    assert measure().parts == ()


@pytest.mark.parametrize("name", example_names())
def test_every_word_of_an_example_is_in_one_part(name):
    case = Case.open(read_example(name))
    found = case.length
    assert found.words == sum(part.words for part in found.parts)
    # The text letter numbers its lists and names a table's columns again in each row.
    assert 0.7 < found.words / count_words(case.write("text")) <= 1.01
    assert [found.parts[0].name, found.parts[1].name] == ["Head", "Opening"]
    assert found.parts[-1].name == "Signature, enclosures and sources"


def test_every_question_and_occasion_that_length_toml_names_is_there(library):
    said = read_toml("length.toml")
    questions = Answers({}, library.steps).questions
    named = [name for cut in said["cuts"] for name in cut["answers"]] + list(said["budgets"]["answered"])
    assert len(named) > 5
    assert set(named) <= set(questions)
    assert set(said["budgets"]["occasion"]) <= {occasion.id for occasion in library.occasions}
