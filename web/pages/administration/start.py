"""The administrator's first page: what has to be looked at, and the ways on."""

from starlette.responses import Response

from desk.permissions import Act, reach
from web.visit import Visit


async def start(visit: Visit) -> Response:
    """The area's first page."""
    reach(visit.signed_in.actor, Act.MANAGE_ACCOUNTS)
    return visit.show("administration/start.html")
