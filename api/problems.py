"""Every error as a problem response (RFC 9457), in both languages, from one place."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from api.languages import preferred
from api.schemas.problem import Problem, ProblemPoint, Reason
from api.security import HEADERS, REQUEST_ID
from api.wording import FIELD_PROBLEM_OTHERWISE, FIELD_PROBLEMS, TITLES
from desk.errors import DeskError, Malformed, Point
from domain.derivation import Step, render

MEDIA_TYPE: Final = "application/problem+json"
TYPE_PREFIX: Final = "urn:onego:problem:"

_log = logging.getLogger("onego.api")


class ProblemResponse(JSONResponse):
    """A JSON answer with the media type of RFC 9457."""

    media_type = MEDIA_TYPE


def install(app: FastAPI) -> None:
    """Turn every error of this application into a problem response."""
    app.add_exception_handler(DeskError, _desk_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(ClientDisconnect, _client_left)
    app.add_exception_handler(Exception, _bug)


def problem_of(error: DeskError, request: Request) -> ProblemResponse:
    """The answer to an error of the desk."""
    headers = {} if error.retry_after is None else {"retry-after": str(error.retry_after)}
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["www-authenticate"] = 'Bearer realm="onego"'
    return _answer(
        request,
        status=error.status,
        kind=error.kind,
        rule=error.rule,
        detail_zh=error.detail("zh"),
        detail_en=error.detail("en"),
        subject=error.subject,
        points=error.points if isinstance(error, Malformed) else (),
        because=error.because,
        code=error.code,
        headers=headers,
    )


async def _desk_error(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, DeskError)  # noqa: S101 - narrows what Starlette's signature can't say
    return problem_of(error, request)


async def _validation_error(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    points = tuple(_point(entry) for entry in error.errors())
    return problem_of(Malformed("payload.malformed", points=points), request)


async def _http_error(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, HTTPException)  # noqa: S101
    # FastAPI wraps whatever stops it from reading a body; what we raised there ourselves is the real answer.
    if isinstance(error.__cause__, DeskError):
        return problem_of(error.__cause__, request)
    kind = {404: "not-found", 405: "method-not-allowed", 400: "malformed"}.get(error.status_code, "http")
    title_zh, title_en = TITLES[kind]
    return _answer(
        request,
        status=error.status_code,
        kind=kind,
        rule="OneGo API",
        detail_zh=title_zh,
        detail_en=title_en,
        code=f"http.{error.status_code}",
        headers=dict(error.headers or {}),
    )


async def _client_left(request: Request, _error: Exception) -> ProblemResponse:
    return _answer(
        request,
        status=400,
        kind="malformed",
        rule="OneGo API",
        detail_zh="请求没有发送完整，什么也没有保存。",
        detail_en="The request was not sent to its end; nothing was kept.",
        code="payload.half-sent",
    )


async def _bug(request: Request, error: Exception) -> ProblemResponse:
    # The type alone is logged here: a message or a local variable could be somebody's personal data.
    _log.error("unexpected %s in request %s", type(error).__qualname__, request.state.request_id)
    title_zh, title_en = TITLES["internal"]
    return _answer(
        request,
        status=500,
        kind="internal",
        rule="OneGo API",
        detail_zh=title_zh,
        detail_en=title_en,
        code="internal",
        # This handler stands outside the middleware that adds them to every other answer.
        headers=HEADERS | {REQUEST_ID: request.state.request_id, "cache-control": "no-store"},
    )


def _answer(
    request: Request,
    *,
    status: int,
    kind: str,
    rule: str,
    detail_zh: str,
    detail_en: str,
    code: str,
    subject: str = "",
    points: Sequence[Point] = (),
    because: Sequence[Step] = (),
    headers: dict[str, str] | None = None,
) -> ProblemResponse:
    lang = preferred(request.headers.get("accept-language"))
    title_zh, title_en = TITLES[kind]
    problem = Problem(
        type=TYPE_PREFIX + kind,
        title=title_zh if lang == "zh" else title_en,
        status=status,
        detail=detail_zh if lang == "zh" else detail_en,
        instance=request.url.path,
        rule=rule,
        code=code,
        title_zh=title_zh,
        title_en=title_en,
        detail_zh=detail_zh,
        detail_en=detail_en,
        subject=subject or None,
        request_id=request.state.request_id,
        points=[_told(point) for point in points] or None,
        because=[Reason(rule=step.rule, zh=render(step, "zh"), en=render(step, "en")) for step in because] or None,
    )
    answered = {**(headers or {}), "content-language": "zh-CN" if lang == "zh" else "en", "vary": "accept-language"}
    return ProblemResponse(problem.model_dump(exclude_none=True), status_code=status, headers=answered)


def _told(point: Point) -> ProblemPoint:
    return ProblemPoint(pointer=point.pointer, zh=point.zh, en=point.en, rule=point.rule or None)


def _point(entry: dict[str, Any]) -> Point:
    # Neither the value nor pydantic's sentence is repeated: the first may be personal, the second speaks one language.
    where = [part for part in entry["loc"] if part != "body"]
    pointer = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in where)
    zh, en = FIELD_PROBLEMS.get(entry["type"], FIELD_PROBLEM_OTHERWISE)
    return Point(pointer=pointer, zh=zh, en=en)
