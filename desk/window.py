"""The one window's own acts: accept, issue the one notice, hand results out against proof (GZ 6.3a, 11.2c, 11.2e)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from db import supervision
from desk.acts import At
from desk.case_views import summary_of
from desk.context import Desk
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.performing import Refs, perform
from desk.permissions import Act, reach
from desk.standing import Standing
from desk.story import Said
from domain.case import commands as c
from domain.case.state import Stage
from workflows.ports import Performed

READY_STAGES: Final = (Stage.HANDLING.value, Stage.ISSUED.value)  # in HANDLING, a part may have been released early
BY_HAND: Final = (c.DeliveryMethod.WINDOW.value, c.DeliveryMethod.MAIL.value)


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A package that waits at the window; no personal data. `numbers` are its documents."""

    case_id: str
    bundle: str
    bundle_name: Said
    delivery: str
    stage: str
    numbers: tuple[str, ...]


async def accept(desk: Desk, person: Person, at: At) -> Performed:
    """Accept the case without waiting for silent departments (许可法 32(1)(五))."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.Accept()

    return await perform(desk, person, at.asked(Act.ACCEPT), build)


async def issue_notice(desk: Desk, person: Person, at: At) -> Performed:
    """Issue the one supplement notice now (GZ 13.2)."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.IssueNotice()

    return await perform(desk, person, at.asked(Act.ISSUE_NOTICE), build)


async def deliver(
    desk: Desk, person: Person, at: At, *, method: c.DeliveryMethod, proof: str, on: date | None = None
) -> Performed:
    """Hand the package over; `proof` says what identification was shown, or under which number it was posted."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.Deliver(method=method, receipt=refs[0], on=on)

    return await perform(desk, person, at.asked(Act.DELIVER, proof, facts=(method, on)), build)


async def ready_packages(desk: Desk, person: Person, *, cursor: str | None, most: int) -> Page[Ready]:
    """What is ready to be handed out over the counter or posted, by case number."""
    reach(person.actor, Act.SEE_READY)
    after = key_of(cursor, str)
    async with desk.database.reading() as session:
        found = await supervision.to_be_handed_over(
            session, stages=READY_STAGES, methods=BY_HAND, limit=most + 1, after=str(after[0]) if after else ""
        )
    libraries = await desk.shelf.libraries((row.bundle, row.bundle_version) for row, _ in found)
    rows = [
        Ready(
            case_id=row.id,
            bundle=row.bundle,
            bundle_name=summary_of(row, libraries[row.bundle, row.bundle_version]).bundle_name,
            delivery=row.delivery,
            stage=row.stage,
            numbers=numbers,
        )
        for row, numbers in found
    ]
    return page_of(rows, most=most, key=lambda ready: (ready.case_id,))
