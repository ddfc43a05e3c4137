"""Decisions that are submitted for the chief representative's signature (GZ 8.3)."""

from datetime import datetime

from pydantic import Field

from api.schemas.common import FreeText, Given, Id, Taken
from domain.case.commands import Outcome


class ProposedDecision(Taken):
    """A decision to be signed. It has no day of its own: the day of signing is the day of the decision."""

    outcome: Outcome
    reason: FreeText | None = None
    remedies: FreeText | None = None
    site_check: list[Id] = Field(default_factory=list, max_length=10)


class Remark(Taken):
    """Why a decision is not signed; the department reads it, the applicant does not."""

    remark: FreeText


class ProposalView(Given):
    """A decision as it was submitted, and what has become of it."""

    id: str
    state: str = Field(
        examples=["submitted"],
        description="submitted, returned, replaced, taken-back, signed, or overtaken where nothing is left to sign.",
    )
    outcome: Outcome
    reason: str
    remedies: str
    site_check: list[str]
    by: str = Field(description="Name of whoever submitted it.")
    at: datetime
    answered_by: str
    answered_at: datetime | None
    remark: str


class SigningRule(Taken):
    """Whether a department's decisions need its chief representative's signature; the law leaves that open (GZ 8.3)."""

    needed: bool
