"""What the window offers: departments, service items, and the calendars that cases are pinned to."""

from datetime import datetime
from typing import Any

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json
from db.sealed import EncryptedJSON


class DepartmentRow(Base):
    """A department or utility. `connector`: "http" or "inbox"; `secrets`, the keys of its calls, are sealed."""

    __tablename__ = "departments"

    id: Mapped[str] = mapped_column(primary_key=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    connector: Mapped[str]
    settings: Mapped[Any] = mapped_column(Json)
    secrets: Mapped[Any | None] = mapped_column(EncryptedJSON("departments.secrets"))
    active: Mapped[bool]


class DepartmentHealthRow(Base):
    """Whether a department's system answers, since when, and the code (never the text) of its last error."""

    __tablename__ = "department_health"

    department: Mapped[str] = mapped_column(primary_key=True)
    reachable: Mapped[bool]
    since: Mapped[datetime] = mapped_column(Instant)
    checked_at: Mapped[datetime] = mapped_column(Instant)
    last_error: Mapped[str]


class ServiceItemRow(Base):
    """One entry of the basic catalogue. `definition` is its file's text, `hash` the SHA-256 of that text."""

    __tablename__ = "service_items"

    id: Mapped[str] = mapped_column(primary_key=True)
    department: Mapped[str] = mapped_column(index=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    definition: Mapped[str] = mapped_column(Text)
    hash: Mapped[str]


class CalendarRow(Base):
    """One version of the working-day calendar in its compact form; the newest `loaded_at` is the one in use."""

    __tablename__ = "calendars"

    version: Mapped[str] = mapped_column(primary_key=True)
    compact: Mapped[str] = mapped_column(Text)
    notice: Mapped[str]
    loaded_at: Mapped[datetime] = mapped_column(Instant, index=True)
