"""How every act on a version is done: the bundle held against other acts, the person entitled, the moment right."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from db import bundle_versions
from db.tables.bundle_version import BundleVersionRow
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, require
from desk.versions.reading import VersionView, subject_of, view_of, visible
from desk.versions.stages import Step, allow


@dataclass(frozen=True, kw_only=True)
class Changing:
    """A version that may be changed now, among its bundle's versions, in an open transaction."""

    session: AsyncSession
    version: BundleVersionRow
    versions: Sequence[BundleVersionRow]
    person: Person
    now: datetime

    def note(self, step: Step, detail: Mapping[str, Any] | None = None, *, of: BundleVersionRow | None = None) -> None:
        """Put the act on record."""
        bundle_versions.note_act(
            self.session, of or self.version, act=step.value, who=self.person.actor, at=self.now, detail=detail
        )

    async def view(self) -> VersionView:
        """The version as it now stands."""
        await self.session.flush()
        version = self.version
        signed = await bundle_versions.signatures(self.session, version.bundle, version.pin)
        return view_of(version, signed, self.now.date())


@asynccontextmanager
async def changing(
    desk: Desk, person: Person, bundle: str, pin: str, *, act: Act, step: Step
) -> AsyncIterator[Changing]:
    """Open the transaction of one act. Raises NotFound, NotEntitled, Conflict."""
    async with desk.database.transaction() as session:
        rows = await bundle_versions.locked(session, bundle)
        version = visible(person, next((row for row in rows if row.pin == pin), None))
        require(person.actor, act, subject_of(version))
        allow(version, step, desk.today())
        yield Changing(session=session, version=version, versions=rows, person=person, now=desk.now())
