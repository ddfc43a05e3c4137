"""The conformance suite: a system that keeps the contract passes, and each broken one fails the right clause."""

import json
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from departments.conformance.answers import AnswerSource, Polled, Pushed
from departments.conformance.clauses import WORDS, Clause
from departments.conformance.plan import Plan
from departments.conformance.probe import Probe
from departments.conformance.receiver import Receiver, listen
from departments.conformance.report import Outcome, Report
from departments.conformance.suite import Suite
from departments.signing import SIGNATURE, SigningKey
from departments.simulator.app import build_app
from departments.simulator.setup import read_setup
from departments.wallclock import wall_clock

Reply = tuple[int, dict[str, Any]]
Change = Callable[[Scope, int, dict[str, Any]], Reply]
BASE = "http://department.test/health"


class Broken:
    """A system in front of the simulator that spoils replies, or never passes requests on."""

    def __init__(self, app: ASGIApp, change: Change, *, swallows: bytes = b"") -> None:
        self._app = app
        self._change = change
        self._swallows = swallows

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._swallows:
            body = await _whole(receive)
            if self._swallows in body:
                await send({"type": "http.response.start", "status": 202, "headers": []})
                await send({"type": "http.response.body", "body": b""})
                return
            receive = _again(body)
        sent: list[Message] = []
        await self._app(scope, receive, _keep(sent))
        status = sent[0]["status"]
        body = b"".join(one.get("body", b"") for one in sent[1:])
        status, data = self._change(scope, status, json.loads(body or b"{}"))
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": json.dumps(data).encode()})


