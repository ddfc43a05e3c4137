"""What people, officers and departments say is followed through a whole troubled case: nowhere is it left behind.

Every value is one of a kind and is searched for, in each way of writing it, in all that the engine stores (sealed and
opened), in the logs, in the database as it lies there, in the names of files, and in what other people are answered.
"""

import asyncio
import base64
import json
import stat
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import httpx
import pytest

from onego.accounts import DEMO_ACCOUNTS
from onego.clock import SystemClock
from onego.demo import family
from onego.gateway import KEY
from onego.settings import Settings
from onego.stack import Stack, running
from tests.engine_contents import everything_in_the_engine
from tests.short_messages import SECRET, SmsGateway, sms_gateway

pytestmark = pytest.mark.timeout(300)  # a whole stack starts, on whatever machine this is

MARK: Final = "金丝雀"  # stands in every text; a word that nothing else here says
LATIN: Final = "Kanarienvogel"
MOBILE: Final = "13987654321"
SAID: Final = {"zh": f"{MARK}{LATIN}的意见", "en": f"{LATIN} remarks"}
WITHIN: Final = 120.0

# What the simulated departments say, and how badly they behave.
BEHAVIOURS: Final[dict[str, dict[str, Any]]] = {
    "health": {
        "faults": {"duplicate": 1, "replay": True, "malformed": ["not_json", "missing_field", "extra_field"]},
    },
    "police": {
        "extension": {"by": {"amount": 1, "unit": "wd"}, "reason": SAID},
        "officers": [f"{MARK}甲", f"{MARK}乙"],
        "faults": {"malformed": ["unknown_kind", "bad_signature", "old_timestamp", "foreign_lodging"]},
    },
    "cdc": {"results": {"remarks": f"{MARK}的结果"}, "officers": [f"{MARK}甲", f"{MARK}乙"], "fetch_materials": True},
    "medical-insurance": {
        "decision": "refused",
        "refusal": {"reasons": [SAID], "legal_basis": [f"{MARK}的条款"], "body": SAID},
    },
    "hrss": {"precheck": "wrong_organ", "competent_organ": SAID},
}
ASKED_FOR: Final = {
    "when": {"item": "birth-certificate"},
    "behaviour": {
        "precheck": "defects",
        "defects": [{"target": {"kind": "field", "code": "hospital"}, "requirement": SAID}],
    },
}


async def test_nothing_that_anybody_said_is_left_outside_the_sealed_columns(tmp_path: Path) -> None:
    async with sms_gateway() as gateway, running(with_gateway(tmp_path, gateway.url), say=lambda _: None) as stack:
        settings = stack.settings
        await misbehave(stack)
        async with signed_in(stack) as people:
            said = await handed_in_after_mistakes(people["applicant"])
            await carried(stack, people["applicant"], said["case"])
            await afterwards(people, said["case"])
            secrets = [said["code"], *(one.headers["authorization"].split()[1] for one in people.values())]
            answers = await answered_to_others(people, said["case"])
        await until_told(gateway, "closed")
        engine = await everything_in_the_engine(stack.settings)
        commands = "\n".join(" ".join(program.arguments) for program in stack.programs.values())
    assert {"received", "notice", "accepted", "decided"} <= {one["kind"] for one in gateway.taken.values()}
    assert {one["to"] for one in gateway.taken.values()} == {MOBILE}
    assert leaks("".join(one["zh"] + one["en"] for one in gateway.taken.values()).encode(), personal()) == []
    assert said["case"].encode() in engine
    assert b"refusal" in engine
    assert leaks(engine, personal()) == []
    assert leaks(answers.encode(), personal()) == []
    held = [*secrets, *secret_texts(settings)]
    for place, content in {"arguments": commands.encode(), "engine": engine, **files_to_search(settings)}.items():
        assert (place, leaks(content, [*personal(), *held])) == (place, [])
    assert not [path for path in settings.data_dir.rglob("*") if leaks(str(path).encode(), personal())]
    assert not [path for path in settings.data_dir.rglob("*") if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]


def with_gateway(folder: Path, url: str) -> Settings:
    """Settings of a demonstration whose applicants get short messages."""
    place = folder / "var"
    for name in ("secrets", "departments"):
        place /= name
        place.mkdir(mode=stat.S_IRWXU, parents=True)
    (place / KEY).write_bytes(SECRET)
    (place / KEY).chmod(stat.S_IRUSR | stat.S_IWUSR)
    return Settings(data_dir=folder / "var", demo=True, messages_url=url)


def form() -> dict[str, Any]:
    """A form in order, with nothing in it that stands anywhere else."""
    own = family.form(f"{MARK}宝", SystemClock().today())
    texts = ("mother-name", "father-name", "home-address", "card-bank", "hospital")
    return own | {name: f"{MARK}{name}" for name in texts} | {"mobile": MOBILE}


