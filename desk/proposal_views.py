"""What has become of decisions that were submitted for signature, as it is read: with their texts, and from the log."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, accounts, proposals, texts
from db.caselog import event_of, ordered_as
from db.projection.standing import DECIDE, turn_of
from db.tables.proposal import ProposalRow
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, require
from desk.signers import decides_alone, signs
from desk.signing_choices import Signing
from desk.standing import standing_of
from domain.case.events import TaskDecided
from domain.case.state import Case

OVERTAKEN: Final = "overtaken"
SAYS_SOMETHING: Final = (proposals.SUBMITTED, proposals.RETURNED, proposals.SIGNED, OVERTAKEN)


@dataclass(frozen=True, kw_only=True)
class ProposalView:
    """A decision as it was submitted. `state`: submitted, returned, signed, or overtaken where it is needed no more.

    `by` and `answered_by` are logins, as are `on_site`; `remark` says why it was returned.
    """

    id: str
    state: str
    outcome: str
    reason: str
    remedies: str
    site_check: tuple[str, ...]
    on_site: tuple[str, ...]
    by: str
    at: datetime
    answered_by: str
    answered_at: datetime | None
    remark: str


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Whose decision a proposal became, and when it was recorded."""

    by: str
    at: datetime


async def signing_of(desk: Desk, session: AsyncSession, person: Person, case: Case, item: str) -> Signing:
    """What a page about a task has to know about its signature."""
    row = await proposals.latest(session, case.id, item)
    waiting = row if row is not None and _state(case, row) == proposals.SUBMITTED else None
    return Signing(
        signs=await signs(desk, session, person),
        alone=await decides_alone(desk, session, person),
        waiting=waiting,
        theirs=waiting is not None and await is_theirs(desk, session, person, waiting),
    )


async def is_theirs(desk: Desk, session: AsyncSession, person: Person, row: ProposalRow) -> bool:
    """Whether a person submitted this, or stands in for who did."""
    if row.proposed_by == person.account:
        return True
    return await absences.stands_in(session, substitute=person.account, officer=row.proposed_by, day=desk.today())


async def proposal_of(desk: Desk, person: Person, case_id: str, item: str) -> ProposalView | None:
    """What was last submitted for an item, as long as it says something. Raises NotFound, NotEntitled."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
        return await shown_of(session, standing.case, item)


async def shown_of(session: AsyncSession, case: Case, item: str) -> ProposalView | None:
    """The latest proposal with its texts; None where it says nothing any more: taken back, or returned in vain."""
    row = await proposals.latest(session, case.id, item)
    shown = await view_of(session, case, row) if row else None
    return shown if shown and shown.state in SAYS_SOMETHING else None


async def returned_before(
    session: AsyncSession, case: Case, item: str, shown: ProposalView | None
) -> tuple[ProposalView, ...]:
    """What was returned unsigned before the proposal that is shown, the latest first: by whom, when and why."""
    rows = await proposals.returned(session, case.id, item)
    return tuple([await view_of(session, case, row) for row in rows if shown is None or row.id != shown.id])


async def view_of(session: AsyncSession, case: Case, row: ProposalRow) -> ProposalView:
    """A proposal with its texts. That it was signed follows from the log, noted or not."""
    signature = await signature_of(session, row)
    shown = await _shown(session, row, proposals.SIGNED if signature else _state(case, row))
    if signature is None:
        return shown
    logins = await accounts.logins_of(session, [signature.by])
    return replace(shown, answered_by=logins.get(signature.by, signature.by), answered_at=signature.at, remark="")


def sign_orders(proposal: str) -> str:
    """How the id of every order begins by which this proposal is signed: so the log itself tells which one was."""
    return f"sign:{proposal}:"


async def signature_of(session: AsyncSession, row: ProposalRow) -> Signature | None:
    """The decision that the log holds by a proposal, where it has not been noted yet; None for any other."""
    if row.state == proposals.SIGNED:
        return None
    for logged in await ordered_as(session, row.case_id, sign_orders(row.id)):
        event = event_of(logged)
        if isinstance(event, TaskDecided):
            return Signature(by=event.by.id, at=logged.at)
    return None


def _state(case: Case, row: ProposalRow) -> str:
    """What has become of it; one that nobody can sign any more, because nothing is to be decided, is overtaken."""
    task = case.task(row.item)
    if task is not None and turn_of(case, task) == DECIDE:
        return row.state
    return {proposals.SUBMITTED: OVERTAKEN, proposals.RETURNED: proposals.REPLACED}.get(row.state, row.state)


async def _shown(session: AsyncSession, row: ProposalRow, state: str) -> ProposalView:
    said = await texts.read(session, row.case_id, [ref for ref in (row.reason, row.remedies, row.remark) if ref])
    site_check = tuple(row.site_check)
    involved = [one for one in (row.proposed_by, row.answered_by, *site_check) if one]
    logins = await accounts.logins_of(session, involved)
    return ProposalView(
        id=row.id,
        state=state,
        outcome=row.outcome,
        reason=said.get(row.reason, ""),
        remedies=said.get(row.remedies, ""),
        site_check=site_check,
        on_site=tuple(logins.get(one, one) for one in site_check),
        by=logins.get(row.proposed_by, row.proposed_by),
        at=row.proposed_at,
        answered_by=logins.get(row.answered_by or "", ""),
        answered_at=row.answered_at,
        remark=said.get(row.remark, ""),
    )
