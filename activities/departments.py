"""Calls to departments' systems. They run on the queue `department-<id>`, perhaps inside the department's own network.

A call's message holds ids only; what they stand for is fetched through `Slices` where the call is made.
"""

from collections.abc import Sequence
from typing import Protocol

from temporalio import activity
from temporalio.exceptions import ApplicationError

from departments.answers import Answer
from departments.connections import Connections
from departments.connector import LodgeReceipt
from departments.errors import DepartmentDown, DepartmentError
from departments.lodging import Lodging, Message
from workflows import ports


class Slices(Protocol):
    """Where a worker gets a department's slices and messages, and leaves what it has learnt."""

    async def lodging(self, request: ports.LodgeRequest) -> Lodging | None:
        """The slice to hand over, or None when the department has it already."""
        ...

    async def lodged(self, request: ports.LodgeRequest, receipt: LodgeReceipt) -> None:
        """The department has the slice now."""
        ...

    async def message(self, message_id: str) -> tuple[str, Message] | None:
        """A stored message and the key of the lodging it belongs to; None for one that needs no sending."""
        ...

    async def open_lodgings(self, department: str) -> Sequence[tuple[str, int]]:
        """Lodgings that may still be answered: (key, highest seq of an answer taken so far)."""
        ...

    async def take(self, department: str, answer: Answer) -> None:
        """Hand an answer in. Raises only for what may be tried again: one never to be taken holds up no other."""
        ...

    async def health(self, department: str, error: str) -> None:
        """How the last call went: empty, or the kind of error."""
        ...


class DepartmentActivities:
    """Each method makes one attempt; Temporal and the outbox make the others."""

    def __init__(self, connections: Connections, slices: Slices) -> None:
        self._connections = connections
        self._slices = slices

    @activity.defn(name=ports.LODGE)
    async def lodge_item(self, request: ports.LodgeRequest) -> None:
        """Hand one slice over, idempotent by its key."""
        lodging = await self._slices.lodging(request)
        if lodging is None:
            return
        try:
            receipt = await self._connections[request.department].lodge(lodging)
        except DepartmentError as error:
            raise await self._failed(request.department, error) from error
        await self._slices.lodged(request, receipt)
        await self._slices.health(request.department, "")

    @activity.defn(name=ports.SEND_MESSAGE)
    async def send_message(self, request: ports.SendRequest) -> None:
        """Send one stored message, idempotent by its id."""
        found = await self._slices.message(request.message_id)
        if found is None:
            return
        key, message = found
        try:
            await self._connections[request.department].send(key, message)
        except DepartmentError as error:
            raise await self._failed(request.department, error) from error
        await self._slices.health(request.department, "")

    @activity.defn(name=ports.POLL)
    async def poll_department(self, request: ports.PollRequest) -> int:
        """Fetch the answers to every open lodging and hand them in; the number of answers."""
        connector = self._connections[request.department]
        count = 0
        open_lodgings = await self._slices.open_lodgings(request.department)
        for key, after in open_lodgings:
            try:
                answers = await connector.poll(key, after=after)
            except DepartmentError as error:
                raise await self._failed(request.department, error) from error
            for answer in answers:
                await self._slices.take(request.department, answer)
            count += len(answers)
        if open_lodgings:
            await self._slices.health(request.department, "")
        return count

    async def _failed(self, department: str, error: DepartmentError) -> ApplicationError:
        """A failure that says what kind it was and nothing else: a department's reply may hold personal data."""
        kind = type(error).__name__
        await self._slices.health(department, kind)
        reason = error.reason.value if isinstance(error, DepartmentDown) else kind
        return ApplicationError(f"{department}: {reason}", type=kind)
