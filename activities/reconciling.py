"""What the reconciler does: it starts cases not yet started, has others keep up with their log, and wakes relays."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession
from temporalio import activity

from db import cases, outbox
from db.session import Database
from desk.errors import EngineUnavailable
from workflows import ports

GRACE: Final = timedelta(seconds=5)  # whoever stored a case is given this long to start it
BATCH: Final = 200
TIDY_EVERY: Final = timedelta(hours=1)
SETTLED: Final = timedelta(seconds=30)  # a case hears of what was recorded within this time, or its worker died
LOOK_BACK: Final = timedelta(hours=1)  # a worker that has just come looks at what moved so long before the last act
KEPT_UP_AT_ONCE: Final = 100


class ReconcilingActivities:
    """`start` starts a case's workflow, `wake` a department's relay, `keep_up` has a case's workflow read its log up to
    a head, `retry` the answers that wait to be carried out, `tidy` forgets what has had its time; `relayed` departments
    have a system to send to, `polled` ones have to be asked for their answers.
    """

    def __init__(
        self,
        database: Database,
        *,
        now: Callable[[], datetime],
        start: Callable[[str], Awaitable[None]],
        wake: Callable[[str], Awaitable[None]],
        keep_up: Callable[[str, int], Awaitable[bool]],
        retry: Callable[[], Awaitable[object]],
        tidy: Callable[[], Awaitable[object]],
        relayed: Collection[str],
        polled: tuple[str, ...] = (),
    ) -> None:
        self._database = database
        self._now = now
        self._start = start
        self._wake = wake
        self._keep_up = keep_up
        self._kept_up: datetime | None = None  # until when every case that moved is known to have heard of it
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
            self._kept_up = self._kept_up or await _from_where(session, now)
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
        behind = await self._have_them_keep_up(self._kept_up, now - SETTLED)
        if self._tidied_at is None or now - self._tidied_at >= TIDY_EVERY:
            await self._tidy()
            self._tidied_at = now
        return ports.Reconciled(started=len(left), woken=len(due), to_poll=self._polled, behind=behind)

    async def _have_them_keep_up(self, since: datetime, until: datetime) -> int:
        """Compare the heads of log and workflow where a log has moved; returns how many workflows were behind.

        Engine and worker may have died together after an act was recorded, and nobody repeats it: without this the
        case would know of it only with its next act, and its timer would be that of before.
        """
        async with self._database.reading() as session:
            found = await cases.moved(session, since=since, until=until, limit=KEPT_UP_AT_ONCE)
        behind = 0
        for case in found:
            self._kept_up = (
                case.at
            )  # before asking: a case that never answers must not keep the others waiting for good
            try:
                behind += await self._keep_up(case.case_id, case.head)
            except EngineUnavailable:
                activity.logger.warning("a case could not be asked how far it has read its log")
        if len(found) < KEPT_UP_AT_ONCE:
            self._kept_up = max(since, until)
        return behind


async def _from_where(session: AsyncSession, now: datetime) -> datetime:
    """From where a worker that has just come looks: however long all was down, nothing was recorded meanwhile."""
    return (await cases.last_moved(session) or now) - LOOK_BACK
