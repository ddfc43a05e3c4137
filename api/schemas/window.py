"""The one window's side."""

from pydantic import BaseModel

from api.schemas.common import Given


class Ready(Given):
    """A package that waits to be handed out."""

    case_id: str
    bundle: str
    delivery: str
    stage: str
    numbers: list[str]


class ReadyPage(BaseModel):
    """A page of waiting packages."""

    rows: list[Ready]
    next: str | None
