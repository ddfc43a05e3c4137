"""Case numbers and access codes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desk.numbers import LONGEST_NUMBER, AccessCodes, DatedNumbers, code_fits, stored_form

DAY = date(2026, 3, 2)
numbers = st.binary(min_size=8, max_size=8).map(lambda drawn: DatedNumbers(lambda _size: drawn).new(DAY))
CHECK = DatedNumbers(lambda size: b"\0" * size)


@given(numbers)
def test_a_number_is_well_formed_short_and_says_its_day(number: str) -> None:
    assert CHECK.well_formed(number)
    assert len(number) <= LONGEST_NUMBER
    assert number.startswith("OG20260302")


@given(numbers, st.integers(2, 18), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(number: str, place: int, by: int) -> None:
    wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]
    assert not CHECK.well_formed(wrong)


@given(st.text(max_size=25))
def test_other_texts_are_no_numbers(text: str) -> None:
    assert CHECK.well_formed(text) is (CHECK.well_formed(text) and text.startswith("OG"))


def test_a_code_is_the_same_for_its_case_and_another_for_every_other() -> None:
    codes = AccessCodes(b"key")
    assert codes.of("a") == codes.of("a")
    assert codes.of("a") != codes.of("b")
    assert AccessCodes(b"other").of("a") != codes.of("a")


@given(st.text(max_size=20))
def test_a_code_is_forgiven_its_case_and_hyphens_and_nothing_else(case_id: str) -> None:
    code = AccessCodes(b"key").of(case_id)
    stored = stored_form(case_id, code)
    assert code_fits(stored, case_id, code.lower().replace("-", " "))
    assert not code_fits(stored, case_id, code[:-1] + ("A" if code[-1] != "A" else "B"))
    assert not code_fits(stored, case_id + "x", code)
