"""Decisions that officers submit for the chief representative's signature (GZ 8.3): submitted, returned, signed.

A proposal is work inside the department, no step of the law: it stands beside the log, no clock waits for it, and what
is signed is decided then and there, by whoever signs, on the day of signing.
"""

from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from db import proposals, texts
from db.tables.proposal import ProposalRow
from desk.acts import At, Deciding, decision_command
from desk.choices import SAMPLE
from desk.context import Desk
from desk.errors import Conflict, NotFound, Refused
from desk.people import Person
from desk.performing import Asked, Refs, allowed, asked_before, not_overtaken, note_refused, order_id_of, perform
from desk.permissions import Act
from desk.proposal_views import ProposalView, is_theirs, sign_orders, signature_of, view_of
from desk.signing_choices import deciding_of
from desk.standing import Standing, standing_of
from domain.case import commands as c
from domain.case.commands import Order, Role
from domain.case.decide import decide
from domain.derivation import Refusal
from workflows.ports import Performed


async def submit(desk: Desk, person: Person, at: At, proposed: Deciding) -> ProposalView:
    """Submit a decision for signature, judged by the same rules as if it were made now. One at a time for an item.

    Raises NotFound, NotEntitled, StaleVersion, Conflict, Refused.
    """
    facts = (proposed.outcome, proposed.site_check)
    asked = at.asked(Act.SUBMIT_DECISION, proposed.reason, proposed.remedies, facts=facts)
    standing = await allowed(desk, person, asked)
    known = order_id_of(desk, person, asked)
    if not await asked_before(desk, person, asked) or not await _is_there(desk, asked, known):
        not_overtaken(asked, standing)
        await _judged(desk, person, standing, asked, proposed)
        await _stored(desk, person, asked, proposed, known)
    return await _view(desk, person, asked, known)


async def take_back(desk: Desk, person: Person, at: At, proposal: str) -> ProposalView:
    """Take back what one submitted, or what an absent colleague did, before it is signed.

    Raises NotFound, NotEntitled, StaleVersion, Conflict.
    """
    asked = at.asked(Act.TAKE_BACK_DECISION, facts=(proposal,))
    row, repeated = await _asked_about(desk, person, asked, proposal)
    async with desk.database.transaction() as session:
        if not await is_theirs(desk, session, person, row):
            raise Conflict("proposal.anothers", subject=at.case_id)
        done = await proposals.take_back(session, proposal, by=person.account, at=desk.now())
        if not done and not (repeated and row.state == proposals.TAKEN_BACK):
            raise Conflict("proposal.settled", subject=at.case_id)
    return await _view(desk, person, asked, proposal)


async def send_back(desk: Desk, person: Person, at: At, proposal: str, *, remark: str) -> ProposalView:
    """Return a decision unsigned, with a remark for whoever submitted it (GZ 8.3).

    Raises NotFound, NotEntitled, StaleVersion, Conflict.
    """
    asked = at.asked(Act.RETURN_DECISION, remark, facts=(proposal,))
    row, repeated = await _asked_about(desk, person, asked, proposal)
    async with desk.database.transaction() as session:
        ref = await texts.store(session, at.case_id, remark, desk.now())
        done = await proposals.send_back(session, proposal, by=person.account, at=desk.now(), remark=ref)
        if not done and not (repeated and row.state == proposals.RETURNED):
            raise Conflict("proposal.settled", subject=at.case_id)
    return await _view(desk, person, asked, proposal)


async def sign(desk: Desk, person: Person, at: At, proposal: str) -> Performed:
    """Sign a decision: it is made now, as it was submitted, by whoever signs (GZ 8.3).

    Raises NotFound, NotEntitled, StaleVersion, Conflict, Refused, EngineUnavailable; nothing is lost then.
    """
    asked = replace(at.asked(Act.SIGN_DECISION, facts=(proposal,)), orders=sign_orders(proposal))
    await allowed(desk, person, asked)
    row = await _found(desk, asked, proposal)
    if row.state not in (proposals.SUBMITTED, proposals.SIGNED):
        raise Conflict("proposal.settled", subject=at.case_id)
    if row.proposed_by == person.account and person.role is not Role.CHIEF:
        raise Conflict("proposal.own", subject=at.case_id)

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return deciding_of(row)

    done = await perform(desk, person, asked, build)
    async with desk.database.transaction() as session:
        await proposals.note_signed(session, proposal, by=person.account, at=desk.now())
    return done


async def _judged(desk: Desk, person: Person, standing: Standing, asked: Asked, proposed: Deciding) -> None:
    """Ask the core whether the decision could be made now. Raises Refused, and nothing has been stored by then."""
    reason, remedies = (SAMPLE if text else "" for text in asked.texts)
    command = decision_command(asked.item, proposed, reason=reason, remedies=remedies)
    decided = decide(standing.case, Order(id="trial", by=person.actor, command=command), desk.now())
    if isinstance(decided, Refusal):
        await note_refused(desk, person.actor, asked.case_id, asked.act.value, decided)
        raise Refused(decided, subject=asked.case_id)


async def _stored(desk: Desk, person: Person, asked: Asked, proposed: Deciding, proposal: str) -> None:
    now = desk.now()
    try:
        async with desk.database.transaction() as session:
            reason, remedies = [await texts.store(session, asked.case_id, text, now) for text in asked.texts]
            row = ProposalRow(
                id=proposal,
                case_id=asked.case_id,
                item=asked.item,
                department=person.department,
                state=proposals.SUBMITTED,
                outcome=proposed.outcome.value,
                reason=reason,
                remedies=remedies,
                site_check=list(proposed.site_check),
                proposed_by=person.account,
                proposed_at=now,
                remark="",
            )
            await proposals.add(session, row)
    except IntegrityError as error:
        # The same request at the same time is the same proposal; any other one has to wait.
        if not await _is_there(desk, asked, proposal):
            raise Conflict("proposal.waits", subject=asked.case_id) from error


async def _asked_about(desk: Desk, person: Person, asked: Asked, proposal: str) -> tuple[ProposalRow, bool]:
    """The proposal that an act is about, and whether the same was asked before."""
    standing = await allowed(desk, person, asked)
    row = await _found(desk, asked, proposal)
    repeated = await asked_before(desk, person, asked)
    if not repeated:
        not_overtaken(asked, standing)
    return row, repeated


async def _is_there(desk: Desk, asked: Asked, proposal: str) -> bool:
    async with desk.database.reading() as session:
        return await proposals.find(session, asked.case_id, asked.item, proposal) is not None


async def _found(desk: Desk, asked: Asked, proposal: str) -> ProposalRow:
    """The proposal as the log has it: a crash may have come between its signature and the note of it."""
    async with desk.database.transaction() as session:
        row = await proposals.find(session, asked.case_id, asked.item, proposal)
        if row is None:
            raise NotFound("proposal.unknown", subject=asked.case_id)
        if signature := await signature_of(session, row):
            await proposals.note_signed(session, proposal, by=signature.by, at=signature.at)
            await session.refresh(row)
    return row


async def _view(desk: Desk, person: Person, asked: Asked, proposal: str) -> ProposalView:
    async with desk.database.reading() as session:
        case = (await standing_of(session, person, asked.case_id)).case
        row = await proposals.find(session, asked.case_id, asked.item, proposal)
        assert row is not None  # noqa: S101 - rows of proposals are never removed
        return await view_of(session, case, row)
