"""An applicant's browser, reduced to what it sends: the public HTTP API and nothing else."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import quote

import httpx

PATIENCE: Final = 30.0  # seconds for one answer


class Unexpected(Exception):
    """The API answered with a problem where the law gives none; the text is the problem's own."""


class Applicant:
    """Speaks to the API with one session. Every method raises Unexpected where the answer is a problem."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def application(self, bundle: str, answers: Mapping[str, str]) -> dict[str, Any]:
        """Form, materials and published limit for these answers."""
        return await self._json("POST", f"/bundles/{bundle}/application", json={"answers": dict(answers)})

    async def upload(self, content: bytes, *, name: str, media_type: str) -> str:
        """Upload a file; its id."""
        headers = {"x-file-name": quote(name), "content-type": media_type}
        stored = await self._json("POST", "/uploads", content=content, headers=headers)
        return str(stored["id"])

    async def hand_in(self, submission: Mapping[str, Any], *, key: str) -> dict[str, Any]:
        """Hand a case in; the receipt."""
        return await self._json("POST", "/cases", json=submission, headers={"idempotency-key": key})

    async def case(self, case_id: str) -> dict[str, Any]:
        """The case as it stands."""
        return await self._json("GET", f"/cases/{case_id}")

    async def supply(self, case_id: str, materials: Mapping[str, Sequence[str]], form: Mapping[str, Any]) -> None:
        """Answer the one notice."""
        body = {"materials": {name: list(ids) for name, ids in materials.items()}, "form": dict(form)}
        await self._json("POST", f"/cases/{case_id}/supplement", json=body)

    async def rate(self, case_id: str, level: int) -> httpx.Response:
        """Rate the service; the raw answer, for rating twice is refused."""
        return await self._client.post(f"/cases/{case_id}/rating", json={"level": level})

    async def document(self, case_id: str, number: str) -> bytes:
        """A document's file."""
        answer = await self._client.get(f"/cases/{case_id}/documents/{number}")
        _fine(answer)
        return answer.content

    async def verify(self, number: str, pdf: bytes) -> dict[str, Any]:
        """What the verification page says of a file."""
        headers = {"content-type": "application/pdf"}
        return await self._json("POST", f"/verify/{number}", content=pdf, headers=headers)

    async def story(self, case_id: str) -> AsyncIterator[dict[str, Any]]:
        """The lines of the case's timeline as they come, until the case is at its end or the caller has enough.

        A connection that breaks is made again from the last line that arrived.
        """
        last = ""
        while True:
            headers = {"last-event-id": last} if last else {}
            try:
                async with self._client.stream("GET", f"/cases/{case_id}/events", headers=headers) as answer:
                    if answer.is_error:
                        await answer.aread()
                        _fine(answer)
                    async for event_id, data in _events(answer):
                        last = event_id or last
                        yield data
            except httpx.TransportError:
                await asyncio.sleep(0.2)
            else:
                return

    async def _json(self, method: str, path: str, **request: Any) -> dict[str, Any]:
        answer = await self._client.request(method, path, **request)
        _fine(answer)
        found: dict[str, Any] = answer.json()
        return found


@asynccontextmanager
async def signed_in(url: str, login: str, password: str) -> AsyncIterator[Applicant]:
    """An applicant with a session of their own."""
    async with httpx.AsyncClient(base_url=url, timeout=PATIENCE, trust_env=False) as client:
        answer = await client.post("/sessions", json={"name": login, "password": password})
        _fine(answer)
        client.headers["authorization"] = f"Bearer {answer.json()['secret']}"
        yield Applicant(client)


async def _events(answer: httpx.Response) -> AsyncIterator[tuple[str, dict[str, Any]]]:
    """Server-sent events: (id, data as JSON); comments and empty data are passed over."""
    event_id, data = "", ""
    async for line in answer.aiter_lines():
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "id":
            event_id = value
        elif name == "data":
            data += value
        elif not line and data:
            yield event_id, json.loads(data)
            data = ""


def _fine(answer: httpx.Response) -> None:
    if answer.is_error:
        raise Unexpected(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text}")
