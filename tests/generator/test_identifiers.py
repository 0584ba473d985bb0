"""Identifiers and codes."""

import pytest

from generator.identifiers import is_icd_10_cm, is_npi, write_icd_10_cm


def test_an_npi_has_ten_digits_and_a_check_digit():
    assert is_npi("1234567893")
    wrong = [str(number) for number in range(1234567890, 1234567900) if is_npi(str(number))]
    assert wrong == ["1234567893"]
    assert not is_npi("3234567893")
    assert not is_npi("123456789")


@pytest.mark.parametrize("code", ["G70.00", "g7000", "C7A.00", "Z3A.20", "E11.649", "M80.08XA", "A09", "U07.1"])
def test_a_code_of_the_right_form_is_taken(code):
    assert is_icd_10_cm(code)


@pytest.mark.parametrize("code", ["70.00", "G7", "GG0.1", "G70.00000", "G70..0", "G70 00", "G70.-", ""])
def test_a_code_of_the_wrong_form_is_not(code):
    assert not is_icd_10_cm(code)


def test_a_code_is_written_as_published():
    assert write_icd_10_cm("g7001") == "G70.01"
    assert write_icd_10_cm("a09") == "A09"
