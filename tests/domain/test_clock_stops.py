"""What stops and prolongs a clock, on worked examples counted by hand on the notices of 2024 to 2026.

National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import Due, Exclusion, Extension, due_date
from domain.counting import advance_hours
from domain.limits import ApproverRank, Ground, Limit, parse_limit, working_days

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


# Limits in hours


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


def test_a_projection_that_leans_on_an_unpublished_year_is_provisional() -> None:
    announced = excluded(date(2026, 12, 28), None, estimated="10wd")
    due = due_date(date(2026, 12, 1), limit("30d"), CHINA_CALENDAR, exclusions=[announced])
    assert due.suspended
    assert due.provisional_years == (2027,)
