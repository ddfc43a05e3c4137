"""The complete metadata: importing this module makes every table known."""

from db.base import Base
from db.tables import (
    absence,
    acknowledgement,
    answer,
    attempt,
    audit,
    bundle_version,
    case,
    catalogue,
    document,
    draft,
    log,
    outbox,
    people,
    proceedings,
    proposal,
    saved_view,
    submission,
    upload,
)

METADATA = Base.metadata

__all__ = [
    "METADATA",
    "absence",
    "acknowledgement",
    "answer",
    "attempt",
    "audit",
    "bundle_version",
    "case",
    "catalogue",
    "document",
    "draft",
    "log",
    "outbox",
    "people",
    "proceedings",
    "proposal",
    "saved_view",
    "submission",
    "upload",
]
