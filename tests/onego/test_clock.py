"""The clock tells China time wherever the machine stands."""

from datetime import UTC, datetime, timedelta

from onego.clock import SystemClock


def test_the_clock_is_aware_and_in_china_time() -> None:
    before = datetime.now(UTC)  # noqa: TID251 (the one thing to compare it with)
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(hours=8)
    assert before <= now <= before + timedelta(minutes=1)


def test_the_working_day_begins_at_midnight_in_china() -> None:
    clock = SystemClock()
    assert clock.now().date() <= clock.today() <= clock.now().date()
