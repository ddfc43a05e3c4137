"""The administrator's first page: what has to be looked at, and the ways on."""

from starlette.responses import Response

from desk.administration.system import attention
from web.visit import Visit


async def start(visit: Visit) -> Response:
    """The area's first page."""
    return visit.show(
        "administration/start.html",
        found=await attention(visit.desk, visit.signed_in),
        departments=visit.desk.library.catalogue.departments,
    )
