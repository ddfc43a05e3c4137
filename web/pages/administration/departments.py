"""How departments are connected; one department, with a button that tries its connection out."""

from http import HTTPStatus

from starlette.responses import Response

from desk.administration import departments as connected
from desk.administration.departments import Report
from desk.errors import Conflict
from web.visit import Visit


async def departments(visit: Visit) -> Response:
    """Every department."""
    return visit.show(
        "administration/departments.html", departments=await connected.listed(visit.desk, visit.signed_in)
    )


async def department(visit: Visit) -> Response:
    """One department."""
    return await _shown(visit)


async def check(visit: Visit) -> Response:
    """Ask the department's system now, and show what it said."""
    try:
        report = await connected.check(visit.desk, visit.signed_in, visit.path("department"))
    except Conflict as error:
        return await _shown(visit, refused=error.detail(visit.lang), status=error.status)
    return await _shown(visit, report)


async def _shown(
    visit: Visit, report: Report | None = None, *, refused: str = "", status: int = HTTPStatus.OK
) -> Response:
    found = await connected.detail(visit.desk, visit.signed_in, visit.path("department"))
    return visit.show(
        "administration/department.html",
        status=status,
        found=found,
        report=report,
        refused=refused,
        seconds=int(visit.desk.rules.probe_lasts.total_seconds()),
    )
