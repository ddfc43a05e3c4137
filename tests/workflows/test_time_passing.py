"""Time passes on a real server: every moment of the law fires, on time, and only people and the law stop a clock."""

from datetime import date, datetime, timedelta

from domain.calendar import CHINA
from domain.case import commands as c
from domain.case.commands import Outcome
from domain.case.events import AcceptanceBasis, ClosedAs, MarkKind
from domain.case.moments import next_moment
from domain.case.state import Case, Stage
from domain.limits import Ground, working_days
from tests.workflows.house import MONDAY, TEXT, House
from tests.workflows.plans import ONE


def at(day: int, hour: int = 0, *, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=CHINA)


def days_hours(days: int, hours: int) -> timedelta:
    return timedelta(days=days, hours=hours)


def marked(case: Case, kind: MarkKind) -> list[date]:
    return [mark.due for mark in case.marks if mark.kind is kind]


async def test_silence_for_five_working_days_accepts_as_of_the_day_of_receipt(house: House) -> None:
    await house.receive(ONE)
    case = await house.until(at(9, 23))
    assert case.stage is Stage.PRECHECK, "Monday 9 March is the fifth working day, and it is not over"
    case = await house.until(at(10))
    assert (case.basis, case.accepted_on) == (AcceptanceBasis.DEEMED_NO_NOTICE, date(2026, 3, 2))
    # A replay would not notice a wrong deadline, so the recorded lengths are held against the calendar: from Monday
    # 10:00 to the warning on Friday 09:00, and from there to the end of the fifth working day.
    assert (await house.timers())[:2] == [days_hours(3, 23), days_hours(3, 15)]


async def test_every_moment_fires_until_the_silent_end(house: House) -> None:
    await house.receive(ONE)
    case = await house.until(at(20, month=4))
    assert marked(case, MarkKind.NOTICE_DUE_SOON) == [date(2026, 3, 9)]
    assert marked(case, MarkKind.PROMISED_DUE_SOON) == [date(2026, 3, 5)]
    assert marked(case, MarkKind.PROMISED_PASSED) == [date(2026, 3, 5)]
    assert marked(case, MarkKind.STATUTORY_PASSED) == [date(2026, 3, 30)]
    assert marked(case, MarkKind.CASE_PROMISED_PASSED) == [date(2026, 3, 5)]
    assert marked(case, MarkKind.CASE_STATUTORY_PASSED) == [date(2026, 3, 30)]
    assert next_moment(case) is None


async def test_a_delivered_case_that_nobody_rates_closes_by_itself(house: House) -> None:
    await house.receive(ONE)
    await house.check("birth")
    await house.grant("birth")
    await house.stage_is(Stage.DELIVERED)
    await house.until(at(10))
    await house.handle.result()
    assert (await house.case()).closed_as is ClosedAs.COMPLETED
    # The warning of Wednesday rings for nothing; then nothing is due before the rating window ends with 9 March.
    assert (await house.timers())[-1] == days_hours(5, 15)


async def test_an_exclusion_moves_the_date_and_the_timer_follows(house: House) -> None:
    await house.receive(ONE)
    await house.check("birth")
    await house.until(at(3, 10))
    await house.order(
        "officer@health",
        c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(4), notice="N-1", reason=TEXT),
    )
    case = await house.until(at(6, 10))
    assert marked(case, MarkKind.PROMISED_PASSED) == [], "the promised day would have been 5 March"
    assert marked(case, MarkKind.PROMISED_DUE_SOON) == []
    await house.order("officer@health", c.EndExclusion(item="birth", ground=Ground.APPRAISAL))
    case = await house.case()
    promised = case.date("birth.promised")
    assert promised is not None
    assert promised.on > date(2026, 3, 5)
    case = await house.until(at(promised.on.day + 1))
    assert marked(case, MarkKind.PROMISED_PASSED) == [promised.on]


async def test_a_timer_that_was_set_too_late_is_set_anew(house: House) -> None:
    await house.receive(ONE)
    await house.check("birth")
    # The timer of the notice clock runs to Friday; acceptance brings a warning on Wednesday morning.
    assert (await house.timers())[-1] == at(4, 9) - MONDAY
    assert "TIMER_CANCELED" in await house.kinds()
    case = await house.until(at(4, 9))
    assert marked(case, MarkKind.PROMISED_DUE_SOON) == [date(2026, 3, 5)]


async def test_a_timer_that_rings_for_nothing_changes_nothing_and_is_set_anew(house: House) -> None:
    await house.receive(ONE)
    await house.check("birth")
    await house.order("officer@health", c.DecideTask(item="birth", outcome=Outcome.GRANTED))
    await house.stage_is(Stage.DELIVERED)
    before = await house.case()
    assert await house.until(at(5)) == before, "Wednesday's warning was overtaken by the decision"
    await house.until(at(10))
    await house.handle.result()
