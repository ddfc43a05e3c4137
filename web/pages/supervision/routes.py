"""The addresses under /staff/supervision."""

from starlette.responses import Response
from starlette.routing import BaseRoute

from desk.context import Desk
from desk.permissions import Act, reach
from web.pages.supervision import case, filings, overview
from web.pages.supervision.listing import BASE, file_of_list, page_of_list
from web.pages.supervision.lists import FILINGS, LISTS
from web.reception import Handler
from web.routing import get, post
from web.visit import Visit


def routes(_desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    return [
        get(BASE, overview.show),
        *_files("departments", overview.departments_file),
        *_files("bundles", overview.bundles_file),
        *(get(one.path, page_of_list(one)) for one in LISTS if one is not FILINGS),
        *(route for one in LISTS for route in _files(one.name, file_of_list(one))),
        get(FILINGS.path, filings.filings),
        post(FILINGS.path, filings.acknowledge),
        get(f"{BASE}/cases", case.find),
        get(f"{BASE}/cases/{{case}}", case.case),
        get(f"{BASE}/to-come", to_come),
    ]


def _files(name: str, handler: Handler) -> tuple[BaseRoute, ...]:
    return tuple(get(f"{BASE}/{name}.{kind}", handler) for kind in ("csv", "json"))


async def to_come(visit: Visit) -> Response:
    """The place of complaints, 督办 and monthly reports, which are not there yet; it says so."""
    reach(visit.signed_in.actor, Act.SUPERVISE)
    return visit.show("supervision/to_come.html")
