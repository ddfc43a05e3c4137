"""Reading and writing the truth: a case's log. Local activities, for they touch our own database only."""

from collections.abc import Awaitable, Callable

from temporalio import activity

from db.act import act
from db.caselog import events
from db.outbox import departments_waiting
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
            found = await events(session, ref.case_id)
        return ports.Loaded(seq=len(found), events=found)

    @activity.defn(name=ports.ACT)
    async def act_on_case(self, request: ports.ActRequest) -> ports.Acted:
        """Decide the order on the log and record what follows, once."""
        acted = await act(self._database, request)
        await self._wake_relays(request.case_id)
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)

    async def _wake_relays(self, case_id: str) -> None:
        async with self._database.reading() as session:
            waiting = await departments_waiting(session, case_id)
        for department in waiting:
            await self._wake(department)
