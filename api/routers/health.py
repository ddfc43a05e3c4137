"""For load balancers and orchestrators: alive, and ready."""

from fastapi import APIRouter, Response
from pydantic import BaseModel

from api.given import AtDesk
from desk.readiness import readiness

router = APIRouter(tags=["运行 Operations"])


class Health(BaseModel):
    """The process is alive."""

    status: str = "ok"


class Readiness(BaseModel):
    """What the process can reach."""

    ready: bool
    database: bool


@router.get("/health", operation_id="health", summary="存活 · Alive")
async def health() -> Health:
    """The process answers."""
    return Health()


@router.get(
    "/ready",
    operation_id="ready",
    summary="就绪 · Ready",
    responses={503: {"model": Readiness, "description": "Not ready."}},
)
async def ready(desk: AtDesk, response: Response) -> Readiness:
    """Whether requests can be served now; 503 when not."""
    found = await readiness(desk)
    if not found.database:
        response.status_code = 503
    return Readiness(ready=found.database, database=found.database)
