"""The applicant's side of a case: hand in, follow, supply, withdraw, ask for a hearing, rate, collect."""

from fastapi import APIRouter, Response

from api.given import (
    ACT,
    USUAL_PAGE,
    AccessCode,
    AtDesk,
    Cursor,
    Key,
    Most,
    PerhapsSignedIn,
    SignedIn,
    Version,
    problems,
)
from api.schemas.acts import Rating, Withdrawal
from api.schemas.cases import (
    CasePage,
    CaseSummary,
    CaseView,
    DeferredMaterial,
    Paper,
    Receipt,
    Submission,
    Supplement,
)
from api.schemas.common import Performed
from desk import applicant_acts, case_views, documents, papers, submissions
from desk.acts import At
from desk.errors import NotSignedIn
from workflows.ports import Performed as Done

router = APIRouter(tags=["办件 Cases"])


@router.post(
    "/cases",
    operation_id="createCase",
    status_code=201,
    summary="提交申请 · Hand in a bundled case",
    responses=problems(401, 403, 409, 413, 422),
)
async def create_case(desk: AtDesk, person: SignedIn, body: Submission, key: Key, response: Response) -> Receipt:
    """Hand in once for all items (GZ 11.2b). Needs an Idempotency-Key: the same request again gets the same receipt.

    A missing material does not keep the case out: it is asked for in the one notice (许可法 32(1)(四)).
    """
    created = await submissions.create(desk, person, _submission(body), key=key)
    response.headers["location"] = f"/cases/{created.case_id}"
    if created.repeated:
        response.status_code = 200
    return Receipt(
        case=created.case_id,
        access_code=created.access_code,
        received_on=created.received_on,
        version=created.version,
    )


@router.get("/cases", operation_id="listOwnCases", summary="我的办件 · My cases", responses=problems(401, 422))
async def list_own_cases(desk: AtDesk, person: SignedIn, limit: Most = USUAL_PAGE, cursor: Cursor = None) -> CasePage:
    """The signed-in applicant's cases, newest first."""
    page = await case_views.own_cases(desk, person, cursor=cursor, most=limit)
    return CasePage(rows=[CaseSummary.model_validate(row) for row in page.rows], next=page.next)


@router.get(
    "/cases/{case}",
    operation_id="readCase",
    summary="办件进度 · Follow a case",
    responses=problems(401, 403, 404, 429),
)
async def read_case(
    desk: AtDesk, person: PerhapsSignedIn, case: str, response: Response, x_access_code: AccessCode = None
) -> CaseView:
    """Where the case stands, its story, its dates and why (GZ 13.4a). Signed in, or with the code on the receipt."""
    if person is not None:
        view = await case_views.case_view(desk, person, case)
    elif x_access_code is not None:
        view = await case_views.case_by_code(desk, case, x_access_code)
    else:
        raise NotSignedIn("sign-in.needed")
    response.headers["etag"] = f'"{view.summary.version}"'
    return CaseView.model_validate(view)


@router.post(
    "/cases/{case}/supplement",
    operation_id="supply",
    summary="提交补正 · Supply what the notice asked for",
    responses=problems(*ACT),
)
async def supply(
    *, desk: AtDesk, person: SignedIn, case: str, body: Supplement, version: Version, key: Key
) -> Performed:
    """Answer points of the one notice; nothing else is taken (GZ 13.2)."""
    supplement = applicant_acts.Supplement(form=body.form, materials=body.materials, promised=body.promised)
    return performed(case, await applicant_acts.supply(desk, person, _at(case, version, key), supplement))


@router.put(
    "/cases/{case}/deferred/{material}",
    operation_id="supplyDeferred",
    summary="补交容缺材料 · Hand in a deferred material",
    responses=problems(*ACT),
)
async def supply_deferred(
    *, desk: AtDesk, person: SignedIn, case: str, material: str, body: DeferredMaterial, version: Version, key: Key
) -> Performed:
    """Hand in a material that tolerance had deferred (GZ 13.1c)."""
    done = await applicant_acts.supply_deferred(desk, person, _at(case, version, key), material, body.uploads)
    return performed(case, done)


@router.post(
    "/cases/{case}/withdrawal",
    operation_id="withdraw",
    summary="撤回申请 · Withdraw",
    responses=problems(*ACT),
)
async def withdraw(
    *, desk: AtDesk, person: SignedIn, case: str, body: Withdrawal, version: Version, key: Key
) -> Performed:
    """Take the case back, as long as nothing is decided."""
    done = await applicant_acts.withdraw(desk, person, _at(case, version, key), reason=body.reason or "")
    return performed(case, done)


@router.post(
    "/cases/{case}/items/{item}/hearing/request",
    operation_id="requestHearing",
    summary="申请听证 · Ask for a hearing",
    responses=problems(*ACT),
)
async def request_hearing(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, version: Version, key: Key
) -> Performed:
    """Ask for the hearing that was offered, within five working days (许可法 47)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await applicant_acts.request_hearing(desk, person, at))


@router.post("/cases/{case}/rating", operation_id="rate", summary="评价 · Rate the service", responses=problems(*ACT))
async def rate(*, desk: AtDesk, person: SignedIn, case: str, body: Rating, version: Version, key: Key) -> Performed:
    """Rate once, freely (GB/T 39734)."""
    at = _at(case, version, key)
    return performed(case, await applicant_acts.rate(desk, person, at, level=body.level, comment=body.comment or ""))


@router.get(
    "/cases/{case}/documents/{number}",
    operation_id="downloadDocument",
    summary="下载结果文书 · Download a document",
    response_class=Response,
    responses=problems(401, 403, 404) | {200: {"content": {"application/pdf": {}}, "description": "The signed PDF."}},
)
async def download_document(desk: AtDesk, person: SignedIn, case: str, number: str) -> Response:
    """A document's signed PDF, for those entitled."""
    name, content = await documents.download(desk, person, case, number)
    return Response(
        content,
        media_type="application/pdf",
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


@router.get(
    "/cases/{case}/papers",
    operation_id="listPapers",
    summary="收件、受理和告知文书 · Receipts and notices",
    responses=problems(401, 403, 404),
)
async def list_papers(desk: AtDesk, person: SignedIn, case: str) -> list[Paper]:
    """Receipt, acceptance, non-acceptance and the one notice, each dated and in writing (许可法 32(2), GZ 13.2)."""
    return [Paper.model_validate(row) for row in await papers.papers(desk, person, case)]


@router.get(
    "/cases/{case}/papers/{seq}",
    operation_id="downloadPaper",
    summary="下载收件、受理或者告知文书 · Download a receipt or notice",
    response_class=Response,
    responses=problems(401, 403, 404, 422)
    | {200: {"content": {"application/pdf": {}}, "description": "The signed PDF."}},
)
async def download_paper(desk: AtDesk, person: SignedIn, case: str, seq: int) -> Response:
    """One of them as a signed PDF; the same file each time."""
    name, content = await papers.download(desk, person, case, seq)
    return Response(
        content,
        media_type="application/pdf",
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def performed(case: str, done: Done) -> Performed:
    """What an act led to, as it is answered."""
    return Performed(case=case, version=done.seq, events=list(done.events))


def _at(case: str, version: int | None, key: str) -> At:
    return At(case_id=case, version=version, key=key)


def _submission(body: Submission) -> submissions.Submission:
    return submissions.Submission(
        bundle=body.bundle,
        version=body.version,
        answers=body.answers,
        form=body.form,
        materials=body.materials,
        applicant=body.applicant.model_dump(exclude_defaults=True),
        promised=body.promised,
        delivery=body.delivery,
        channel=body.channel,
    )
