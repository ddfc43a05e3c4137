"""Signing in: sessions for people, tokens for other systems."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, SecretStr, StringConstraints

from api.schemas.common import FreeText, Given, Id, Taken
from desk.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD
from domain.case.commands import Role

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$")]
Password = Annotated[SecretStr, Field(max_length=LONGEST_PASSWORD)]
NewPassword = Annotated[SecretStr, Field(min_length=SHORTEST_PASSWORD, max_length=LONGEST_PASSWORD)]


class SignIn(Taken):
    """A name and a password."""

    name: Name
    password: Password


class Person(Given):
    """Who is signed in."""

    account: str
    name: str
    role: Role
    department: str


class SessionOpened(Given):
    """A session; send the secret as `Authorization: Bearer …`. It is shown once."""

    secret: str
    expires_at: datetime
    person: Person


class TokenAsked(Taken):
    """A wish for a long-lived token for a program."""

    label: FreeText
    days: int = Field(default=90, ge=1, le=365)


class TokenIssued(Given):
    """A token; its secret is shown once."""

    id: str
    secret: str
    expires_at: datetime


class PasswordChange(Taken):
    """A new password, proved by the old one."""

    old: Password
    new: NewPassword


class AccountAsked(Taken):
    """A new account. Officers and chief representatives belong to a department."""

    name: Name
    password: NewPassword
    role: Role
    department: Id | None = None


class AccountMade(Given):
    """The account that was made."""

    account: str
    name: str
    role: Role
    department: str
