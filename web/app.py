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
    apply_form,
    applying,
    follow,
    guides,
    hearing,
    landing,
    reference,
    sessions,
    settings,
    staff,
    supplement,
    verification,
)
from web.pages.administration import routes as administration
from web.pages.inbox import routes as inbox
from web.pages.supervision import routes as supervision
from web.pages.window import routes as window
from web.pages.workbench import routes as workbench
from web.reception import anonymous
from web.routing import get, post

Contract = Callable[[], Mapping[str, Any]]
_log: Final = logging.getLogger("onego.web")


def create_web(desk: Desk, *, contract: Contract) -> Starlette:
    """Make the portal around a desk. `contract` gives the API's OpenAPI document, which /docs shows."""
    app = Starlette(
        routes=[*_public(), *applying.routes("/apply/{bundle}", desk), *_following(desk), *_staff(desk)],
        middleware=[Middleware(Hardening), Middleware(GZipMiddleware, minimum_size=1024)],
        exception_handlers={HTTPException: _http_error, Exception: _bug},
    )
    app.state.desk = desk
    app.state.contract = contract
    return app


def _public() -> list[BaseRoute]:
    return [
        get("/", landing.landing),
        get("/docs", reference.reference),
        get("/guides/{bundle}", guides.guide),
        get("/guides/{bundle}/promises", guides.promises),
        Route("/guides/{bundle}/diagram.svg", guides.diagram, methods=["GET"]),
        get("/verify", verification.ask),
        post("/verify", verification.check, largest_file=LARGEST_TO_VERIFY),
        get("/verify/{number}", verification.number),
        get("/sign-in", sessions.ask),
        post("/sign-in", sessions.sign_in),
        post("/sign-out", sessions.sign_out),
        get("/settings", settings.ask),
        post("/settings", settings.choose),
        get("/language/{lang}", settings.language),
        get("/accessibility", settings.statement),
        Route("/assets/{digest}/{name}", assets, methods=["GET"]),
    ]


def _following(desk: Desk) -> list[BaseRoute]:
    base, file = "/follow/{case}", desk.rules.largest_file
    return [
        get("/receipts/{case}", apply_form.receipt),
        get("/mine", follow.mine),
        get("/follow", follow.ask),
        post("/follow", follow.enter),
        get(base, follow.case),
        get(f"{base}/live", follow.stream),
        get(f"{base}/supplement", supplement.show),
        post(f"{base}/supplement", supplement.answer, largest_file=file),
        get(f"{base}/withdrawal", follow.ask_to_withdraw),
        post(f"{base}/withdrawal", follow.withdraw),
        get(f"{base}/rating", follow.to_case),
        post(f"{base}/rating", follow.rate),
        get(f"{base}/documents/{{number}}", follow.document),
        get(f"{base}/papers/{{seq}}", follow.paper),
        get(f"{base}/hearings/{{item}}", hearing.ask),
        post(f"{base}/hearings/{{item}}", hearing.request),
    ]


def _staff(desk: Desk) -> list[BaseRoute]:
    areas = (inbox, window, workbench, supervision, administration)
    return [get("/staff", staff.home), *(route for area in areas for route in area.routes(desk))]


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - narrows what Starlette's signature can't say
    return error_pages.http_error(await anonymous(request), error.status_code)


async def _bug(request: Request, error: Exception) -> Response:
    # The type alone is logged here: a message or a local variable could be somebody's personal data.
    _log.error("unexpected %s on a page", type(error).__qualname__)
    response = error_pages.http_error(await anonymous(request), HTTPStatus.INTERNAL_SERVER_ERROR)
    response.headers.update(HEADERS)  # this handler stands outside the middleware that adds them elsewhere
    return response
