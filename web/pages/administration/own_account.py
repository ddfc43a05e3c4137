"""Everybody's own account: the password, and the sessions and tokens by which it can be entered."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from desk import accounts
from desk.administration import own_access
from desk.errors import Malformed, NotSignedIn, TooManyAttempts
from desk.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD
from web.places import home_of
from web.visit import SESSION, VISITOR, Visit

HERE = "/staff/password"
PASSWORDS: Final = ("password", "new-password", "repeat-password")


async def show(visit: Visit) -> Response:
    """The account."""
    return await _shown(visit)


async def act(visit: Visit) -> Response:
    """Change the password, or end a session or a token."""
    desk, person = visit.desk, visit.signed_in
    name, _, subject = visit.field("act").partition(":")
    match name:
        case "end":
            await own_access.end_session(desk, person, subject)
        case "end-others":
            await own_access.end_others(desk, person)
        case "revoke":
            if not visit.sure:
                return visit.show("administration/revoke_own.html", back=HERE)
            await accounts.revoke_token(desk, person, subject)
        case _:
            return await _change(visit)
    return visit.go(HERE)


async def _change(visit: Visit) -> Response:
    """Set the new password. Every session ends with the old one; this browser gets a new session at once."""
    person = visit.signed_in
    old, new, again = (visit.fields.get(name, "") for name in PASSWORDS)
    wrong = {name: f"no-{name}" for name in PASSWORDS if not visit.fields.get(name)}
    if not wrong and new != again:
        wrong = {"repeat-password": "differs"}
    if wrong:
        return await _shown(visit, wrong, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        await accounts.change_password(visit.desk, person, old=old, new=new)
    except NotSignedIn as error:
        return await _shown(visit, {"password": "wrong"}, status=error.status)
    except (Malformed, TooManyAttempts) as error:
        target = "new-password" if isinstance(error, Malformed) else "password"
        return await _shown(visit, {target: error.detail(visit.lang)}, status=error.status)
    opened = await accounts.sign_in(visit.desk, person.login, new)
    entered = replace(visit, person=opened.person, visitor=visit.desk.random_bytes(16).hex())
    response = entered.show("administration/password_changed.html", home=home_of(person.role))
    seconds = int((opened.expires_at - visit.desk.now()).total_seconds())
    visit.keep(response, SESSION, opened.secret, seconds=seconds)
    visit.keep(response, VISITOR, entered.visitor)
    return response


async def _shown(visit: Visit, wrong: Mapping[str, str] | None = None, *, status: int = HTTPStatus.OK) -> Response:
    found = await own_access.own_access(visit.desk, visit.signed_in)
    return visit.show(
        "administration/own_account.html",
        status=status,
        found=found,
        wrong=wrong or {},
        least=SHORTEST_PASSWORD,
        most=LONGEST_PASSWORD,
    )
