"""Columns as migrations write them: plain types, so that a migration keeps its meaning when the models change."""

from typing import Any

import sqlalchemy as sa


def word(name: str, *, null: bool = False) -> sa.Column[str]:
    """A code, an id, a short text."""
    return sa.Column(name, sa.String(), nullable=null)


def text(name: str, *, null: bool = False) -> sa.Column[str]:
    """A long text: JSON, a definition, something sealed."""
    return sa.Column(name, sa.Text(), nullable=null)


def day(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A legal day in China."""
    return sa.Column(name, sa.Date(), nullable=null)


def instant(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A moment in UTC."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def flag(name: str, *, null: bool = False) -> sa.Column[bool]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean(), nullable=null)


def whole(name: str, *, null: bool = False) -> sa.Column[int]:
    """A whole number, never counted up by the database."""
    return sa.Column(name, sa.Integer(), nullable=null, autoincrement=False)


def large(name: str, *, null: bool = False) -> sa.Column[int]:
    """A whole number beyond two thousand million, such as bytes."""
    return sa.Column(name, sa.BigInteger(), nullable=null, autoincrement=False)


def row_number(name: str) -> sa.Column[int]:
    """A key that the database counts up. SQLite does so only in a column that is exactly INTEGER."""
    return sa.Column(name, sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False, autoincrement=True)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    """The primary key."""
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A reference to "table.column"."""
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    """No two rows alike in these columns."""
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")
