"""One case as the supervisor checks it: marks, refused acts, whether the log is whole; and the way to a case."""

from http import HTTPStatus

from starlette.responses import Response

from desk.case_record import case_record
from desk.errors import NotFound
from desk.permissions import Act, reach
from web.pages.supervision.listing import BASE
from web.pages.supervision.lists import refused_cells
from web.pages.supervision.words import on_page, words
from web.visit import Visit

REFUSED = ("at", "command", "rule", "role", "department", "login")


async def find(visit: Visit) -> Response:
    """Go to the case of a number."""
    reach(visit.signed_in.actor, Act.SUPERVISE)
    typed = visit.request.query_params.get("number", "")[:80]
    number = typed.strip().upper().replace(" ", "")
    if visit.desk.numbers.well_formed(number):
        return visit.go(f"{BASE}/cases/{number}")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if typed else HTTPStatus.OK
    return visit.show("supervision/find.html", status=status, typed=typed, problem=bool(typed))


async def case(visit: Visit) -> Response:
    """The case."""
    number = visit.path("case")
    if not visit.desk.numbers.well_formed(number):
        raise NotFound("case.unknown")
    record = await case_record(visit.desk, visit.signed_in, number)
    refused = [refused_cells(visit, row) for row in record.refused]
    return visit.show(
        "supervision/case.html",
        record=record,
        case=record.view,
        words=words(visit.lang),
        columns=REFUSED,
        refused=[{name: on_page(name, row[name], visit.lang) for name in REFUSED} for row in refused],
    )
