"""What each event adds to a case's proceedings, or changes in them: notices, exclusions, extensions, documents."""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.projection.marks import mark_row
from db.projection.moment import Moment
from db.tables.document import DocumentRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow, NoticeRow
from domain.case import events as e
from domain.clock import Extension
from records.convert import dump


async def keep_proceedings(session: AsyncSession, case_id: str, moment: Moment) -> None:
    """Write what one event means for the proceedings."""
    mark = mark_row(case_id, moment)
    if mark is not None:
        session.add(mark)
    match moment.event:
        case e.NoticeIssued() | e.LateNoticeAdmitted() as event:
            session.add(_notice(case_id, moment.seq, event))
            await _open_points(session, case_id, moment)
        case e.SupplementSupplied() | e.SupplementReturned():
            await _open_points(session, case_id, moment)
        case e.ExclusionStarted() as event:
            session.add(_exclusion(case_id, moment.seq, event))
        case e.ExclusionEnded() as event:
            await _end_exclusion(session, case_id, event)
        case e.TaskExtended(item=item, extension=extension):
            session.add(_extension(case_id, moment.seq, item, extension))
        case e.CaseExtended(extension=extension):
            session.add(_extension(case_id, moment.seq, "", extension))
        case e.ExtensionFiled() as event:
            session.add(
                FilingRow(
                    case_id=case_id, seq=moment.seq, item=event.item, filing=event.filing, filed_on=event.filed_on
                )
            )
        case e.DocumentsIssued() as event:
            await _documents(session, case_id, moment.seq, event)
        case e.DocumentsDelivered() as event:
            await _delivered(session, case_id, event)
        case event:
            _leaves_nothing(event)


def _leaves_nothing(
    event: e.CaseReceived
    | e.PrecheckReported
    | e.ItemDeclined
    | e.CaseAccepted
    | e.TaskOpened
    | e.TaskCutOff
    | e.HearingOffered
    | e.HearingRequested
    | e.HearingScheduled
    | e.HearingHeld
    | e.TaskDecided
    | e.OverrunExplained
    | e.ReleaseOrdered
    | e.DeferredSupplied
    | e.CaseWithdrawn
    | e.CaseRated
    | e.CaseClosed
    | e.CalendarRepinned
    | e.PlanRepinned
    | e.DepartmentReported
    | e.Marked
    | e.DatesSet,
) -> None:
    """Name the events that show only in the case, its tasks, dates and timeline; the type checker wants each named."""


def _notice(case_id: str, seq: int, event: e.NoticeIssued | e.LateNoticeAdmitted) -> NoticeRow:
    return NoticeRow(
        case_id=case_id,
        seq=seq,
        issued_on=event.issued_on,
        late=isinstance(event, e.LateNoticeAdmitted),
        points=dump(event.points),
        silent=list(event.silent) if isinstance(event, e.NoticeIssued) else [],
        open=[],
    )


async def _open_points(session: AsyncSession, case_id: str, moment: Moment) -> None:
    still_open = moment.after.notice.open if moment.after.notice else ()
    for notice in await session.scalars(select(NoticeRow).where(NoticeRow.case_id == case_id)):
        own = [point["id"] for point in notice.points]
        notice.open = [point for point in own if point in still_open]


def _exclusion(case_id: str, seq: int, event: e.ExclusionStarted) -> ExclusionRow:
    exclusion = event.exclusion
    return ExclusionRow(
        case_id=case_id,
        seq=seq,
        item=event.item,
        ground=exclusion.ground.value,
        started_on=exclusion.start,
        ended_on=exclusion.end,
        estimated=str(exclusion.estimated) if exclusion.estimated else None,
        notice=exclusion.notice,
        reason=exclusion.reason_ref,
    )


async def _end_exclusion(session: AsyncSession, case_id: str, event: e.ExclusionEnded) -> None:
    await session.execute(
        update(ExclusionRow)
        .where(
            ExclusionRow.case_id == case_id,
            ExclusionRow.item == event.item,
            ExclusionRow.ground == event.ground.value,
            ExclusionRow.ended_on.is_(None),
        )
        .values(ended_on=event.ended_on)
    )


def _extension(case_id: str, seq: int, item: str, extension: Extension) -> ExtensionRow:
    return ExtensionRow(
        case_id=case_id,
        seq=seq,
        item=item,
        by=str(extension.by),
        decided_on=extension.decided_on,
        notified_on=extension.notified_on,
        approver=extension.approver.value,
        basis=extension.basis,
        reason=extension.reason_ref,
    )


async def _documents(session: AsyncSession, case_id: str, seq: int, event: e.DocumentsIssued) -> None:
    cover = [("", event.package, "package", event.sha256)] if event.sha256 else []
    parts = [(part.item, part.number, part.kind, part.sha256) for part in event.documents]
    for item, number, kind, sha256 in cover + parts:
        # A rebuild finds the row and keeps what the log doesn't know of it: that it was revoked.
        row = await session.get(DocumentRow, number) or DocumentRow(number=number)
        row.case_id, row.seq, row.item, row.kind, row.sha256 = case_id, seq, item, kind, sha256
        row.package, row.issued_on, row.delivered_on = event.package, event.issued_on, None
        session.add(row)


async def _delivered(session: AsyncSession, case_id: str, event: e.DocumentsDelivered) -> None:
    issued = select(DocumentRow).where(DocumentRow.case_id == case_id, DocumentRow.delivered_on.is_(None))
    rows = (await session.scalars(issued)).all()
    packages = {row.package for row in rows if row.item in event.items}  # membership only
    for row in rows:
        if row.item in event.items or (not row.item and row.package in packages):
            row.delivered_on = event.delivered_on
