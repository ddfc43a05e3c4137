"""What a workflow asked of the engine, as text that a reviewer can read: the commands behind a history's events."""

import json
from collections.abc import Iterable

from google.protobuf.duration_pb2 import Duration
from temporalio.api.history.v1 import HistoryEvent

from tests.workflows.house import kind_of

MINUTE = 60


def fingerprint(events: Iterable[HistoryEvent]) -> str:
    """One line for each command; lengths of timers to the minute, for the clock runs on while a test acts."""
    return "".join(f"{line}\n" for event in events if (line := _line(event)))


def _line(event: HistoryEvent) -> str:
    match kind_of(event):
        case "MARKER_RECORDED":
            (payload,) = event.marker_recorded_event_attributes.details["data"].payloads
            return f"local activity {json.loads(payload.data)['activity_type']}"
        case "ACTIVITY_TASK_SCHEDULED":
            call = event.activity_task_scheduled_event_attributes
            attempt, whole = call.start_to_close_timeout.ToSeconds(), call.schedule_to_close_timeout.ToSeconds()
            return f"activity {call.activity_type.name} on {call.task_queue.name}, {attempt} s each, {whole} s in all"
        case "TIMER_STARTED":
            return f"timer {_length(event.timer_started_event_attributes.start_to_fire_timeout)}"
        case "TIMER_CANCELED":
            return "timer cancelled"
        case "WORKFLOW_EXECUTION_UPDATE_ACCEPTED":
            return f"update {event.workflow_execution_update_accepted_event_attributes.accepted_request.input.name}"
        case "WORKFLOW_EXECUTION_UPDATE_COMPLETED":
            return "update answered"
        case "WORKFLOW_EXECUTION_COMPLETED" | "WORKFLOW_EXECUTION_CONTINUED_AS_NEW" as end:
            return end.removeprefix("WORKFLOW_EXECUTION_").lower().replace("_", " ")
        case _:
            return ""


def _length(length: Duration) -> str:
    minutes = round(length.ToSeconds() / MINUTE)
    return f"{minutes // (24 * MINUTE)} d {minutes // MINUTE % 24:02}:{minutes % MINUTE:02}"
