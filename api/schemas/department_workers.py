"""What a department's own worker reports, and the lists it fetches; slices and messages are the contract's own."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from api.schemas.common import Given, Taken


class LodgingNoted(Taken):
    """The department's system has the slice."""

    reference: Annotated[str, StringConstraints(max_length=200)] | None = Field(
        default=None, description="The department's own number for it, if it keeps one."
    )


class MessageFetched(Given):
    """A message on its way to the department's system."""

    lodging: str = Field(description="Key of the lodging that the message is about.")
    message: dict[str, Any] = Field(description="The message, as the department contract describes it.")


class OpenLodging(Given):
    """A lodging that may still be answered."""

    lodging: str
    after: int = Field(description="Highest seq of an answer taken so far; ask the department's system for later ones.")


class OpenLodgings(Given):
    """Lodgings that may still be answered, those first that have been waiting longest; 500 at the most."""

    lodgings: list[OpenLodging]


class HealthNoted(Taken):
    """How the last call to the department's system went. A kind, never words: those could be somebody's data."""

    error: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{1,64}$")] | None = Field(
        default=None, description="Kind of the error; left out when the call went well.", examples=["DepartmentDown"]
    )
