"""What Temporal stores of a case can be read by key holders only, and a rotated key loses nothing."""

from collections.abc import AsyncIterator

import pytest
from temporalio.client import Client
from temporalio.converter import DataConverter

from db.session import Database
from domain.case import commands as c
from domain.case.commands import Defect
from domain.case.state import Stage
from records.payloads import EncryptingCodec, PayloadUnreadable, data_converter
from tests.workflows.house import CASE, TEXT, House, opened, opened_for_real
from tests.workflows.plans import ITEMS

OLD, NEW = {"k1": b"1" * 32}, {"k2": b"2" * 32}
PHOTO = Defect(id="household.1", item="household", target="material:identity", text=TEXT)


def sealing(keys: dict[str, bytes], active: str) -> DataConverter:
    return data_converter(EncryptingCodec(keys, active))


@pytest.fixture
async def sealed_house(embedded_database: Database) -> AsyncIterator[House]:
    async with opened(embedded_database, converter=sealing(OLD, "k1")) as made:
        yield made


@pytest.fixture
async def sealed_real_house(embedded_database: Database) -> AsyncIterator[House]:
    async with opened_for_real(embedded_database, converter=sealing(OLD, "k1")) as made:
        yield made


async def reading(house: House, converter: DataConverter) -> Client:
    """A client of the same server that holds other keys."""
    server = house.env.client.service_client.config.target_host
    return await Client.connect(server, data_converter=converter)


async def test_nothing_of_a_case_can_be_read_in_its_history(sealed_house: House) -> None:
    house = sealed_house
    await house.receive()
    await house.order("officer@police", c.ReportPrecheck(item="household", defects=(PHOTO,)))
    await house.check("birth", "cover", "card", "premium")
    await house.order("applicant", c.Supply(points=(PHOTO.id,), submission="1" * 64))
    stored = b"".join(event.SerializeToString() for event in await house.events())
    for word in (*ITEMS, PHOTO.id, TEXT, "identity", "newborn", "applicant-1", "1" * 64, "CaseReceived", "DatesSet"):
        assert word.encode() not in stored, word
    assert b"department-police" in stored, "names of queues and activities are what the server works by"


async def test_without_the_key_a_history_is_unreadable_and_says_so(sealed_house: House) -> None:
    await sealed_house.receive()
    stranger = await reading(sealed_house, sealing(NEW, "k2"))
    with pytest.raises(PayloadUnreadable):
        await stranger.get_workflow_handle(CASE).query("head")


async def test_a_case_goes_on_after_its_key_was_rotated(sealed_real_house: House) -> None:
    house = sealed_real_house
    await house.receive()
    await house.check()
    await house.crew.leave()
    both = await reading(house, sealing({**OLD, **NEW}, "k2"))
    house.crew.client = both
    house.crew.forgetful = True  # a new worker has nothing in memory: it reads what the old key sealed
    await house.crew.come()
    house.engine = type(house.engine)(both, ahead=house.ahead)
    await house.grant()
    await house.stage_is(Stage.DELIVERED)
    keys = {
        payload.metadata["key-id"]
        for event in await house.events()
        if event.HasField("marker_recorded_event_attributes")
        for detail in event.marker_recorded_event_attributes.details.values()
        for payload in detail.payloads
        if "key-id" in payload.metadata
    }
    assert keys == {b"k1", b"k2"}
