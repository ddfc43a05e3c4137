"""The supervisor's desk: filings, warnings and breaches, refused acts, the working-day calendar."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from api.given import USUAL_PAGE, AtDesk, Cursor, Most, SignedIn, problems
from api.schemas.supervision import (
    CalendarNotice,
    Filing,
    FilingPage,
    Mark,
    MarkPage,
    RefusedAct,
    RefusedActPage,
    Repinned,
)
from db.supervision import MarkFilter, RefusalFilter
from desk import supervision

Seq = Annotated[int, Path(ge=1, lt=2**31, description="Sequence number of the filing in the case's log.")]

router = APIRouter(prefix="/supervision", tags=["监督 Supervision"])


@router.get("/filings", operation_id="listFilings", summary="待回执备案 · Filings", responses=problems(401, 403, 422))
async def list_filings(desk: AtDesk, person: SignedIn, limit: Most = USUAL_PAGE, cursor: Cursor = None) -> FilingPage:
    """Filed extensions without a receipt, oldest first (GZ 13.4c)."""
    page = await supervision.filings_waiting(desk, person, cursor=cursor, most=limit)
    return FilingPage(rows=[Filing.model_validate(row) for row in page.rows], next=page.next)


@router.put(
    "/filings/{case}/{seq}/acknowledgement",
    operation_id="acknowledgeFiling",
    status_code=204,
    summary="备案回执 · Acknowledge a filing",
    responses=problems(401, 403, 404, 409),
)
async def acknowledge_filing(desk: AtDesk, person: SignedIn, case: str, seq: Seq) -> Response:
    """Give the receipt for a filing, once."""
    await supervision.acknowledge_filing(desk, person, case, seq)
    return Response(status_code=204)


@router.get("/marks", operation_id="listMarks", summary="预警和违规 · Marks", responses=problems(401, 403, 422))
async def list_marks(
    *,
    desk: AtDesk,
    person: SignedIn,
    breach: Annotated[bool | None, Query(description="Only breaches, or only warnings.")] = None,
    department: Annotated[str | None, Query(max_length=64)] = None,
    kind: Annotated[str | None, Query(max_length=64)] = None,
    limit: Most = USUAL_PAGE,
    cursor: Cursor = None,
) -> MarkPage:
    """Warnings and breaches over all cases, newest first."""
    wanted = MarkFilter(breach=breach, department=department, kind=kind)
    page = await supervision.marks(desk, person, wanted, cursor=cursor, most=limit)
    return MarkPage(rows=[Mark.model_validate(row) for row in page.rows], next=page.next)


@router.get(
    "/refused-acts",
    operation_id="listRefusedActs",
    summary="被拒操作 · Refused acts",
    responses=problems(401, 403, 422),
)
async def list_refused_acts(
    desk: AtDesk,
    person: SignedIn,
    rule: Annotated[str | None, Query(max_length=64)] = None,
    limit: Most = USUAL_PAGE,
    cursor: Cursor = None,
) -> RefusedActPage:
    """Acts that a rule did not allow; an attempted second notice is found under GZ 13.2."""
    page = await supervision.refused_acts(desk, person, RefusalFilter(rule=rule), cursor=cursor, most=limit)
    return RefusedActPage(rows=[RefusedAct.model_validate(row) for row in page.rows], next=page.next)


@router.post(
    "/calendar",
    operation_id="publishCalendar",
    summary="放假安排 · A new holiday notice",
    responses=problems(401, 403, 422),
)
async def publish_calendar(desk: AtDesk, person: SignedIn, body: CalendarNotice) -> Repinned:
    """Take in a year's notice: for new cases, and as a recorded, explained event for running ones (LAW 2.10(11))."""
    found = await supervision.publish_calendar(desk, person, line=body.line, notice=body.notice)
    return Repinned.model_validate(found)
