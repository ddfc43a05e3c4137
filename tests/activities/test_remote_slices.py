"""A department's worker without the database: it hands over, tells and asks as one with the database does."""

import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from activities.departments import DepartmentActivities, Slices
from activities.remote_slices import (
    Access,
    OneGoMisunderstood,
    OneGoRefused,
    OneGoUnreachable,
    RemoteSlices,
)
from db import access, catalogue, outbox
from db.session import Database
from departments.answers import Answer, Conforming, NotRequired, Precheck
from departments.connections import Connections
from departments.connector import ConfigReport, LodgeReceipt
from departments.errors import DownReason
from departments.lodging import Lodging, LodgingState, Message
from departments.signing import SigningKey
from departments.timeouts import TOWARDS_ONEGO
from departments.vocabulary import Wording
from desk.lodgings import DeskSlices
from domain.case.commands import Role
from tests.office import FORM, ITEMS, MONDAY, Office, opened
from workflows import ports

ITEM, DEPARTMENT = "birth-registration", "police"
ADDRESS = "http://office.test"


@dataclass
class Precinct:
    """The police's system, in memory: what it was handed and told, and what it has to say."""

    kind = "http"
    polls = True
    callback_keys: Mapping[str, SigningKey] = field(default_factory=dict)
    lodged: list[Lodging] = field(default_factory=list)
    told: list[tuple[str, Message]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    async def lodge(self, lodging: Lodging) -> LodgeReceipt:
        self.lodged.append(lodging)
        return LodgeReceipt(reference="P-1", state=LodgingState.RECEIVED)

    async def send(self, key: str, message: Message) -> None:
        self.told.append((key, message))

    async def poll(self, key: str, *, after: int) -> list[Answer]:
        return [answer for answer in self.answers if answer.lodging == key and answer.seq > after]

    async def check_config(self) -> ConfigReport:
        return ConfigReport()


@pytest.fixture
async def office(embedded_database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(embedded_database, tmp_path) as office:
        yield office


async def remote(office: Office) -> RemoteSlices:
    """Slices over the API, with a token of the police's system."""
    system = await office.person("police-system", Role.DEPARTMENT_SYSTEM, DEPARTMENT)
    token = (await system.post("/tokens", json={"label": "worker"})).json()["secret"]
    transport = httpx.ASGITransport(app=office.app)
    return RemoteSlices(DEPARTMENT, Access(address=ADDRESS, token=lambda: token, transport=transport))


async def slices_of(office: Office, where: str) -> Slices:
    return await remote(office) if where == "remote" else DeskSlices(office.desk)


def request(case: str) -> ports.LodgeRequest:
    return ports.LodgeRequest(case_id=case, item=ITEM, department=DEPARTMENT)


def precheck(case: str, seq: int = 1, **changes: Any) -> Precheck:
    said: dict[str, Any] = {"answer_id": f"A-{seq}", "outcome": Conforming(), **changes}
    return Precheck(lodging=f"{case}:{ITEM}:precheck:1", seq=seq, occurred_at=MONDAY, **said)


@pytest.mark.parametrize("where", ["beside the database", "remote"])
async def test_an_item_is_lodged_polled_and_told_of_in_the_same_way_wherever_the_worker_stands(
    office: Office, where: str
) -> None:
    applicant, officers = await office.person("applicant", Role.APPLICANT), await office.officers()
    case, system = await office.lodge(applicant), Precinct()
    slices = await slices_of(office, where)
    calls = DepartmentActivities(Connections({DEPARTMENT: system}), slices)
    for _ in range(2):  # the second finds it lodged already
        await calls.lodge_item(request(case))
    (lodging,) = system.lodged
    assert (lodging.key, lodging.fields["child-name"]) == (f"{case}:{ITEM}:precheck:1", FORM["child-name"])
    assert await slices.open_lodgings(DEPARTMENT) == [(lodging.key, 0)]
    system.answers.append(precheck(case))
    for expected in (1, 0):
        assert await calls.poll_department(ports.PollRequest(department=DEPARTMENT)) == expected
    for item, department in ITEMS.items():
        if item != ITEM:
            await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
    async with office.desk.database.reading() as session:
        messages = [row.id for row in await outbox.of_case(session, case) if row.target == DEPARTMENT]
        assert [row.reachable for row in await catalogue.health(session)] == [True]
    for message in messages:
        await calls.send_message(ports.SendRequest(department=DEPARTMENT, message_id=str(message)))
    assert [(key, message.kind) for key, message in system.told] == [(lodging.key, "accepted")]


async def test_the_slice_is_the_same_wherever_the_worker_stands(office: Office) -> None:
    case = await office.lodge(await office.person("applicant", Role.APPLICANT))
    assert await (await remote(office)).lodging(request(case)) == await DeskSlices(office.desk).lodging(request(case))


@pytest.mark.parametrize("where", ["beside the database", "remote"])
async def test_an_answer_that_can_never_be_taken_holds_up_no_other(office: Office, where: str) -> None:
    applicant = await office.person("applicant", Role.APPLICANT)
    first, second, system = await office.lodge(applicant), await office.lodge(applicant), Precinct()
    calls = DepartmentActivities(Connections({DEPARTMENT: system}), slices := await slices_of(office, where))
    for case in (first, second):
        await calls.lodge_item(request(case))
    reason = Wording(zh="无需办理", en=None)
    system.answers = [
        precheck(first),
        precheck(first, 2, answer_id="A-1", outcome=NotRequired(reason=reason)),  # an old id with new content
        precheck(second, answer_id="B-1"),
    ]
    await calls.poll_department(ports.PollRequest(department=DEPARTMENT))
    after = dict(await slices.open_lodgings(DEPARTMENT))
    assert after == {f"{first}:{ITEM}:precheck:1": 1, f"{second}:{ITEM}:precheck:1": 1}


Reply = httpx.Response | Exception


class Broken(httpx.AsyncBaseTransport):
    """A way to OneGo on which only one thing ever happens."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.asked: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply


def over(transport: Broken) -> RemoteSlices:
    return RemoteSlices(DEPARTMENT, Access(address=ADDRESS, token=lambda: "ot_secret", transport=transport))


SECRET = "示例母 11010519491231002X"


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (httpx.ConnectError(SECRET), OneGoUnreachable),
        (httpx.ReadTimeout(SECRET), OneGoUnreachable),
        (httpx.Response(503, text=SECRET), OneGoUnreachable),
        (httpx.Response(429, text=SECRET), OneGoUnreachable),
        (httpx.Response(401, text=SECRET), OneGoRefused),
        (httpx.Response(404, text=SECRET), OneGoRefused),
        (httpx.Response(307, headers={"location": "http://elsewhere.test"}), OneGoMisunderstood),
        (httpx.Response(200, text=SECRET), OneGoMisunderstood),
        (httpx.Response(200, json={"key": SECRET}), OneGoMisunderstood),
    ],
)
async def test_whatever_goes_wrong_towards_onego_fails_the_call_in_a_way_that_may_be_repeated_and_tells_nothing(
    reply: Reply, expected: type[Exception]
) -> None:
    transport, system = Broken(reply), Precinct()
    calls = DepartmentActivities(Connections({DEPARTMENT: system}), over(transport))
    with pytest.raises(expected) as failed:
        await calls.lodge_item(request("GZ-1"))
    assert SECRET not in str(failed.value)
    assert failed.value.__cause__ is None
    assert system.lodged == []
    assert [asked.url.host for asked in transport.asked] == ["office.test"]


async def test_a_message_or_a_list_that_is_not_understood_is_no_reason_to_stop_for_good() -> None:
    for reply in (httpx.Response(200, json={"lodging": "x"}), httpx.Response(200, json=[SECRET])):
        with pytest.raises(OneGoMisunderstood):
            await over(Broken(reply)).message("1")
        with pytest.raises(OneGoMisunderstood):
            await over(Broken(reply)).open_lodgings(DEPARTMENT)


async def test_an_answer_is_kept_back_while_onego_is_away_and_passed_over_when_it_is_refused(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(OneGoUnreachable) as failed:
        await over(Broken(httpx.Response(503))).take(DEPARTMENT, precheck("GZ-1"))
    assert failed.value.reason is DownReason.UNAVAILABLE
    with pytest.raises(OneGoRefused):
        await over(Broken(httpx.Response(403))).take(DEPARTMENT, precheck("GZ-1"))
    with caplog.at_level(logging.WARNING):
        await over(Broken(httpx.Response(409, text=SECRET))).take(DEPARTMENT, precheck("GZ-1"))
    assert [record.getMessage() for record in caplog.records] == ["an answer of police was not taken: status 409"]


async def test_a_token_that_was_replaced_is_used_at_once() -> None:
    tokens, transport = iter(("old", "new")), Broken(httpx.Response(204))
    slices = RemoteSlices(DEPARTMENT, Access(address=ADDRESS, token=lambda: next(tokens), transport=transport))
    for _ in range(2):
        await slices.health(DEPARTMENT, "")
    assert [asked.headers["authorization"] for asked in transport.asked] == ["Bearer old", "Bearer new"]


def test_asking_onego_leaves_the_most_of_a_calls_time_to_the_department() -> None:
    assert TOWARDS_ONEGO.connect + TOWARDS_ONEGO.read < ports.CALL_TIMEOUT.total_seconds() / 2


async def test_each_slice_that_a_remote_worker_takes_away_is_on_record(office: Office) -> None:
    case = await office.lodge(await office.person("applicant", Role.APPLICANT))
    await (await remote(office)).lodging(request(case))
    async with office.desk.database.reading() as session:
        looks = [(look.who, look.what) for look in await access.looks_at_case(session, case, limit=5)]
    assert looks[0] == (office.people["police-system"].account, f"slice:{ITEM}")
