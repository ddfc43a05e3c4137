"""Office time passes on working days from 9:00 to 17:00 and nowhere else."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bundles.simulation.hours import DAY, HOUR, OFFICE_DAY, Hours
from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR

FRIDAY = date(2026, 4, 24)


def test_the_second_office_day_after_a_friday_is_monday() -> None:
    hours = Hours(CHINA_CALENDAR, FRIDAY)
    assert hours.instant(hours.real(OFFICE_DAY + HOUR)) == datetime(2026, 4, 27, 10, 0, tzinfo=CHINA)


def test_labour_day_is_no_office_day() -> None:
    hours = Hours(CHINA_CALENDAR, date(2026, 4, 30))
    assert hours.instant(hours.real(OFFICE_DAY)).date() == date(2026, 5, 6)


def test_a_night_and_a_weekend_end_at_the_next_opening() -> None:
    hours = Hours(CHINA_CALENDAR, FRIDAY)
    for real in (20 * HOUR, DAY + 12 * HOUR, 3 * DAY, 3 * DAY + 9 * HOUR):
        assert hours.office(real) == OFFICE_DAY


@given(st.integers(min_value=0, max_value=3000 * OFFICE_DAY))
def test_there_and_back_is_the_same_office_second(office: int) -> None:
    hours = Hours(CHINA_CALENDAR, FRIDAY)
    assert hours.office(hours.real(office)) == office


@given(st.integers(min_value=0, max_value=400 * DAY), st.integers(min_value=0, max_value=400 * DAY))
def test_office_time_never_runs_backwards(one: int, other: int) -> None:
    hours = Hours(CHINA_CALENDAR, FRIDAY)
    earlier, later = sorted((one, other))
    assert hours.office(earlier) <= hours.office(later)


@given(st.integers(min_value=0, max_value=400 * DAY))
def test_an_instant_keeps_its_second(real: int) -> None:
    hours = Hours(CHINA_CALENDAR, FRIDAY)
    assert hours.seconds(hours.instant(real)) == real
