"""Reading and writing the truth: a case's log. Local activities, for they touch our own database only."""

from collections.abc import Awaitable, Callable

from temporalio import activity
from temporalio.service import RPCError

from db.act import act
from db.caselog import event_of, log_rows
from db.outbox import relays_waiting
from db.session import Database
from workflows import ports

Wake = Callable[[str], Awaitable[None]]


class CaseActivities:
    """`wake` tells a department's relay that messages are waiting; it may fail, the reconciler makes up for it."""

    def __init__(self, database: Database, *, wake: Wake) -> None:
        self._database = database
        self._wake = wake

    @activity.defn(name=ports.LOAD)
    async def load_case(self, ref: ports.CaseRef) -> ports.Loaded:
        """Read the whole log of a case; nothing for a case that is unknown."""
        async with self._database.reading() as session:
            rows = await log_rows(session, ref.case_id)
        return ports.Loaded(
            seq=len(rows),
            events=tuple(map(event_of, rows)),
            orders=tuple(dict.fromkeys(row.order_id for row in rows)),
        )

    @activity.defn(name=ports.ACT)
    async def act_on_case(self, request: ports.ActRequest) -> ports.Acted:
        """Decide the order on the log and record what follows, once."""
        acted = await act(self._database, request)
        try:
            await self._wake_relays(request.case_id)
        except RPCError:
            # What was recorded stands, and the messages are stored; the reconciler wakes the relay.
            activity.logger.warning("a relay could not be woken")
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)

    async def _wake_relays(self, case_id: str) -> None:
        async with self._database.reading() as session:
            waiting = await relays_waiting(session, case_id)
        for department in waiting:
            await self._wake(department)
