"""People and their ways in. Names and addresses are sealed; passwords and tokens are kept as hashes only."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant
from db.sealed import EncryptedJSON, EncryptedText


class PersonRow(Base):
    """An account. `role` is a `domain.case.commands.Role`; `department` is empty outside a department.

    `substitute_for` names the chief representative whom this one stands in for; `valid_from` and `valid_until` bound
    the posting, both days included. `contact` holds the addresses to which an applicant's messages go.
    `password_given_at`: when somebody else made the password; None once the person has chosen one.
    """

    __tablename__ = "people"

    account: Mapped[str] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    role: Mapped[str]
    department: Mapped[str]
    active: Mapped[bool]
    name: Mapped[str] = mapped_column(EncryptedText("people.name"))
    contact: Mapped[Any | None] = mapped_column(EncryptedJSON("people.contact"))
    locale: Mapped[str]
    substitute_for: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(Instant)
    password_given_at: Mapped[datetime | None] = mapped_column(Instant)

    __table_args__ = (Index(None, "department", "role"), Index(None, "role", "login"))


class LoginSessionRow(Base):
    """A browser's session, found by the SHA-256 of its cookie."""

    __tablename__ = "login_sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("people.account"), index=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant, index=True)


class ApiTokenRow(Base):
    """A program's token, found by its SHA-256. `label` is what its owner calls it."""

    __tablename__ = "api_tokens"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("people.account"), index=True)
    label: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime | None] = mapped_column(Instant)
    revoked_at: Mapped[datetime | None] = mapped_column(Instant)
