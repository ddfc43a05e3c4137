"""What every request brings: the desk, who asks, in which version of the case, under which key."""

from collections.abc import AsyncIterator
from typing import Annotated, Any, Final

from fastapi import Depends, Header, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.schemas.problem import Problem
from desk import accounts
from desk.context import Desk
from desk.errors import Malformed, NotSignedIn
from desk.paging import MOST, USUAL
from desk.people import Person

_BEARER: Final = HTTPBearer(auto_error=False, description="The secret of a session or of a token.")


def the_desk(request: Request) -> Desk:
    """The desk that the application was made with."""
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(the_desk)]


async def the_person(desk: AtDesk, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Person:
    """Who asks. Raises NotSignedIn, PasswordGiven."""
    return accounts.password_chosen(await the_holder(desk, given))


async def the_holder(desk: AtDesk, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Person:
    """Who asks, even somebody who has to change the password first. Raises NotSignedIn."""
    if given is None:
        raise NotSignedIn("sign-in.needed")
    return await accounts.who(desk, given.credentials)


async def perhaps_person(
    desk: AtDesk, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Person | None:
    """Who asks, or None for somebody who is not signed in. Raises NotSignedIn for a secret that is no longer good."""
    return None if given is None else await the_person(desk, given)


AnyHolder = Annotated[Person, Depends(the_holder)]
SignedIn = Annotated[Person, Depends(the_person)]
PerhapsSignedIn = Annotated[Person | None, Depends(perhaps_person)]


def the_version(
    if_match: Annotated[
        str | None,
        Header(description="Version of the case that was seen; a stale one is refused with 412.", examples=['"17"']),
    ] = None,
) -> int | None:
    """The version in If-Match, or None without one. Raises Malformed."""
    if if_match is None:
        return None
    text = if_match.strip().removeprefix("W/").strip('"')
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Malformed("request.if-match")
    return int(text)


def the_key(
    idempotency_key: Annotated[
        str | None, Header(description="Makes a repeated request harmless: it gets the first one's answer.")
    ] = None,
) -> str:
    """The Idempotency-Key, or empty."""
    return idempotency_key or ""


Version = Annotated[int | None, Depends(the_version)]
Key = Annotated[str, Depends(the_key)]
Most = Annotated[int, Query(ge=1, le=MOST, description="Rows a page.")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the page before.")]
AccessCode = Annotated[
    str | None,
    Header(alias="X-Access-Code", max_length=40, description="The code on the receipt, instead of signing in."),
]
USUAL_PAGE: Final = USUAL

_WORDS: Final = {
    400: "请求不完整 · The request was not complete",
    401: "未登录 · Not signed in",
    403: "无权办理 · Not entitled",
    404: "没有找到，或无权知晓 · Not found, or not to be known",
    409: "依法或依现状不能办理 · Refused by law or by the present state",
    412: "版本已过时 · The version is stale",
    413: "内容过大 · Too large",
    415: "类型不符 · Type not accepted",
    422: "内容不符合约定 · The payload does not fit",
    429: "尝试过多 · Too many attempts",
    503: "暂时不可用，可重试 · Not available, may be tried again",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problem responses of an operation, for the contract; 422 and 401 are written out where they can come."""
    return {
        status: {
            "description": _WORDS[status],
            "content": {"application/problem+json": {"schema": Problem.model_json_schema(ref_template=_REF)}},
        }
        for status in sorted(statuses)
    }


_REF: Final = "#/components/schemas/{model}"

ACT: Final = (401, 403, 404, 409, 412, 422, 503)


async def chunks_of(request: Request) -> AsyncIterator[bytes]:
    """The body as it streams in; raises ClientDisconnect when it breaks off."""
    async for chunk in request.stream():
        yield chunk
