"""What every kind of connector can do, and the tools it is given; nothing here knows a particular kind."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import httpx

from departments.answers import Answer
from departments.errors import FieldProblem
from departments.lodging import Lodging, LodgingState, Message
from departments.signing import SigningKey


@dataclass(frozen=True, kw_only=True)
class LodgeReceipt:
    """A lodging has arrived. `reference` is the department's own number, None where it keeps none."""

    reference: str | None
    state: LodgingState


@dataclass(frozen=True, kw_only=True)
class ConfigReport:
    """Whether a department can be worked with as configured; every problem in both languages."""

    problems: tuple[FieldProblem, ...] = ()

    @property
    def ok(self) -> bool:
        """True where there is no problem."""
        return not self.problems


class Connector(Protocol):
    """One department's connection. Each method makes one attempt and raises DepartmentDown, DepartmentRejected or
    DepartmentMisbehaved; calling again with the same values is harmless.
    """

    @property
    def kind(self) -> str:
        """Name of the kind, as in the registry."""
        ...

    @property
    def polls(self) -> bool:
        """True where OneGo has to ask for the answers."""
        ...

    @property
    def callback_keys(self) -> Mapping[str, SigningKey]:
        """Keys, by id, that the department's callbacks may be signed with; empty where it sends none."""
        ...

    async def lodge(self, lodging: Lodging) -> LodgeReceipt:
        """Hand over one item's slice; idempotent by the lodging's key."""
        ...

    async def send(self, key: str, message: Message) -> None:
        """Tell the department what happened to a lodging; idempotent by the message's id."""
        ...

    async def poll(self, key: str, *, after: int) -> list[Answer]:
        """Answers to a lodging with a seq above `after`, ascending; empty where there are none yet."""
        ...

    async def check_config(self) -> ConfigReport:
        """Try the connection out without leaving a trace in the department. Never raises for what it finds."""
        ...


class SecretSource(Protocol):
    """Where shared secrets come from; configuration only names them."""

    def secret(self, reference: str) -> bytes | None:
        """The secret, or None where there is none of this name."""
        ...


def fresh_nonce() -> str:
    """32 characters nobody can guess."""
    return secrets.token_urlsafe(24)


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What the composition root gives to connectors. `transport` replaces the network, in tests."""

    secrets: SecretSource
    now: Callable[[], datetime]
    new_nonce: Callable[[], str] = field(default=fresh_nonce)
    transport: httpx.AsyncBaseTransport | None = None
