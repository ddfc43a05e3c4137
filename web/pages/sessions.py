"""Signing in and out. Where somebody was going, and what was being typed, is not lost on the way."""

from dataclasses import replace
from http import HTTPStatus

from starlette.responses import Response

from desk import accounts
from desk.errors import NotSignedIn, TooManyAttempts
from web import carried
from web.places import home_of, is_staff
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
    login, password = visit.field("login"), visit.fields.get("password", "")
    no_login, no_password = "" if login else "no-login", "" if password else "no-password"
    if no_login or no_password:  # nothing was tried, so nothing is counted against the account
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _shown(visit, following=following, about_login=no_login, about_password=no_password, status=status)
    try:
        opened = await accounts.sign_in(visit.desk, login, password)
    except (NotSignedIn, TooManyAttempts) as error:
        shown = _shown(visit, following=following, about_login=error.detail(visit.lang), status=error.status)
        if error.retry_after is not None:
            shown.headers["retry-after"] = str(error.retry_after)
        return shown
    # Another visitor from here on: a form that was open before signing in is no good after it.
    entered = replace(visit, person=opened.person, visitor=visit.desk.random_bytes(16).hex())
    response = await _onwards(entered, following, typed_by=visit.visitor)
    seconds = int((opened.expires_at - visit.desk.now()).total_seconds())
    visit.keep(response, SESSION, opened.secret, seconds=seconds)
    visit.keep(response, VISITOR, entered.visitor)
    return response


async def sign_out(visit: Visit) -> Response:
    """End the session."""
    if visit.person is not None:
        await accounts.sign_out(visit.desk, visit.person)
    response = visit.go("/")
    visit.forget(response, SESSION)
    visit.keep(response, VISITOR, visit.desk.random_bytes(16).hex())
    return response


async def _onwards(visit: Visit, following: str, *, typed_by: str) -> Response:
    """Where to go after signing in. What was typed before the session ended is put where it belongs, or shown again."""
    person = visit.signed_in
    sealed = visit.field("carried")
    found = unseal(visit.desk, sealed, visitor=typed_by) if sealed else None
    if not isinstance(found, dict):
        return visit.go(home_of(person.role) if following == "/" and is_staff(person.role) else following)
    path = await carried.put_back(visit.desk, person, found)
    if path and not carried.is_kept(path):
        return visit.show("resume.html", path=path, fields=found["fields"], typed=carried.typed_texts(found["fields"]))
    return visit.go(path or following)


def _shown(
    visit: Visit, *, following: str, about_login: str = "", about_password: str = "", status: int = HTTPStatus.OK
) -> Response:
    return visit.show(
        "sign_in.html",
        status=status,
        following=following,
        carried=visit.field("carried"),
        kept=bool(visit.field("carried")),
        over=visit.expired and status == HTTPStatus.OK,
        problem={"login": about_login, "password": about_password},
        login=visit.field("login"),
    )
