"""Verification of documents."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.schemas.common import Words


class Verified(BaseModel):
    """What is known of a document; never whose it is."""

    number: str
    holds: bool = Field(description="Whether the document may be relied on.")
    known: bool
    kind: str
    item: str
    issued_on: date | None
    revoked_on: date | None
    matches: bool | None = Field(description="Whether the file is the one issued, byte for byte.")
    signature_valid: bool | None
    signed_at: datetime | None
    problems: list[Words]
