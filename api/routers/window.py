"""The window's own acts. Taking an application for a person at the counter is `POST /cases` by a clerk."""

from fastapi import APIRouter

from api.given import ACT, USUAL_PAGE, AtDesk, Cursor, Key, Most, SignedIn, Version, problems
from api.routers.cases import performed
from api.schemas.acts import Delivery
from api.schemas.common import Performed
from api.schemas.window import Ready, ReadyPage
from desk import window
from desk.acts import At

router = APIRouter(tags=["综合窗口 The window"])


@router.post("/cases/{case}/acceptance", operation_id="acceptCase", summary="受理 · Accept", responses=problems(*ACT))
async def accept(desk: AtDesk, person: SignedIn, case: str, version: Version, key: Key) -> Performed:
    """Accept the whole case without waiting for silent departments (许可法 32(1)(五))."""
    return performed(case, await window.accept(desk, person, At(case_id=case, version=version, key=key)))


@router.post(
    "/cases/{case}/notice",
    operation_id="issueNotice",
    summary="发出一次性告知 · Issue the one notice",
    responses=problems(*ACT),
)
async def issue_notice(desk: AtDesk, person: SignedIn, case: str, version: Version, key: Key) -> Performed:
    """Issue the one supplement notice now, with everything found so far (GZ 13.2)."""
    return performed(case, await window.issue_notice(desk, person, At(case_id=case, version=version, key=key)))


@router.post(
    "/cases/{case}/delivery",
    operation_id="deliver",
    summary="发放结果 · Hand results over",
    responses=problems(*ACT),
)
async def deliver(
    *, desk: AtDesk, person: SignedIn, case: str, body: Delivery, version: Version, key: Key
) -> Performed:
    """Hand the package over, against identification or by mail (许可法 44)."""
    at = At(case_id=case, version=version, key=key)
    done = await window.deliver(desk, person, at, method=body.method, proof=body.proof or "", on=body.on)
    return performed(case, done)


@router.get(
    "/window/ready",
    operation_id="listReady",
    summary="待领取 · Packages ready",
    responses=problems(401, 403, 422),
)
async def list_ready(desk: AtDesk, person: SignedIn, limit: Most = USUAL_PAGE, cursor: Cursor = None) -> ReadyPage:
    """What waits to be handed out over the counter or posted."""
    page = await window.ready_packages(desk, person, cursor=cursor, most=limit)
    return ReadyPage(rows=[Ready.model_validate(row) for row in page.rows], next=page.next)
