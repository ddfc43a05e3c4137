"""The outbox as the relays see it: take what is due to one department, or to applicants; note what arrived. Local."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from temporalio import activity

from db import outbox
from db.session import Database
from workflows import ports

# Only one relay runs for a department, and it settles a batch before it takes another, so a lease guards against
# nobody else. It only keeps a message from being due while it is being sent; a relay whose worker was killed between
# taking and sending finds its messages again when the lease is over, and people wait no longer than this.
LEASE: Final = timedelta(seconds=10)
BATCH: Final = 20


class OutboxActivities:
    """`now` tells the time: leases and back-off are of this process, not of any workflow."""

    def __init__(self, database: Database, *, now: Callable[[], datetime], lease: timedelta = LEASE) -> None:
        self._database = database
        self._now = now
        self._lease = lease

    @activity.defn(name=ports.TAKE_MESSAGES)
    async def take_messages(self, ref: ports.RelayRef) -> ports.MessageBatch:
        """Lease the messages that are due to a department, or to applicants, oldest first."""
        told = ref.department == outbox.APPLICANTS
        async with self._database.transaction() as session:
            taken = await outbox.take_due(
                session,
                self._now(),
                lease=self._lease,
                limit=BATCH,
                audience=outbox.APPLICANT if told else "department",
                target="" if told else ref.department,
            )
            messages = tuple((str(row.id), f"{row.case_id}:{row.item}") for row in taken)
        return ports.MessageBatch(messages=messages)

    @activity.defn(name=ports.SETTLE_MESSAGES)
    async def settle_messages(self, settled: ports.Settlement) -> None:
        """Note what arrived and what is to be tried again."""
        async with self._database.transaction() as session:
            for message_id in settled.sent:
                await outbox.mark_sent(session, int(message_id), self._now())
            for message_id in settled.failed:
                await outbox.mark_failed(session, int(message_id), self._now(), "not_delivered")
