"""How the installation is."""

from starlette.responses import Response

from desk.administration import system as state
from web.visit import Visit


async def system(visit: Visit) -> Response:
    """Everything that an administrator looks at when something seems wrong."""
    count = visit.request.query_params.get("count") == "yes"
    return visit.show(
        "administration/system.html",
        found=await state.system(visit.desk, visit.signed_in, count_cases=count),
        installation=visit.desk.installation,
        departments=visit.desk.library.catalogue.departments,
        now=visit.desk.now(),
    )
