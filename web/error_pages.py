"""Errors as pages in both languages that say what happened, what was kept and what to do now."""

from http import HTTPStatus
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bundles.source import LARGEST_FILE as LARGEST_DEFINITION
from desk.errors import DeskError, Malformed, NotSignedIn, TooLarge
from domain.derivation import render
from web.places import WORKBENCH
from web.seals import seal
from web.visit import SESSION, Visit, with_next

# Fields that are never carried over a sign-in.
PUBLIC: Final = ("token", "holder", "password", "new-password", "repeat-password")


class ForeignForm(HTTPException):
    """A form that did not come from a page of ours, or from one of another visitor."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.FORBIDDEN)


def desk_error(visit: Visit, error: DeskError) -> Response:
    """The page for what the desk can't do, with the rule behind it."""
    response = visit.show(
        "error.html",
        status=error.status,
        code=error.status,
        detail=error.detail(visit.lang),
        rule=error.rule,
        because=[(step.rule, render(step, visit.lang)) for step in error.because],
        points=[{"zh": one.zh, "en": one.en} for one in error.points] if isinstance(error, Malformed) else [],
        retry_after=error.retry_after,
        most=error.words.get("most", 0) if isinstance(error, TooLarge) else 0,
        definition=LARGEST_DEFINITION if visit.request.url.path.startswith(WORKBENCH.path) else 0,
    )
    if error.retry_after is not None:
        response.headers["retry-after"] = str(error.retry_after)
    return response


def http_error(visit: Visit, status: int) -> Response:
    """The page for an error that belongs to HTTP: an unknown address, a method, a form of another site."""
    empty: dict[str, Any] = {
        "detail": "",
        "rule": "",
        "because": [],
        "points": [],
        "retry_after": None,
        "most": 0,
        "definition": 0,
    }
    return visit.show("error.html", status=status, code=status, **empty)


async def sign_in_first(visit: Visit, error: NotSignedIn) -> Response:
    """Ask to sign in and come back. What was typed into a form is carried along, sealed, for the same person only."""
    if visit.request.method != "POST":
        return visit.go(with_next("/sign-in", visit.here))
    carried = {
        "path": visit.request.url.path,
        "holder": visit.field("holder"),
        "fields": {name: value for name, value in visit.fields.items() if name not in PUBLIC},
    }
    response = visit.show(
        "sign_in.html",
        status=error.status,
        following=visit.here,
        carried=seal(visit.desk, carried, visitor=visit.visitor),
        kept=len(carried["fields"]) > 0,
        problem={"login": "", "password": ""},
        login="",
    )
    visit.forget(response, SESSION)
    return response
