"""Taking an application in for a person at the counter: first the matter; then the applicant's own pages (GZ 9.3)."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.responses import Response

from desk.permissions import Act, reach
from domain.case.commands import Channel
from web.counter import INTAKE
from web.visit import Visit


async def choose(visit: Visit) -> Response:
    """Every matter that is offered, the ones that the window does not take with the reason."""
    reach(visit.signed_in.actor, Act.CREATE_FOR_PERSON)
    offered = await visit.desk.shelf.offered(visit.desk.today())
    matters = [
        {
            "id": one.definition.id,
            "name": one.definition.name,
            "who": one.definition.audience.who,
            "taken": Channel.WINDOW in one.definition.audience.channels,
        }
        for one in offered
    ]
    return visit.show("window/intake.html", matters=matters)


async def begin(visit: Visit) -> Response:
    """Begin an application of its own for the next person; several may be open side by side."""
    reach(visit.signed_in.actor, Act.CREATE_FOR_PERSON)
    chosen = visit.field("bundle")
    if chosen not in [one.definition.id for one in await visit.desk.shelf.offered(visit.desk.today())]:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return visit.go(f"{INTAKE}/{chosen}/{visit.desk.random_bytes(4).hex()}")