async def _whole(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    return body


def _again(body: bytes) -> Receive:
    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _keep(sent: list[Message]) -> Callable[[Message], Awaitable[None]]:
    async def send(message: Message) -> None:
        sent.append(message)

    return send


def unchanged(_: Scope, status: int, data: dict[str, Any]) -> Reply:
    return status, data


def forgives(*reasons: str) -> Change:
    def change(_: Scope, status: int, data: dict[str, Any]) -> Reply:
        forgiven = status == 401 and data.get("rule") in reasons
        return (404 if forgiven else status), data

    return change


def replies(method: str, status_from: int, status_to: int, path: str = "", **data: Any) -> Change:
    def change(scope: Scope, status: int, own: dict[str, Any]) -> Reply:
        if scope["method"] == method and status == status_from and re.search(path, scope["path"]):
            return status_to, data or own
        return status, own

    return change


def new_reference(scope: Scope, status: int, data: dict[str, Any]) -> Reply:
    if scope["method"] == "PUT" and status == 200:
        return status, {**data, "reference": "another"}
    return status, data


def answers_changed(edit: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> Change:
    def change(_: Scope, status: int, data: dict[str, Any]) -> Reply:
        return status, {**data, "answers": edit(data["answers"])} if "answers" in data else data

    return change


class BrokenCourier(httpx.AsyncBaseTransport):
    """Carries the simulator's callbacks to the receiver, badly."""

    def __init__(self, receiver: Receiver, *, unsigned: bool = False, gives_up: bool = False) -> None:
        self._inner = httpx.ASGITransport(app=receiver.app)
        self._unsigned = unsigned
        self._gives_up = gives_up

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._unsigned:
            del request.headers[SIGNATURE]
        response = await self._inner.handle_async_request(request)
        return httpx.Response(202) if self._gives_up else response


class Rig(Protocol):
    async def __call__(
        self,
        *,
        behaviour: dict[str, Any] | None = None,
        change: Change = unchanged,
        swallows: bytes = b"",
        push: bool = True,
        wait: float = 10.0,
        quiet: float = 0.05,
        **courier: bool,
    ) -> Report: ...


@pytest.fixture
def rig(key: SigningKey) -> Rig:
    async def run(
        *,
        behaviour: dict[str, Any] | None = None,
        change: Change = unchanged,
        swallows: bytes = b"",
        push: bool = True,
        wait: float = 10.0,
        quiet: float = 0.05,
        **courier: bool,
    ) -> Report:
        receiver = Receiver(department="health", keys={"test": key}, now=wall_clock, stumble=1)
        own = {"key_id": "test", "secret": key.secret.decode(), "mode": "push" if push else "poll"}
        setup = {
            "callback_url": "http://onego.test",
            "retry": {"first": 0.01},
            "departments": {"health": {**own, "behaviour": behaviour or {}}},
        }
        app = build_app(read_setup(setup), now=wall_clock, transport=BrokenCourier(receiver, **courier))
        plan = Plan(base_url=BASE, department="health", key_id="test", run_id="1", push=push, wait=wait, quiet=quiet)
        transport = httpx.ASGITransport(app=Broken(app, change, swallows=swallows))
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport) as client:
            probe = Probe(client=client, base_url=BASE, key=key, now=wall_clock)
            source: AnswerSource = Pushed(receiver) if push else Polled(probe)
            suite = Suite(plan=plan, probe=probe, source=source, receiver=receiver if push else None, now=wall_clock)
            return await suite.run()

    return run


def outcomes(report: Report, outcome: Outcome) -> list[Clause]:
    return [finding.clause for finding in report.findings if finding.outcome is outcome]


@pytest.mark.parametrize(
    "behaviour",
    [
        {},
        {"precheck": "defects"},
        {"decision": "refused", "extension": {"by": {"amount": 3, "unit": "wd"}}},
        {"exclusion": {"ground": "hearing", "estimated": {"amount": 3, "unit": "wd"}}, "faults": {"duplicate": 2}},
    ],
)
async def test_a_system_that_keeps_the_contract_passes_every_clause(rig: Rig, behaviour: dict[str, Any]) -> None:
    report = await rig(behaviour=behaviour)
    assert outcomes(report, Outcome.PASSED) == list(Clause)
    assert report.passed


async def test_where_answers_are_polled_only_the_callbacks_are_not_checked(rig: Rig) -> None:
    report = await rig(push=False)
    assert outcomes(report, Outcome.SKIPPED) == [Clause.CALLBACK_SIGNED, Clause.CALLBACK_RETRIED]
    assert report.passed


@pytest.mark.parametrize(
    ("clauses", "broken"),
    [
        ("H1", {"change": replies("GET", 200, 200, "/health$", status="ok", contract="2")}),
        ("S1", {"change": replies("GET", 404, 200, "PROBE", answers=[], more=False)}),
        ("S2", {"change": forgives("missing_header")}),
        ("S3 S6", {"change": forgives("wrong_signature")}),
        ("S4", {"change": forgives("outside_window")}),
        ("S5", {"change": forgives("replayed")}),
        ("L1", {"change": replies("PUT", 201, 500)}),
        ("L1", {"change": replies("PUT", 201, 201, "", reference="1")}),
        ("L2 L3", {"change": new_reference}),
        ("L4", {"change": replies("PUT", 409, 200, "", reference="1", state="received")}),
        ("L5", {"change": replies("PUT", 422, 201)}),
        ("M1", {"change": replies("POST", 202, 500)}),
        ("M2", {"change": replies("POST", 200, 409)}),
        ("M3", {"change": replies("POST", 422, 202)}),
        ("M4", {"change": replies("POST", 404, 202)}),
        ("A2", {"behaviour": {"precheck": "silent"}, "wait": 0.3}),
        ("A3", {"behaviour": {"decides_unopened": True}, "quiet": 1.0}),
        ("A4", {"behaviour": {"decision": "silent"}, "wait": 1.0}),
        ("A6", {"swallows": b'"kind":"withdrawn"', "quiet": 0.5}),
        ("P1", {"change": answers_changed(lambda _: [])}),
        ("A2 C1", {"unsigned": True, "wait": 0.3}),
        ("A2 C2", {"gives_up": True, "wait": 0.3}),
    ],
)
async def test_a_broken_system_fails_the_right_clause(rig: Rig, clauses: str, broken: dict[str, Any]) -> None:
    report = await rig(**broken)
    assert " ".join(outcomes(report, Outcome.FAILED)) == clauses
    assert not report.passed


async def test_a_gap_in_the_sequence_fails_where_it_shows(rig: Rig) -> None:
    doubled = answers_changed(lambda found: [{**answer, "seq": answer["seq"] * 2} for answer in found])
    report = await rig(change=doubled, push=False)
    assert Clause.SEQUENCE in outcomes(report, Outcome.FAILED)


async def test_an_answer_that_is_not_the_contracts_is_named_by_field(rig: Rig) -> None:
    strange = answers_changed(lambda found: [{**answer, "mood": "good"} for answer in found])
    report = await rig(change=strange, push=False, wait=0.3)
    (found,) = (finding for finding in report.findings if finding.clause is Clause.ANSWER_FORM)
    assert found.outcome is Outcome.FAILED
    assert "mood" in found.en
    assert "mood" in found.zh


async def test_polling_that_forgets_after_fails(rig: Rig) -> None:
    everything: list[dict[str, Any]] = []

    def remember(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        everything.extend(answer for answer in found if answer not in everything)
        return list(everything)

    report = await rig(change=answers_changed(remember))
    assert outcomes(report, Outcome.FAILED) == [Clause.POLL_AFTER]


async def test_the_report_speaks_both_languages_and_json(rig: Rig) -> None:
    report = await rig(behaviour={"decision": "silent"}, wait=1.0)
    text, data = report.to_text(), report.to_data()
    assert "A4  不通过 FAIL" in text
    assert "逾时未决定 / no decision in time" in text
    assert data["passed"] is False
    assert [entry["clause"] for entry in data["clauses"]] == list(Clause)
    assert list(WORDS) == list(Clause)


class Simulator(Protocol):
    def start(self, *, callback_url: str, behaviour: dict[str, Any]) -> str: ...


@pytest.mark.parametrize(("behaviour", "verdict"), [({}, (0, [])), ({"decision": "silent"}, (1, ["A4"]))])
def test_the_command_checks_a_real_process_and_ends_with_its_verdict(
    behaviour: dict[str, Any], verdict: tuple[int, list[str]], simulator: Simulator, key: SigningKey, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(key.secret + b"\n")
    with listen("127.0.0.1", 0) as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"
    base_url = simulator.start(callback_url=f"http://{address}", behaviour=behaviour)
    command = [sys.executable, "-m", "departments.conformance", "--base-url", base_url, "--secret-file", str(secret)]
    command += ["--department", "health", "--key-id", "test", "--listen", address, "--json"]
    command += ["--wait", "2.5", "--quiet", "0.1"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    report = json.loads(ended.stdout)
    found = [entry["clause"] for entry in report["clauses"] if entry["outcome"] == "failed"]
    assert (ended.returncode, found) == verdict


def test_a_secret_that_is_too_short_is_said_so(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("short")
    command = [sys.executable, "-m", "departments.conformance", "--base-url", BASE, "--secret-file", str(secret)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    assert ended.returncode == 2
