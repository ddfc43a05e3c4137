"""One timer that is never late: it may ring too early, and then finds that nothing is due."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from temporalio import workflow


class Alarm:
    """Set it to the next moment as often as you like; only a move to an earlier moment costs history events.

    `now` tells the case's time.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.rings = False
        self._at: datetime | None = None
        self._timer: asyncio.Task[None] | None = None

    def set(self, at: datetime | None) -> None:
        """Ring at or before this aware instant; None asks for nothing, and a timer already running may still ring."""
        if at is None or not self.later_than(at):
            return
        if self._timer:
            self._timer.cancel()
        self._at = at
        self._timer = asyncio.create_task(self._ring_at(at))

    def later_than(self, at: datetime | None) -> bool:
        """Whether it would ring too late for this instant."""
        return at is not None and not self.rings and (self._at is None or self._at > at)

    def heard(self) -> None:
        """Take note of the ring."""
        self.rings = False

    async def _ring_at(self, at: datetime) -> None:
        # A timer of no length would still be an event; a moment already past rings at once.
        if (wait := at - self._now()) > timedelta(0):
            await workflow.sleep(wait)
        self._at = self._timer = None
        self.rings = True
