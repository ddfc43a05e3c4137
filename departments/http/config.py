"""Configuration of a department whose system speaks the published contract."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from departments.settings_form import setting
from departments.timeouts import Pace
from departments.vocabulary import Id


class AnswerMode(StrEnum):
    """How answers come back: posted to OneGo, or fetched by it (for systems that can't reach out)."""

    PUSH = "push"
    POLL = "poll"


@setting
class KeyReference:
    """A shared secret, by the id both sides know it under and its name in the settings."""

    key_id: Id
    secret: Annotated[str, Field(min_length=1, max_length=100)]


@setting
class HttpConfig:
    """How to reach the department's system. The secret itself stands in the settings, never here."""

    base_url: Annotated[str, Field(pattern=r"^https?://[^/?#@\s]+(/[^?#\s]*[^/?#\s])?$")]
    """Without a slash at the end."""
    key_id: Id
    """Id under which both sides know the shared secret."""
    secret: Annotated[str, Field(min_length=1, max_length=100)]
    """Name of the secret in the settings."""
    also_accept: tuple[KeyReference, ...] = ()
    """Further keys the department may sign with, while a secret is being changed."""
    mode: AnswerMode = AnswerMode.PUSH
    pace: Pace = Pace.STANDARD
    plain_http: bool = False
    """Allow http:// for systems on the same machine or inside a protected network; signatures don't hide data."""
    ca_file: str | None = None
    """PEM file with the authority that signed the system's certificate, where it is not a public one."""
