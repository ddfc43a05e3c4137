"""The portal: pages rendered on the server, which work without JavaScript. The desk's other face is `api`."""

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from desk.context import Desk
from desk.documents import LARGEST_TO_VERIFY
from web import error_pages
from web.assets import assets
from web.hardening import HEADERS, Hardening
from web.pages import (
    apply,
    apply_files,
    apply_form,
    follow,
    guides,
    landing,
    reference,
    sessions,
    settings,
    supplement,
    verification,
)
from web.reception import Handler, anonymous, page

Contract = Callable[[], Mapping[str, Any]]
_log: Final = logging.getLogger("onego.web")


def create_web(desk: Desk, *, contract: Contract) -> Starlette:
    """Make the portal around a desk. `contract` gives the API's OpenAPI document, which /docs shows."""
    app = Starlette(
        routes=[*_public(), *_applying(desk), *_following(desk)],
        middleware=[Middleware(Hardening), Middleware(GZipMiddleware, minimum_size=1024)],
        exception_handlers={HTTPException: _http_error, Exception: _bug},
    )
    app.state.desk = desk
    app.state.contract = contract
    return app


def _public() -> list[BaseRoute]:
    return [
        _get("/", landing.landing),
        _get("/docs", reference.reference),
        _get("/guides/{bundle}", guides.guide),
        Route("/guides/{bundle}/diagram.svg", guides.diagram, methods=["GET"]),
        _get("/verify", verification.ask),
        _post("/verify", verification.check, largest_file=LARGEST_TO_VERIFY),
        _get("/verify/{number}", verification.number),
        _get("/sign-in", sessions.ask),
        _post("/sign-in", sessions.sign_in),
        _post("/sign-out", sessions.sign_out),
        _get("/settings", settings.ask),
        _post("/settings", settings.choose),
        _get("/language/{lang}", settings.language),
        _get("/accessibility", settings.statement),
        Route("/assets/{digest}/{name}", assets, methods=["GET"]),
    ]


def _applying(desk: Desk) -> list[BaseRoute]:
    base, file = "/apply/{bundle}", desk.rules.largest_file
    return [
        _get(base, apply.start),
        _get(f"{base}/questions/{{situation}}", apply.question),
        _post(f"{base}/questions/{{situation}}", apply.answer),
        _get(f"{base}/elsewhere", apply.elsewhere),
        _get(f"{base}/discard", apply.start),
        _post(f"{base}/discard", apply.discard),
        _get(f"{base}/form", apply_form.form),
        _post(f"{base}/form", apply_form.fill_in),
        _get(f"{base}/materials", apply_files.materials),
        _post(f"{base}/materials", apply_files.change, largest_file=file),
        _get(f"{base}/check", apply_form.check),
        _post(f"{base}/check", apply_form.hand_in),
        _get("/receipts/{case}", apply_form.receipt),
    ]


def _following(desk: Desk) -> list[BaseRoute]:
    base, file = "/follow/{case}", desk.rules.largest_file
    return [
        _get("/mine", follow.mine),
        _get("/follow", follow.ask),
        _post("/follow", follow.enter),
        _get(base, follow.case),
        _get(f"{base}/live", follow.stream),
        _get(f"{base}/supplement", supplement.show),
        _post(f"{base}/supplement", supplement.answer, largest_file=file),
        _get(f"{base}/withdrawal", follow.ask_to_withdraw),
        _post(f"{base}/withdrawal", follow.withdraw),
        _get(f"{base}/rating", follow.to_case),
        _post(f"{base}/rating", follow.rate),
        _get(f"{base}/documents/{{number}}", follow.document),
    ]


def _get(path: str, handler: Handler) -> Route:
    return Route(path, page(handler), methods=["GET"])


def _post(path: str, handler: Handler, *, largest_file: int = 0) -> Route:
    return Route(path, page(handler, largest_file=largest_file), methods=["POST"])


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - narrows what Starlette's signature can't say
    return error_pages.http_error(await anonymous(request), error.status_code)


async def _bug(request: Request, error: Exception) -> Response:
    # The type alone is logged here: a message or a local variable could be somebody's personal data.
    _log.error("unexpected %s on a page", type(error).__qualname__)
    response = error_pages.http_error(await anonymous(request), HTTPStatus.INTERNAL_SERVER_ERROR)
    response.headers.update(HEADERS)  # this handler stands outside the middleware that adds them elsewhere
    return response
