"""The life of a bundle's version: for the lead and the cooperating departments; what is published is open to all."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.given import USUAL_PAGE, AtDesk, Cursor, Most, PerhapsSignedIn, SignedIn, problems
from api.schemas.common import Words
from api.schemas.versions import (
    BundleAct,
    BundleActPage,
    CaseEffect,
    CaseEffectPage,
    Change,
    Difference,
    DraftText,
    Migrated,
    Migration,
    Pin,
    Publication,
    Retirement,
    Version,
    VersionText,
)
from desk.versions import drafting, moving, publishing, reading, signing

router = APIRouter(prefix="/bundles/{bundle}", tags=["版本 Versions"])

PinPath = Annotated[Pin, Path(examples=["1.0.0+3f2a9c41d07b"])]


@router.get("/versions", operation_id="listVersions", summary="版本清单 · Versions", responses=problems(401, 404))
async def list_versions(desk: AtDesk, person: PerhapsSignedIn, bundle: str) -> list[Version]:
    """Every published version, oldest first; for the departments taking part also what is being drafted and signed."""
    return [Version.model_validate(one) for one in await reading.versions(desk, person, bundle)]


@router.post(
    "/versions",
    operation_id="draftVersion",
    status_code=201,
    summary="起草 · Draft a version",
    responses=problems(401, 403, 409, 413, 422),
)
async def draft_version(desk: AtDesk, person: SignedIn, bundle: str, body: DraftText) -> VersionText:
    """Keep a definition as a draft of the department that it names as lead. Findings say what is wrong with it."""
    return VersionText.model_validate(await drafting.draft(desk, person, bundle, body.text, additions=body.additions))


@router.get(
    "/versions/{pin}",
    operation_id="readVersion",
    summary="版本文本 · A version's text",
    responses=problems(401, 404),
)
async def read_version(desk: AtDesk, person: PerhapsSignedIn, bundle: str, pin: PinPath) -> VersionText:
    """One version word for word, with its signatures and what the compiler says of it today."""
    return VersionText.model_validate(await reading.version_text(desk, person, bundle, pin))


@router.delete(
    "/versions/{pin}",
    operation_id="dropVersion",
    summary="作废草稿 · Drop a draft",
    responses=problems(401, 403, 404, 409),
)
async def drop_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath) -> Version:
    """Give a version up before it is published; it stays on record."""
    return Version.model_validate(await drafting.drop(desk, person, bundle, pin))


@router.get(
    "/versions/{pin}/difference",
    operation_id="compareVersions",
    summary="版本比较 · What a version changes",
    responses=problems(401, 404),
)
async def compare_versions(
    desk: AtDesk,
    person: PerhapsSignedIn,
    bundle: str,
    pin: PinPath,
    since: Annotated[Pin, Query(description="The pin of the version to compare with.")],
) -> Difference:
    """What a version changes against another one, in the law's terms, and whom it hurts."""
    found = await reading.compared(desk, person, bundle, pin, since=since)
    changes = [
        Change(
            code=one.fact.code,
            effect=one.effect.value,
            rule=one.fact.rule,
            subject=one.fact.subject,
            text=Words.model_validate(one.fact.text),
            whom=Words.model_validate(one.whom),
            count=one.count,
            of=one.of,
        )
        for one in found.changes
    ]
    return Difference(bundle=found.bundle, old=found.old, new=found.new, changes=changes)


@router.put(
    "/versions/{pin}/submission",
    operation_id="submitVersion",
    summary="提交会签 · Lay before the departments",
    responses=problems(401, 403, 404, 409, 422),
)
async def submit_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath) -> Version:
    """Lay a draft before the departments for signature; refused while it has errors."""
    return Version.model_validate(await drafting.submit(desk, person, bundle, pin))