def personal() -> list[str]:
    """Every value of the case that is about somebody, or was said by somebody."""
    own = form()
    return [MARK, LATIN, MOBILE, own["mother-id"], own["father-id"]]


def leaks(content: bytes, values: list[str]) -> list[str]:
    """Those of the values that are found in any way of writing them."""
    return [value for value in values if any(written in content for written in ways_of_writing(value))]


def ways_of_writing(value: str) -> Iterator[bytes]:
    plain = value.encode()
    yield plain
    yield json.dumps(value).strip('"').encode()
    yield quote(value).encode()
    yield repr(plain)[2:-1].encode()
    yield plain.hex().encode()
    for before in range(3):  # base64 shifts with what stands before; its ends are left out
        yield base64.b64encode(b"\0" * before + plain)[4 : len(plain) // 3 * 4]


def files_to_search(settings: Settings) -> dict[str, bytes]:
    """Logs and both databases with their journals, as they lie on the disk."""
    folder = settings.data_dir
    found = [*folder.glob("*.db*"), *(folder / "logs").iterdir(), *(folder / "demo").iterdir()]
    names = {path.name for path in found}
    assert {"onego.db", "temporal.db", "api.log", "worker.log", "departments.log", "temporal.log"} <= names
    return {path.name: path.read_bytes() for path in found}


def secret_texts(settings: Settings) -> list[str]:
    """Keys and shared secrets, as they are written in their files."""
    rings = [line.split()[1] for path in settings.secrets_dir.glob("*.keys") for line in path.read_text().splitlines()]
    return rings + [path.read_text() for path in (settings.secrets_dir / "departments").iterdir()]


async def misbehave(stack: Stack) -> None:
    """Tell the simulated departments how to behave, and take two of them down for a while."""
    quick = {"precheck_delay": 0.1, "decision_delay": 0.2}
    async with httpx.AsyncClient(base_url=f"{stack.simulator}/admin", trust_env=False) as admin:
        for department, behaviour in BEHAVIOURS.items():
            patterns = [ASKED_FOR] if department == "health" else []
            rules = {"behaviour": quick | behaviour, "patterns": patterns}
            good(await admin.put(f"/{department}/rules", json=rules))
        good(await admin.put("/cdc/outage", json={"style": "drop", "requests": 2}))
        good(await admin.put("/hrss/outage", json={"style": "503", "requests": 1}))


@asynccontextmanager
async def signed_in(stack: Stack) -> AsyncIterator[dict[str, httpx.AsyncClient]]:
    """Everybody of the demonstration, and one more applicant."""
    passwords = {account.login: account.password for account in DEMO_ACCOUNTS} | {"another": "another-onego-demo"}
    async with AsyncExitStack() as clients:
        people: dict[str, httpx.AsyncClient] = {}
        for login in ("administrator", *(name for name in passwords if name != "administrator")):
            client = httpx.AsyncClient(base_url=stack.url, timeout=20, trust_env=False)
            people[login] = await clients.enter_async_context(client)
            if login == "another":
                body = {"name": login, "password": passwords[login], "role": "applicant"}
                good(await people["administrator"].post("/accounts", json=body))
            await client.post("/sessions", json={"name": f"{MARK}{login}", "password": MOBILE})
            opened = good(await client.post("/sessions", json={"name": login, "password": passwords[login]}))
            client.headers["authorization"] = f"Bearer {opened['secret']}"
        yield people


def good(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


async def handed_in_after_mistakes(applicant: httpx.AsyncClient) -> dict[str, str]:
    """Mistakes of every kind, each with what nobody is to see; then the case. Its number and its code."""
    wanted = good(await applicant.post("/bundles/newborn/application", json={"answers": family.ANSWERS}))
    own = {name: value for name, value in form().items() if name in wanted["form"]["properties"]}
    materials = {}
    for number, one in enumerate(one for one in wanted["materials"] if one["from-applicant"]):
        headers = {"x-file-name": quote(f"{MARK}{number}.png")}
        await applicant.post("/uploads", content=f"MZ {MARK}".encode(), headers=headers)
        kind = ("pdf", family.statement(LATIN)) if "application/pdf" in one["media-types"] else ("png", family.photo())
        headers = {"x-file-name": quote(f"{MARK}{number}.{kind[0]}")}
        materials[one["id"]] = [good(await applicant.post("/uploads", content=kind[1], headers=headers))["id"]]
    body = {
        "bundle": "newborn",
        "answers": family.ANSWERS,
        "applicant": {"name": f"{MARK}申请人", "id_number": own["father-id"]},
        "form": own,
        "materials": materials,
    }
    for changed in mistakes(body):
        refused = await applicant.post("/cases", content=changed, headers={"idempotency-key": "refused-again"})
        assert refused.status_code in {400, 409, 422}, refused.text
        assert leaks(refused.content, [f"{MARK}不对", LATIN]) == []
    receipt = good(await applicant.post("/cases", json=body, headers={"idempotency-key": "the-only-one"}))
    return {"case": receipt["case"], "code": receipt["access_code"]}


def mistakes(body: Mapping[str, Any]) -> Iterator[bytes]:
    """Bodies that must be refused, each for another reason."""
    wrong = f"{MARK}不对{LATIN}"
    own = body["form"]
    for form_of in ({"mother-id": wrong}, {"child-birth-day": wrong}, {"mobile": [wrong] * 2}, {wrong: 1}):
        yield json.dumps({**body, "form": own | form_of}).encode()
    for changed in ({"answers": {"born-in": wrong}}, {"materials": {wrong: [wrong]}}, {"bundle": wrong}):
        yield json.dumps({**body, **changed}).encode()
    yield json.dumps({**body, "form": own | {"mobile": float("nan"), "hospital": wrong}}).encode()
    yield json.dumps(body).encode()[:-1] + wrong.encode()


async def carried(stack: Stack, applicant: httpx.AsyncClient, case: str) -> None:
    """Supply what was asked for, and kill the worker while the items are handled."""
    await until(applicant, case, "supplement")
    supplied = {"form": {"hospital": f"{MARK}医院"}}
    wrong = {"form": {"mother-name": f"{MARK}{LATIN}"}}
    assert (await applicant.post(f"/cases/{case}/supplement", json=wrong)).status_code == 422
    good(await applicant.post(f"/cases/{case}/supplement", json=supplied))
    await until(applicant, case, "handling")
    await stack.processes.kill("worker")
    await stack.again("worker")
    await until(applicant, case, "delivered")


async def until(applicant: httpx.AsyncClient, case: str, stage: str) -> None:
    async with asyncio.timeout(WITHIN):
        while good(await applicant.get(f"/cases/{case}"))["summary"]["stage"] != stage:  # noqa: ASYNC110 - elsewhere
            await asyncio.sleep(0.1)


async def until_told(gateway: SmsGateway, kind: str) -> None:
    """Wait until the applicant has been told this; messages about one case come in their order."""
    async with asyncio.timeout(WITHIN):
        while kind not in {one["kind"] for one in gateway.taken.values()}:  # noqa: ASYNC110 - told by another process
            await asyncio.sleep(0.1)


async def afterwards(people: Mapping[str, httpx.AsyncClient], case: str) -> None:
    """Acts that come too late are refused with what was said in them; the rating is taken."""
    said = f"{MARK}{LATIN}{MOBILE}"
    item = f"/cases/{case}/items/birth-certificate"
    decline = {"ground": "wrong-organ", "reason": said, "competent_organ": said}
    refusal = {"outcome": "refused", "reason": said, "remedies": said}
    precheck = {"defects": [{"target": "field:hospital", "requirement": said}]}
    for path, body in (("decline", decline), ("decision", refusal), ("precheck", precheck)):
        assert (await people["officer-health"].post(f"{item}/{path}", json=body)).status_code == 409
        assert (await people["officer-market"].post(f"{item}/{path}", json=body)).status_code == 404
    assert (await people["applicant"].post(f"/cases/{case}/withdrawal", json={"reason": said})).status_code == 409
    good(await people["applicant"].post(f"/cases/{case}/rating", json={"level": 1, "comment": said}))


async def answered_to_others(people: Mapping[str, httpx.AsyncClient], case: str) -> str:
    """Everything that people who need nothing of it are answered about the case, by any address."""
    view = good(await people["applicant"].get(f"/cases/{case}"))
    number = view["documents"][0]["number"]
    items = [task["item"] for task in view["tasks"]]
    paths = ["", "/events", f"/documents/{number}", *(f"/items/{item}/slice" for item in items)]
    told = []
    for login in ("another", "officer-market", "administrator"):
        for path in paths:
            answer = await people[login].get(f"/cases/{case}{path}")
            assert answer.status_code in {403, 404}, (login, path, answer.text)
            told.append(answer.text)
    for path in (f"/items/{item}/slice" for item in items if item not in {"birth-certificate", "parenting-guidance"}):
        answer = await people["officer-health"].get(f"/cases/{case}{path}")
        assert answer.status_code == 403, (path, answer.text)
        told.append(answer.text)
    open_to = ("/supervision/refused-acts", "/supervision/marks", "/inbox", f"/verify/{number}")
    told += [(await people["supervisor"].get(path)).text for path in open_to]
    return "\n".join(told)
