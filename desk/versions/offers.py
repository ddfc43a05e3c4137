"""What a person may do with a version now; and what can't be done, why not, by the very rules that refuse it.

Only tells: the acts themselves ask again, in the transaction in which they change something.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db import bundle_versions
from db.tables.bundle_version import BundleVersionRow
from desk.context import Desk
from desk.errors import Conflict, DeskError, Malformed
from desk.people import Person
from desk.permissions import Act, require
from desk.stocking import errors_of
from desk.versions.finding_points import points_of
from desk.versions.publishing import APPROVER
from desk.versions.reading import APPROVAL, edition_at, subject_of, visible, waits_for
from desk.versions.signing import act_of, entitled, signs_for
from desk.versions.stages import Stage, Step, allow

STEPS: Final = (
    Step.SUBMIT,
    Step.SIGN,
    Step.UNSIGN,
    Step.PUBLISH,
    Step.RECALL,
    Step.DROP,
    Step.MOVE_CASES,
    Step.RETIRE,
)
ACTS: Final[Mapping[Step, Act]] = {
    Step.SUBMIT: Act.DRAFT_BUNDLE,
    Step.RECALL: Act.DRAFT_BUNDLE,
    Step.DROP: Act.DRAFT_BUNDLE,
    Step.PUBLISH: Act.PUBLISH_BUNDLE,
    Step.RETIRE: Act.RETIRE_BUNDLE,
    Step.MOVE_CASES: Act.MOVE_CASES,
}


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One act, and what refuses it; None where it may be done."""

    step: Step
    refused: DeskError | None


async def offers(desk: Desk, person: Person, bundle: str, pin: str) -> tuple[Offer, ...]:
    """Every act on a version with what speaks against it for this person today. Raises NotFound.

    Of signing and taking the signature back only the one that the person has still to do.
    """
    async with desk.database.reading() as session:
        version = visible(person, await bundle_versions.find(session, bundle, pin))
        waited_for = waits_for(version, await bundle_versions.signatures(session, bundle, pin))
    moot = Step.UNSIGN if signs_for(person) in waited_for or version.stage != Stage.SIGNING else Step.SIGN
    offered = [step for step in STEPS if step is not moot]
    return tuple([Offer(step=step, refused=await _refused(desk, person, version, step)) for step in offered])


async def may_draft(desk: Desk, person: Person, bundle: str, pin: str) -> DeskError | None:
    """What keeps this person from writing the bundle's next version; None for nothing. Raises NotFound."""
    async with desk.database.reading() as session:
        version = visible(person, await bundle_versions.find(session, bundle, pin))
    try:
        require(person.actor, Act.DRAFT_BUNDLE, subject_of(version))
    except DeskError as refused:
        return refused
    return None


async def _refused(desk: Desk, person: Person, version: BundleVersionRow, step: Step) -> DeskError | None:
    try:
        allow(version, step, desk.today())
        require(person.actor, ACTS.get(step) or act_of(person), subject_of(version))
        if step in (Step.SIGN, Step.UNSIGN):
            async with desk.database.reading() as session:
                await entitled(desk, session, person)
        elif step is Step.PUBLISH:
            await _all_signed(desk, version)
        elif step is Step.SUBMIT:
            await _lawful(desk, version)
    except DeskError as refused:
        return refused
    return None


async def _all_signed(desk: Desk, version: BundleVersionRow) -> None:
    async with desk.database.reading() as session:
        missing = waits_for(version, await bundle_versions.signatures(session, version.bundle, version.pin))
    if missing:
        known = desk.library.catalogue.departments
        names = [known[name].name.zh if name in known else name for name in missing if name != APPROVAL]
        names += [APPROVER] if APPROVAL in missing else []
        raise Conflict("version.unsigned", subject=version.pin, missing="、".join(names))


async def _lawful(desk: Desk, version: BundleVersionRow) -> None:
    edition = await edition_at(desk, version.bundle, version.pin)
    errors = await asyncio.to_thread(errors_of, edition, desk.today())
    if errors:
        raise Malformed("version.errors", points=points_of(errors), subject=version.pin)
