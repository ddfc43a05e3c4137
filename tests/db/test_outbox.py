"""Messages are taken by one sender at a time, in order, and never lost."""

import asyncio
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db import outbox
from db.session import Database
from domain.case import commands as c
from tests.case_story import APPLICANT, HEALTH, MONDAY, Window, at

LEASE = timedelta(minutes=1)
LATER = at(MONDAY, 20)


async def take(database: Database, target: str, now: datetime, *, limit: int = 10) -> list[tuple[int, str]]:
    async with database.transaction() as session:
        taken = await outbox.take_due(session, now, lease=LEASE, limit=limit, audience="department", target=target)
        return [(message.id, message.kind) for message in taken]


async def kinds(database: Database, target: str, now: datetime) -> list[str]:
    return [kind for _, kind in await take(database, target, now)]


async def test_messages_come_in_the_order_in_which_they_came_to_be_owed(accepted: Window) -> None:
    assert await kinds(accepted.database, "health", LATER) == ["accepted", "opened"]
    assert await kinds(accepted.database, "police", LATER) == ["accepted"]


async def test_a_taken_message_is_nobody_elses_until_its_lease_is_over(accepted: Window) -> None:
    database = accepted.database
    assert await kinds(database, "health", LATER) == ["accepted", "opened"]
    assert await kinds(database, "health", LATER + LEASE / 2) == []
    assert await kinds(database, "health", LATER + LEASE) == ["accepted", "opened"]


async def test_senders_at_the_same_time_take_each_message_once(accepted: Window) -> None:
    taken = await asyncio.gather(*(take(accepted.database, "health", LATER) for _ in range(4)))
    assert sorted(kind for part in taken for _, kind in part) == ["accepted", "opened"]


async def test_a_message_that_was_sent_is_not_taken_again(accepted: Window) -> None:
    database = accepted.database
    for message_id, _ in await take(database, "health", LATER):
        async with database.transaction() as session:
            await outbox.mark_sent(session, message_id, LATER)
            await outbox.mark_failed(session, message_id, LATER, "late_news")
    assert await kinds(database, "health", LATER + timedelta(days=1)) == []
    async with database.reading() as session:
        assert await outbox.relays_waiting(session, "c1") == ["applicants", "police", "tax"]
        assert await outbox.relays_due(session, LATER) == ["applicants", "police", "tax"]


async def test_no_message_overtakes_an_earlier_one_about_the_same_item(accepted: Window) -> None:
    database = accepted.database
    ((first, _),) = await take(database, "health", LATER, limit=1)
    async with database.transaction() as session:
        await outbox.mark_failed(session, first, LATER, "unreachable")
    assert await kinds(database, "health", LATER + outbox.FIRST_PAUSE / 2) == []
    assert await kinds(database, "health", LATER + outbox.FIRST_PAUSE) == ["accepted", "opened"]


async def test_a_message_is_given_up_after_too_many_attempts_and_lets_the_next_pass(accepted: Window) -> None:
    database = accepted.database
    ((first, _),) = await take(database, "health", LATER, limit=1)
    async with database.transaction() as session:
        message = await outbox.find(session, first)
        assert message is not None
        message.attempts = outbox.MOST_ATTEMPTS
        await outbox.mark_failed(session, first, LATER, "unreachable")
        assert message.given_up_at == LATER
        assert message.last_error == "unreachable"
    assert await kinds(database, "health", LATER) == ["opened"]


async def test_a_closed_door_of_one_department_holds_nobody_else_up(accepted: Window) -> None:
    database = accepted.database
    for message_id, _ in await take(database, "health", LATER):
        async with database.transaction() as session:
            await outbox.mark_failed(session, message_id, LATER, "unreachable")
    assert await kinds(database, "tax", LATER) == ["accepted"]


async def test_payloads_hold_references_only(accepted: Window) -> None:
    await accepted.act(
        HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.REFUSED, reason="t_reason", remedies="t_remedies")
    )
    async with accepted.database.reading() as session:
        messages = await outbox.of_case(session, "c1")
    told = next(message for message in messages if message.kind == "decided")
    assert told.payload["code"] == "timeline.task-decided.refused"
    assert told.payload["args"]["reason"] == "t_reason"
    assert APPLICANT.id not in str([message.payload for message in messages])


@given(st.integers(1, 10_000))
def test_pauses_never_shrink_and_never_grow_beyond_the_longest(attempts: int) -> None:
    pause = outbox.pause_after(attempts)
    assert outbox.FIRST_PAUSE <= pause <= outbox.LONGEST_PAUSE
    assert pause <= outbox.pause_after(attempts + 1)


async def test_applicants_messages_wait_for_their_relay_only_where_a_gateway_sends_them(accepted: Window) -> None:
    database = accepted.database
    async with database.transaction() as session:
        assert outbox.APPLICANTS in await outbox.relays_waiting(session, "c1")
        await outbox.settle_shown(session, LATER, relayed=("health", "police", "tax", outbox.APPLICANTS))
        assert await outbox.relays_due(session, LATER) == ["applicants", "health", "police", "tax"]
        await outbox.settle_shown(session, LATER, relayed=("health", "police", "tax"))
        assert await outbox.relays_due(session, LATER) == ["health", "police", "tax"]
    async with database.transaction() as session:
        taken = await outbox.take_due(session, LATER, lease=LEASE, limit=9, audience=outbox.APPLICANT)
        assert taken == []
