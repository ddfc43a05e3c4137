"""Simulations that people at the workbench have asked for: each in a process of its own, few at once, all bounded.

They are kept in this server's memory only: a simulation is an answer to a question, no record, and can be asked again.
"""

import asyncio
import json
import logging
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from bundles.snapshot import to_text
from db import bundle_versions
from desk.context import Desk
from desk.errors import Malformed, NotFound
from desk.people import Person
from desk.permissions import Act, require
from desk.versions.drawing import drawable
from desk.versions.finding_points import points_of
from desk.versions.reading import subject_of, visible
from desk.versions.simulation_child import request_of

FEWEST: Final = 100  # cases
USUAL: Final = 1_000
MOST: Final = 10_000
MOST_OFFICERS: Final = 1_000
MOST_ARRIVALS: Final = 10_000
AT_ONCE: Final = 1
KEPT: Final = 30
LONGEST: Final = 600.0  # seconds
LONGEST_LINE: Final = 4 * 1024 * 1024
COMMAND: Final = (sys.executable, "-m", "desk.versions.simulation_child")
LOG: Final = logging.getLogger("onego.simulation")


class State(StrEnum):
    """Where a simulation stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for. `arrivals` a working day, None for the usual; `officers` by department, where assumed."""

    cases: int = USUAL
    seed: int = 1
    arrivals: float | None = None
    officers: Mapping[str, int] = field(default_factory=dict)
    what_if: bool = True


@dataclass(kw_only=True)
class Simulation:
    """One that was asked for. `over` of `of` cases are carried; `result` is `bundles.simulation.report.as_data`."""

    id: str
    account: str
    bundle: str
    pin: str
    wanted: Wanted
    asked_at: datetime
    state: State = State.WAITING
    over: int = 0
    of: int = 0
    result: dict[str, Any] | None = None
    problem: str = ""
    task: "asyncio.Task[None] | None" = None

    @property
    def under_way(self) -> bool:
        """Whether a result is still to come."""
        return self.state in (State.WAITING, State.RUNNING)


class Simulations:
    """Starts, finds and stops simulations; somebody else's are not there."""

    def __init__(self, desk: Desk, *, longest: float = LONGEST, command: tuple[str, ...] = COMMAND) -> None:
        """`longest` in seconds: after that a simulation is given up. `command` starts the process that carries one."""
        self._desk = desk
        self._command = command
        self._longest = longest
        self._known: dict[str, Simulation] = {}
        self._room = asyncio.Semaphore(AT_ONCE)

    async def start(self, person: Person, bundle: str, pin: str, wanted: Wanted) -> Simulation:
        """Begin; of one person only one is under way, which is returned instead.

        Raises NotFound, NotEntitled; Malformed for a version of which nothing can be worked out.
        """
        async with self._desk.database.reading() as session:
            version = visible(person, await bundle_versions.find(session, bundle, pin))
        require(person.actor, Act.SEE_DRAFTS, subject_of(version))
        edition, found = await drawable(self._desk, bundle, pin)
        if found:
            raise Malformed("version.not-comparable", points=points_of(found), subject=pin)
        mine = next((one for one in self._known.values() if one.account == person.account and one.under_way), None)
        if mine is not None:
            return mine
        made = Simulation(
            id=self._desk.new_id("sim"),
            account=person.account,
            bundle=bundle,
            pin=pin,
            wanted=wanted,
            asked_at=self._desk.now(),
        )
        settings = {
            "cases": wanted.cases,
            "seed": wanted.seed,
            "arrivals": wanted.arrivals,
            "officers": dict(wanted.officers),
            "what_if": wanted.what_if,
        }
        catalogue = await asyncio.to_thread(to_text, edition.catalogue)
        self._forget()
        self._known[made.id] = made
        made.task = asyncio.create_task(self._carried(made, request_of(edition, catalogue, settings)))
        return made

    def find(self, person: Person, id_: str) -> Simulation:
        """One's own simulation. Raises NotFound, also for one that was forgotten or ended with the server."""
        found = self._known.get(id_)
        if found is None or found.account != person.account:
            raise NotFound("version.unknown")
        return found

    def own(self, person: Person, bundle: str, pin: str) -> list[Simulation]:
        """One's own of a version, the latest first."""
        mine = [one for one in self._known.values() if one.account == person.account]
        return [one for one in reversed(mine) if (one.bundle, one.pin) == (bundle, pin)]

    async def stop(self, person: Person, id_: str) -> None:
        """End one's own simulation; one that is over stays as it is."""
        found = self.find(person, id_)
        if found.under_way and found.task is not None:
            found.state = State.STOPPED
            found.task.cancel()
            with suppress(asyncio.CancelledError):
                await found.task

    def _forget(self) -> None:
        over = [one for one in self._known.values() if not one.under_way]
        for one in over[: max(0, len(self._known) - KEPT + 1)]:
            del self._known[one.id]

    async def _carried(self, made: Simulation, asked: bytes) -> None:
        async with self._room:
            made.state = State.RUNNING
            child = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=LONGEST_LINE
            )
            try:
                async with asyncio.timeout(self._longest):
                    await _heard(made, child, asked)
            except TimeoutError:
                made.problem = "too-long"
            finally:
                if child.returncode is None:
                    with suppress(ProcessLookupError):
                        child.kill()
                await child.wait()
        if made.under_way:
            made.state = State.FAILED
            made.problem = made.problem or "broken"
            if made.problem == "broken":
                LOG.error("a simulation of %s ended without a result, status %s", made.bundle, child.returncode)


async def _heard(made: Simulation, child: asyncio.subprocess.Process, asked: bytes) -> None:
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the process was started with pipes")
    with suppress(ConnectionError):  # it ended early; what it said, or not, tells
        child.stdin.write(asked)
        await child.stdin.drain()
        child.stdin.close()
    async for line in child.stdout:
        told = json.loads(line)
        made.over, made.of = told.get("over", made.over), told.get("of", made.of)
        made.problem = told.get("problem", made.problem)
        if "result" in told:  # it is over once its result can be seen, however long its process takes to end
            made.result, made.state = told["result"], State.DONE
    await child.wait()
