"""Bundles, their guides and the promises not kept: open to everybody (GZ 5.2, 9.3, 11.1c, 优化营商环境条例 36(2))."""

from fastapi import APIRouter

from api.given import USUAL_PAGE, AtDesk, Cursor, Most, problems
from api.schemas.catalogue import Answers, Application, BundleSummary, Guide, UnkeptPromise, UnkeptPromisePage, WayOut
from api.schemas.common import Words
from desk import bundles, promises
from domain.derivation import render

router = APIRouter(tags=["办事指南 Guides"])


@router.get("/bundles", operation_id="listBundles", summary="“一件事”清单 · The public list of bundles")
async def list_bundles(desk: AtDesk) -> list[BundleSummary]:
    """Every bundle in force today (GZ 11.1c)."""
    return [
        BundleSummary(
            id=found.id,
            version=found.pin,
            name=Words(zh=found.name.zh, en=found.name.en),
            summary=Words(zh=found.summary.zh, en=found.summary.en),
            lead=found.departments.lead.department,
            typical=found.typical,
        )
        for found in await bundles.offered(desk)
    ]


@router.get(
    "/bundles/{bundle}/guide", operation_id="readGuide", summary="办事指南 · The guide", responses=problems(404)
)
async def read_guide(desk: AtDesk, bundle: str) -> Guide:
    """The guide for every situation (GZ 5.2a)."""
    return Guide(guide=await bundles.guide(desk, bundle))


@router.get(
    "/bundles/{bundle}/promises",
    operation_id="listUnkeptPromises",
    summary="未按承诺期限办结的事项 · Promises that were not kept",
    responses=problems(404, 422),
)
async def list_unkept_promises(
    desk: AtDesk, bundle: str, limit: Most = USUAL_PAGE, cursor: Cursor = None
) -> UnkeptPromisePage:
    """The newest first, each with the reason that is published (优化营商环境条例 36(2)); nothing tells whose it was."""
    page = await promises.unkept(desk, bundle, cursor=cursor, most=limit)
    return UnkeptPromisePage(rows=[UnkeptPromise.model_validate(row) for row in page.rows], next=page.next)


@router.post(
    "/bundles/{bundle}/guide",
    operation_id="readGuideForAnswers",
    summary="按情形的办事指南 · The guide for given answers",
    responses=problems(404, 409, 422),
)
async def read_guide_for_answers(desk: AtDesk, bundle: str, body: Answers) -> Guide:
    """The guide with only what concerns these answers."""
    return Guide(guide=await bundles.guide(desk, bundle, body.answers))


@router.post(
    "/bundles/{bundle}/application",
    operation_id="readApplication",
    summary="情形引导和表单 · Situation questions and form",
    responses=problems(404, 422),
)
async def read_application(desk: AtDesk, bundle: str, body: Answers) -> Application:
    """The questions for the answers so far; once all are answered the form, the materials and the published limit.

    Answers stay out of the address because they can be sensitive.
    """
    found = await bundles.application(desk, bundle, body.answers)
    refused = found.pop("refused")
    way_out = (
        WayOut(rule=refused.rule, code=refused.code, zh=render(refused, "zh"), en=render(refused, "en"))
        if refused
        else None
    )
    return Application(**found, refused=way_out)
