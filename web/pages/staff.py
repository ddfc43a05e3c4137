"""The door of the staff: to each role's own first page."""

from starlette.responses import Response

from web.places import home_of
from web.visit import Visit


async def home(visit: Visit) -> Response:
    """Go where this person works."""
    return visit.go(home_of(visit.signed_in.role))
