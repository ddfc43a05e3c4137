"""From a department's answer to the command it means. Pure: texts are handed back to be stored, not stored here.

The contract speaks in its own words (rounds from 1, remedies one by one); the core has others. They meet here and
nowhere else.
"""

from collections.abc import Callable
from typing import assert_never

from departments import answers as a
from departments.vocabulary import Wording
from desk.points import PointIds
from domain.case import commands as c
from domain.limits import Ground

Keep = Callable[[str], c.TextRef]  # takes a free text, gives the reference under which it will be stored
GroundOf = Callable[[str], Ground | None]  # the ground of an exclusion that the department named by its own id


class UnknownExclusion(Exception):
    """An answer ends an exclusion that was never reported as started."""


def command_of(answer: a.Answer, *, item: str, keep: Keep, ids: PointIds, ground_of: GroundOf) -> c.Command:
    """The command an answer means for its item. Raises UnknownExclusion."""
    match answer:
        case a.Precheck():
            return _precheck(answer, item, keep, ids)
        case a.ExclusionStarted():
            return c.StartExclusion(
                item=item,
                ground=answer.ground,
                estimated=answer.estimated.limit,
                notice=answer.notice_number,
                on=answer.started_on,
                notified_on=answer.started_on,  # by contract the department tells the applicant before it starts
            )
        case a.ExclusionEnded():
            ground = ground_of(answer.exclusion_id)
            if ground is None:
                raise UnknownExclusion(answer.exclusion_id)
            return c.EndExclusion(item=item, ground=ground, on=answer.ended_on)
        case a.Extension():
            return _extension(answer, item, keep)
        case a.Decision():
            return _decision(answer, item, keep)
        case _:
            assert_never(answer)


def _precheck(answer: a.Precheck, item: str, keep: Keep, ids: PointIds) -> c.Command:
    outcome = answer.outcome
    match outcome:
        case a.Conforming():
            return c.ReportPrecheck(item=item)
        case a.Defective():
            targets = [f"{found.target.kind.value}:{found.target.code}" for found in outcome.defects]
            defects = tuple(
                c.Defect(id=ids.of(item, target), item=item, target=target, text=keep(plain(found.requirement)))
                for target, found in zip(targets, outcome.defects, strict=True)
            )
            return c.ReportPrecheck(item=item, defects=defects)
        case a.NotRequired():
            return c.DeclineItem(item=item, ground=c.DeclineGround.NOT_REQUIRED, reason=keep(plain(outcome.reason)))
        case a.WrongOrgan():
            return c.DeclineItem(
                item=item,
                ground=c.DeclineGround.WRONG_ORGAN,
                reason=keep(plain(outcome.reason)),
                competent_organ=keep(plain(outcome.competent_organ)),
            )
        case _:
            assert_never(outcome)


def _extension(answer: a.Extension, item: str, keep: Keep) -> c.Command:
    # The approver's name belongs to the reasons of the act, so it rests with them in the database.
    reason = f"{plain(answer.reason)}\n批准人 Approved by: {answer.approver.name}"
    return c.ExtendTask(
        item=item,
        by=answer.by.limit,
        approver=answer.approver.rank,
        reason=keep(reason),
        notified_on=answer.notified_on,
        on=answer.decided_on,
    )


def _decision(answer: a.Decision, item: str, keep: Keep) -> c.Command:
    # Officers' names are personal data: each is stored as a text, and the reference is the officer's id here.
    on_site = tuple(keep(name) for name in answer.on_site_check.officers) if answer.on_site_check else ()
    outcome = answer.outcome
    match outcome:
        case a.Granted():
            return c.DecideTask(item=item, outcome=c.Outcome.GRANTED, site_check=on_site, on=answer.decided_on)
        case a.Refused():
            reasons = [plain(reason) for reason in outcome.reasons]
            return c.DecideTask(
                item=item,
                outcome=c.Outcome.REFUSED,
                reason=keep("\n".join([*reasons, "依据 Basis: " + "；".join(outcome.legal_basis)])),
                remedies=keep("\n".join(_remedy(remedy) for remedy in outcome.remedies)),
                site_check=on_site,
                on=answer.decided_on,
            )
        case _:
            assert_never(outcome)


def _remedy(remedy: a.Remedy) -> str:
    within = remedy.within.limit
    match remedy.kind:
        case a.RemedyKind.RECONSIDERATION:
            return f"行政复议 Reconsideration: {plain(remedy.body)} ({within})"
        case a.RemedyKind.LITIGATION:
            return f"行政诉讼 Litigation: {plain(remedy.body)} ({within})"
        case _:
            assert_never(remedy.kind)


def plain(wording: Wording) -> str:
    """A bilingual text as one: Chinese first, English under it."""
    return wording.zh if wording.en is None else f"{wording.zh}\n{wording.en}"
