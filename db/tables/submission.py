"""What applicants handed in, and the free texts of officers: the personal data of the house, sealed."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json
from db.sealed import EncryptedJSON, EncryptedText


class SubmissionRow(Base):
    """One handing-in. `number` counts from 0 in the case; `kind`: "first", "supplement" or "deferred".

    `digest` is the hash that the log carries. `answers` are to the situations, `form` by field, `applicant` says who
    hands in (and the agent, if any), `materials` maps material ids to lists of SHA-256.
    """

    __tablename__ = "submissions"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    digest: Mapped[str]
    answers: Mapped[Any] = mapped_column(EncryptedJSON("submissions.answers"))
    form: Mapped[Any] = mapped_column(EncryptedJSON("submissions.form"))
    applicant: Mapped[Any] = mapped_column(EncryptedJSON("submissions.applicant"))
    materials: Mapped[Any] = mapped_column(Json)
    submitted_by: Mapped[str]
    stored_at: Mapped[datetime] = mapped_column(Instant)


class MaterialRow(Base):
    """One uploaded file of a case; the file itself is stored under its SHA-256 (hex). `size` in bytes."""

    __tablename__ = "materials"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    material: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True, index=True)
    filename: Mapped[str] = mapped_column(EncryptedText("materials.filename"))
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    uploaded_by: Mapped[str]
    uploaded_at: Mapped[datetime] = mapped_column(Instant)


class TextRow(Base):
    """A free text, found by the opaque reference that commands and events carry."""

    __tablename__ = "texts"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    ref: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str] = mapped_column(EncryptedText("texts.body"))
    stored_at: Mapped[datetime] = mapped_column(Instant)
