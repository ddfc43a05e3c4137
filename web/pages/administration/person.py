"""One account: its post, its password, its sessions and tokens; what can't be undone asks first."""

from http import HTTPStatus

from starlette.responses import Response

from desk.administration import people as accounts
from desk.administration import tokens
from desk.administration.people import Detail
from desk.errors import Conflict, Malformed, NotEntitled
from domain.case.commands import Role
from web.visit import Visit

LIST = "/staff/administration/people"
ASKS_FIRST = ("lock", "reset", "end-sessions", "revoke", "post")


async def show(visit: Visit) -> Response:
    """The account."""
    return await _shown(visit)


async def act(visit: Visit) -> Response:
    """Do what the button said; ask first where it can't be taken back."""
    name, _, subject = visit.field("act").partition(":")
    found = await accounts.detail(visit.desk, visit.signed_in, visit.path("account"))
    try:
        if name in ASKS_FIRST and not visit.sure:
            _refuse_at_once(found, name, visit)
            return visit.show("administration/person_sure.html", act=name, found=found, back=_here(visit))
        return await _done(visit, name, subject)
    except (Malformed, Conflict, NotEntitled) as error:
        return await _shown(visit, error)


def _refuse_at_once(found: Detail, name: str, visit: Visit) -> None:
    """Say what stands in the way before asking whether somebody is sure."""
    if name == "reset" and found.entry.account == visit.signed_in.account:
        raise Conflict("account.own")
    demoted = name == "post" and _role(visit) is not Role.ADMINISTRATOR
    if found.last_administrator and (name == "lock" or demoted):
        raise Conflict("account.last-administrator")
    if found.last_signer and (name == "lock" or (name == "post" and _moved(visit, found))):
        raise Conflict("account.last-signer")
    if name == "post" and accounts.needs_department(_role(visit)) and not visit.field("department"):
        raise Malformed("account.department")


def _moved(visit: Visit, found: Detail) -> bool:
    department = accounts.only_department(_role(visit), visit.field("department"))
    return (_role(visit), department) != (found.entry.role, found.entry.department)


async def _done(visit: Visit, name: str, subject: str) -> Response:
    desk, person, account = visit.desk, visit.signed_in, visit.path("account")
    match name:
        case "post":
            role = _role(visit)
            department = accounts.only_department(role, visit.field("department"))
            await accounts.post(desk, person, account, role=role, department=department, seen=visit.field("seen"))
        case "lock":
            await accounts.lock(desk, person, account)
        case "unlock":
            await accounts.unlock(desk, person, account)
        case "reset":
            made = await accounts.reset_password(desk, person, account)
            return visit.show("administration/password.html", made=made, new=False)
        case "end-sessions":
            await accounts.end_sessions(desk, person, account)
        case "issue":
            label, days = visit.field("label"), _days(visit)
            if wrong := tokens.wrong_in_token(label, days):
                return await _shown(visit, *wrong)
            opened = await tokens.issue_token(desk, person, account, label=label, days=days)
            return visit.show("administration/token.html", opened=opened, back=_here(visit))
        case "revoke":
            await tokens.revoke_token(desk, person, account, subject)
        case _:
            pass
    return visit.go(_here(visit))


async def _shown(visit: Visit, *errors: Malformed | Conflict | NotEntitled) -> Response:
    found = await accounts.detail(visit.desk, visit.signed_in, visit.path("account"))
    typed = {name: visit.field(name) for name in ("role", "department") if errors and name in visit.fields}
    problems = [{"target": _target(one.code), "text": one.detail(visit.lang)} for one in errors]
    return visit.show(
        "administration/person.html",
        status=errors[0].status if errors else HTTPStatus.OK,
        found=found,
        entry=found.entry,
        own=found.entry.account == visit.signed_in.account,
        problems=problems,
        wrong=dict.fromkeys(("role", "department", "label", "days"), "")
        | {one["target"]: one["text"] for one in problems},
        post={"role": found.entry.role.value, "department": found.entry.department} | typed,
        typed={"label": visit.field("label"), "days": visit.fields.get("days", "90")},
        roles=[one.value for one in accounts.STAFF],
        posted=found.entry.role in accounts.STAFF,
        departments=visit.desk.library.catalogue.departments,
        now=visit.desk.now(),
    )


def _role(visit: Visit) -> Role:
    role = next((one for one in accounts.STAFF if one.value == visit.field("role")), None)
    if role is None:
        raise Malformed("account.role")
    return role


def _days(visit: Visit) -> int:
    """For how many days; 0, which is refused, where what was typed is no number."""
    typed = visit.field("days")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0


def _target(code: str) -> str:
    if code in ("token.label", "token.days"):
        return code.removeprefix("token.")
    return "department" if code in ("account.department", "account.unknown-department") else "role"


def _here(visit: Visit) -> str:
    return f"{LIST}/{visit.path('account')}"
