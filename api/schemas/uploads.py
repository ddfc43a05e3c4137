"""Uploaded files that wait to be handed in."""

from datetime import datetime

from pydantic import Field

from api.schemas.common import Given


class Upload(Given):
    """A file that its owner may name in a submission or supplement."""

    id: str = Field(examples=["up_0123456789abcdef01234567"])
    filename: str
    media_type: str = Field(description="As found in the content.")
    size: int = Field(description="Bytes.")
    sha256: str
    uploaded_at: datetime
