"""Connectors: what a department's replies mean, and what its configuration may say."""

import importlib.util
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

import departments
from departments.answers import Answer, AnswerPage
from departments.connections import Connections, UnknownDepartment, load_connections
from departments.connector import Connector, Tools
from departments.contract import read_lodging, read_message, to_json
from departments.errors import (
    ConfigRefused,
    DepartmentDown,
    DepartmentMisbehaved,
    DepartmentRejected,
    DownReason,
)
from departments.http.wire import retry_after
from departments.lodging import Lodging, LodgingState, Message
from departments.registry import HTTP, Registry, standard_kinds
from departments.signing import Request, SigningKey, check
from departments.wallclock import wall_clock

CONFIG: dict[str, Any] = {
    "base_url": "https://health.example/onego",
    "key_id": "test",
    "secret": "department-secret",
}
MakeTools = Callable[..., Tools]
Reply = Callable[[httpx.Request], httpx.Response]


def connector(tools: MakeTools, reply: Reply, **config: Any) -> Connector:
    made = tools(transport=httpx.MockTransport(reply))
    return standard_kinds().connector(department="health", kind="http", config={**CONFIG, **config}, tools=made)


def always(status: int, body: bytes = b"", *, headers: dict[str, str] | None = None) -> Reply:
    return lambda _: httpx.Response(status, content=body, headers=headers)


async def test_a_lodging_is_put_under_its_key_and_signed(tools: MakeTools, lodging: Lodging, key: SigningKey) -> None:
    seen: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(201, json={"reference": "H-1", "state": "received"})

    receipt = await connector(tools, reply).lodge(lodging)
    (request,) = seen
    assert (receipt.reference, receipt.state) == ("H-1", LodgingState.RECEIVED)
    assert (request.method, request.url.path) == ("PUT", f"/onego/lodgings/{lodging.key}")
    assert read_lodging(request.content) == lodging
    signed = Request(method="PUT", target=request.url.raw_path.decode(), body=request.content)
    check(signed, headers=request.headers, keys={"test": key}, now=wall_clock())


async def test_a_message_is_posted_to_its_lodging(
    tools: MakeTools, lodging: Lodging, messages: tuple[Message, ...]
) -> None:
    seen: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(202)

    await connector(tools, reply).send(lodging.key, messages[0])
    assert seen[0].url.path == f"/onego/lodgings/{lodging.key}/messages"
    assert read_message(seen[0].content) == messages[0]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (500, DownReason.UNAVAILABLE),
        (503, DownReason.UNAVAILABLE),
        (408, DownReason.BUSY),
        (429, DownReason.BUSY),
    ],
)
async def test_a_busy_or_broken_department_is_down(
    status: int, reason: DownReason, tools: MakeTools, lodging: Lodging
) -> None:
    with pytest.raises(DepartmentDown) as caught:
        await connector(tools, always(status, headers={"Retry-After": "7"})).lodge(lodging)
    assert (caught.value.reason, caught.value.retry_after) == (reason, 7.0)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ConnectError("refused"), DownReason.UNREACHABLE),
        (httpx.RemoteProtocolError("cut"), DownReason.UNREACHABLE),
        (httpx.ReadTimeout("slow"), DownReason.TIMEOUT),
        (httpx.ConnectTimeout("slow"), DownReason.TIMEOUT),
    ],
)
async def test_a_department_that_cannot_be_reached_is_down(
    error: httpx.TransportError, reason: DownReason, tools: MakeTools, lodging: Lodging
) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(DepartmentDown) as caught:
        await connector(tools, reply).lodge(lodging)
    assert caught.value.reason is reason


