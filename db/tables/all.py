"""The complete metadata: importing this module makes every table known."""

from db.base import Base
from db.tables import audit, case, catalogue, document, log, outbox, people, proceedings, submission

METADATA = Base.metadata

__all__ = [
    "METADATA",
    "audit",
    "case",
    "catalogue",
    "document",
    "log",
    "outbox",
    "people",
    "proceedings",
    "submission",
]
