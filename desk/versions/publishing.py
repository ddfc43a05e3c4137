"""Publishing a version from a date, and retiring it: acts of the lead department (GZ 4.2, 4.4a, 11.2a)."""

import asyncio
from datetime import date

from db import bundle_versions
from desk.context import Desk
from desk.errors import Conflict, Malformed
from desk.people import Person
from desk.permissions import Act
from desk.stocking import errors_of, supersede
from desk.versions.changing import Changing, changing
from desk.versions.finding_points import points_of
from desk.versions.reading import APPROVAL, VersionView, edition_at, waits_for
from desk.versions.stages import Stage, Step

APPROVER = "政务服务管理部门 government-services department"


async def publish(desk: Desk, person: Person, bundle: str, pin: str, *, first_day: date) -> VersionView:
    """Publish what all have signed: offered from `first_day`, on which whatever was offered before is superseded.

    Raises NotFound, NotEntitled, Conflict while a signature is missing, Malformed for a day that is over, or that lies
    before another version's, and for what breaks a rule by then.
    """
    edition = await edition_at(desk, bundle, pin)
    async with changing(desk, person, bundle, pin, act=Act.PUBLISH_BUNDLE, step=Step.PUBLISH) as change:
        version = change.version
        missing = waits_for(version, await bundle_versions.signatures(change.session, bundle, pin))
        if missing:
            names = "、".join(name if name != APPROVAL else APPROVER for name in missing)
            raise Conflict("version.unsigned", subject=pin, missing=names)
        earlier = [row for row in change.versions if row.stage == Stage.PUBLISHED and row.ended_as is None]
        _not_before(first_day, edition.definition.effective_from, desk.today(), *_days(change))
        errors = await asyncio.to_thread(errors_of, edition, first_day)
        if errors:
            raise Malformed("version.errors", points=points_of(errors), subject=pin)
        version.stage, version.published_from, version.published_at = Stage.PUBLISHED.value, first_day, change.now
        change.note(Step.PUBLISH, {"from": first_day.isoformat(), "number": version.number})
        for row in earlier:
            supersede(change.session, row, version, change.now)
        return await change.view()


async def retire(desk: Desk, person: Person, bundle: str, pin: str, *, first_day: date, reason: str) -> VersionView:
    """Offer a published version no longer, from a day on; running cases stay on it. Raises as `publish`."""
    async with changing(desk, person, bundle, pin, act=Act.RETIRE_BUNDLE, step=Step.RETIRE) as change:
        version = change.version
        began = version.published_from or desk.today()
        _not_before(first_day, desk.today(), began)
        ended = version.ended_from
        version.ended_from = min(first_day, ended) if ended else first_day
        version.ended_as = bundle_versions.RETIRED
        change.note(Step.RETIRE, {"from": first_day.isoformat(), "reason": reason})
        return await change.view()


def _days(change: Changing) -> list[date]:
    """When other versions begin: none may be overtaken by one that is published after it."""
    return [row.published_from for row in change.versions if row.stage == Stage.PUBLISHED and row.published_from]


def _not_before(day: date, *earliest: date) -> None:
    if day < max(earliest):
        raise Malformed("version.day", earliest=max(earliest).isoformat())
