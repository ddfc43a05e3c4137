"""The one transaction of every act, on both databases."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from db import outbox
from db.act import LogBehind, act
from db.caselog import broken_at, events, log_rows
from db.cases import UnknownCase, find, open_case, view
from db.session import Database
from db.tables.case import CaseRow
from db.tables.log import LogRow
from domain.case import commands as c
from domain.case import events as e
from domain.case.evolve import replay
from records.chain import GENESIS
from tests.case_story import HEALTH, MONDAY, POLICE, TAX, Window, at, tell_the_whole_story

DECIDE = c.DecideTask(item="birth", outcome=c.Outcome.GRANTED)


async def head_of(window: Window) -> tuple[int, str]:
    async with window.database.reading() as session:
        row = await find(session, window.case_id)
        assert row is not None
        return row.head_seq, row.head_hash


async def test_receiving_stores_the_case_and_the_first_events_together(window: Window) -> None:
    acted = await window.receive()
    async with window.database.reading() as session:
        shown = await view(session, "c1")
        assert await events(session, "c1") == acted.events
    assert isinstance(acted.events[0], e.CaseReceived)
    assert shown is not None
    assert (shown.case.stage, shown.case.received_on, shown.case.bundle) == ("precheck", MONDAY, "newborn")
    assert shown.case.head_seq == acted.seq == len(acted.events)


async def test_a_case_that_could_not_be_received_leaves_nothing_behind(window: Window) -> None:
    async def broken_off() -> None:
        async with window.database.transaction() as session:
            await open_case(session, case_id="c1", lodged_at=at(MONDAY), applicant=None, access_code_hash="")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await broken_off()
    async with window.database.reading() as session:
        assert await find(session, "c1") is None


async def test_an_act_on_an_unknown_case_is_an_error(window: Window) -> None:
    with pytest.raises(UnknownCase):
        await act(window.database, window.ask(HEALTH, DECIDE))


async def test_the_same_case_number_is_not_given_twice(window: Window) -> None:
    await window.receive()
    with pytest.raises(IntegrityError):
        await window.receive()


async def test_an_order_that_is_repeated_gets_what_was_recorded(accepted: Window) -> None:
    asked = accepted.ask(HEALTH, DECIDE, order_id="once", after_seq=accepted.acted[-1].seq)
    first = await act(accepted.database, asked)
    before = await head_of(accepted)
    second = await act(accepted.database, asked)
    assert first == second
    assert any(isinstance(event, e.TaskDecided) for event in first.events)
    assert await head_of(accepted) == before


async def test_a_workflow_that_fell_behind_is_told_what_it_missed(accepted: Window) -> None:
    asked = accepted.ask(HEALTH, DECIDE, after_seq=1)
    acted = await act(accepted.database, asked)
    async with accepted.database.reading() as session:
        assert acted.events == (await events(session, "c1"))[1:]


async def test_a_refused_order_changes_nothing(accepted: Window) -> None:
    before = await head_of(accepted)
    asked = accepted.ask(POLICE, DECIDE, after_seq=before[0])
    acted = await act(accepted.database, asked)
    assert acted.refusal is not None
    assert acted.events == ()
    assert await head_of(accepted) == before


async def test_an_order_that_was_overtaken_on_its_way_changes_nothing(accepted: Window) -> None:
    seq, _ = await head_of(accepted)
    overtaken = accepted.ask(HEALTH, DECIDE)
    overtaken = replace(overtaken, order=replace(overtaken.order, seen=seq - 1))
    refused = await act(accepted.database, overtaken)
    assert refused.refusal is not None
    assert refused.refusal.code == "case.moved_on"
    assert (await head_of(accepted))[0] == seq
    in_time = replace(overtaken, order=replace(overtaken.order, seen=seq))
    assert (await act(accepted.database, in_time)).refusal is None


async def test_a_log_that_was_set_back_takes_no_more_acts(accepted: Window) -> None:
    seq, _ = await head_of(accepted)
    with pytest.raises(LogBehind):
        await act(accepted.database, accepted.ask(HEALTH, DECIDE, after_seq=seq + 1))


async def test_departments_acting_at_once_are_recorded_one_after_the_other(window: Window) -> None:
    await window.receive()
    asked = [
        window.ask(by, c.ReportPrecheck(item=item), order_id=f"{item}-{number}")
        for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment"))
        for number in range(3)
    ]
    acted = await asyncio.gather(*(act(window.database, one) for one in asked))
    done = [one for one in acted if one.refusal is None]
    assert len(done) == 3  # one for each department; its repeats under other ids are refused
    async with window.database.reading() as session:
        case = replay(await events(session, "c1"))
        assert await broken_at(session, "c1") is None
        row = await find(session, "c1")
    assert case.stage.value == row.stage == "handling"  # type: ignore[union-attr]  # it was just received


async def test_processes_acting_on_the_same_case_are_recorded_one_after_the_other(
    window: Window, database_url: str
) -> None:
    await window.receive()
    others = [Database(database_url) for _ in range(3)]
    for other in others:  # the key ring is needed to read the case's row
        other.engine.sync_engine.dialect.onego_key_ring = (  # type: ignore[attr-defined]  # as db.sealed hangs it
            window.database.engine.sync_engine.dialect.onego_key_ring  # type: ignore[attr-defined]  # as above
        )
    order = window.ask(HEALTH, c.ReportPrecheck(item="birth"), order_id="the same")
    acted = await asyncio.gather(*(act(other, order) for other in others))
    for other in others:
        await other.close()
    assert acted[0] == acted[1] == acted[2]
    async with window.database.reading() as session:
        assert await broken_at(session, "c1") is None


async def test_many_cases_are_recorded_side_by_side(database: Database) -> None:
    windows = [Window(database=database, case_id=f"c{number}") for number in range(8)]
    await asyncio.gather(*(window.receive() for window in windows))
    await asyncio.gather(*(window.act(HEALTH, c.ReportPrecheck(item="birth")) for window in windows))
    async with database.reading() as session:
        for window in windows:
            assert await broken_at(session, window.case_id) is None


async def test_the_chain_of_a_whole_case_is_unbroken(window: Window) -> None:
    await tell_the_whole_story(window)
    async with window.database.reading() as session:
        rows = await log_rows(session, "c1")
        assert rows[0].prev_hash == GENESIS
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        assert await broken_at(session, "c1") is None


async def lift_protection(database: Database, table: str) -> None:
    """What somebody does who has the database in his hands."""
    statements = (
        [f"DROP TRIGGER {table}_no_update", f"DROP TRIGGER {table}_no_delete"]
        if database.is_sqlite
        else [f"DROP TRIGGER {table}_append_only ON {table}"]
    )
    async with database.transaction() as session:
        for statement in statements:
            await session.execute(text(statement))


async def test_a_changed_row_shows_where_it_stands(own_database: Database) -> None:
    window = Window(database=own_database)
    await window.receive()
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    await lift_protection(own_database, "case_log")
    async with own_database.transaction() as session:
        await session.execute(update(LogRow).where(LogRow.seq == 3).values(at=at(MONDAY) - timedelta(days=1)))
    async with own_database.reading() as session:
        assert await broken_at(session, "c1") == 3


async def test_rows_cut_off_at_the_end_show_too(own_database: Database) -> None:
    window = Window(database=own_database)
    await window.receive()
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    seq, _ = await head_of(window)
    await lift_protection(own_database, "case_log")
    async with own_database.transaction() as session:
        await session.execute(delete(LogRow).where(LogRow.seq > seq - 2))
    async with own_database.reading() as session:
        assert await broken_at(session, "c1") == seq - 1


@pytest.mark.parametrize("statement", ["UPDATE case_log SET kind = 'x'", "DELETE FROM case_log"])
async def test_the_log_refuses_to_be_changed(accepted: Window, statement: str) -> None:
    with pytest.raises(DBAPIError):
        async with accepted.database.transaction() as session:
            await session.execute(text(statement))
    async with accepted.database.reading() as session:
        assert await broken_at(session, "c1") is None


async def test_messages_are_owed_in_the_same_transaction(accepted: Window) -> None:
    async with accepted.database.reading() as session:
        owed = await outbox.of_case(session, "c1")
        waiting = await outbox.relays_waiting(session, "c1")
    told = [(message.audience, message.target, message.item, message.kind) for message in owed]
    assert told == [
        ("applicant", "", "", "received"),
        ("department", "health", "birth", "accepted"),
        ("department", "police", "household", "accepted"),
        ("department", "tax", "payment", "accepted"),
        ("applicant", "", "", "accepted"),
        ("department", "health", "birth", "opened"),
    ]
    assert waiting == ["applicants", "health", "police", "tax"]


async def test_the_salt_of_a_case_is_its_own_and_sealed(database: Database) -> None:
    for name in ("c1", "c2"):
        await Window(database=database, case_id=name).receive()
    async with database.reading() as session:
        one, two = (await session.scalars(select(CaseRow.salt).order_by(CaseRow.id))).all()
        stored = (await session.scalars(text("SELECT salt FROM cases"))).all()
    assert one != two
    assert len(one) == 64
    assert all(one not in salt and two not in salt for salt in stored)
