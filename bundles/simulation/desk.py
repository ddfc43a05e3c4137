"""A department's desk: so many officers, one queue, first come first served, and days when the system is down."""

from __future__ import annotations

from collections import deque
from typing import Final, Protocol

from bundles.simulation.assumptions import Staff
from bundles.simulation.chance import Chance
from bundles.simulation.hours import HOUR, OFFICE_DAY, OFFICE_HOURS

MONTH: Final = 21 * OFFICE_DAY


class Job(Protocol):
    """A piece of work for one officer: `effort` in office seconds of undivided attention."""

    effort: int

    def wanted(self) -> bool:
        """Whether the work still makes sense when its turn comes."""

    def begun(self, office: int) -> None:
        """An officer takes it up at an office second."""

    def done(self, office: int, real: int) -> None:
        """It is finished, at an office second and the real one."""


class Desk:
    """One department. Whoever runs it asks `take` for work to start, and calls `free` when a piece is finished."""

    def __init__(self, staff: Staff, luck: str) -> None:
        self.waiting: deque[Job] = deque()
        self.busy_seconds = 0
        self.officers = staff.officers or 1
        self.idle = self.officers
        self._slowness = OFFICE_HOURS / staff.hours  # other work fills the rest of an officer's day
        self._down = _Outages(staff, luck)

    def take(self, now: int) -> tuple[Job, int] | None:
        """The next piece of work that an idle officer begins now, and when it will be finished; None for none."""
        while self.idle and self.waiting:
            job = self.waiting.popleft()
            if not job.wanted():
                continue
            self.idle -= 1
            length = round(job.effort * self._slowness)
            self.busy_seconds += length
            return job, self._down.finish(now, length)
        return None

    def free(self) -> None:
        """An officer is idle again."""
        self.idle += 1


class _Outages:
    """When the department's system is down, in office seconds; drawn ahead, whatever the desk does meanwhile."""

    def __init__(self, staff: Staff, luck: str) -> None:
        self._chance = Chance(luck)
        self._often = staff.down.per_month
        self._mean = staff.down.hours * HOUR
        self._spans: list[tuple[int, int]] = []
        self._drawn_until = 0 if self._often and self._mean else None

    def finish(self, start: int, length: int) -> int:
        """When work of this length is finished that begins now: it stands still while the system is down."""
        at = start + length
        if self._drawn_until is None:
            return at
        place = 0
        while True:
            while self._drawn_until <= at:
                self._draw()
            if place == len(self._spans):
                return at
            begins, ends = self._spans[place]
            if begins >= at:
                return at
            if ends > start:
                at += ends - max(begins, start)
            elif place == 0:
                # Time only moves on: what is over for this piece of work is over for all that follow.
                self._spans.pop(0)
                continue
            place += 1

    def _draw(self) -> None:
        begins = (self._drawn_until or 0) + round(self._chance.gap(MONTH / self._often))
        ends = begins + round(self._chance.gap(self._mean))
        self._spans.append((begins, ends))
        self._drawn_until = ends
