"""The workbench's first look: which bundles a person's department leads or takes part in, and how each stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db import accounts, bundle_overview
from db.bundle_versions import PUBLISHED
from db.tables.bundle_version import BundleVersionRow
from desk.context import Desk
from desk.errors import NotFound
from desk.people import Person
from desk.permissions import Act, may, reach
from desk.story import Said
from desk.versions.moving import STAGES
from desk.versions.reading import VersionView, subject_of, view_of
from desk.versions.stages import Standing

OPEN = (Standing.DRAFT, Standing.SIGNING, Standing.ANNOUNCED)


@dataclass(frozen=True, kw_only=True)
class BundleOverview:
    """A bundle with the versions that a person may know of, oldest first.

    `leads`: whether the person's own department does. `running`: cases under way by the pin they follow, if counted.
    """

    bundle: str
    name: Said
    lead: str
    leads: bool
    versions: tuple[VersionView, ...]
    running: Mapping[str, int]

    @property
    def in_force(self) -> VersionView | None:
        """The version that is offered today."""
        return offered_of(self.versions)

    def called(self, pin: str) -> str:
        """A version's number; its whole pin where another one bears the same number, and nobody could tell them apart.

        Departments give a number once, and the program's own versions should; but what was dropped counts for nobody.
        """
        number = next((one.number for one in self.versions if one.pin == pin), pin.partition("+")[0])
        same = [one for one in self.versions if one.number == number and one.standing is not Standing.DROPPED]
        return pin if any(one.pin != pin for one in same) else number

    @property
    def open(self) -> tuple[VersionView, ...]:
        """What is being written, signed, or waits for its first day."""
        return tuple(one for one in self.versions if one.standing in OPEN)

    @property
    def running_elsewhere(self) -> int:
        """Running cases that follow another version than the one in force."""
        offered = self.in_force
        return sum(count for pin, count in self.running.items() if offered is None or pin != offered.pin)


async def overview(desk: Desk, person: Person) -> tuple[BundleOverview, ...]:
    """Every bundle that the person's department leads or takes part in, those it leads first. Raises NotEntitled."""
    found = await _found(desk, person, None, counted=True)
    return tuple(sorted(found, key=lambda one: (not one.leads, one.bundle)))


async def bundle_overview_of(desk: Desk, person: Person, bundle: str, *, counted: bool = False) -> BundleOverview:
    """One bundle; `counted` with its running cases. Raises NotEntitled, NotFound where the department has no part."""
    found = await _found(desk, person, bundle, counted=counted)
    if not found:
        raise NotFound("bundle.unknown", subject=bundle)
    return found[0]


async def logins(desk: Desk, person: Person, acting: Sequence[str]) -> Mapping[str, str]:
    """The logins of those who acted on versions, for who may read of these acts. Raises NotEntitled."""
    reach(person.actor, Act.SEE_DRAFTS)
    async with desk.database.reading() as session:
        return await accounts.logins_of(session, acting)


async def _found(desk: Desk, person: Person, bundle: str | None, *, counted: bool) -> list[BundleOverview]:
    reach(person.actor, Act.SEE_DRAFTS)
    async with desk.database.reading() as session:
        rows = await bundle_overview.heads(session, bundle=bundle)
        signed = await bundle_overview.signatures(session, bundle=bundle)
        running = await bundle_overview.running(session, STAGES, bundle=bundle) if counted else {}
    by_bundle: dict[str, list[BundleVersionRow]] = {}
    for row in rows:
        by_bundle.setdefault(row.bundle, []).append(row)
    made = []
    for name, versions in by_bundle.items():
        inside = [row for row in versions if may(person.actor, Act.SEE_DRAFTS, subject_of(row))]
        if not inside:
            continue
        known = [row for row in versions if row in inside or row.stage == PUBLISHED]
        views = tuple(view_of(row, signed.get((name, row.pin), ()), desk.today()) for row in known)
        counts = {row.pin: running[name, row.pin] for row in versions if (name, row.pin) in running}
        made.append(await _overview(desk, person, views, counts))
    return made


async def _overview(
    desk: Desk, person: Person, views: tuple[VersionView, ...], running: Mapping[str, int]
) -> BundleOverview:
    present = offered_of(views) or views[-1]
    edition = await desk.shelf.exactly(present.bundle, present.pin)
    name = edition.definition.name if edition else None
    return BundleOverview(
        bundle=present.bundle,
        name=Said(zh=name.zh, en=name.en) if name else Said(zh=present.bundle, en=present.bundle),
        lead=present.lead,
        leads=bool(person.department) and person.department == present.lead,
        versions=views,
        running=running,
    )


def offered_of(views: Sequence[VersionView]) -> VersionView | None:
    """The version that is offered today: of several the one published last."""
    offered = [one for one in views if one.standing is Standing.IN_FORCE]
    return max(offered, key=_published, default=None)


def _published(view: VersionView) -> tuple[date, datetime]:
    if view.published_from is None or view.published_at is None:
        raise ValueError("a version in force was published")
    return view.published_from, view.published_at
