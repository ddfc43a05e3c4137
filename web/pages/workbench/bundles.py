"""The bundles that a department leads or takes part in, one of them with its versions, and the record of all acts."""

from typing import Final
from urllib.parse import quote

from starlette.responses import Response

from desk.permissions import TABLE, Act
from desk.versions import reading
from desk.versions.offers import may_draft
from desk.versions.overview import bundle_overview_of, logins, overview
from desk.versions.stages import Standing
from web.pages.workbench.frame import department, version_path
from web.visit import Visit

LINES: Final = 30


async def start(visit: Visit) -> Response:
    """Every bundle that concerns this person's department."""
    person = visit.signed_in
    found = await overview(visit.desk, person)
    return visit.show(
        "workbench/start.html",
        bundles=found,
        department=department(visit),
        version_path=version_path,
        drafts=Act.DRAFT_BUNDLE in TABLE[person.role],
        waiting=[(one, version) for one in found for version in one.open if _mine_to_sign(visit, version)],
    )


async def bundle(visit: Visit) -> Response:
    """One bundle's versions, the newest first."""
    person, name = visit.signed_in, visit.path("bundle")
    found = await bundle_overview_of(visit.desk, person, name, counted=True)
    model = found.in_force or found.versions[-1]
    return visit.show(
        "workbench/bundle.html",
        found=found,
        shown=[one for one in reversed(found.versions) if one.standing is not Standing.DROPPED],
        dropped=[one for one in reversed(found.versions) if one.standing is Standing.DROPPED],
        model=model,
        not_drafting=await may_draft(visit.desk, person, name, model.pin),
        department=department(visit),
        version_path=version_path,
    )


async def log(visit: Visit) -> Response:
    """Every act on the bundle's versions, the newest first."""
    person, name = visit.signed_in, visit.path("bundle")
    found = await bundle_overview_of(visit.desk, person, name)
    page = await reading.audit(visit.desk, person, name, cursor=visit.request.query_params.get("after"), most=LINES)
    return visit.show(
        "workbench/log.html",
        found=found,
        lines=page.rows,
        logins=await logins(visit.desk, person, [line.who for line in page.rows]),
        numbers={one.pin: one.number for one in found.versions},
        following=f"{visit.request.url.path}?after={quote(page.next)}" if page.next else "",
        department=department(visit),
        version_path=version_path,
    )


def _mine_to_sign(visit: Visit, version: reading.VersionView) -> bool:
    person = visit.signed_in
    allowed = TABLE[person.role]
    if version.standing is not Standing.SIGNING:
        return False
    if Act.APPROVE_BUNDLE in allowed:
        return reading.APPROVAL in version.waits_for
    return Act.SIGN_BUNDLE in allowed and person.department in version.waits_for
