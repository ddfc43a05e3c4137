"""A case as it happens, as server-sent events; a client that comes back goes on after the last line it has seen."""

import json
from collections.abc import AsyncIterator
from typing import Annotated, Final

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse

from api.given import AccessCode, AtDesk, PerhapsSignedIn, problems
from api.schemas.cases import Line
from desk import live
from desk.errors import NotSignedIn
from desk.story import Line as Spoken

router = APIRouter(tags=["办件 Cases"])

ASK_EVERY: Final = 0.5  # seconds; one indexed question of one row each
ALIVE_EVERY: Final = 15.0  # seconds; proxies give up on quiet connections after about a minute


@router.get(
    "/cases/{case}/events",
    operation_id="followCase",
    summary="实时进度 · Live events of a case",
    response_class=StreamingResponse,
    responses=problems(401, 403, 404, 429)
    | {200: {"content": {"text/event-stream": {}}, "description": "One event a line of the timeline."}},
)
async def follow_case(
    *,
    request: Request,
    desk: AtDesk,
    person: PerhapsSignedIn,
    case: str,
    x_access_code: AccessCode = None,
    last_event_id: Annotated[str | None, Header(description="Sequence number of the last line seen.")] = None,
) -> StreamingResponse:
    """Send each new line of the timeline; end when the case is closed. Event id = sequence number."""
    if person is not None:
        watched = await live.watch(desk, person, case)
    elif x_access_code is not None:
        watched = await live.watch_by_code(desk, case, x_access_code)
    else:
        raise NotSignedIn("sign-in.needed")
    seen = last_event_id or ""
    after = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    every = getattr(request.app.state, "ask_every", ASK_EVERY)
    lines = live.follow(desk, watched, after=after, every=every, alive_every=ALIVE_EVERY)
    return StreamingResponse(
        _events(request, lines), media_type="text/event-stream", headers={"x-accel-buffering": "no"}
    )


async def _events(request: Request, lines: AsyncIterator[Spoken | None]) -> AsyncIterator[str]:
    yield "retry: 2000\n\n"
    async for line in lines:
        if await request.is_disconnected():
            return
        if line is None:
            yield ": alive\n\n"
            continue
        data = json.dumps(Line.model_validate(line).model_dump(mode="json"), ensure_ascii=False)
        yield f"id: {line.seq}\nevent: {line.kind}\ndata: {data}\n\n"
    yield "event: end\ndata: {}\n\n"