@router.delete(
    "/versions/{pin}/submission",
    operation_id="recallVersion",
    summary="撤回会签 · Recall",
    responses=problems(401, 403, 404, 409),
)
async def recall_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath) -> Version:
    """Take a version back from signing; signatures given are void."""
    return Version.model_validate(await drafting.recall(desk, person, bundle, pin))


@router.put(
    "/versions/{pin}/signature",
    operation_id="signVersion",
    summary="会签、核准 · Sign or approve",
    responses=problems(401, 403, 404, 409),
)
async def sign_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath) -> Version:
    """Sign for one's department (GZ 11.2a), or as administrator approve for the government-services one (GZ 4.4a)."""
    return Version.model_validate(await signing.sign(desk, person, bundle, pin))


@router.delete(
    "/versions/{pin}/signature",
    operation_id="withdrawSignature",
    summary="撤回签署 · Withdraw a signature",
    responses=problems(401, 403, 404, 409),
)
async def withdraw_signature(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath) -> Version:
    """Take one's signature back, as long as the version is not published."""
    return Version.model_validate(await signing.unsign(desk, person, bundle, pin))


@router.put(
    "/versions/{pin}/publication",
    operation_id="publishVersion",
    summary="公布 · Publish",
    responses=problems(401, 403, 404, 409, 422),
)
async def publish_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath, body: Publication) -> Version:
    """Publish what all have signed, from a day on. From then it never changes; running cases stay on their version."""
    return Version.model_validate(await publishing.publish(desk, person, bundle, pin, first_day=body.first_day))


@router.put(
    "/versions/{pin}/retirement",
    operation_id="retireVersion",
    summary="停用 · Retire",
    responses=problems(401, 403, 404, 409, 422),
)
async def retire_version(desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath, body: Retirement) -> Version:
    """Offer a version no longer, from a day on; running cases stay on it."""
    found = await publishing.retire(desk, person, bundle, pin, first_day=body.first_day, reason=body.reason)
    return Version.model_validate(found)


@router.get(
    "/versions/{pin}/migration",
    operation_id="previewMigration",
    summary="在办件转用预览 · What moving the running cases would do",
    responses=problems(401, 403, 404, 409, 422),
)
async def preview_migration(  # noqa: PLR0917 - FastAPI reads them by name
    desk: AtDesk, person: SignedIn, bundle: str, pin: PinPath, limit: Most = USUAL_PAGE, cursor: Cursor = None
) -> CaseEffectPage:
    """The effect on each running case of another version: dates before and after, or why it has to stay."""
    page = await moving.preview(desk, person, bundle, pin, cursor=cursor, most=limit)
    return CaseEffectPage(rows=[CaseEffect.model_validate(row) for row in page.rows], next=page.next)


@router.post(
    "/versions/{pin}/migration",
    operation_id="migrateCases",
    summary="在办件转用 · Move the running cases",
    responses=problems(401, 403, 404, 409, 422),
)
async def migrate_cases(
    *,
    desk: AtDesk,
    person: SignedIn,
    bundle: str,
    pin: PinPath,
    body: Migration,
    limit: Most = USUAL_PAGE,
    cursor: Cursor = None,
) -> Migrated:
    """Move a page of running cases, only those whose applicant is not worse off; again is harmless."""
    found = await moving.run(desk, person, bundle, pin, reason=body.reason, cursor=cursor, most=limit)
    return Migrated.model_validate(found)


@router.get(
    "/acts",
    operation_id="listBundleActs",
    summary="版本操作记录 · The audit log",
    responses=problems(401, 403, 404, 422),
)
async def list_bundle_acts(
    desk: AtDesk, person: SignedIn, bundle: str, limit: Most = USUAL_PAGE, cursor: Cursor = None
) -> BundleActPage:
    """Every act on the bundle's versions, newest first."""
    page = await reading.audit(desk, person, bundle, cursor=cursor, most=limit)
    return BundleActPage(rows=[BundleAct.model_validate(row) for row in page.rows], next=page.next)
