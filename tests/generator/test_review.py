"""The review of a letter: each check sees its weak answer, and says nothing of the strong one beside it."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.case import Case
from generator.library import example_names, read_example
from generator.review import CHECKS
from generator.template_files import read_toml
from tests.corpus.corpus import FAMILIES, read_family

NO_CPT = "Procedures, tests and therapies are billed with CPT codes, which the kit does not ship."
NO_POLICY = "The story’s plan publishes no policy for it."
EXPECTED = {
    ("autism-therapy-hours", "ASK001"): NO_CPT,
    ("continuity-in-pregnancy", "ASK001"): NO_CPT,
    ("exome-sequencing", "ASK001"): NO_CPT,
    ("fertility-preservation", "ASK001"): NO_CPT,
    ("proton-therapy", "ASK001"): NO_CPT,
    ("spasticity-pump", "ASK001"): NO_CPT,
    ("therapy-visits-renewal", "ASK001"): NO_CPT,
    ("therapy-visits-renewal", "CRIT001"): NO_POLICY,
}
"""What is found in the examples, each with its reason."""

LONG = "She walks from her bed to the door of the ward and back again with one person beside her holding her arm "


def answers_of(name):
    return json.loads(read_example(name))["answers"]


@pytest.fixture(scope="module")
def review(library):
    def reviewed(raw):
        return Case(raw, library).remarks

    return reviewed


def put(answers, path, value):
    *way, last = path.split(".")
    for key in way:
        answers = answers[int(key) if key.isdigit() else key]
    answers[int(last) if last.isdigit() else last] = value


def test_every_example_is_clean_but_for_what_is_told_here(review):
    found = {(name, remark.code) for name in example_names() for remark in review(answers_of(name))}
    assert found == set(EXPECTED)


# The code, the example, the path of the answer, what is typed there, and what would do. "…" is what the example has.
TWO_DECISIONS = [
    {"date": "September 3, 2026", "decision": "denied", "reference": "1"},
    {"date": "September 9, 2026", "decision": "upheld", "reference": "2"},
]

WEAK_AND_STRONG = [
    ("SPEC001", "off-label-rituximab", "daily_life", "She would greatly benefit from it since 2024.", "…"),
    ("SPEC001", "off-label-rituximab", "history", "In 2020 she failed conservative therapy.", "…"),
    ("SPEC001", "off-label-rituximab", "symptoms", "Her 2 symptoms significantly impact her.", "…"),
    (
        "SPEC001",
        "off-label-rituximab",
        "symptoms",
        "In 2024 she meets all criteria.",
        "She meets the second criterion.",
    ),
    (
        "SPEC002",
        "off-label-rituximab",
        "daily_life",
        "She has severe difficulty with daily activities.",
        "She has severe difficulty with speech since March 2026.",
    ),
    ("SPEC002", "off-label-rituximab", "daily_life", "Walking is very difficult, and limited.", "She sold her car."),
    ("CRIT001", "on-label-biologic", "criteria", [], "…"),
    ("CRIT002", "off-label-rituximab", "policy", "", "…"),
    (
        "CRIT003",
        "off-label-rituximab",
        "criteria.0",
        {"criterion": "Diagnosis confirmed", "status": "met", "how_met": "Confirmed."},
        {"criterion": "Diagnosis confirmed", "status": "met", "how_met": "Confirmed.", "enclosure": "1"},
    ),
    ("CRIT004", "growth-hormone-appeal", "denial_reasons.0.answer", "We disagree, and she is unwell.", "…"),
    ("CRIT005", "spasticity-pump", "criteria.2.shortfall", "", "…"),
    ("CRIT006", "growth-hormone-appeal", "denials", TWO_DECISIONS, TWO_DECISIONS[:1]),
    ("ASK001", "power-wheelchair", "line_items.0.code", "", "…"),
    ("ASK002", "off-label-rituximab", "medications.0.quantity", "", "…"),
    (
        "TRIED001",
        "off-label-rituximab",
        "history",
        "In 2022 she failed azathioprine.",
        "Azathioprine did not work in 2022.",
    ),
    (
        "TRIED001",
        "off-label-rituximab",
        "history",
        "The patient has failed steroids.",
        "She failed to improve in 2022.",
    ),
    ("TRIED001", "off-label-rituximab", "history", "Failed steroids in 2020.", "Nothing failed. Failed to improve."),
    ("TRIED001", "off-label-rituximab", "history", "She has tried and failed azathioprine.", "She took azathioprine."),
    ("TRIED001", "off-label-rituximab", "history", "After failing a trial of azathioprine.", "After azathioprine."),
    (
        "TRIED002",
        "off-label-rituximab",
        "prior_treatments.0",
        {"treatment": "prednisone", "dose": "20 mg", "started": "2021", "outcome": "Some relief"},
        {"treatment": "prednisone", "started": "2021", "outcome": "Some relief", "reason_stopped": "Goes on"},
    ),
    ("EXACT001", "off-label-rituximab", "medications.0.quantity", "64 U", "64 units"),
    ("EXACT001", "off-label-rituximab", "medications.0.frequency", "qd", "daily"),
    ("EXACT001", "off-label-rituximab", "medications.0.frequency", "Q.O.D.", "every other day"),
    ("EXACT001", "off-label-rituximab", "current_treatment", "Prednisone 5.0 mg", "Prednisone 5 mg"),
    ("EXACT001", "off-label-rituximab", "current_treatment", "Digoxin .5 mg", "Digoxin 0.5 mg"),
    (
        "EXACT001",
        "off-label-rituximab",
        "findings.0.result",
        "Vitamin D 400 IU",
        "Creatinine 1.0 mg/dL, ratio 3.0 mg/g, 40 U/L",
    ),
    ("EXACT002", "off-label-rituximab", "symptoms", "Her QMG is 14.", "Her quantitative score (QMG) is 14. QMG rose."),
    ("EXACT002", "off-label-rituximab", "history", "CSF was taken in 2020.", "MRI was done in 2020, stage III."),
    ("EXACT003", "off-label-rituximab", "history", "Doing well s/p thymectomy in 2021.", "After thymectomy in 2021."),
    ("EXACT003", "off-label-rituximab", "history", "MG-ADL 6 → 10 w/ fatigue", "MG-ADL 6 to 10, with/without fatigue"),
    (
        "EXACT003",
        "off-label-rituximab",
        "history",
        "Pt is 45 y/o, seen in 2020.",
        "Physical therapy (PT) in 2020.",
    ),
    ("EXACT004", "off-label-rituximab", "history", LONG * 3 + ".", (LONG * 2).strip() + "; " + LONG + "."),
    ("SAME001", "off-label-rituximab", "history", "Seen with [PATIENT NAME] in 2020.", "Seen [sic] in 2020."),
    ("SAME001", "off-label-rituximab", "history", "Stopped on ____ 2020.", "Stopped in 2020."),
    ("SAME001", "off-label-rituximab", "history", "Dose XXX mg in 2020.", "Dose 20 mg in 2020."),
    (
        "SAME002",
        "off-label-rituximab",
        "history",
        "Mrs. Hale was first seen in 2020.",
        "Ms. Quill’s first visit: 2020.",
    ),
    (
        "SAME003",
        "off-label-rituximab",
        "history",
        "In 2020 he fell.",
        "In 2020 she fell; her husband says that he saw it.",
    ),
    (
        "SAME004",
        "off-label-rituximab",
        "history",
        "Ms. Quill, a 34-year-old, was seen in 2020.",
        "Her 34-year-old son came in 2020.",
    ),
    ("REF001", "off-label-rituximab", "references", [], "…"),
    ("REF003", "off-label-rituximab", "references.0.citation", "Author A. A trial. A Journal.", "…"),
    (
        "REF004",
        "off-label-rituximab",
        "references.0.citation",
        "A. J Med. 2020. doi:1056/x",
        "A. J. 2020. doi:10.1056/x",
    ),
    ("REF006", "off-label-rituximab", "evidence_weight", "Numerous studies agree.", "Two trials and a review agree."),
    (
        "REF006",
        "off-label-rituximab",
        "evidence_weight",
        "It is the standard of care.",
        "The guideline of 2021 advises it.",
    ),
    ("SEND001", "off-label-rituximab", "enclosures", [], "…"),
    ("SEND002", "growth-hormone-appeal", "enclosures", [{"enclosure": "Visit note of May 4"}], "…"),
    ("SEND003", "glp1-renewal", "approved_until", "January 5, 2020", "…"),
    ("SEND004", "off-label-rituximab", "enclosures.5.enclosure", "Visit note of May 4", "Article, marked pages"),
]


@pytest.mark.parametrize("case", WEAK_AND_STRONG, ids=lambda case: f"{case[0]} {case[2]}")
def test_a_weak_answer_is_found_and_a_strong_one_is_not(review, case):
    code, example, path, weak, strong = case
    answers = answers_of(example)
    if strong != "…":
        put(answers, path, strong)
    assert code not in {remark.code for remark in review(answers)}
    put(answers, path, weak)
    found = [remark for remark in review(answers) if remark.code == code]
    assert len(found) >= 1
    assert all(remark.path.startswith(path.rsplit(".", 1)[0]) for remark in found)


def test_an_appeal_without_any_number_of_the_plan_is_found(review):
    answers = answers_of("growth-hormone-appeal") | {"reference_number": "", "claim_number": ""}
    assert "ASK003" not in {remark.code for remark in review(answers_of("growth-hormone-appeal"))}
    answers["denials"] = [{**row, "reference": ""} for row in answers["denials"]]
    assert "ASK003" in {remark.code for remark in review(answers)}


def test_a_letter_that_names_no_lesser_choice_is_found(review):
    answers = answers_of("off-label-rituximab") | {"prior_treatments": [], "prior_tests": [], "alternatives": []}
    assert "TRIED003" in {remark.code for remark in review(answers)}
    answers["alternatives"] = [{"alternative": "azathioprine", "why_not": "Her liver was inflamed by it in 2023."}]
    assert "TRIED003" not in {remark.code for remark in review(answers)}


def test_a_policy_and_a_lesser_choice_may_be_named_where_two_requests_or_an_exception_name_them(review):
    answers = answers_of("off-label-rituximab") | {
        "policy": "",
        "alternatives": [],
        "prior_treatments": [],
        "prior_tests": [],
    }
    assert {"CRIT002", "TRIED003"} <= {remark.code for remark in review(answers)}
    named = {
        "occasion": "exception",
        "separate_requests": [{"kind": "exception", "policy": "RX-EX 5"}],
        "preferred_products": [{"drug": "Tofacitinib", "ground": "harm", "proof": "RX-EX 5(b): embolism"}],
    }
    remarks = review(answers | named)
    assert not {"CRIT002", "TRIED003"} & {remark.code for remark in remarks}
    assert not [remark for remark in remarks if remark.code == "EXACT002" and "RX" in str(remark)]


def test_a_request_for_the_other_side_is_found(review):
    answers = answers_of("fertility-preservation")
    answers["procedures"][0]["procedure"] = "repair of the left shoulder"
    answers["diagnoses"][0]["diagnosis"] = "tear of the right rotator cuff"
    assert "SAME005" in {remark.code for remark in review(answers)}
    answers["diagnoses"][0]["diagnosis"] = "tear of the left rotator cuff"
    assert "SAME005" not in {remark.code for remark in review(answers)}


def test_many_references_and_one_that_stands_twice_are_found(review):
    answers = answers_of("off-label-rituximab")
    one = {"shows": "It helped 3 of 4.", "citation": "Author A. A Journal. 2020;1:1. doi:10.1000/one."}
    answers["references"] = [one, one | {"citation": "Author A. The same, typed anew. 2020. doi:10.1000/ONE"}]
    assert "REF005" in {remark.code for remark in review(answers)}
    answers["references"] = [one | {"citation": f"Author A. A Journal. 2020;{number}:1."} for number in range(5)]
    assert not {"REF002", "REF005"} & {remark.code for remark in review(answers)}
    answers["references"].append(one)
    assert "REF002" in {remark.code for remark in review(answers)}


def test_every_check_has_words_and_a_case_here():
    codes = [check["code"] for check in read_toml("checks.toml")["checks"]]
    assert sorted(codes) == sorted(CHECKS), "Give each check its words in checks.toml, and its function in CHECKS."
    assert codes == list(CHECKS), "List the checks in checks.toml in the order of CHECKS, family by family."
    tried = {code for code, *_ in WEAK_AND_STRONG} | {"ASK003", "TRIED003", "SAME005", "REF002", "REF005"}
    tried |= {found.split()[0] for family in FAMILIES for case in read_family(family)[1] for found in case.found}
    assert tried == set(CHECKS), "Add a weak answer and a strong one to the corpus, or to WEAK_AND_STRONG."


def test_an_empty_form_has_nothing_to_look_at(review):
    assert review({}) == ()
    assert review({"occasion": "appeal", "requested_items": ["medication"]}) == ()
    blank_rows = {"medications": [{}], "prior_treatments": [{}, {}], "criteria": [{}], "enclosures": [{}]}
    assert review({"occasion": "first-request", "requested_items": ["medication"], **blank_rows}) == ()


def test_words_of_the_plan_and_of_a_label_are_not_the_writers(review):
    answers = answers_of("off-label-rituximab")
    answers["criteria"][0]["criterion"] = "Patient has failed azathioprine and meets all criteria qd"
    assert review(answers) == review(answers_of("off-label-rituximab"))


def test_the_writers_own_wording_is_reviewed(review):
    answers = answers_of("off-label-rituximab")
    answers["rewordings"] = [{"key": "plan/1", "was": "x", "says": "She failed azathioprine."}]
    remark = next(one for one in review(answers) if one.code == "TRIED001")
    assert (remark.path, remark.called) == ("rewordings.plan/1", "Your own words")


def test_a_place_is_named_and_quoted_in_short(review):
    answers = answers_of("off-label-rituximab")
    answers["prior_treatments"][1]["reason_stopped"] = f"{LONG * 3}."
    remark = next(one for one in review(answers) if one.code == "EXACT004")
    assert remark.called == "Why treatment 2 was stopped"
    assert remark.path == "prior_treatments.1.reason_stopped"
    assert len(remark.quotes[0]) <= 82
    assert remark.quotes[0].endswith(" …")


def test_a_history_of_5000_words_and_40_treatments_are_reviewed(review):
    answers = answers_of("off-label-rituximab")
    answers["history"] = "She failed azathioprine in 2022. " * 1000
    answers["prior_treatments"] = [answers["prior_treatments"][0] | {"reason_stopped": "she failed it"}] * 40
    found = [remark.path for remark in review(answers) if remark.code == "TRIED001"]
    assert found == ["history", *(f"prior_treatments.{number}.reason_stopped" for number in range(40))]


def test_what_is_found_in_one_answer_stands_together(review):
    answers = answers_of("off-label-rituximab") | {"history": "CSF in 2020, EMG in 2021, CSF in 2022."}
    remarks = [one for one in review(answers) if one.code == "EXACT002" and one.path == "history"]
    assert [remark.quotes for remark in remarks] == [("CSF", "EMG")]


@given(
    typed=st.text(max_size=300),
    name=st.sampled_from(["history", "date_of_birth", "policy", "patient_name", "letter_date"]),
)
def test_whatever_is_typed_is_reviewed(library, typed, name):
    remarks = Case(answers_of("power-wheelchair") | {name: typed}, library).remarks
    assert all(remark.code in CHECKS for remark in remarks)
    assert all(remark.called for remark in remarks)


def test_no_check_tells_the_writer_please_or_sorry():
    words = " ".join(f"{check['title']} {check['says']}" for check in read_toml("checks.toml")["checks"])
    assert not re.search(r"\b(please|sorry|invalid|required|oops)\b", words, re.IGNORECASE)


def sentence_of(count):
    return " ".join(["word"] * count) + "."


def test_a_sentence_is_long_from_46_words(review):
    def found(count):
        answers = answers_of("off-label-rituximab") | {"history": sentence_of(count)}
        return [one.quotes[0] for one in review(answers) if one.code == "EXACT004" and one.path == "history"]

    assert found(45) == []
    assert len(found(46)) == 1


def test_one_answer_tells_five_of_a_kind_at_most(review):
    answers = answers_of("off-label-rituximab") | {
        "history": "She took 1.0 mg, 2.0 mg, 3.0 mg, 4.0 mg, 5.0 mg, 6.0 mg and 7.0 mg."
    }
    remark = next(one for one in review(answers) if one.code == "EXACT001" and one.path == "history")
    assert remark.quotes == ("1.0 mg", "2.0 mg", "3.0 mg", "4.0 mg", "5.0 mg")


def test_names_and_citations_are_not_read_as_prose(review):
    answers = answers_of("off-label-rituximab")
    before = [one.path for one in review(answers)]
    answers["medications"][0]["brand"] = "Rituxan 1.0 mg"
    answers["references"][0]["citation"] += " 1.0 mg of it, pt. 2."
    assert [one.path for one in review(answers)] == before
