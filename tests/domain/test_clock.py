"""The legal clock on worked examples; every date here was counted by hand on the notices of 2024 to 2026.

National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.calendar import CHINA, YearTable
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import Due, Exclusion, Extension, due_date
from domain.counting import advance_hours
from domain.derivation import render
from domain.limits import ApproverRank, Ground, Limit, Unit, parse_limit, working_days

ACCEPTED = date(2025, 9, 24)


def limit(text: str) -> Limit:
    found = parse_limit(text)
    assert isinstance(found, Limit)
    return found


def excluded(
    start: date, end: date | None, *, ground: Ground = Ground.HEARING, estimated: str | None = None
) -> Exclusion:
    return Exclusion(
        ground=ground,
        start=start,
        end=end,
        estimated=limit(estimated) if estimated else None,
        notice=f"告知书 {start}",
    )


def extended(by: str, decided_on: date) -> Extension:
    return Extension(
        by=limit(by),
        decided_on=decided_on,
        notified_on=decided_on,
        approver=ApproverRank.HEAD_OF_ORGAN,
        basis="许可法 42(1)",
        reason_ref="text-1",
    )


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


def test_hours_stop_from_midnight_to_midnight_of_an_exclusion() -> None:
    start = datetime(2025, 9, 30, 18, tzinfo=CHINA)
    due = due_date(start, limit("24h"), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 30), date(2025, 10, 2))])
    assert due.at == datetime(2025, 10, 3, 18, tzinfo=CHINA)
    ended = due_date(start, limit("6h"), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 30), date(2025, 10, 2))])
    assert ended.at == datetime(2025, 10, 1, tzinfo=CHINA)


def test_hours_that_begin_inside_a_stop_wait_for_its_end() -> None:
    begins = datetime(2025, 9, 30, 18, tzinfo=CHINA)
    stopped = ((date(2025, 9, 28), date(2025, 9, 30)),)
    assert advance_hours(begins, 2, stopped) == datetime(2025, 10, 1, 2, tzinfo=CHINA)


def test_hours_extended_by_hours_stay_a_moment_and_by_days_become_a_day() -> None:
    start = datetime(2025, 9, 22, 18, tzinfo=CHINA)
    by_hours = due_date(start, limit("24h"), CHINA_CALENDAR, extensions=[extended("12h", date(2025, 9, 23))])
    assert by_hours.at == datetime(2025, 9, 24, 6, tzinfo=CHINA)
    by_days = due_date(start, limit("24h"), CHINA_CALENDAR, extensions=[extended("1wd", date(2025, 9, 23))])
    assert (by_days.at, by_days.on) == (None, date(2025, 9, 24))


def test_hours_need_a_moment_and_a_moment_needs_its_zone() -> None:
    with pytest.raises(TypeError, match="moment"):
        due_date(ACCEPTED, limit("24h"), CHINA_CALENDAR)
    with pytest.raises(ValueError, match="time zone"):
        due_date(datetime(2025, 9, 24, 9), limit("24h"), CHINA_CALENDAR)  # noqa: DTZ001 - that is the point


# 2.10(5), 许可法 45: exclusions


def test_excluded_working_days_are_left_out() -> None:
    """(26 September, 10 October] holds 28, 29, 30 September, 9 and 10 October: five working days."""
    due = due_date(
        ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 26), date(2025, 10, 10))]
    )
    assert due.on == date(2025, 11, 4)
    step = next(known for known in due.derivation if known.code == "clock.excluded")
    assert step.rule == "许可法 45"
    assert (step.arg("ground"), step.arg("start"), step.arg("through"), step.arg("days")) == (
        "hearing",
        "2025-09-26",
        "2025-10-10",
        "5wd",
    )


def test_an_exclusion_that_ends_on_its_first_day_takes_no_day() -> None:
    due = due_date(
        ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 26), date(2025, 9, 26))]
    )
    assert due.on == date(2025, 10, 28)
    assert "clock.excluded_nothing" in codes(due)


def test_overlapping_exclusions_count_each_day_once() -> None:
    """(26 September, 10 October] and (9, 15 October] hold nine working days together, five each."""
    due = due_date(
        ACCEPTED,
        working_days(20),
        CHINA_CALENDAR,
        exclusions=[
            excluded(date(2025, 10, 9), date(2025, 10, 15), ground=Ground.TESTING),
            excluded(date(2025, 9, 26), date(2025, 10, 10)),
        ],
    )
    assert due.on == date(2025, 11, 10)
    assert [known.arg("days") for known in due.derivation if known.rule == "许可法 45"] == ["5wd", "5wd"]
    assert [known.arg("days") for known in due.derivation if known.code == "clock.union"] == ["9wd"]


def test_what_lies_before_the_clock_starts_takes_no_day() -> None:
    due = due_date(
        ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 1), date(2025, 9, 26))]
    )
    assert due.on == date(2025, 10, 30)


def test_an_exclusion_that_begins_when_the_clock_has_run_out_moves_nothing() -> None:
    for begins in (date(2025, 10, 28), date(2025, 10, 30)):
        due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(begins, date(2025, 11, 20))])
        assert due.on == date(2025, 10, 28)
        open_one = due_date(
            ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(begins, None, estimated="5wd")]
        )
        assert (open_one.on, open_one.suspended) == (date(2025, 10, 28), False)


def test_an_exclusion_on_the_last_days_leaves_the_rest_of_the_limit_for_afterwards() -> None:
    due = due_date(
        ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 10, 27), date(2025, 11, 14))]
    )
    assert due.on == date(2025, 11, 17)


def test_calendar_days_are_left_out_as_calendar_days() -> None:
    """20 days from 1 September end on 21; (10, 15] takes five, so Friday 26 September."""
    due = due_date(
        date(2025, 9, 1), limit("20d"), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 10), date(2025, 9, 15))]
    )
    assert due.on == date(2025, 9, 26)
    month = due_date(
        date(2025, 8, 26), limit("1mo"), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 10), date(2025, 9, 13))]
    )
    assert month.on == date(2025, 9, 29)


def test_a_last_day_rolls_past_days_that_are_not_counted() -> None:
    """10 days from Wednesday 10 September end on Saturday 20; Monday 22 is excluded, so Tuesday."""
    due = due_date(
        date(2025, 9, 10), limit("10d"), CHINA_CALENDAR, exclusions=[excluded(date(2025, 9, 21), date(2025, 9, 22))]
    )
    assert due.on == date(2025, 9, 23)


# Open exclusions: suspended, with a projected date


def test_an_open_exclusion_is_projected_to_its_announced_length() -> None:
    """(9 October, 15 October] holds the five announced working days."""
    due = due_date(
        ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 10, 9), None, estimated="5wd")]
    )
    assert (due.on, due.suspended) == (date(2025, 11, 4), True)
    assert codes(due)[-1] == "clock.suspended"


def test_an_open_exclusion_that_outgrows_its_estimate_is_projected_to_today() -> None:
    still_open = excluded(date(2025, 10, 9), None, estimated="5wd")
    before, after = (
        due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[still_open], today=today).on
        for today in (date(2025, 10, 14), date(2025, 10, 20))
    )
    assert (before, after) == (date(2025, 11, 4), date(2025, 11, 7))


def test_an_open_exclusion_without_estimate_still_suspends() -> None:
    due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[excluded(date(2025, 10, 9), None)])
    assert (due.on, due.suspended) == (date(2025, 10, 28), True)


def test_ending_an_exclusion_as_announced_gives_the_projected_date() -> None:
    ended = excluded(date(2025, 10, 9), date(2025, 10, 15), estimated="5wd")
    due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[ended])
    assert (due.on, due.suspended) == (date(2025, 11, 4), False)


# 2.10(6): extensions


def test_an_extension_counts_on_from_the_due_date() -> None:
    due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, extensions=[extended("5wd", date(2025, 10, 20))])
    assert due.on == date(2025, 11, 4)
    step = due.derivation[-1]
    assert (step.rule, step.arg("was"), step.arg("on")) == ("许可法 42(1)", "2025-10-28", "2025-11-04")


def test_an_exclusion_after_an_extension_still_moves_the_date() -> None:
    due = due_date(
        ACCEPTED,
        working_days(20),
        CHINA_CALENDAR,
        exclusions=[excluded(date(2025, 10, 30), date(2025, 11, 3))],
        extensions=[extended("5wd", date(2025, 10, 20))],
    )
    assert due.on == date(2025, 11, 6)


def test_taking_an_extension_away_leaves_the_date_that_the_exclusions_give() -> None:
    pause = excluded(date(2025, 10, 13), date(2025, 10, 17))
    with_both = due_date(
        ACCEPTED,
        working_days(20),
        CHINA_CALENDAR,
        exclusions=[pause],
        extensions=[extended("5wd", date(2025, 10, 20))],
    )
    without = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[pause])
    assert (with_both.on, without.on) == (date(2025, 11, 10), date(2025, 11, 3))


def test_extensions_count_in_the_order_they_were_decided() -> None:
    first, second = extended("5wd", date(2025, 10, 20)), extended("3wd", date(2025, 10, 30))
    due = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, extensions=[second, first])
    assert due.on == date(2025, 11, 7)
    assert [known.arg("by") for known in due.derivation if known.code == "clock.extended"] == ["5wd", "3wd"]


def test_an_extension_in_calendar_days_rolls_again() -> None:
    """20 days from 1 September roll from 21 to Monday 22; 5 more end on Saturday 27; Sunday 28 is worked."""
    due = due_date(date(2025, 9, 1), limit("20d"), CHINA_CALENDAR, extensions=[extended("5d", date(2025, 9, 10))])
    assert due.on == date(2025, 9, 28)


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


def test_a_projection_that_leans_on_an_unpublished_year_is_provisional() -> None:
    announced = excluded(date(2026, 12, 28), None, estimated="10wd")
    due = due_date(date(2026, 12, 1), limit("30d"), CHINA_CALENDAR, exclusions=[announced])
    assert due.suspended
    assert due.provisional_years == (2027,)


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
