"""What a department owes: tasks that wait for it, slices without an answer; and messages that have not arrived."""

from datetime import timedelta

from db import department_work, lodgings, outbox
from domain.case import commands as c
from tests.case_story import HEALTH, MONDAY, Window, at

NOON = at(MONDAY, 12)


async def test_only_what_waits_for_the_department_is_owed_by_it(window: Window) -> None:
    await window.receive()
    async with window.database.transaction() as session:
        await lodgings.note_lodged(
            session, "c1:birth:precheck:1", case_id="c1", item="birth", department="health", reference="", at=NOON
        )
    async with window.database.reading() as session:
        owed = await department_work.owed_by(session, "health")
        others = await department_work.owed_by(session, "police")
    assert (owed.tasks, owed.lodgings, owed.oldest) == (1, 1, NOON)
    assert (others.tasks, others.lodgings, others.oldest) == (1, 0, None)
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    async with window.database.reading() as session:
        assert (await department_work.owed_by(session, "health")).lodgings == 0


async def test_messages_wait_until_they_arrive_or_are_given_up(accepted: Window) -> None:
    database, later = accepted.database, at(MONDAY, 20)
    async with database.reading() as session:
        before = {one.target: one for one in await department_work.outboxes(session)}
    assert before["health"].waiting == 2
    async with database.transaction() as session:
        taken = await outbox.take_due(
            session, later, lease=timedelta(minutes=1), limit=1, audience="department", target="health"
        )
        taken[0].attempts = outbox.MOST_ATTEMPTS
        await outbox.mark_failed(session, taken[0].id, later, "unreachable")
    async with database.reading() as session:
        after = {one.target: one for one in await department_work.outboxes(session)}
        assert after["health"].waiting == 1
        assert await department_work.count_given_up(session) == 1
        assert [row.target for row in await department_work.given_up(session, limit=5)] == ["health"]
