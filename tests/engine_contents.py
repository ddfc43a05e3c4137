"""All that the engine knows: every history, as it lies there and opened with the payload keys, and what it shows."""

import base64
import json
from collections.abc import Iterator
from typing import Any

from google.protobuf.json_format import MessageToJson
from temporalio.api.common.v1 import Payload
from temporalio.client import Client

from onego.engine_client import converter
from onego.keys import payload_ring
from onego.settings import Settings


async def everything_in_the_engine(settings: Settings) -> bytes:
    """Histories of all workflows with their failures, sealed and opened, and what anybody can list of them."""
    client = await Client.connect(settings.temporal_address)
    codec = converter(payload_ring(settings)).payload_codec
    assert codec is not None
    found = []
    async for workflow in client.list_workflows():
        listed = MessageToJson(workflow.raw_info, ensure_ascii=False)
        history = (await client.get_workflow_handle(workflow.id, run_id=workflow.run_id).fetch_history()).to_json()
        payloads = [*payloads_in(json.loads(history)), *payloads_in(json.loads(listed))]
        found += [listed.encode(), history.encode(), *(payload.data for payload in payloads)]
        found += [payload.data for payload in await codec.decode(payloads)]
    return b"\n".join(found)


def payloads_in(told: Any) -> Iterator[Payload]:
    """Every payload of a history in JSON, however deep it lies."""
    if isinstance(told, dict):
        if isinstance(told.get("data"), str) and "metadata" in told:
            metadata = {name: base64.b64decode(value) for name, value in told["metadata"].items()}
            yield Payload(metadata=metadata, data=base64.b64decode(told["data"]))
        for one in told.values():
            yield from payloads_in(one)
    elif isinstance(told, list):
        for one in told:
            yield from payloads_in(one)
