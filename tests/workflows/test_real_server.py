"""What only the server that people run can show: no trace of refusals, search attributes, versions of workers."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from temporalio.api.workflowservice.v1 import DescribeWorkerDeploymentRequest, SetWorkerDeploymentCurrentVersionRequest
from temporalio.service import RPCError

from db.session import Database
from desk.errors import Refused
from desk.temporal_engine import TemporalEngine
from domain.case.state import Stage
from onego.temporal import BUNDLE, LEAD, described, ensure_search_attributes
from onego.worker import DEPLOYMENT, versioned
from tests.workflows.house import CASE, House, eventually, opened_for_real


async def test_a_refused_order_leaves_no_trace_in_history(real_house: House) -> None:
    await real_house.receive()
    before = await real_house.events()
    with pytest.raises(Refused):
        await real_house.grant("household")
    assert await real_house.events() == before


async def test_a_case_can_be_searched_by_bundle_and_lead_at_the_cost_of_no_event(real_house: House) -> None:
    await ensure_search_attributes(real_house.env.client)
    await ensure_search_attributes(real_house.env.client)  # a second worker that comes up does the same
    real_house.engine = TemporalEngine(
        real_house.env.client, describe=described(real_house.database), ahead=real_house.ahead
    )
    await real_house.receive()
    found = (await real_house.handle.describe()).typed_search_attributes
    assert (found[BUNDLE], found[LEAD]) == ("newborn", "health")
    assert "UPSERT_WORKFLOW_SEARCH_ATTRIBUTES" not in await real_house.kinds()

    async def searched() -> bool:
        listed = real_house.env.client.list_workflows(f"{BUNDLE.name} = 'newborn'")
        return [one.id async for one in listed] == [CASE]

    await eventually(searched)


@pytest.fixture
async def empty_house(embedded_database: Database) -> AsyncIterator[House]:
    """A real server whose workers have not come yet."""
    async with opened_for_real(embedded_database) as made:
        await made.crew.leave()
        yield made


async def make_current(house: House, build_id: str) -> None:
    """What an operator does when the workers of a version run."""
    service, namespace = house.env.client.workflow_service, house.env.client.namespace

    async def known() -> bool:
        try:
            await service.describe_worker_deployment(
                DescribeWorkerDeploymentRequest(namespace=namespace, deployment_name=DEPLOYMENT)
            )
            await service.set_worker_deployment_current_version(
                SetWorkerDeploymentCurrentVersionRequest(
                    namespace=namespace, deployment_name=DEPLOYMENT, build_id=build_id, identity="operator"
                )
            )
        except RPCError:
            return False
        return True

    await eventually(known)


async def test_a_running_case_moves_to_the_version_that_is_made_current(empty_house: House) -> None:
    house = empty_house
    house.crew.version = versioned("1")
    await house.crew.come()
    await make_current(house, "1")
    await house.receive()
    await house.check()
    before = await house.case()
    await house.crew.leave()
    house.crew.version = versioned("2")
    await house.crew.come()
    await make_current(house, "2")
    await asyncio.wait_for(house.grant(), 20)
    await house.stage_is(Stage.DELIVERED)
    info = (await house.handle.describe()).raw_description.workflow_execution_info.versioning_info
    assert info.deployment_version.build_id == "2"
    assert (await house.case()).accepted_on == before.accepted_on