async def test_a_rejected_call_carries_its_rule_and_says_nothing_of_the_person(
    tools: MakeTools, lodging: Lodging
) -> None:
    body = json.dumps({"title": "no", "status": 409, "rule": "idempotency", "detail": "张三"}).encode()
    with pytest.raises(DepartmentRejected) as caught:
        await connector(tools, always(409, body)).lodge(lodging)
    assert (caught.value.status, caught.value.rule, caught.value.detail) == (409, "idempotency", "张三")
    assert "张三" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>"),
        (200, b'{"reference": "1"}'),
        (201, b'{"reference": "1", "state": "lost"}'),
        (302, b""),
        (200, b" " * 1_200_000),
    ],
)
async def test_a_malformed_reply_is_misbehaviour(status: int, body: bytes, tools: MakeTools, lodging: Lodging) -> None:
    with pytest.raises(DepartmentMisbehaved) as caught:
        await connector(tools, always(status, body, headers={"Location": "https://elsewhere.example"})).lodge(lodging)
    assert caught.value.problems


def pages(answers: tuple[Answer, ...], size: int) -> Reply:
    def reply(request: httpx.Request) -> httpx.Response:
        after = int(request.url.params["after"])
        rest = tuple(answer for answer in answers if answer.seq > after)
        return httpx.Response(200, content=to_json(AnswerPage(answers=rest[:size], more=len(rest) > size)))

    return reply


async def test_polling_reads_all_pages_after_a_seq(
    tools: MakeTools, lodging: Lodging, answers: tuple[Answer, ...]
) -> None:
    found = await connector(tools, pages(answers, 2), mode="poll").poll(lodging.key, after=3)
    assert tuple(found) == answers[3:]


async def test_answers_of_another_lodging_are_misbehaviour(
    tools: MakeTools, lodging: Lodging, answers: tuple[Answer, ...]
) -> None:
    foreign = (replace(answers[0], lodging="GZ-9:other:precheck:1"),)
    with pytest.raises(DepartmentMisbehaved):
        await connector(tools, pages(foreign, 2)).poll(lodging.key, after=0)


async def test_pages_without_an_end_are_misbehaviour(tools: MakeTools, lodging: Lodging) -> None:
    empty = to_json(AnswerPage(answers=(), more=True))
    with pytest.raises(DepartmentMisbehaved):
        await connector(tools, always(200, empty)).poll(lodging.key, after=0)


