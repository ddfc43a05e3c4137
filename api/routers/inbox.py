"""The officers' inbox, claims, hand-overs and absences."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from api.given import USUAL_PAGE, AtDesk, Cursor, Most, SignedIn, problems
from api.schemas.acts import Absence, Claimed, HandOver
from api.schemas.signing import ProposalView
from api.schemas.tasks import AbsenceView, BulkClaim, BulkClaimed, InboxEntry, InboxPage, SliceView, TaskRef
from db.absences import Absence as Away
from desk import absences, inbox_views, proposal_views, task_views

router = APIRouter(tags=["待办 Inbox"])


@router.get("/inbox", operation_id="readInbox", summary="待办 · The inbox", responses=problems(401, 403, 422))
async def read_inbox(
    *,
    desk: AtDesk,
    person: SignedIn,
    turn: Annotated[Literal["precheck", "decide", ""] | None, Query(description="What is to be done.")] = None,
    bundle: Annotated[str | None, Query(max_length=64)] = None,
    stage: Annotated[str | None, Query(max_length=32)] = None,
    department: Annotated[str | None, Query(max_length=64)] = None,
    due_before: Annotated[date | None, Query(description="Due on this day or earlier.")] = None,
    overdue: Annotated[bool, Query()] = False,
    suspended: Annotated[bool | None, Query()] = None,
    mine: Annotated[bool, Query()] = False,
    claimed: Annotated[bool | None, Query()] = None,
    signing: Annotated[
        Literal["submitted", "returned"] | None, Query(description="With a decision to be signed, or returned.")
    ] = None,
    limit: Most = USUAL_PAGE,
    cursor: Cursor = None,
) -> InboxPage:
    """Tasks ordered by the law's date. A department's people see their own department's only."""
    wanted = inbox_views.InboxFilter(
        turn=turn,
        bundle=bundle,
        stage=stage,
        department=department,
        due_by=due_before,
        overdue=overdue,
        suspended=suspended,
        mine=mine,
        claimed=claimed,
        signing=signing,
    )
    page = await inbox_views.inbox_page(desk, person, wanted, cursor=cursor, most=limit)
    counts = await inbox_views.inbox_counts(desk, person, wanted)
    return InboxPage(rows=[InboxEntry.model_validate(row) for row in page.rows], next=page.next, counts=counts)


@router.get(
    "/cases/{case}/items/{item}/slice",
    operation_id="readSlice",
    summary="事项材料 · What an item needs",
    responses=problems(401, 403, 404),
)
async def read_slice(desk: AtDesk, person: SignedIn, case: str, item: str) -> SliceView:
    """The fields and files that this item needs (PIPL 6), and what was submitted for signature. On record."""
    found = SliceView.model_validate(await task_views.task_slice(desk, person, case, item))
    proposed = await proposal_views.proposal_of(desk, person, case, item)
    return found.model_copy(update={"proposal": ProposalView.model_validate(proposed) if proposed else None})


@router.get(
    "/cases/{case}/items/{item}/files/{sha256}",
    operation_id="readFile",
    summary="查看材料 · Open a material",
    response_class=Response,
    responses=problems(401, 403, 404)
    | {200: {"content": {"application/octet-stream": {}}, "description": "The file."}},
)
async def read_file(desk: AtDesk, person: SignedIn, case: str, item: str, sha256: str) -> Response:
    """One file of the item's slice. The look is put on record."""
    file, content = await task_views.task_file(desk, person, case, item, sha256)
    # Never inline: a file from a stranger is not shown under our own address.
    return Response(content, media_type=file.media_type, headers={"content-disposition": "attachment"})


@router.put(
    "/cases/{case}/items/{item}/claim",
    operation_id="claimTask",
    summary="认领 · Take a task",
    responses=problems(401, 403, 404, 409),
)
async def claim(desk: AtDesk, person: SignedIn, case: str, item: str) -> Claimed:
    """Take a free task."""
    return Claimed(case=case, item=item, officer=await absences.claim(desk, person, case, item))


@router.delete(
    "/cases/{case}/items/{item}/claim",
    operation_id="releaseTask",
    summary="放回 · Give a task back",
    responses=problems(401, 403, 404, 409),
)
async def release(desk: AtDesk, person: SignedIn, case: str, item: str) -> Claimed:
    """Give a claimed task back to everybody in the department."""
    await absences.release(desk, person, case, item)
    return Claimed(case=case, item=item, officer="")


@router.post(
    "/cases/{case}/items/{item}/hand-over",
    operation_id="handOverTask",
    summary="移交 · Hand a task over",
    responses=problems(401, 403, 404, 409, 422),
)
async def hand_over(desk: AtDesk, person: SignedIn, case: str, item: str, body: HandOver) -> Claimed:
    """Give a task to a colleague; the holder, a substitute or the chief representative may (GZ 8.3)."""
    officer = await absences.hand_over(desk, person, case, item, to=body.to)
    return Claimed(case=case, item=item, officer=officer)


@router.post(
    "/inbox/claims",
    operation_id="claimTasks",
    summary="批量认领 · Take several tasks",
    responses=problems(401, 403, 422),
)
async def claim_many(desk: AtDesk, person: SignedIn, body: BulkClaim) -> BulkClaimed:
    """Take what is free of these tasks; the answer says which were got."""
    got = await absences.claim_many(desk, person, [(task.case, task.item) for task in body.tasks])
    return BulkClaimed(tasks=[TaskRef(case=case, item=item) for case, item in got])


@router.post(
    "/absences",
    operation_id="setAbsence",
    status_code=204,
    summary="缺勤与代理 · Absence and substitute",
    responses=problems(401, 403, 422),
)
async def set_absence(desk: AtDesk, person: SignedIn, body: Absence) -> Response:
    """Note that an officer is away and who acts meanwhile; for the chief representative."""
    absence = Away(officer=body.officer, substitute=body.substitute, first_day=body.first_day, last_day=body.last_day)
    await absences.set_absence(desk, person, absence)
    return Response(status_code=204)


@router.get("/absences", operation_id="listAbsences", summary="缺勤 · Absences", responses=problems(401, 403))
async def list_absences(desk: AtDesk, person: SignedIn) -> list[AbsenceView]:
    """The department's absences that are not over."""
    found = await absences.department_absences(desk, person, since=desk.today())
    return [AbsenceView.model_validate(one) for one in found]
