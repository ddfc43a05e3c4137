"""What the reconciler does: it starts cases that were stored and not started, and wakes relays with messages due."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from typing import Final

from temporalio import activity

from db import cases, outbox
from db.session import Database
from workflows import ports

GRACE: Final = timedelta(seconds=5)  # whoever stored a case is given this long to start it
BATCH: Final = 200
TIDY_EVERY: Final = timedelta(hours=1)


class ReconcilingActivities:
    """`start` starts a case's workflow, `wake` a department's relay, `retry` the answers that wait to be carried out,
    `tidy` forgets what has had its time; `relayed` departments have a system to send to, `polled` ones have to be
    asked for their answers.
    """

    def __init__(
        self,
        database: Database,
        *,
        now: Callable[[], datetime],
        start: Callable[[str], Awaitable[None]],
        wake: Callable[[str], Awaitable[None]],
        retry: Callable[[], Awaitable[object]],
        tidy: Callable[[], Awaitable[object]],
        relayed: Collection[str],
        polled: tuple[str, ...] = (),
    ) -> None:
        self._database = database
        self._now = now
        self._start = start
        self._wake = wake
        self._retry = retry
        self._tidy = tidy
        self._tidied_at: datetime | None = None
        self._relayed = relayed
        self._polled = polled

    @activity.defn(name=ports.RECONCILE)
    async def reconcile(self) -> ports.Reconciled:
        """Reconcile once. What fails is found again by the next run."""
        now = self._now()
        async with self._database.reading() as session:
            left = await cases.not_started(session, lodged_before=now - GRACE, limit=BATCH)
            due = [name for name in await outbox.relays_due(session, now) if name in self._relayed]
        for case_id in left:
            await self._start(case_id)
            async with self._database.transaction() as session:
                await cases.mark_started(session, case_id, now)
        for department in due:
            await self._wake(department)
        async with self._database.transaction() as session:
            await outbox.settle_shown(session, now, relayed=self._relayed)
        await self._retry()
        if self._tidied_at is None or now - self._tidied_at >= TIDY_EVERY:
            await self._tidy()
            self._tidied_at = now
        return ports.Reconciled(started=len(left), woken=len(due), to_poll=self._polled)
