"""What a letter template may call, and how its mistakes are told."""

import pytest

from generator import template_engine
from generator.dates import PartDate
from generator.errors import TemplateFault
from generator.template_engine import FILTERS, join_words, render
from generator.values import Answer, AnswerText, Missing

MISSING = Missing("dose", "Dose", needed=True)


def said(words, date=None):
    return Answer(words, (AnswerText(words, "path"),), date)


@pytest.mark.parametrize(
    ("words", "with_article"),
    [
        ("8-year-old", "an 8-year-old"),
        ("18-month-old", "an 18-month-old"),
        ("80-year-old", "an 80-year-old"),
        ("11-day-old", "an 11-day-old"),
        ("52-year-old", "a 52-year-old"),
        ("insulin pump", "an insulin pump"),
        ("urologist", "a urologist"),
        ("European guideline", "a European guideline"),
        ("one-time dose", "a one-time dose"),
        ("hourly dose", "an hourly dose"),
        ("wheelchair", "a wheelchair"),
    ],
)
def test_an_article_fits_the_sound(words, with_article):
    assert FILTERS["with_article"](said(words)).text == with_article


def test_a_possessive_fits_the_name():
    assert FILTERS["possessive"](said("Ms. Quill")).text == "Ms. Quill’s"
    assert FILTERS["possessive"](said("Mr. Jones")).text == "Mr. Jones’"


@pytest.mark.parametrize("typed", ["Ends.", "Asks?", "Quotes “so.”", "Lists:", "- an item", "text\n- an item"])
def test_a_sentence_that_has_its_end_gets_no_other(typed):
    assert FILTERS["sentence"](said(typed)).text == typed


def test_a_sentence_without_its_end_gets_a_full_stop():
    assert FILTERS["sentence"](said("Ends")).text == "Ends."


def test_an_age_needs_both_dates():
    on = said("November 23, 2026", PartDate(2026, 11, 23))
    assert FILTERS["age"](said("March 4, 1974", PartDate(1974, 3, 4)), on).text == "52-year-old"


def test_answers_are_joined_as_a_sentence_does():
    assert join_words([said("a")]).text == "a"
    assert join_words([said("a"), said("b")]).text == "a and b"
    assert join_words([said("a"), MISSING, said("b"), said("c")]).text == "a, b and c"
    assert join_words([MISSING]) is MISSING


def test_a_missing_answer_stays_missing_through_every_filter():
    for name in ("possessive", "with_article", "sentence"):
        assert FILTERS[name](MISSING) is MISSING
    assert FILTERS["age"](MISSING, said("x")) is MISSING
    assert FILTERS["age"](said("x"), MISSING) is MISSING


@pytest.fixture
def one_template(monkeypatch):
    """Makes a template of these words the only one."""

    def use(text):
        monkeypatch.setattr(template_engine, "_templates", lambda: {"letter.md.jinja": text})
        template_engine._environment.cache_clear()
        return "letter.md.jinja"

    yield use
    template_engine._environment.cache_clear()


def test_a_name_that_no_question_has_is_told_with_its_file(one_template):
    with pytest.raises(TemplateFault, match=r"letter\.md\.jinja.*pateint_name"):
        render(one_template("{{ pateint_name }}"), {})


def test_a_slip_in_the_syntax_is_told_with_its_line(one_template):
    with pytest.raises(TemplateFault, match=r"letter\.md\.jinja, line 2"):
        render(one_template("one\n{% if %}"), {})


def test_a_filter_of_jinjas_own_is_not_there(one_template):
    with pytest.raises(TemplateFault, match="upper"):
        render(one_template("{{ patient_name | upper }}"), {"patient_name": said("x")})


def test_joining_a_missing_answer_to_words_is_the_template_writers_mistake(one_template):
    with pytest.raises(TemplateFault, match="TypeError"):
        render(one_template("{{ dose ~ ' daily' }}"), {"dose": MISSING})


def test_words_that_were_joined_in_a_template_are_still_typed_words(one_template):
    text, marks = render(one_template("{{ name ~ ' **x**' }}"), {"name": said("# a")})
    assert text == "\ufdd00\ufdd1"
    assert marks[0].text == "# a **x**"


def test_a_role_that_no_block_has_is_told_with_its_line():
    with pytest.raises(TemplateFault, match=r"passages/signature\.md\.jinja, line 3: there is no role 'signatur'"):
        template_engine.check_roles("passages/signature.md.jinja", "Sincerely,\n:::\n::: signatur\n")


@pytest.mark.parametrize(
    ("policy", "name"),
    [
        ("policy RX-14, Rituximab, effective July 1, 2026", "policy RX-14"),
        ("RX-EX (each preferred drug, or one of a, b), July 2026", "RX-EX (each preferred drug, or one of a, b)"),
        ("RX-9 (an open bracket, July", "RX-9 (an open bracket"),
        ("RX-9", "RX-9"),
    ],
)
def test_a_policy_is_named_by_what_stands_before_its_comma(policy, name):
    assert FILTERS["until_comma"](said(policy)).text == name
