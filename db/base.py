"""The common ground of all tables: names of constraints, and column types that both databases read the same way."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from domain.calendar import CHINA
from records.chain import canonical

# Named constraints can be changed later by a migration on either database; a test holds the migrations to these names.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite numbers rows by itself only in a column that is exactly INTEGER.
RowNumber = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """Parent of all tables. Tables have no methods and no relationships: whoever needs other rows asks for them."""

    metadata = MetaData(naming_convention=NAMES)


class Instant(TypeDecorator[datetime]):
    """A moment: aware on both ways, kept in UTC, returned in China's time. ValueError for a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the port's shape
        """Turn the moment to UTC, which SQLite keeps without its offset."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("an instant needs its offset")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the port's shape
        """Give the moment its offset back."""
        if value is None:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(CHINA)


class Json(TypeDecorator[Any]):
    """A JSON value as canonical text, so that equal values are equal rows on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - the port's shape
        """Write the one canonical form; None stays NULL."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - the port's shape
        """Read the text."""
        return None if value is None else json.loads(value)
