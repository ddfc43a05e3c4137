"""What the desk reads out of Temporal's failures."""

from temporalio.exceptions import ApplicationError

from desk.temporal_engine import refusal_of
from domain.derivation import refusal, step
from records.convert import dump

SECOND = refusal("GZ 13.2", "notice.second", because=(step("GZ 13.2", "notice.second", item="a"),), item="a")


def test_a_refusal_is_read_from_the_details_whole_or_as_json() -> None:
    for carried in (SECOND, dump(SECOND)):
        error = ApplicationError("any text at all", carried, type="refused")
        assert refusal_of(error) == SECOND


def test_a_bug_is_no_refusal() -> None:
    assert refusal_of(ApplicationError("refused", type="KeyError")) is None
    assert refusal_of(ApplicationError("refused", type="refused")) is None
    assert refusal_of(ValueError("refused")) is None
