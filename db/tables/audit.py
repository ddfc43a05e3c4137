"""Who looked at what, and what was refused to whom (PIPL 51, 54). Append-only; kept at least six months."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json, RowNumber


class AccessRow(Base):
    """One look at personal data. `what`: "form", "material:<id>", …; `why`: the code of the purpose."""

    __tablename__ = "access_log"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    who: Mapped[str]
    role: Mapped[str]
    department: Mapped[str]
    case_id: Mapped[str]
    what: Mapped[str]
    why: Mapped[str]

    __table_args__ = (Index(None, "case_id", "at"), Index(None, "who", "at"))


class RefusedActRow(Base):
    """A command that was refused: by which rule, to whom. Its content is not kept."""

    __tablename__ = "refused_acts"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    who: Mapped[str]
    role: Mapped[str]
    department: Mapped[str]
    case_id: Mapped[str]
    command: Mapped[str]
    rule: Mapped[str]
    code: Mapped[str]

    __table_args__ = (Index(None, "case_id", "at"), Index(None, "at", "id"))


class AdministrativeActRow(Base):
    """An act of administration: on an account, a token, a department's connection, the calendar.

    `who` is an account, empty for the command line; `subject` an account, a department or a calendar's version;
    `detail` holds codes and never a name, a secret or a password.
    """

    __tablename__ = "administrative_acts"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    who: Mapped[str]
    act: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[Any] = mapped_column(Json)

    __table_args__ = (Index(None, "subject", "id"),)
