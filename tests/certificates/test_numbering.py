"""Document numbers: short enough for the exchange tables, and mistyping is noticed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificates.numbering import MAX_LENGTH, check_character, document_number, is_valid_number

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
numbers = st.builds(
    document_number,
    st.text(ALPHABET, min_size=1, max_size=20),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2999, 12, 31)),
    st.integers(1, 10**12 - 1),
)


def test_the_check_character_is_the_standard_s_own() -> None:
    # The published example of a Global Release Identifier, which uses ISO 7064 MOD 37,36.
    assert check_character("A1-2425G-ABC1234002") == "M"


@given(numbers)
def test_a_number_fits_the_exchange_field_and_checks(number: str) -> None:
    assert len(number) <= MAX_LENGTH
    assert is_valid_number(number)


@given(numbers, st.data())
def test_one_wrong_character_is_always_noticed(number: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([i for i, character in enumerate(number) if character != "-"]))
    wrong = data.draw(st.sampled_from([one for one in ALPHABET if one != number[place]]))
    assert not is_valid_number(number[:place] + wrong + number[place + 1 :])


@pytest.mark.parametrize("number", ["", "GZ", "GZ-20250515-000042", "gz-20250515-000042-7", "GZ-20250515-000042-7\n"])
def test_what_is_no_number_is_not_valid(number: str) -> None:
    assert not is_valid_number(number)


@pytest.mark.parametrize(
    ("prefix", "serial"), [("", 1), ("gz", 1), ("穗", 1), ("A" * 21, 1), ("GZ", 0), ("GZ", 10**12)]
)
def test_a_prefix_or_serial_outside_the_scheme_is_refused(prefix: str, serial: int) -> None:
    with pytest.raises(ValueError, match=r"prefix|serial"):
        document_number(prefix, date(2025, 5, 15), serial)