def department(*, contract: str = "1", probe: int = 404) -> Reply:
    def reply(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/health"):
            return httpx.Response(200, json={"status": "ok", "contract": contract})
        return httpx.Response(probe, content=to_json(AnswerPage(answers=(), more=False)))

    return reply


@pytest.mark.parametrize(
    ("reply", "paths"),
    [
        (department(), []),
        (department(contract="2"), ["health.contract"]),
        (department(probe=401), ["secret"]),
        (department(probe=200), ["base_url"]),
        (always(503), ["base_url"]),
        (always(404), ["base_url"]),
        (always(200, b"hello"), ["health"]),
    ],
)
async def test_a_configuration_is_tried_out_in_both_languages(reply: Reply, paths: list[str], tools: MakeTools) -> None:
    report = await connector(tools, reply).check_config()
    assert [problem.path for problem in report.problems] == paths
    assert report.ok == (not paths)
    assert all(problem.zh and problem.en for problem in report.problems)


@pytest.mark.parametrize(
    ("change", "paths"),
    [
        ({"base_url": "http://health.example"}, ["base_url"]),
        ({"base_url": "https://health.example/"}, ["base_url"]),
        ({"base_url": "https://user:word@health.example"}, ["base_url"]),
        ({"base_url": "ftp://health.example"}, ["base_url"]),
        ({"base_url": "https://health.example:99999"}, ["base_url"]),
        ({"ca_file": "/no/such/file.pem"}, ["ca_file"]),
        ({"secret": "no-such-secret"}, ["secret"]),
        ({"secret": "short-secret"}, ["secret"]),
        ({"mode": "pigeon"}, ["mode"]),
        ({"tiemout": 3}, ["tiemout"]),
        ({"also_accept": [{"key_id": "old", "secret": "no-such-secret"}]}, ["secret"]),
    ],
)
def test_a_wrong_configuration_is_refused_by_field(change: dict[str, Any], paths: list[str], tools: MakeTools) -> None:
    with pytest.raises(ConfigRefused) as caught:
        connector(tools, always(200), **change)
    assert [problem.path for problem in caught.value.problems] == paths


def test_plain_http_has_to_be_asked_for(tools: MakeTools) -> None:
    made = connector(tools, always(200), base_url="http://127.0.0.1:9", plain_http=True, mode="poll")
    assert (made.kind, made.polls, list(made.callback_keys)) == ("http", True, ["test"])


async def test_the_inbox_takes_everything_and_sends_nothing(
    tools: MakeTools, lodging: Lodging, messages: tuple[Message, ...]
) -> None:
    inbox = standard_kinds().connector(department="town", kind="inbox", config={}, tools=tools())
    receipt = await inbox.lodge(lodging)
    await inbox.send(lodging.key, messages[0])
    assert (receipt.reference, receipt.state) == (None, LodgingState.RECEIVED)
    assert await inbox.poll(lodging.key, after=0) == []
    assert (await inbox.check_config()).ok
    assert (inbox.polls, dict(inbox.callback_keys)) == (False, {})


async def test_a_department_with_a_worker_of_its_own_is_asked_for_answers_and_never_called_from_here(
    tools: MakeTools, lodging: Lodging, messages: tuple[Message, ...]
) -> None:
    remote = standard_kinds().connector(department="town", kind="remote", config={}, tools=tools())
    for call in (remote.lodge(lodging), remote.send(lodging.key, messages[0]), remote.poll(lodging.key, after=0)):
        with pytest.raises(DepartmentDown) as caught:
            await call
        assert (caught.value.department, caught.value.reason) == ("town", DownReason.UNREACHABLE)
    assert (await remote.check_config()).ok
    assert (remote.polls, dict(remote.callback_keys)) == (True, {})


def load(data: dict[str, Any], tools: MakeTools) -> Connections:
    return load_connections(data, registry=standard_kinds(), tools=tools())


def test_connections_come_from_a_mapping(tools: MakeTools) -> None:
    connections = load({"health": {"kind": "http", **CONFIG}, "town": {"kind": "inbox"}}, tools)
    assert connections.departments == ("health", "town")
    assert connections["town"].kind == "inbox"
    assert "tax" not in connections
    with pytest.raises(UnknownDepartment):
        connections["tax"]


@pytest.mark.parametrize(
    "entry", [{"kind": "fax"}, {}, {"kind": "inbox", "base_url": "https://x.example"}, "inbox", {"kind": "http"}]
)
def test_a_connection_that_makes_no_sense_is_refused(entry: Any, tools: MakeTools) -> None:
    with pytest.raises(ConfigRefused) as caught:
        load({"health": entry}, tools)
    assert caught.value.department == "health"


def test_two_kinds_cannot_share_a_name() -> None:
    with pytest.raises(KeyError):
        Registry(HTTP, HTTP)


@pytest.mark.parametrize("kind", standard_kinds().names)
def test_every_kind_is_a_folder_with_the_same_files(kind: str) -> None:
    folder = Path(departments.__path__[0]) / kind
    assert {"config.py", "connector.py", "__init__.py"} <= {path.name for path in folder.iterdir()}
    assert importlib.util.find_spec(f"departments.{kind}.connector") is not None


@pytest.mark.parametrize(
    ("value", "expected"),
    [("120", 120.0), ("Wed, 24 Sep 2025 04:01:00 GMT", 60.0), ("Wed, 24 Sep 2025 03:00:00 GMT", 0.0)]
    + [(value, None) for value in (None, "", "soon", "-5", "²", "Wed, 24 Sep 2025 04:01:00 -0000")],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, expected: float | None, noon: Any) -> None:
    assert retry_after(value, now=noon) == expected
