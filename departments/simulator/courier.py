"""Brings a simulated department's answers to OneGo by signed callback, patiently, and with the faults it is told."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

import httpx

from departments.answers import Answer
from departments.callbacks import callback_path
from departments.connector import fresh_nonce
from departments.contract import to_data, to_json
from departments.signing import SIGNATURE, Request, SigningKey, sign
from departments.simulator.behaviour import Faults, Malformed, seconds
from departments.simulator.journal import Journal
from departments.simulator.setup import Retry

_REQUEST_TIMEOUT, _TOO_MANY, _SERVER_ERROR = 408, 429, 500


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One callback, ready to be sent."""

    body: bytes
    headers: dict[str, str]


class Courier:
    """Delivers for one department."""

    def __init__(
        self,
        *,
        department: str,
        client: httpx.AsyncClient,
        callback_url: str,
        key: SigningKey,
        retry: Retry,
        journal: Journal,
        now: Callable[[], datetime],
        seed: int,
    ) -> None:
        self._department = department
        self._client = client
        self._url = callback_url + callback_path(department)
        self._target = httpx.URL(self._url).raw_path.decode("ascii")
        self._key = key
        self._retry = retry
        self._journal = journal
        self._now = now
        self._seed = seed

    async def run(self, answers: asyncio.Queue[Answer], faults: Faults) -> None:
        """Deliver one lodging's answers in their order (or against it, where told so), until cancelled."""
        while True:
            batch = [await answers.get()]
            if faults.out_of_order:
                batch = [*await _next(answers, faults.hold), *batch]
            for answer in batch:
                await self._deliver(answer, faults)

    async def _deliver(self, answer: Answer, faults: Faults) -> None:
        await asyncio.sleep(seconds(faults.late, seed=self._seed, label=f"{answer.answer_id}|late"))
        for fault in faults.malformed:
            letter = self._spoiled(answer, fault)
            await self._post(letter, answer, what=f"malformed: {fault}")
        for _ in range(1 + faults.duplicate):
            letter = await self._insist(answer)
            if faults.replay:
                await self._post(letter, answer, what="replay")

    async def _insist(self, answer: Answer) -> Letter:
        """Send until OneGo has answered 2xx or 4xx; every attempt with a timestamp and a nonce of its own."""
        wait = self._retry.first
        while True:
            letter = self._letter(to_json(answer))
            status = await self._post(letter, answer, what=answer.kind)
            if status is not None and status < _SERVER_ERROR and status not in (_REQUEST_TIMEOUT, _TOO_MANY):
                return letter
            await asyncio.sleep(wait)
            wait = min(wait * 2, self._retry.longest)

    async def _post(self, letter: Letter, answer: Answer, *, what: str) -> int | None:
        note, status = f"seq {answer.seq}", None
        try:
            response = await self._client.post(self._url, content=letter.body, headers=letter.headers)
            status = response.status_code
        except httpx.RequestError as error:
            note += f", {type(error).__name__}"
        self._journal.write(
            at=self._now(),
            department=self._department,
            direction="sent",
            what=what,
            lodging=answer.lodging,
            status=status,
            note=note,
        )
        return status

    def _letter(self, body: bytes, *, ago: timedelta = timedelta(0)) -> Letter:
        request = Request(method="POST", target=self._target, body=body)
        headers = sign(request, key=self._key, now=self._now() - ago, nonce=fresh_nonce())
        return Letter(body=body, headers={**headers, "Content-Type": "application/json"})

    def _spoiled(self, answer: Answer, fault: Malformed) -> Letter:
        data = to_data(answer)
        match fault:
            case Malformed.NOT_JSON:
                return self._letter(to_json(answer)[:-5])
            case Malformed.MISSING_FIELD:
                del data["occurred_at"]
            case Malformed.EXTRA_FIELD:
                data["surprise"] = True
            case Malformed.UNKNOWN_KIND:
                data["kind"] = "gossip"
            case Malformed.FOREIGN_LODGING:
                data["lodging"] = "NO-SUCH-CASE:no-such-item:precheck:1"
            case Malformed.BAD_SIGNATURE:
                letter = self._letter(to_json(answer))
                return Letter(body=letter.body, headers={**letter.headers, SIGNATURE: "v1=" + "0" * 64})
            case Malformed.OLD_TIMESTAMP:
                return self._letter(to_json(answer), ago=timedelta(hours=1))
            case _:
                assert_never(fault)
        return self._letter(json.dumps(data, ensure_ascii=False).encode())


async def _next(answers: asyncio.Queue[Answer], hold: float) -> list[Answer]:
    """The next answer, where there is one within `hold` seconds."""
    try:
        return [await asyncio.wait_for(answers.get(), timeout=hold)]
    except TimeoutError:
        return []
