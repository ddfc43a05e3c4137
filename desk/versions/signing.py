"""Agreeing on a version: every department by its chief representative, and the government-services department.

Whoever signs, signs one content: the hash over the file and all it uses. Another content has to be signed again.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from db import bundle_versions
from db.tables.bundle_version import BundleSignatureRow
from desk.context import Desk
from desk.errors import NotEntitled
from desk.people import Person
from desk.permissions import Act
from desk.signers import absent_chief
from desk.versions.changing import Changing, changing
from desk.versions.reading import APPROVAL, VersionView
from desk.versions.stages import Step
from domain.case.commands import Role


async def sign(desk: Desk, person: Person, bundle: str, pin: str) -> VersionView:
    """Sign for one's department, or approve as the government-services department (GZ 4.4a). Signing twice is one act.

    Raises NotFound, NotEntitled, Conflict.
    """
    async with changing(desk, person, bundle, pin, act=act_of(person), step=Step.SIGN) as change:
        stands_in_for = await entitled(desk, change.session, person)
        signature = BundleSignatureRow(
            bundle=bundle,
            pin=pin,
            department=signs_for(person),
            hash=change.version.hash,
            account=person.account,
            stands_in_for=stands_in_for,
            signed_at=change.now,
        )
        if await bundle_versions.sign(change.session, signature):
            change.note(Step.SIGN, {"stands_in_for": stands_in_for} if stands_in_for else {})
        return await change.view()


async def unsign(desk: Desk, person: Person, bundle: str, pin: str) -> VersionView:
    """Take one's department's signature back, as long as the version is not published."""
    async with changing(desk, person, bundle, pin, act=act_of(person), step=Step.UNSIGN) as change:
        await entitled(desk, change.session, person)
        await _taken_back(change, signs_for(person))
        return await change.view()


async def _taken_back(change: Changing, department: str) -> None:
    if await bundle_versions.unsign(change.session, change.version.bundle, change.version.pin, department):
        change.note(Step.UNSIGN)


def act_of(person: Person) -> Act:
    """What signing is for this person: an administrator approves."""
    return Act.APPROVE_BUNDLE if person.role is Role.ADMINISTRATOR else Act.SIGN_BUNDLE


def signs_for(person: Person) -> str:
    """The department whose signature this person's is; an administrator's is the approval."""
    return APPROVAL if person.role is Role.ADMINISTRATOR else person.department


async def entitled(desk: Desk, session: AsyncSession, person: Person) -> str:
    """For whom the person stands in; empty for nobody. Raises NotEntitled for an officer who is no substitute today."""
    if person.role in (Role.CHIEF, Role.ADMINISTRATOR):
        return ""
    if chief := await absent_chief(desk, session, person):
        return chief
    raise NotEntitled("version.not-a-signer", subject=person.department)
