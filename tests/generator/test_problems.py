"""Problems: what is told when an answer cannot stand."""

import pytest


def test_the_example_has_no_problem(check, example):
    assert check(example) == ()


def test_no_answer_at_all_tells_every_needed_one_once(check):
    problems = check({})
    paths = [problem.path for problem in problems]
    assert len(paths) == len(set(paths))
    assert all(problem.is_gap for problem in problems)
    assert {"patient_name", "diagnoses.0.diagnosis", "author_npi"} <= set(paths)


@pytest.mark.parametrize(
    ("path", "typed", "message"),
    [
        ("date_of_birth", "2/31/1974", "The patient’s date of birth must be a real date, like March 4, 2026."),
        (
            "date_of_birth",
            "March 2, 2027",
            "The patient’s date of birth must not be after the date of the letter, November 23, 2026.",
        ),
        ("date_of_birth", "1905-01-01", "The patient’s date of birth must be within the last 120 years."),
        (
            "date_of_birth",
            "March 1974",
            "The patient’s date of birth must have a day, a month and a year, like March 4, 2026.",
        ),
        ("date_of_birth", "", "Enter the patient’s date of birth."),
        ("urgency", "", "Choose how fast the plan must decide."),
        ("author_npi", "1234567890", "The NPI has a digit that does not fit. Check it against the NPI registry."),
        ("author_npi", "12345", "The NPI must have ten digits."),
        (
            "diagnoses.0.code",
            "70.01",
            "The ICD-10-CM code of diagnosis 1 must look like an ICD-10-CM code, such as G70.00.",
        ),
        (
            "prior_treatments.2.stopped",
            "June 2021",
            "The stop date of treatment 3 must not be before the start date of treatment 3.",
        ),
        (
            "prior_treatments.1.started",
            "1969",
            "The start date of treatment 2 must not be before the patient’s date of birth.",
        ),
        ("reply_by", "11/1/2026", "The date by which you ask for a reply must not be before the date of the letter."),
    ],
)
def test_a_wrong_answer_is_told_in_its_own_words(check, example, path, typed, message):
    name, *rest = path.split(".")
    if rest:
        example[name][int(rest[0])][rest[1]] = typed
    else:
        example[name] = typed
    assert [(problem.path, problem.message) for problem in check(example)] == [(path, message)]


def test_a_treatment_may_go_on(check, example):
    example["prior_treatments"][0]["stopped"] = "Ongoing"
    assert check(example) == ()


def test_words_stand_for_a_date_where_medicine_has_no_better(check, example):
    example["prior_treatments"][0]["started"] = "childhood"
    assert check(example) == ()


def test_the_same_month_is_not_before_itself(check, example):
    example["prior_treatments"][0] |= {"started": "March 4, 2022", "stopped": "March 2022"}
    assert check(example) == ()


def test_no_message_says_a_forbidden_word(library):
    forbidden = ("please", "sorry", "invalid", "required", "oops", "error", "failed")
    assert library.messages
    assert not [m for m in library.messages.values() if any(word in m.lower() for word in forbidden)]
