"""The simulator as a real process, spoken to over real HTTP by the connector and calling a real receiver back."""

import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest

from departments.answers import Answer, Decision, Defective, Granted, Precheck, Refused
from departments.conformance.receiver import Receiver, listen, serving
from departments.connector import Connector, Tools
from departments.errors import DepartmentDown, DepartmentRejected, DownReason
from departments.lodging import Accepted, ExclusionEnd, Lodging, Message, Opened, Supplied, Withdrawn
from departments.registry import standard_kinds
from departments.signing import Refusal, SigningKey
from departments.wallclock import wall_clock

PATIENCE = 10.0  # seconds until a test gives up; nothing waits that long


class Simulator(Protocol):
    url: str

    def start(self, *, callback_url: str, behaviour: dict[str, Any], **setup: Any) -> str: ...
    def stop(self) -> float: ...


class Scene:
    """A receiver in OneGo's place, the simulator with one department, and the connector between them."""

    def __init__(self, *, receiver: Receiver, connector: Connector, simulator: Simulator) -> None:
        self.receiver = receiver
        self.connector = connector
        self.simulator = simulator

    async def kinds(self, lodging: Lodging, *wanted: str) -> list[Answer]:
        """Wait until the lodging has these kinds of answers, in the order of their seq."""

        def come() -> bool:
            return [answer.kind for answer in self.of(lodging)] == list(wanted)

        assert await self.receiver.wait(come, seconds=PATIENCE), [answer.kind for answer in self.of(lodging)]
        return self.of(lodging)

    def of(self, lodging: Lodging) -> list[Answer]:
        return sorted(self.receiver.accepted.get(lodging.key, []), key=lambda answer: answer.seq)

    async def open(self, lodging: Lodging, noon: datetime) -> None:
        day = noon.date()
        accepted = Accepted(message_id="m-accepted", occurred_at=noon, accepted_on=day, deemed=False)
        await self.connector.send(lodging.key, accepted)
        await self.connector.send(lodging.key, opened(noon))

    async def log(self, **asked: str) -> list[dict[str, Any]]:
        async with httpx.AsyncClient(trust_env=False) as client:
            response = await client.get(f"{self.simulator.url}/log", params=asked)
        entries: list[dict[str, Any]] = response.json()["entries"]
        return entries

    async def admin(self, what: str, data: object) -> int:
        async with httpx.AsyncClient(trust_env=False) as client:
            response = await client.put(f"{self.simulator.url}/admin/health/{what}", json=data)
        return response.status_code


def opened(noon: datetime) -> Message:
    return Opened(message_id="m-opened", occurred_at=noon, opened_on=noon.date(), respond_by=())


@pytest.fixture
def scene(simulator: Simulator, key: SigningKey, tools: Callable[..., Tools]) -> Callable[..., Any]:
    @asynccontextmanager
    async def make(behaviour: dict[str, Any], *, stumble: int = 0, **setup: Any) -> AsyncIterator[Scene]:
        receiver = Receiver(department="health", keys={"test": key}, now=wall_clock, stumble=stumble)
        async with serving(receiver, listen("127.0.0.1", 0)) as url:
            base_url = simulator.start(callback_url=url, behaviour=behaviour, **setup)
            config = {"base_url": base_url, "key_id": "test", "secret": "department-secret", "plain_http": True}
            connector = standard_kinds().connector(department="health", kind="http", config=config, tools=tools())
            yield Scene(receiver=receiver, connector=connector, simulator=simulator)
            simulator.stop()

    return make


