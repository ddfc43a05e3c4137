"""The clock against a slow twin that walks day by day, and the promises it keeps for any facts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import Due, Exclusion, Extension, due_date
from domain.derivation import render
from domain.limits import ApproverRank, Ground, Limit, Unit, working_days

STARTS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
AMOUNTS = st.integers(1, 60)
DAY_UNITS = st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.MONTH])
OFFSETS = st.integers(-20, 90)


def exclusion(start: date, offset: int, length: int, ground: Ground) -> Exclusion:
    begins = start + timedelta(days=offset)
    return Exclusion(
        ground=ground, start=begins, end=begins + timedelta(days=length), estimated=None, notice=f"{offset}"
    )


@st.composite
def facts(draw: st.DrawFn) -> tuple[date, tuple[Exclusion, ...]]:
    start = draw(STARTS)
    drawn = draw(st.lists(st.tuples(OFFSETS, st.integers(0, 40), st.sampled_from(Ground)), max_size=4))
    return start, tuple(exclusion(start, *each) for each in drawn)


def extension(by: Limit, decided_on: date) -> Extension:
    return Extension(
        by=by, decided_on=decided_on, notified_on=None, approver=ApproverRank.HEAD_OF_ORGAN, basis="许可法 42(1)"
    )


def is_excluded(day: date, exclusions: tuple[Exclusion, ...]) -> bool:
    return any(known.start < day <= (known.end or date.max) for known in exclusions)


def walked(start: date, amount: int, exclusions: tuple[Exclusion, ...], *, only_working: bool) -> date:
    """Count out days one by one: those that are worked (or all), and not excluded."""
    day = start
    while amount:
        day += timedelta(days=1)
        counts = CHINA_CALENDAR.is_working_day(day) or not only_working
        amount -= counts and not is_excluded(day, exclusions)
    return day


def due(start: date, limit: Limit, exclusions: tuple[Exclusion, ...] = (), *extensions: Extension) -> Due:
    return due_date(start, limit, CHINA_CALENDAR, exclusions=exclusions, extensions=extensions)


@given(facts(), AMOUNTS)
def test_working_days_end_where_walking_ends(known: tuple[date, tuple[Exclusion, ...]], amount: int) -> None:
    start, exclusions = known
    found = due(start, working_days(amount), exclusions)
    assert found.on == walked(start, amount, exclusions, only_working=True)
    assert CHINA_CALENDAR.is_working_day(found.on)


@given(facts(), AMOUNTS)
def test_calendar_days_end_where_walking_ends_and_roll(known: tuple[date, tuple[Exclusion, ...]], amount: int) -> None:
    start, exclusions = known
    last = walked(start, amount, exclusions, only_working=False)
    while not CHINA_CALENDAR.is_working_day(last) or is_excluded(last, exclusions):
        last += timedelta(days=1)
    assert due(start, Limit(amount=amount, unit=Unit.CALENDAR_DAY), exclusions).on == last


@given(facts(), AMOUNTS, st.integers(1, 15), st.integers(0, 40))
def test_an_extension_is_as_good_as_a_longer_limit(
    known: tuple[date, tuple[Exclusion, ...]], amount: int, more: int, decided_after: int
) -> None:
    """With pauses before, across and after it: working days of limit and extension add up (MoJ's trap)."""
    start, exclusions = known
    extended = due(
        start,
        working_days(amount),
        exclusions,
        extension(working_days(more), start + timedelta(days=decided_after)),
    )
    assert extended.on == due(start, working_days(amount + more), exclusions).on


@given(facts(), AMOUNTS, DAY_UNITS)
def test_a_due_date_is_a_working_day_after_its_start(
    known: tuple[date, tuple[Exclusion, ...]], amount: int, unit: Unit
) -> None:
    start, exclusions = known
    found = due(start, Limit(amount=amount, unit=unit), exclusions)
    assert CHINA_CALENDAR.is_working_day(found.on)
    assert found.on > start


@given(facts(), AMOUNTS, st.integers(1, 20), DAY_UNITS)
def test_a_longer_limit_never_ends_earlier(
    known: tuple[date, tuple[Exclusion, ...]], amount: int, more: int, unit: Unit
) -> None:
    start, exclusions = known
    shorter = due(start, Limit(amount=amount, unit=unit), exclusions).on
    longer = due(start, Limit(amount=amount + more, unit=unit), exclusions).on
    assert shorter <= longer
    if unit is Unit.WORKING_DAY:
        assert shorter < longer


@given(facts(), st.integers(0, 20), AMOUNTS, DAY_UNITS)
def test_a_later_start_never_ends_earlier(
    known: tuple[date, tuple[Exclusion, ...]], later: int, amount: int, unit: Unit
) -> None:
    start, exclusions = known
    limit = Limit(amount=amount, unit=unit)
    assert due(start, limit, exclusions).on <= due(start + timedelta(days=later), limit, exclusions).on


@given(facts(), OFFSETS, st.integers(0, 40), AMOUNTS, DAY_UNITS)
def test_one_more_exclusion_never_makes_the_date_earlier(
    known: tuple[date, tuple[Exclusion, ...]], offset: int, length: int, amount: int, unit: Unit
) -> None:
    start, exclusions = known
    limit = Limit(amount=amount, unit=unit)
    more = (*exclusions, exclusion(start, offset, length, Ground.APPRAISAL))
    assert due(start, limit, exclusions).on <= due(start, limit, more).on


@given(facts(), AMOUNTS, DAY_UNITS)
def test_the_same_exclusion_twice_counts_once_and_order_is_nothing(
    known: tuple[date, tuple[Exclusion, ...]], amount: int, unit: Unit
) -> None:
    start, exclusions = known
    limit = Limit(amount=amount, unit=unit)
    assert due(start, limit, exclusions).on == due(start, limit, (*reversed(exclusions), *exclusions)).on


@given(facts(), st.integers(1, 90), st.integers(1, 20))
def test_hours_are_never_stopped_into_an_earlier_moment(
    known: tuple[date, tuple[Exclusion, ...]], hours: int, more: int
) -> None:
    start, exclusions = known
    at = datetime.combine(start, time(9, 30), CHINA)
    limit, longer = (Limit(amount=amount, unit=Unit.HOUR) for amount in (hours, hours + more))
    plain = due_date(at, limit, CHINA_CALENDAR).at
    stopped = due_date(at, limit, CHINA_CALENDAR, exclusions=exclusions).at
    after = due_date(at, longer, CHINA_CALENDAR, exclusions=exclusions).at
    assert plain == at + timedelta(hours=hours)
    assert stopped is not None
    assert after is not None
    assert plain <= stopped < after


@given(facts(), AMOUNTS, DAY_UNITS)
def test_every_step_can_be_said_and_the_same_facts_give_the_same_answer(
    known: tuple[date, tuple[Exclusion, ...]], amount: int, unit: Unit
) -> None:
    start, exclusions = known
    limit = Limit(amount=amount, unit=unit)
    first, second = due(start, limit, exclusions), due(start, limit, exclusions)
    assert first == second
    assert all(render(known, "zh") and render(known, "en") for known in first.derivation)


@given(facts(), AMOUNTS)
def test_the_days_told_per_exclusion_and_in_all_are_the_days_left_out(
    known: tuple[date, tuple[Exclusion, ...]], amount: int
) -> None:
    start, exclusions = known
    found = due(start, working_days(amount), exclusions)
    between = CHINA_CALENDAR.working_days_between(start, found.on)
    told = [int(str(step.arg("days")).removesuffix("wd")) for step in found.derivation if step.rule == "许可法 45"]
    united = [int(str(step.arg("days")).removesuffix("wd")) for step in found.derivation if step.code == "clock.union"]
    assert between - amount == (united[0] if united else sum(told))
