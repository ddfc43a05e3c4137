"""The relay of one department: it carries stored messages (accepted, opened, supplied, withdrawn …) to its system.

It runs while there is something to send and ends when there is not, so that a department out of reach backs off in
one place, outside the histories of its cases.
"""

import asyncio

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from workflows import ports

_ONE_TRY = RetryPolicy(maximum_attempts=1)  # the outbox itself keeps count and backs off


@workflow.defn(name="RelayWorkflow")
class RelayWorkflow:
    """One run empties the department's outbox. Workflow id = "relay-" and the department's id."""

    def __init__(self) -> None:
        self._woken = True

    @workflow.signal
    def messages_waiting(self) -> None:
        """New messages were stored."""
        self._woken = True

    @workflow.run
    async def run(self, ref: ports.RelayRef) -> None:
        """Send until nothing is due; what fails stays in the outbox for the reconciler to wake this up again."""
        while self._woken:
            self._woken = False
            while batch := (await self._take(ref)).messages:
                await self._send(ref, batch)
                if workflow.info().is_continue_as_new_suggested():
                    workflow.continue_as_new(ref)

    async def _take(self, ref: ports.RelayRef) -> ports.MessageBatch:
        taken: ports.MessageBatch = await workflow.execute_local_activity(
            ports.TAKE_MESSAGES, ref, result_type=ports.MessageBatch, start_to_close_timeout=ports.LOCAL_TIMEOUT
        )
        return taken

    async def _send(self, ref: ports.RelayRef, batch: tuple[tuple[str, str], ...]) -> None:
        """Send a batch, lodgings side by side, each lodging's messages in their order."""
        by_lodging: dict[str, list[str]] = {}
        for message_id, lodging in batch:
            by_lodging.setdefault(lodging, []).append(message_id)
        sent = await asyncio.gather(*(self._send_in_order(ref, messages) for messages in by_lodging.values()))
        arrived = tuple(message_id for messages in sent for message_id in messages)
        failed = tuple(message_id for message_id, _ in batch if message_id not in arrived)
        await workflow.execute_local_activity(
            ports.SETTLE_MESSAGES,
            ports.Settlement(department=ref.department, sent=arrived, failed=failed),
            start_to_close_timeout=ports.LOCAL_TIMEOUT,
        )

    async def _send_in_order(self, ref: ports.RelayRef, messages: list[str]) -> list[str]:
        for number, message_id in enumerate(messages):
            try:
                await workflow.execute_activity(
                    ports.SEND_MESSAGE,
                    ports.SendRequest(department=ref.department, message_id=message_id),
                    task_queue=ports.department_queue(ref.department),
                    start_to_close_timeout=ports.CALL_TIMEOUT,
                    schedule_to_close_timeout=ports.GIVE_UP_AFTER,
                    retry_policy=_ONE_TRY,
                )
            except ActivityError:
                return messages[:number]  # a later message must not overtake the one that failed
        return messages