async def test_a_lodging_goes_straight_through_to_its_certificate(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    async with scene({"results": {"household.number": "440100"}}) as stage:
        first = await stage.connector.lodge(lodging)
        assert (await stage.connector.lodge(lodging)).reference == first.reference
        await stage.kinds(lodging, "precheck")
        await stage.open(lodging, noon)
        _, decision = await stage.kinds(lodging, "precheck", "decision")
        assert isinstance(decision, Decision)
        assert isinstance(decision.outcome, Granted)
        assert decision.outcome.fields == {"household.number": "440100"}
        assert decision.outcome.certificate is not None
        assert await stage.connector.poll(lodging.key, after=1) == [decision]
        assert (await stage.connector.check_config()).ok


async def test_another_body_under_the_same_key_is_rejected(scene: Callable[..., Any], lodging: Lodging) -> None:
    async with scene({}) as stage:
        await stage.connector.lodge(lodging)
        with pytest.raises(DepartmentRejected) as caught:
            await stage.connector.lodge(replace(lodging, bundle_version="2"))
        assert caught.value.status == 409


async def test_what_was_missing_is_supplied_and_conforms_then(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    point = {"target": {"kind": "material", "code": "birth-certificate"}, "requirement": {"zh": "请补正。"}}
    async with scene({"precheck": "defects", "defects": [point]}) as stage:
        await stage.connector.lodge(lodging)
        (first,) = await stage.kinds(lodging, "precheck")
        assert isinstance(first, Precheck)
        assert isinstance(first.outcome, Defective)
        assert [defect.requirement.zh for defect in first.outcome.defects] == ["请补正。"]
        supplied = Supplied(
            message_id="m-supplied",
            occurred_at=noon,
            supplied_on=noon.date(),
            round=2,
            fields=lodging.fields,
            materials=lodging.materials,
            respond_by=(),
        )
        await stage.connector.send(lodging.key, supplied)
        await stage.connector.send(lodging.key, supplied)
        _, second = await stage.kinds(lodging, "precheck", "precheck")
        assert isinstance(second, Precheck)
        assert (second.round, second.outcome.result) == (2, "conforming")


async def test_an_exclusion_and_an_extension_come_before_the_decision(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    behaviour = {
        "exclusion": {"ground": "testing", "estimated": {"amount": 5, "unit": "wd"}, "lasts": None},
        "extension": {"by": {"amount": 3, "unit": "wd"}},
        "decision": "refused",
    }
    async with scene(behaviour, dates="messages") as stage:
        await stage.connector.lodge(lodging)
        await stage.kinds(lodging, "precheck")
        await stage.open(lodging, noon)
        answers = await stage.kinds(lodging, "precheck", "exclusion_started", "extension")
        assert answers[1].started_on == noon.date()
        end = ExclusionEnd(
            message_id="m-end", occurred_at=noon, exclusion_id=answers[1].exclusion_id, ended_on=noon.date()
        )
        await stage.connector.send(lodging.key, end)
        answers = await stage.kinds(lodging, "precheck", "exclusion_started", "extension", "decision")
        assert isinstance(answers[-1].outcome, Refused)
        assert [remedy.kind for remedy in answers[-1].outcome.remedies] == ["reconsideration", "litigation"]


async def test_callbacks_come_double_replayed_malformed_and_out_of_order_and_all_arrive(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    malformed = ["not_json", "missing_field", "extra_field", "unknown_kind", "bad_signature", "old_timestamp"]
    behaviour = {
        "exclusion": {"ground": "hearing", "estimated": {"amount": 5, "unit": "wd"}, "after": 0.4},
        "decision_delay": 0.3,
        "faults": {"duplicate": 1, "replay": True, "malformed": malformed, "out_of_order": True, "hold": 0.15},
    }
    async with scene(behaviour) as stage:
        await stage.connector.lodge(lodging)
        await stage.kinds(lodging, "precheck")
        await stage.open(lodging, noon)
        await stage.kinds(lodging, "precheck", "exclusion_started", "exclusion_ended", "decision")
        assert await stage.receiver.wait(lambda: len(stage.receiver.arrived) == 8, seconds=PATIENCE)
        assert await stage.receiver.wait(lambda: len(stage.receiver.statuses) == 40, seconds=PATIENCE)
        arrived = [answer.seq for answer in stage.receiver.arrived]
        assert arrived == [1, 1, 3, 3, 2, 2, 4, 4]
        reasons = stage.receiver.unsigned
        assert [reasons.count(one) for one in (Refusal.WRONG_SIGNATURE, Refusal.OUTSIDE_WINDOW, Refusal.REPLAYED)] == [
            4,
            4,
            8,
        ]
        assert stage.receiver.statuses.count(422) == 16


async def test_a_callback_is_sent_again_until_onego_takes_it(scene: Callable[..., Any], lodging: Lodging) -> None:
    async with scene({}, stumble=3) as stage:
        await stage.connector.lodge(lodging)
        await stage.kinds(lodging, "precheck")
        assert stage.receiver.statuses == [503, 503, 503, 202]
        assert len({answer.answer_id for answer in stage.receiver.arrived}) == 1


async def test_a_department_that_is_down_comes_back(scene: Callable[..., Any], lodging: Lodging) -> None:
    async with scene({}, down={"style": "503", "requests": 1, "retry_after": 3}) as stage:
        with pytest.raises(DepartmentDown) as caught:
            await stage.connector.lodge(lodging)
        assert (caught.value.reason, caught.value.retry_after) == (DownReason.UNAVAILABLE, 3.0)
        for style, reason in (("drop", DownReason.UNREACHABLE), ("429", DownReason.BUSY)):
            assert await stage.admin("outage", {"style": style, "requests": 1}) == 204
            with pytest.raises(DepartmentDown) as caught:
                await stage.connector.lodge(lodging)
            assert caught.value.reason is reason
        await stage.connector.lodge(lodging)
        await stage.kinds(lodging, "precheck")
        stage.simulator.stop()
        with pytest.raises(DepartmentDown) as caught:
            await stage.connector.lodge(lodging)
        assert caught.value.reason is DownReason.UNREACHABLE


async def test_a_department_that_is_polled_calls_nobody(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    async with scene({}, mode="poll") as stage:
        await stage.connector.lodge(lodging)
        await stage.open(lodging, noon)
        found: list[Answer] = []
        while len(found) < 2:  # the department answers as soon as it gets round to it
            found = await stage.connector.poll(lodging.key, after=0)
        assert [answer.kind for answer in found] == ["precheck", "decision"]
        assert [entry["direction"] for entry in await stage.log()].count("sent") == 0
        assert stage.receiver.statuses == []


async def test_nothing_is_decided_after_a_withdrawal(
    scene: Callable[..., Any], lodging: Lodging, noon: datetime
) -> None:
    async with scene({}, mode="poll") as stage:
        await stage.connector.lodge(lodging)
        withdrawn = Withdrawn(message_id="m-withdrawn", occurred_at=noon, on=noon.date())
        await stage.connector.send(lodging.key, withdrawn)
        await stage.open(lodging, noon)
        receipt = await stage.connector.lodge(lodging)
        assert receipt.state == "ended"
        assert "decision" not in [answer.kind for answer in await stage.connector.poll(lodging.key, after=0)]


async def test_behaviour_is_set_by_pattern_and_changed_while_it_runs(
    scene: Callable[..., Any], lodging: Lodging
) -> None:
    pattern = {"when": {"item": "birth-*", "fields": {"child.name": "示*"}}, "behaviour": {"precheck": "wrong_organ"}}
    async with scene({}, patterns=[pattern]) as stage:
        other = replace(lodging, key="GZ-2:birth-registration:precheck:1", case_id="GZ-2")
        plain = replace(other, key="GZ-3:birth-registration:precheck:1", fields={"child.name": "甲"})
        await stage.connector.lodge(lodging)
        await stage.connector.lodge(plain)
        assert await stage.admin("rules", {"behaviour": {"precheck": "not_required"}}) == 204
        assert await stage.admin("rules", {"behaviour": {"precheck": "whatever"}}) == 422
        await stage.connector.lodge(other)
        found = [(await stage.kinds(one, "precheck"))[0].outcome.result for one in (lodging, plain, other)]
        assert found == ["wrong_organ", "conforming", "not_required"]


async def test_the_log_shows_what_came_and_went_without_the_fields_values(
    scene: Callable[..., Any], lodging: Lodging
) -> None:
    async with scene({}) as stage:
        await stage.connector.lodge(lodging)
        await stage.kinds(lodging, "precheck")
        entries = await stage.log(department="health", lodging=lodging.key)
        while len(entries) < 2:  # the entry of the callback is written once its reply is back
            entries = await stage.log(department="health", lodging=lodging.key)
        assert sorted((one["direction"], one["what"], one["status"]) for one in entries) == [
            ("received", "lodging", 201),
            ("sent", "precheck", 202),
        ]
        assert "示例" not in str(entries)


def test_the_process_ends_when_told(simulator: Simulator) -> None:
    simulator.start(callback_url="http://127.0.0.1:9", behaviour={})
    assert simulator.stop() in (0, -15)


def test_a_configuration_that_makes_no_sense_is_said_so(tmp_path: Path) -> None:
    config = tmp_path / "bad.yaml"
    config.write_text("callback_url: http://127.0.0.1:9\ndepartments: {health: {key_id: a, secret: short}}\n")
    command = [sys.executable, "-m", "departments.simulator", "--config", str(config)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    assert ended.returncode == 2
    assert "departments.health.secret" in ended.stderr
