"""The legal clock on worked examples; every date here was counted by hand on the notices of 2024 to 2026.

National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.calendar import CHINA, YearTable
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import Due, due_date
from domain.derivation import render
from domain.limits import Limit, Unit, parse_limit, working_days

ACCEPTED = date(2025, 9, 24)


def limit(text: str) -> Limit:
    found = parse_limit(text)
    assert isinstance(found, Limit)
    return found


def codes(due: Due) -> list[str]:
    return [known.code for known in due.derivation]


# 2.10(2), (3): the start day is not counted


@pytest.mark.parametrize(
    ("start", "amount", "on"),
    [
        (date(2025, 9, 24), 20, date(2025, 10, 28)),  # over National Day
        (date(2026, 2, 10), 5, date(2026, 2, 24)),  # over Spring Festival, one day on a worked Saturday
        (date(2026, 2, 27), 1, date(2026, 2, 28)),  # the worked Saturday after it
        (date(2025, 9, 26), 1, date(2025, 9, 28)),  # from Friday to a worked Sunday
        (date(2025, 10, 4), 3, date(2025, 10, 11)),  # accepted on a holiday: 9, 10, 11 October
        (date(2025, 11, 8), 1, date(2025, 11, 10)),  # accepted on a Saturday
        (date(2025, 12, 31), 2, date(2026, 1, 5)),  # 4 January 2026 is a worked Sunday
    ],
)
def test_working_days_count_from_the_day_after_acceptance(start: date, amount: int, on: date) -> None:
    due = due_date(start, working_days(amount), CHINA_CALENDAR)
    assert (due.start, due.on, due.at, due.suspended, due.provisional) == (start, on, None, False, False)


def test_an_instant_counts_from_its_day_in_china() -> None:
    """OneGo 2.10(12): 23 September, 17:00 UTC, is 24 September in China."""
    late = datetime(2025, 9, 23, 17, tzinfo=UTC)
    assert due_date(late, working_days(20), CHINA_CALENDAR).on == date(2025, 10, 28)


# 2.10(10): calendar days, months, hours


@pytest.mark.parametrize(
    ("start", "text", "on"),
    [
        (date(2025, 9, 20), "20d", date(2025, 10, 10)),
        (date(2025, 9, 25), "10d", date(2025, 10, 9)),  # 5 October is a holiday
        (date(2025, 9, 21), "20d", date(2025, 10, 11)),  # a worked Saturday is no rest day
        (date(2025, 9, 13), "7d", date(2025, 9, 22)),  # Saturday to Monday
        (date(2025, 1, 31), "1mo", date(2025, 2, 28)),  # no 31 February
        (date(2024, 1, 31), "1mo", date(2024, 2, 29)),  # leap year
        (date(2025, 8, 31), "1mo", date(2025, 9, 30)),
        (date(2025, 9, 3), "1mo", date(2025, 10, 9)),  # 3 October is a holiday
        (date(2025, 11, 30), "3mo", date(2026, 2, 28)),  # a worked Saturday
        (date(2024, 12, 15), "12mo", date(2025, 12, 15)),
    ],
)
def test_calendar_days_and_months_roll_from_a_rest_day_only(start: date, text: str, on: date) -> None:
    assert due_date(start, limit(text), CHINA_CALENDAR).on == on


def test_a_roll_is_explained_and_names_the_civil_code() -> None:
    due = due_date(date(2025, 9, 25), limit("10d"), CHINA_CALENDAR)
    assert [(known.rule, known.arg("last"), known.arg("on")) for known in due.derivation[-1:]] == [
        ("民法典 203(1)", "2025-10-05", "2025-10-09")
    ]


def test_hours_run_through_holidays_without_a_roll() -> None:
    due = due_date(datetime(2025, 9, 30, 9, 30, tzinfo=CHINA), limit("24h"), CHINA_CALENDAR)
    assert due.at == datetime(2025, 10, 1, 9, 30, tzinfo=CHINA)
    assert due.on == date(2025, 10, 1)
    assert not due_date(datetime(2027, 1, 1, tzinfo=CHINA), limit("24h"), CHINA_CALENDAR).provisional


def test_hours_need_a_moment_and_a_moment_needs_its_zone() -> None:
    with pytest.raises(TypeError, match="moment"):
        due_date(ACCEPTED, limit("24h"), CHINA_CALENDAR)
    with pytest.raises(ValueError, match="time zone"):
        due_date(datetime(2025, 9, 24, 9), limit("24h"), CHINA_CALENDAR)  # noqa: DTZ001 - that is the point


# 2.10(11): provisional dates


def test_a_date_in_an_unpublished_year_is_provisional_and_says_so() -> None:
    due = due_date(date(2026, 12, 24), working_days(20), CHINA_CALENDAR)
    assert due.provisional_years == (2027,)
    assert codes(due)[-1] == "clock.provisional"
    assert due.derivation[-1].rule == "OneGo 2.10(11)"


def test_a_limit_over_several_unpublished_years_names_them_all_in_one_step() -> None:
    due = due_date(date(2026, 12, 24), working_days(700), CHINA_CALENDAR)
    assert due.provisional_years == (2027, 2028, 2029)
    assert due.derivation[-1].arg("years") == "2027..2029"
    assert render(due.derivation[-1], "zh").startswith("2027至2029 年")


def test_a_date_in_the_last_days_of_a_published_year_is_final() -> None:
    due = due_date(date(2026, 12, 1), working_days(20), CHINA_CALENDAR)
    assert (due.on, due.provisional) == (date(2026, 12, 29), False)


def test_a_limit_in_calendar_days_leans_only_on_the_year_of_its_end() -> None:
    assert due_date(date(2026, 12, 20), limit("20d"), CHINA_CALENDAR).provisional_years == (2027,)
    assert not due_date(date(2026, 12, 1), limit("30d"), CHINA_CALENDAR).provisional


def test_the_notice_makes_a_provisional_date_final() -> None:
    notice = YearTable(
        year=2027,
        notice="测试通知〔2026〕1号",
        status="published",
        off=(date(2027, 1, 1), date(2027, 1, 4)),
        work=(date(2027, 1, 9),),
    )
    before = due_date(date(2026, 12, 24), working_days(8), CHINA_CALENDAR)
    after = due_date(date(2026, 12, 24), working_days(8), CHINA_CALENDAR.with_year(notice))
    assert (before.on, before.provisional) == (date(2027, 1, 6), True)
    assert (after.on, after.provisional) == (date(2027, 1, 7), False)


# Every answer explains itself


def test_the_derivation_names_the_notice_and_the_days_it_took_and_gave() -> None:
    due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR)
    assert codes(due) == ["clock.start", "clock.calendar", "clock.counted"]
    notice = due.derivation[1]
    assert (notice.arg("notice"), notice.arg("off"), notice.arg("work")) == (
        "国办发明电〔2024〕12号",
        "2025-10-01..2025-10-08",
        "2025-09-28,2025-10-11",
    )


def test_every_unit_is_counted() -> None:
    start = datetime(2025, 9, 22, 9, tzinfo=CHINA)
    ends = [due_date(start, Limit(amount=1, unit=unit), CHINA_CALENDAR).on for unit in Unit]
    assert ends == [date(2025, 9, 23), date(2025, 9, 23), date(2025, 10, 22), date(2025, 9, 22)]
