"""Bundles and their guides: open to everybody (GZ 5.2, 9.3, 11.1c)."""

from fastapi import APIRouter

from api.given import AtDesk, problems
from api.schemas.catalogue import Answers, Application, BundleSummary, Guide, WayOut
from api.schemas.common import Words
from desk import bundles
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
