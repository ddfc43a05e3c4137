"""Read models say what the log says, and can be made again from it."""

from datetime import date, timedelta
from typing import Any, get_args

import pytest
from sqlalchemy import select, update

from db import inbox, outbox
from db.caselog import events
from db.cases import view
from db.documents import of_case as documents_of_case
from db.documents import revoke
from db.projection.marks import RULES
from db.projection.project import rebuild
from db.projection.standing import NOTHING_DUE
from db.projection.timeline import Audience, audience_of, timeline_code
from db.session import Database
from db.tables.all import METADATA
from db.tables.case import CaseDateRow, CaseRow, TaskRow
from db.tables.document import DocumentRow
from db.tables.log import TimelineRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow, MarkRow, NoticeRow
from domain.case import commands as c
from domain.case import events as e
from domain.case.evolve import replay
from domain.limits import ApproverRank, Ground, working_days
from tests.case_story import APPLICANT, HEALTH, MONDAY, POLICE, TAX, Window, tell_the_whole_story

PROJECTED = (
    CaseRow,
    TaskRow,
    CaseDateRow,
    TimelineRow,
    NoticeRow,
    ExclusionRow,
    ExtensionRow,
    FilingRow,
    MarkRow,
    DocumentRow,
)


async def rows_of(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Every projected row, column by column."""
    found: dict[str, list[dict[str, Any]]] = {}
    async with database.reading() as session:
        for table in PROJECTED:
            columns = METADATA.tables[table.__tablename__].columns
            keys = [column for column in columns if column.primary_key]
            rows = await session.scalars(select(table).order_by(*keys))
            found[table.__tablename__] = [{name: getattr(row, name) for name in columns.keys()} for row in rows]  # noqa: SIM118 - not a dict
    return found


async def test_the_whole_story_can_be_made_again_from_the_log(window: Window) -> None:
    await tell_the_whole_story(window)
    before = await rows_of(window.database)
    assert all(before.values()), "the story should leave rows in every table"
    async with window.database.transaction() as session:
        await session.execute(update(TaskRow).values(state="?", turn="?", legal_due=NOTHING_DUE))
        await session.execute(update(CaseRow).values(stage="?", promised_on=None, breaches=99))
        await session.execute(update(CaseDateRow).values(on=NOTHING_DUE, derivation=[]))
        await session.execute(update(DocumentRow).values(delivered_on=None))
        await rebuild(session, "c1")
    assert await rows_of(window.database) == before


async def test_a_rebuild_keeps_what_the_log_does_not_know(window: Window) -> None:
    await tell_the_whole_story(window)
    async with window.database.transaction() as session:
        assert await inbox.assign(session, "c1", "birth", "officer-1")
        assert await revoke(session, "N-birth", on=MONDAY, reason="t_1")
        sent = await outbox.of_case(session, "c1")
        await rebuild(session, "c1")
    async with window.database.reading() as session:
        task = await inbox.task(session, "c1", "birth")
        document = await session.get_one(DocumentRow, "N-birth")
        assert len(await outbox.of_case(session, "c1")) == len(sent)
    assert task is not None
    assert task.claimed_by == "officer-1"
    assert document.revoked_on == MONDAY


async def test_rebuilding_an_unknown_case_is_an_error(database: Database) -> None:
    with pytest.raises(KeyError):
        async with database.transaction() as session:
            await rebuild(session, "c9")


async def test_read_models_agree_with_the_core_after_every_act(window: Window) -> None:
    told: list[str] = []

    class Watched(Window):
        async def act(self, by: c.Actor, command: c.Command) -> Any:
            acted = await super().act(by, command)
            await agree()
            told.append(type(command).__name__)
            return acted

    async def agree() -> None:
        async with window.database.reading() as session:
            case = replay(await events(session, "c1"))
            shown = await view(session, "c1")
        assert shown is not None
        assert (shown.case.stage, shown.case.round, shown.case.accepted_on, shown.case.breaches) == (
            case.stage.value,
            case.round,
            case.accepted_on,
            case.breaches,
        )
        assert [(row.item, row.state, row.suspended) for row in shown.tasks] == [
            (task.item.id, task.state.value, task.suspended) for task in case.tasks
        ]
        assert {row.key: (row.on, row.was, row.suspended) for row in shown.dates} == {
            fact.key: (fact.on, fact.was, fact.suspended) for fact in case.dates
        }
        assert len(shown.marks) == len(case.marks) + case.breaches

    await tell_the_whole_story(Watched(database=window.database))
    assert len(told) > 15


async def test_every_date_is_shown_with_its_derivation(window: Window) -> None:
    await tell_the_whole_story(window)
    async with window.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    dates = {row.key: row for row in shown.dates}
    assert set(dates) >= {"case.promised", "case.statutory", "household.promised"}
    assert {"notice", "recheck", "supply"}.isdisjoint(dates), "those stages are over"
    assert all(row.derivation for row in dates.values())
    rules = [step["rule"] for step in dates["household.promised"].derivation]
    assert "许可法 45" in rules
    assert "许可法 42(1)" in rules


async def test_an_exclusion_suspends_the_task_and_the_case_until_it_ends(accepted: Window) -> None:
    await accepted.act(
        HEALTH, c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(2), notice="t_1")
    )
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    assert shown.case.suspended
    assert [row.suspended for row in shown.tasks] == [True, False, False]
    assert [(row.item, row.ground, row.estimated, row.ended_on) for row in shown.exclusions] == [
        ("birth", "appraisal", "2wd", None)
    ]
    await accepted.act(HEALTH, c.EndExclusion(item="birth", ground=Ground.APPRAISAL))
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    assert not shown.case.suspended
    assert shown.exclusions[0].ended_on == MONDAY


async def test_an_extension_and_its_filing_stand_side_by_side(accepted: Window) -> None:
    await accepted.act(
        HEALTH,
        c.ExtendTask(item="birth", by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason="t_1"),
    )
    await accepted.act(HEALTH, c.FileExtension(filing="F-1", item="birth"))
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    assert [(row.item, row.by, row.approver, row.reason) for row in shown.extensions] == [
        ("birth", "5wd", "head-of-organ", "t_1")
    ]
    assert [(row.item, row.filing, row.filed_on) for row in shown.filings] == [("birth", "F-1", MONDAY)]
    assert shown.tasks[0].extended


async def test_the_notice_shows_which_points_are_still_open(window: Window) -> None:
    await window.receive()
    defects = tuple(
        c.Defect(id=f"police.{number}", item="household", target=target, text=f"t_{number}")
        for number, target in enumerate(("material:identity", "field:child.name"))
    )
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    await window.act(POLICE, c.ReportPrecheck(item="household", defects=defects))
    await window.act(TAX, c.ReportPrecheck(item="payment"))
    async with window.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    assert shown.case.stage == "supplement"
    assert [point["id"] for point in shown.notices[0].points] == ["police.0", "police.1"]
    assert shown.notices[0].open == ["police.0", "police.1"]
    assert [row.turn for row in shown.tasks] == ["", "", ""]
    await window.act(APPLICANT, c.Supply(points=("police.1",), submission="ba" * 32))
    async with window.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    assert shown.notices[0].open == ["police.0"]


async def test_an_admitted_late_notice_is_a_breach_the_supervisor_is_told_of(window: Window) -> None:
    await window.receive()
    first = c.Defect(id="police.1", item="household", target="material:identity", text="t_1")
    late = c.Defect(id="tax.1", item="payment", target="field:child.name", text="t_2")
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    await window.act(POLICE, c.ReportPrecheck(item="household", defects=(first,)))
    await window.act(TAX, c.ReportPrecheck(item="payment"))
    await window.act(TAX, c.AdmitLateNotice(defects=(late,), reason="t_3"))
    async with window.database.reading() as session:
        shown = await view(session, "c1")
        messages = await outbox.of_case(session, "c1")
    assert shown is not None
    assert [(row.late, row.open) for row in shown.notices] == [(False, ["police.1"]), (True, ["tax.1"])]
    marks = [(row.kind, row.rule, row.department, row.breach) for row in shown.marks]
    assert marks == [("late-notice", "GZ 13.2", "tax", True)]
    assert [message.kind for message in messages if message.audience == "supervisor"] == ["breach"]


async def test_a_withdrawn_case_waits_for_nobody(accepted: Window) -> None:
    await accepted.act(APPLICANT, c.Withdraw())
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
        messages = await outbox.of_case(session, "c1")
    assert shown is not None
    assert (shown.case.stage, shown.case.closed_as) == ("closed", "withdrawn")
    assert all((row.turn, row.legal_due) == ("", NOTHING_DUE) for row in shown.tasks)
    told = [(message.target, message.kind) for message in messages if message.audience == "department"]
    assert told[-3:] == [("health", "withdrawn"), ("police", "withdrawn"), ("tax", "withdrawn")]


async def test_a_refusal_cuts_off_what_needed_the_result_and_tells_its_department(accepted: Window) -> None:
    await accepted.act(HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.REFUSED, reason="t_1", remedies="t_2"))
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
        messages = await outbox.of_case(session, "c1")
    assert shown is not None
    assert [row.state for row in shown.tasks] == ["decided", "cut-off", "cut-off"]
    told = {(message.target, message.kind) for message in messages if message.audience == "department"}
    assert {("police", "cut_off"), ("tax", "cut_off")} <= told


async def test_documents_of_a_package_are_found_and_delivered_with_it(window: Window) -> None:
    await tell_the_whole_story(window)
    async with window.database.reading() as session:
        documents = await documents_of_case(session, "c1")
    assert [(row.item, row.number, row.kind) for row in documents] == [
        ("", "P-1", "package"),
        ("birth", "N-birth", "certificate"),
        ("household", "N-household", "certificate"),
        ("payment", "N-payment", "refusal"),
    ]
    assert {row.delivered_on for row in documents} == {MONDAY + timedelta(days=70)}


async def test_findings_of_one_department_are_not_shown_to_the_applicant_piece_by_piece(accepted: Window) -> None:
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    hidden = [row.kind for row in shown.timeline if row.audience == Audience.STAFF]
    assert hidden == ["PrecheckReported"] * 3


async def test_the_timeline_names_no_account_and_no_stored_digest(window: Window) -> None:
    await tell_the_whole_story(window)
    async with window.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    said = str([row.args for row in shown.timeline])
    assert "applicant-1" not in said
    assert "officer-" not in said
    assert "ab" * 32 not in said


async def test_a_line_of_dates_says_which_moved_and_from_where(accepted: Window) -> None:
    await accepted.act(
        HEALTH,
        c.ExtendTask(item="birth", by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason="t_1"),
    )
    async with accepted.database.reading() as session:
        shown = await view(session, "c1")
    assert shown is not None
    moved = {change["key"]: change for change in shown.timeline[-1].args["dates"]}
    assert moved["birth.promised"]["was"] == "2026-03-05"
    assert moved["birth.promised"]["on"] == "2026-03-12"


def test_every_kind_of_mark_has_its_rule() -> None:
    assert set(RULES) == set(e.MarkKind)


def test_every_kind_of_event_has_a_line_of_its_own() -> None:
    marks = [e.Marked(kind=kind, due=date(2026, 3, 2)) for kind in e.MarkKind]
    codes = {timeline_code(mark) for mark in marks}
    assert len(codes) == len(marks)
    assert {audience_of(mark) for mark in marks} == {Audience.EVERYONE, Audience.STAFF}
    assert len(get_args(e.Event)) == len({kind.__name__ for kind in get_args(e.Event)})


def test_every_case_table_belongs_to_the_complete_metadata() -> None:
    assert {table.__tablename__ for table in PROJECTED} <= set(METADATA.tables)
