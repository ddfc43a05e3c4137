"""Versions of bundles: what each says, who signed it, from when it is offered, and every act on it.

What a version says is never changed, a published one not even in when it was published: triggers refuse it.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json, RowNumber


class CatalogueTextRow(Base):
    """The whole basic catalogue as it once was, under the SHA-256 of its text. Rows are only added."""

    __tablename__ = "catalogue_texts"

    hash: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(Instant)


class BundleVersionRow(Base):
    """One version of a bundle. `pin`: the number its authors gave and the first digits of `hash`, as cases carry it.

    `text` is the file, `catalogue` what it stands on, `hash` the SHA-256 over both as far as the bundle uses it.
    `signers`: the departments that have to sign. `origin`: "shipped" or "drafted". `stage`: "draft", "signing",
    "published" or "dropped". `ended_as`: "superseded" or "retired", from `ended_from` on.
    """

    __tablename__ = "bundle_versions"

    bundle: Mapped[str] = mapped_column(primary_key=True)
    pin: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    lead: Mapped[str]
    signers: Mapped[Any] = mapped_column(Json)
    text: Mapped[str] = mapped_column(Text)
    hash: Mapped[str]
    catalogue: Mapped[str] = mapped_column(ForeignKey("catalogue_texts.hash"))
    origin: Mapped[str]
    drafted_by: Mapped[str]
    drafted_at: Mapped[datetime] = mapped_column(Instant)
    stage: Mapped[str]
    published_from: Mapped[date | None]
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_from: Mapped[date | None]
    ended_as: Mapped[str | None]

    __table_args__ = (Index(None, "stage", "published_from"),)


class BundleAdditionRow(Base):
    """A file of entries that a version brings for the catalogue, word for word. Rows are only added.

    `file` is its name in a folder of additions, such as "materials.yaml" or "items/deed-tax.yaml".
    """

    __tablename__ = "bundle_additions"

    bundle: Mapped[str] = mapped_column(primary_key=True)
    pin: Mapped[str] = mapped_column(primary_key=True)
    file: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class BundleSignatureRow(Base):
    """One department's signature under a version, or (no department) the government-services department's approval.

    `hash` is what was signed; `stands_in_for` the chief representative for whom a substitute signed (GZ 8.3).
    """

    __tablename__ = "bundle_signatures"

    bundle: Mapped[str] = mapped_column(primary_key=True)
    pin: Mapped[str] = mapped_column(primary_key=True)
    department: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str]
    account: Mapped[str]
    stands_in_for: Mapped[str]
    signed_at: Mapped[datetime] = mapped_column(Instant)


class BundleActRow(Base):
    """One act on a version: who, when, what, on which content. Rows are only added. `detail` depends on the act."""

    __tablename__ = "bundle_acts"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    who: Mapped[str]
    role: Mapped[str]
    department: Mapped[str]
    act: Mapped[str]
    bundle: Mapped[str]
    pin: Mapped[str]
    hash: Mapped[str]
    detail: Mapped[Any] = mapped_column(Json)

    __table_args__ = (Index(None, "bundle", "id"),)
