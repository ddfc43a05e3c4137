"""One version from all sides: its life and what can be done with it, what it changes, its text, guide and diagram."""

import asyncio
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from bundles.diff import Effect, NotComparable
from bundles.scenario_checks import Check
from desk.errors import DeskError, Malformed, Point
from desk.publishing.guide import guide as guide_of
from desk.publishing.plain import Language, plain
from desk.versions import reading
from desk.versions.drawing import drawable
from desk.versions.offers import may_draft, offers
from desk.versions.scenarios import Tried, scenarios_of
from desk.versions.stages import Standing
from domain.derivation import Lang
from web.pages.workbench.findings import counts, shown
from web.pages.workbench.frame import Opened, department, opened
from web.rendering import said
from web.visit import Visit


async def facts(visit: Visit) -> Response:
    """The version's life: who signed, who has still to, and what this person can do with it."""
    return await first_page(visit, await opened(visit, counted=True))


async def first_page(
    visit: Visit,
    found: Opened,
    *,
    error: DeskError | None = None,
    wrong_step: str = "",
    unfilled: tuple[str, ...] = (),
) -> Response:
    """The first page; with an error, what was typed is still there and `unfilled` names the fields to fill in."""
    name, pin = found.bundle.bundle, found.version.pin
    offered = await offers(visit.desk, visit.signed_in, name, pin)
    open_ = found.version.standing in (Standing.DRAFT, Standing.SIGNING)
    return visit.show(
        "workbench/version.html",
        status=error.status if error else HTTPStatus.OK,
        found=found,
        possible=[one.step.value for one in offered if one.refused is None],
        refused=[one for one in offered if one.refused is not None],
        not_drafting=await may_draft(visit.desk, visit.signed_in, name, pin),
        signed={one.department: one for one in found.version.signatures},
        signers=[*found.version.departments, reading.APPROVAL],
        open=open_,
        error=error,
        points=error.points if isinstance(error, Malformed) else (),
        wrong_step=wrong_step,
        unfilled=unfilled if isinstance(error, Malformed) else (),
        given=visit.fields,
        today=visit.desk.today(),
        earliest=await _earliest(visit, found),
        department=department(visit),
        tab="facts",
    )


async def differences(visit: Visit) -> Response:
    """What the version changes against the one in force, or another one that is asked for."""
    found = await opened(visit)
    others = [one for one in reversed(found.bundle.versions) if one.pin != found.version.pin]
    asked = visit.request.query_params.get("since", "")
    since = next((one for one in others if one.pin == asked), None) or _usual(found)
    changes, problem = None, ""
    points: tuple[Point, ...] = ()
    if since is not None:
        try:
            changes = await reading.compared(
                visit.desk, visit.signed_in, found.bundle.bundle, found.version.pin, since=since.pin
            )
        except Malformed as error:
            problem, points = error.detail(visit.lang), error.points
        except NotComparable:
            problem = "too-many"
    return visit.show(
        "workbench/difference.html",
        found=found,
        since=since,
        others=others,
        problem=problem,
        points=points,
        changes=changes,
        effects=[(effect.value, changes.of(effect)) for effect in Effect] if changes else [],
        tab="difference",
    )


async def text(visit: Visit) -> Response:
    """The text with numbered lines, and what the compiler says of it today."""
    found = await opened(visit)
    read = await reading.version_text(visit.desk, visit.signed_in, found.bundle.bundle, found.version.pin)
    listed = shown(read.findings, read.text, read.additions, found.bundle.bundle)
    return visit.show(
        "workbench/text.html",
        found=found,
        lines=read.text.split("\n"),
        added=[(name, one.split("\n")) for name, one in read.additions.items()],
        findings=listed,
        counts=counts(listed),
        tab="text",
    )


async def diagram(visit: Visit) -> Response:
    """The order of the items as a picture."""
    found = await opened(visit)
    edition, obstacles = await drawable(visit.desk, found.bundle.bundle, found.version.pin)
    document, section = None, None
    if not obstacles:
        made = await asyncio.to_thread(guide_of, edition.definition, edition.catalogue)
        document = plain(made, _language(visit))
        section = next((one for one in document["sections"] if _has_figure(one)), None)
    return visit.show(
        "workbench/diagram.html",
        found=found,
        obstacles=obstacles,
        document=document,
        section=section,
        picture=f"{found.path}/diagram.svg",
        tab="diagram",
    )


async def scenarios(visit: Visit) -> Response:
    """What comes of the bundle's acceptance scenarios under this version."""
    found = await opened(visit)
    tried, obstacles = await scenarios_of(visit.desk, found.bundle.bundle, found.version.pin)
    told = [_told(one, visit.lang) for one in tried]
    return visit.show("workbench/scenarios.html", found=found, obstacles=obstacles, tried=told, tab="scenarios")


def _told(tried: Tried, lang: Lang) -> Tried:
    """The same with items and dates named in one language, where programs read ids."""
    if tried.played is None:
        return tried
    steps = tuple(
        replace(step, checks=tuple(_check_told(check, lang) for check in step.checks)) for step in tried.played.steps
    )
    return replace(tried, played=replace(tried.played, steps=steps))


def _check_told(check: Check, lang: Lang) -> Check:
    return replace(check, wanted=said(check.wanted_said, lang), found=said(check.found_said, lang))


async def guide(visit: Visit) -> Response:
    """The guide as applicants would read it."""
    found = await opened(visit)
    edition, obstacles = await drawable(visit.desk, found.bundle.bundle, found.version.pin)
    document = None
    if not obstacles:
        made = await asyncio.to_thread(guide_of, edition.definition, edition.catalogue)
        document = plain(made, _language(visit))
    return visit.show(
        "workbench/guide.html",
        found=found,
        obstacles=obstacles,
        document=document,
        picture=f"{found.path}/diagram.svg",
        tab="guide",
    )


def _usual(found: Opened) -> reading.VersionView | None:
    """The version in force; for that one itself, what it superseded."""
    offered = found.bundle.in_force
    if offered is not None and offered.pin != found.version.pin:
        return offered
    before = [
        one
        for one in found.bundle.versions
        if one.published_from and one.pin != found.version.pin and one.standing is Standing.SUPERSEDED
    ]
    return max(before, key=lambda one: (one.published_from, one.published_at), default=None)


async def _earliest(visit: Visit, found: Opened) -> str:
    """The first day from which this version could be published."""
    edition = await reading.edition_at(visit.desk, found.bundle.bundle, found.version.pin)
    days = [one.published_from for one in found.bundle.versions if one.published_from]
    return max([visit.desk.today(), edition.definition.effective_from, *days]).isoformat()


def _has_figure(section: dict[str, Any]) -> bool:
    return any(block["kind"] == "figure" for block in section["blocks"])


def _language(visit: Visit) -> Language:
    return Language.ZH if visit.lang == "zh" else Language.EN
