"""Signing in and out. Where somebody was going, and what was being typed, is not lost on the way."""

from typing import Any

from starlette.responses import Response

from desk import accounts
from desk.context import Desk
from desk.errors import NotSignedIn, TooManyAttempts
from desk.people import Person
from web import carried
from web.seals import unseal
from web.visit import SESSION, VISITOR, Visit, local


async def ask(visit: Visit) -> Response:
    """The form; somebody who is signed in already goes on."""
    following = local(visit.request.query_params.get("next", "/"))
    if visit.person is not None:
        return visit.go(following)
    return _shown(visit, following=following)


async def sign_in(visit: Visit) -> Response:
    """Open a session. A wrong name and a wrong password are the same answer."""
    following = local(visit.field("next") or "/")
    login = visit.field("login")
    try:
        opened = await accounts.sign_in(visit.desk, login, visit.fields.get("password", ""))
    except (NotSignedIn, TooManyAttempts) as error:
        shown = _shown(visit, following=following, problem=error.detail(visit.lang), login=login, status=error.status)
        if error.retry_after is not None:
            shown.headers["retry-after"] = str(error.retry_after)
        return shown
    path = await _take_back(visit.desk, opened.person, visit.field("carried"), visit.visitor)
    response = visit.go(path or following)
    seconds = int((opened.expires_at - visit.desk.now()).total_seconds())
    visit.keep(response, SESSION, opened.secret, seconds=seconds)
    # Another visitor from here on: a form that was open before signing in is no good after it.
    visit.keep(response, VISITOR, visit.desk.random_bytes(16).hex())
    return response


async def sign_out(visit: Visit) -> Response:
    """End the session."""
    if visit.person is not None:
        await accounts.sign_out(visit.desk, visit.person)
    response = visit.go("/")
    visit.forget(response, SESSION)
    visit.keep(response, VISITOR, visit.desk.random_bytes(16).hex())
    return response


async def _take_back(desk: Desk, person: Person, sealed: str, visitor: str) -> str:
    """Put what was typed before the session ended where it belongs; returns where to go on, empty for nowhere."""
    found: Any = unseal(desk, sealed, visitor=visitor) if sealed else None
    return await carried.put_back(desk, person, found) if isinstance(found, dict) else ""


def _shown(visit: Visit, *, following: str, problem: str = "", login: str = "", status: int = 200) -> Response:
    return visit.show(
        "sign_in.html",
        status=status,
        following=following,
        carried=visit.field("carried"),
        kept=bool(visit.field("carried")),
        problem=problem,
        login=login,
    )
