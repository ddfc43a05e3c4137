"""The addresses under /staff/workbench."""

from starlette.responses import Response
from starlette.routing import BaseRoute

from desk.context import Desk
from desk.permissions import Act, reach
from web.routing import get
from web.visit import Visit


def routes(_desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    return [get("/staff/workbench", start)]


async def start(visit: Visit) -> Response:
    """The area's first page."""
    reach(visit.signed_in.actor, Act.SEE_DRAFTS)
    return visit.show("workbench/start.html")
