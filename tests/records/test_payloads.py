"""What the engine stores: domain values that only key holders can read."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from temporalio.api.common.v1 import Payload
from temporalio.api.failure.v1 import Failure
from temporalio.exceptions import ApplicationError

from domain.calendar import CHINA
from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import Order
from records.convert import Unreadable
from records.payloads import SEALED, EncryptingCodec, PayloadUnreadable, data_converter
from tests.case_story import POLICE
from workflows.ports import Acted, ActRequest

OLD, NEW = b"o" * 32, b"n" * 32
DECIDE = c.DecideTask(item="birth", outcome=c.Outcome.REFUSED, reason="t_1", remedies="t_2", on=date(2026, 3, 2))
REQUEST = ActRequest(
    case_id="c1",
    after_seq=3,
    order=Order(id="o1", by=POLICE, command=DECIDE),
    at=datetime(2026, 3, 2, 10, tzinfo=CHINA),
)
ACTED = Acted(seq=5, events=(e.TaskOpened(item="birth", opened_on=date(2026, 3, 2)),))


def sealing(key: bytes = NEW) -> EncryptingCodec:
    return EncryptingCodec({"k": key}, "k")


@pytest.mark.parametrize("value", [REQUEST, ACTED])
async def test_messages_of_the_ports_come_back_as_they_were_sent(value: Any) -> None:
    converter = data_converter(sealing())
    payloads = await converter.encode([value])
    assert await converter.decode(payloads, [type(value)]) == [value]


async def test_an_event_alone_comes_back_by_its_own_type_and_by_the_union() -> None:
    converter = data_converter(None)
    payloads = await converter.encode([ACTED.events[0], ACTED.events[0]])
    assert await converter.decode(payloads, [e.TaskOpened, e.Event]) == [ACTED.events[0]] * 2  # type: ignore[list-item]


async def test_plain_values_pass_without_hints() -> None:
    converter = data_converter(None)
    values = ["text", 3, None, {"a": [1, True]}, b"bytes"]
    assert await converter.decode(await converter.encode(values)) == values


async def test_without_a_codec_the_engines_own_tools_can_read_compact_json() -> None:
    (payload,) = await data_converter(None).encode([REQUEST])
    assert payload.metadata["encoding"] == b"json/plain"
    assert b" " not in payload.data
    assert json.loads(payload.data)["order"]["command"]["t"] == "DecideTask"


async def test_a_payload_of_another_form_is_not_read() -> None:
    converter = data_converter(None)
    payloads = await converter.encode([{"case_id": "c1"}])
    with pytest.raises(Unreadable):
        await converter.decode(payloads, [ActRequest])


async def test_nothing_of_the_content_can_be_seen_once_sealed() -> None:
    (payload,) = await data_converter(sealing()).encode([REQUEST])
    assert payload.metadata["encoding"] == SEALED
    assert b"birth" not in payload.SerializeToString()
    assert b"c1" not in payload.SerializeToString()


async def test_the_same_value_is_sealed_differently_each_time() -> None:
    converter = data_converter(sealing())
    (first,), (second,) = await converter.encode([REQUEST]), await converter.encode([REQUEST])
    assert first.data != second.data


async def test_long_payloads_are_shorter_sealed_than_open() -> None:
    acted = Acted(seq=50, events=ACTED.events * 50)
    (opened,) = await data_converter(None).encode([acted])
    (closed,) = await data_converter(sealing()).encode([acted])
    assert len(closed.data) < len(opened.data) / 5


async def test_what_an_old_key_sealed_is_read_after_rotation() -> None:
    before = EncryptingCodec({"old": OLD}, "old")
    after = EncryptingCodec({"old": OLD, "new": NEW}, "new")
    payloads = await data_converter(before).encode([REQUEST])
    assert await data_converter(after).decode(payloads, [ActRequest]) == [REQUEST]
    (renewed,) = await data_converter(after).encode([REQUEST])
    assert renewed.metadata["key-id"] == b"new"


async def test_what_was_written_before_sealing_began_can_be_read() -> None:
    payloads = await data_converter(None).encode([REQUEST])
    assert await data_converter(sealing()).decode(payloads, [ActRequest]) == [REQUEST]


async def test_a_payload_of_an_unknown_key_is_not_opened() -> None:
    payloads = await EncryptingCodec({"other": OLD}, "other").encode([Payload(data=b"x")])
    with pytest.raises(PayloadUnreadable):
        await sealing().decode(payloads)


async def test_another_key_under_the_same_name_does_not_open() -> None:
    with pytest.raises(PayloadUnreadable):
        await sealing(OLD).decode(await sealing(NEW).encode([Payload(data=b"x")]))


@pytest.mark.parametrize("position", [0, 11, 12, -1])
async def test_a_changed_payload_is_not_opened(position: int) -> None:
    (payload,) = await sealing().encode([Payload(data=b"x" * 100)])
    changed = bytearray(payload.data)
    changed[position] ^= 1
    payload.data = bytes(changed)
    with pytest.raises(PayloadUnreadable):
        await sealing().decode([payload])


async def test_a_cut_off_payload_is_not_opened() -> None:
    (payload,) = await sealing().encode([Payload(data=b"x" * 100)])
    for length in (0, 5, 12, 20):
        with pytest.raises(PayloadUnreadable):
            await sealing().decode([Payload(metadata=payload.metadata, data=payload.data[:length])])


@pytest.mark.parametrize(("keys", "active"), [({"k": b"short"}, "k"), ({"k": NEW}, "other"), ({}, "k")])
def test_a_codec_needs_good_keys(keys: dict[str, bytes], active: str) -> None:
    with pytest.raises(ValueError, match="key"):
        EncryptingCodec(keys, active)


async def test_texts_and_stack_of_a_failure_are_sealed_too() -> None:
    converter = data_converter(sealing())
    failure = Failure()
    await converter.encode_failure(ApplicationError("the secret name", "detail"), failure)
    assert b"secret" not in failure.SerializeToString()
    again = await converter.decode_failure(failure)
    assert isinstance(again, ApplicationError)
    assert again.message == "the secret name"
