"""The log is the truth: a case whose workflow never was, is gone, or lags behind its log goes on as if nothing was."""

from datetime import date, datetime

from domain.calendar import CHINA
from domain.case import commands as c
from domain.case.events import AcceptanceBasis, MarkKind
from domain.case.state import Stage
from tests.workflows.house import CASE, House
from tests.workflows.plans import ONE


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=CHINA)


async def test_an_order_starts_a_case_that_was_stored_and_never_started(house: House) -> None:
    await house.store()
    await house.check("birth")
    task = (await house.case()).task("birth")
    assert task is not None
    assert task.checked


async def test_an_order_revives_a_terminated_case(house: House) -> None:
    await house.receive()
    await house.check()
    await house.handle.terminate()
    await house.grant()
    await house.stage_is(Stage.DELIVERED)


async def test_a_case_started_anew_has_the_same_state_and_dates_and_lets_none_of_them_slip(house: House) -> None:
    await house.receive(ONE)
    await house.check("birth")
    await house.until(at(3))
    before = await house.case()
    await house.handle.terminate()
    await house.engine.start(CASE)
    await house.lodged(1)
    assert await house.case() == before
    assert await house.timers() == [at(4, 9) - at(3)], "from Tuesday 00:00 to the warning on Wednesday 09:00"
    case = await house.until(at(6))
    assert {mark.kind for mark in case.marks} >= {MarkKind.PROMISED_DUE_SOON, MarkKind.PROMISED_PASSED}


async def test_what_was_due_while_no_workflow_was_there_has_its_own_date(house: House) -> None:
    await house.receive(ONE)
    await house.handle.terminate()
    await house.env.sleep(at(12) - await house.now())
    await house.engine.start(CASE)
    await house.settled(at(12))
    case = await house.case()
    assert (case.basis, case.accepted_on) == (AcceptanceBasis.DEEMED_NO_NOTICE, date(2026, 3, 2))


async def test_a_workflow_behind_its_log_catches_up_with_its_next_act_and_sets_its_timer(house: House) -> None:
    await house.receive(ONE)
    await house.record("officer@health", c.ReportPrecheck(item="birth"))
    assert await house.handle.query("head") < await house.head()
    await house.tick()
    assert await house.handle.query("head") == await house.head()
    assert (await house.timers())[-1] == at(4, 9) - at(2, 10)
    await house.grant("birth")
    await house.stage_is(Stage.DELIVERED)


async def test_a_workflow_behind_its_log_is_late_at_worst_never_wrong(house: House) -> None:
    await house.receive(ONE)
    await house.record("officer@health", c.ReportPrecheck(item="birth"))
    case = await house.until(at(6, 9))  # when the timer rings that the workflow knew of
    assert [(mark.kind, mark.due) for mark in case.marks] == [
        (MarkKind.PROMISED_DUE_SOON, date(2026, 3, 5)),
        (MarkKind.CASE_PROMISED_PASSED, date(2026, 3, 5)),
        (MarkKind.PROMISED_PASSED, date(2026, 3, 5)),
    ]
    assert await house.handle.query("head") == await house.head()
