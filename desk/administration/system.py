"""How the installation is: what answers, what waits to be sent, which versions are in use, how much room is left."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from db import catalogue, department_work, size
from db.department_work import Outbox
from desk.administration import calendars, papers
from desk.administration.papers import Signer
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, reach
from desk.readiness import readiness
from desk.story import Said

GIVEN_UP_SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class GivenUp:
    """A message nobody tries to send any more: to whom, of which kind, since when, and the code of the last error."""

    target: str
    kind: str
    attempts: int
    at: datetime
    error: str


@dataclass(frozen=True, kw_only=True)
class Room:
    """Bytes: of the database, and of the disk that holds the data folder (None where it can't be asked)."""

    database: int
    free: int | None
    total: int | None


@dataclass(frozen=True, kw_only=True)
class InForce:
    """A bundle's version that is offered today."""

    bundle: str
    name: Said
    number: str
    pin: str


@dataclass(frozen=True, kw_only=True)
class System:
    """The whole state. `silent` are the departments whose systems do not answer; `running` only where asked for."""

    database: bool
    engine: bool
    outboxes: tuple[Outbox, ...]
    given_up_count: int
    given_up: tuple[GivenUp, ...]
    silent: tuple[str, ...]
    room: Room | None
    versions: tuple[InForce, ...]
    running: tuple[tuple[str, str, int], ...] | None

    @property
    def waiting(self) -> int:
        """How many messages have not arrived."""
        return sum(one.waiting for one in self.outboxes)


@dataclass(frozen=True, kw_only=True)
class Attention:
    """What somebody has to look at: nothing where all of it is empty."""

    years: tuple[int, ...]
    signer: Signer | None
    silent: tuple[str, ...]
    given_up: int


async def system(desk: Desk, person: Person, *, count_cases: bool = False) -> System:
    """How everything is now. A database or an engine that is away is part of the answer. Raises NotEntitled."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    ready, engine = await asyncio.gather(readiness(desk), desk.engine_answers())
    async with desk.database.reading() as session:
        outboxes = await department_work.outboxes(session)
        given_up = await department_work.given_up(session, limit=GIVEN_UP_SHOWN)
        count = await department_work.count_given_up(session)
        silent = [row.department for row in await catalogue.health(session) if not row.reachable]
        running = await department_work.running_by_version(session) if count_cases else None
    return System(
        database=ready.database,
        engine=engine,
        outboxes=tuple(outboxes),
        given_up_count=count,
        given_up=tuple(
            GivenUp(
                target=row.target or row.audience,
                kind=row.kind,
                attempts=row.attempts,
                at=row.given_up_at or row.created_at,
                error=row.last_error,
            )
            for row in given_up
        ),
        silent=tuple(silent),
        room=await _room(desk),
        versions=await _in_force(desk),
        running=None if running is None else tuple(running),
    )


async def attention(desk: Desk, person: Person) -> Attention:
    """What has to be looked at, by cheap questions alone. Raises NotEntitled."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    found = await calendars.overview(desk, person)
    signer = papers.signer(desk, person)
    async with desk.database.reading() as session:
        given_up = await department_work.count_given_up(session)
        silent = tuple(row.department for row in await catalogue.health(session) if not row.reachable)
    near = signer if signer and signer.near_its_end else None
    return Attention(years=found.missing, signer=near, silent=_known(desk, silent), given_up=given_up)


def _known(desk: Desk, departments: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in departments if one in desk.library.catalogue.departments)


async def _room(desk: Desk) -> Room | None:
    try:
        async with desk.database.reading() as session:
            used = await size.bytes_used(session)
    except (SQLAlchemyError, OSError, TimeoutError):
        return None
    free, total = await asyncio.to_thread(_disk, desk.installation.storage)
    return Room(database=used, free=free, total=total)


def _disk(folder: Path | None) -> tuple[int | None, int | None]:
    try:
        usage = shutil.disk_usage(folder) if folder else None
    except OSError:
        return None, None
    return (usage.free, usage.total) if usage else (None, None)


async def _in_force(desk: Desk) -> tuple[InForce, ...]:
    return tuple(
        InForce(
            bundle=one.definition.id,
            name=Said(zh=one.definition.name.zh, en=one.definition.name.en),
            number=str(one.definition.version),
            pin=one.definition.pin,
        )
        for one in await desk.shelf.offered(desk.today())
    )
