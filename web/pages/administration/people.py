"""The list of accounts, and making one. What is sought is sent in a form: a login name has no place in an address."""

from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from desk.administration import people as accounts
from desk.errors import Conflict, Malformed
from desk.paging import USUAL
from desk.permissions import Act, reach
from domain.case.commands import Role
from web.visit import Visit

LIST = "/staff/administration/people"
FIELD_OF = {  # which field of the form an error is about
    "account.login": "login",
    "account.login-taken": "login",
    "account.role": "role",
    "account.no-role": "role",
    "account.department": "department",
    "account.unknown-department": "department",
}
NEEDED = {"login": "account.login", "role": "account.no-role"}  # what is said where it was left empty


async def people(visit: Visit) -> Response:
    """All staff and departments' systems; of one role or department where the address says so."""
    asked = visit.request.query_params
    return await _list(visit, role=asked.get("role", ""), department=asked.get("department", ""))


async def search(visit: Visit) -> Response:
    """The accounts sought, or the next page of them."""
    return await _list(
        visit,
        role=visit.field("role"),
        department=visit.field("department"),
        login=visit.field("login"),
        after=visit.field("after"),
    )


async def _list(visit: Visit, *, role: str, department: str, login: str = "", after: str = "") -> Response:
    chosen = next((one for one in accounts.MADE if one.value == role), None)
    known = department if department in visit.desk.library.catalogue.departments else ""
    page = await accounts.listed(
        visit.desk,
        visit.signed_in,
        roles=(chosen,) if chosen else accounts.LISTED,
        department=known,
        login=login,
        cursor=after or None,
        most=USUAL,
    )
    return visit.show(
        "administration/people.html",
        page=page,
        departments=visit.desk.library.catalogue.departments,
        roles=[one.value for one in accounts.MADE],
        role=chosen.value if chosen else "",
        department=known,
        login=login,
        later=bool(after),
    )


async def new(visit: Visit) -> Response:
    """Ask what the account is to be."""
    reach(visit.signed_in.actor, Act.MANAGE_ACCOUNTS)
    return _form(visit, {"department": visit.request.query_params.get("department", "")})


async def make(visit: Visit) -> Response:
    """Make the account and show its first password, once."""
    person = visit.signed_in
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    missing = [Malformed(code) for name, code in NEEDED.items() if not visit.field(name)]
    if missing:
        return _form(visit, visit.fields, *missing)
    role = next((one for one in accounts.MADE if one.value == visit.field("role")), Role.ENGINE)
    department = accounts.only_department(role, visit.field("department"))
    try:
        made = await accounts.make(
            visit.desk, person, login=visit.field("login"), role=role, department=department, name=visit.field("name")
        )
    except (Malformed, Conflict) as error:
        return _form(visit, visit.fields, error)
    if not made.password:
        return visit.go(f"{LIST}/{made.account}")
    return visit.show("administration/password.html", made=made, new=True)


def _form(visit: Visit, typed: Any, *errors: Malformed | Conflict) -> Response:
    problems = [{"target": FIELD_OF.get(one.code, "login"), "text": one.detail(visit.lang)} for one in errors]
    return visit.show(
        "administration/new_person.html",
        status=errors[0].status if errors else HTTPStatus.OK,
        typed={name: typed.get(name, "") for name in ("login", "name", "role", "department")},
        problems=problems,
        wrong=dict.fromkeys(("login", "role", "department"), "") | {one["target"]: one["text"] for one in problems},
        departments=visit.desk.library.catalogue.departments,
        roles=[one.value for one in accounts.MADE],
    )
