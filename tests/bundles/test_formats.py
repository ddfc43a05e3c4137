"""GB 11643, GB 32100 and mobile numbers: the check characters do check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles.formats import is_credit_code, is_day, is_mobile, is_resident_id


def test_the_examples_of_the_standards_are_valid() -> None:
    assert is_resident_id("11010519491231002X")
    assert is_credit_code("91350100M000100Y43")


@pytest.mark.parametrize(
    "number", ["11010519491231002x", "110105194912310021", "11010519490230002X", "1101051949123100"]
)
def test_a_wrong_identity_number_is_refused(number: str) -> None:
    assert not is_resident_id(number)


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_of_an_identity_number_is_always_noticed(place: int, more: int) -> None:
    right = "990101199001010027"
    wrong = right[:place] + str((int(right[place]) + more) % 10) + right[place + 1 :]
    assert is_resident_id(right)
    assert not is_resident_id(wrong)


@given(st.integers(2, 16), st.integers(1, 9))
def test_one_wrong_digit_of_a_credit_code_is_always_noticed(place: int, more: int) -> None:
    right = "91110000802100433B"
    wrong = right[:place] + str((int(right[place]) + more) % 10) + right[place + 1 :]
    assert is_credit_code(right)
    assert not is_credit_code(wrong)


def test_letters_that_look_like_digits_are_no_part_of_a_credit_code() -> None:
    assert not is_credit_code("9135O100M000100Y43")


def test_days_and_mobile_numbers() -> None:
    assert is_day("2024-02-29")
    assert not is_day("2026-02-29")
    assert not is_day("20260227")
    assert is_mobile("13900000000")
    assert not is_mobile("12900000000")
    assert not is_mobile("1390000000")
