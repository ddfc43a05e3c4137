"""The acts of officers and chief representatives, each as the command it means. `desk.performing` carries them out."""

from dataclasses import dataclass
from datetime import date

from desk.context import Desk
from desk.errors import Refused
from desk.people import Person
from desk.performing import Asked, Refs, perform
from desk.permissions import Act
from desk.points import PointIds
from desk.standing import Standing
from domain.case import commands as c
from domain.derivation import Refusal
from domain.limits import ApproverRank, Ground, Limit, parse_ground, parse_limit
from workflows.ports import Performed


@dataclass(frozen=True, kw_only=True)
class At:
    """Where an act is done: the item, the version of the case that was seen, and the request's key."""

    case_id: str
    item: str = ""
    version: int | None = None
    key: str = ""

    def asked(self, act: Act, *texts: str, facts: tuple[object, ...] = ()) -> Asked:
        """The act, asked for here."""
        return Asked(
            case_id=self.case_id,
            act=act,
            item=self.item,
            texts=texts,
            facts=facts,
            version=self.version,
            key=self.key,
        )


@dataclass(frozen=True, kw_only=True)
class Found:
    """One point found missing or wrong. An empty `requirement` is for a material that is simply missing."""

    target: str
    requirement: str = ""


async def precheck(desk: Desk, person: Person, at: At, found: tuple[Found, ...]) -> Performed:
    """Report the pre-check of an item; no points mean that it conforms (许可法 32(1))."""

    def build(standing: Standing, refs: Refs) -> c.Command:
        return c.ReportPrecheck(item=at.item, defects=_defects(standing, at.item, found, refs, late=False))

    asked = at.asked(Act.PRECHECK, *(one.requirement for one in found), facts=tuple(one.target for one in found))
    return await perform(desk, person, asked, build)


async def decline(
    desk: Desk, person: Person, at: At, *, ground: c.DeclineGround, reason: str, competent_organ: str = ""
) -> Performed:
    """Not accept an item, on one of the two grounds (许可法 32(1)(一), (二))."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.DeclineItem(item=at.item, ground=ground, reason=refs[0], competent_organ=refs[1])

    return await perform(desk, person, at.asked(Act.DECLINE, reason, competent_organ, facts=(ground,)), build)


async def admit_late_notice(desk: Desk, person: Person, at: At, found: tuple[Found, ...], *, reason: str) -> Performed:
    """Ask for points that the one notice should have named; recorded as a breach of GZ 13.2."""

    def build(standing: Standing, refs: Refs) -> c.Command:
        return c.AdmitLateNotice(defects=_defects(standing, at.item, found, refs[1:], late=True), reason=refs[0])

    texts = (reason, *(one.requirement for one in found))
    asked = at.asked(Act.ADMIT_LATE_NOTICE, *texts, facts=tuple(one.target for one in found))
    return await perform(desk, person, asked, build)


async def start_exclusion(
    desk: Desk,
    person: Person,
    at: At,
    *,
    ground: str,
    estimated: str | None,
    notice: str,
    reason: str = "",
    on: date | None = None,
    notified_on: date | None = None,
) -> Performed:
    """Stop an item's clock on a ground of 许可法 45, by its code or Chinese term. Raises Refused for others."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.StartExclusion(
            item=at.item,
            ground=ground_of(ground),
            estimated=limit_of(estimated) if estimated else None,
            notice=notice,
            reason=refs[0],
            on=on,
            notified_on=notified_on,
        )

    asked = at.asked(Act.START_EXCLUSION, reason, facts=(ground, estimated, notice, on, notified_on))
    return await perform(desk, person, asked, build)


async def end_exclusion(desk: Desk, person: Person, at: At, *, ground: str, on: date | None = None) -> Performed:
    """Let the clock run on."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.EndExclusion(item=at.item, ground=ground_of(ground), on=on)

    return await perform(desk, person, at.asked(Act.END_EXCLUSION, facts=(ground, on)), build)


@dataclass(frozen=True, kw_only=True)
class Extending:
    """An extension as its approval says it; `by` is written "5wd"."""

    by: str
    approver: ApproverRank
    reason: str = ""
    notified_on: date | None = None
    on: date | None = None


async def extend(desk: Desk, person: Person, at: At, extending: Extending) -> Performed:
    """Extend an item's limit, or (no item) the joint handling of the whole case (许可法 42, GZ 13.4)."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return extension_command(at.item, extending, reason=refs[0])

    act = Act.EXTEND if at.item else Act.EXTEND_CASE
    facts = (extending.by, extending.approver, extending.notified_on, extending.on)
    return await perform(desk, person, at.asked(act, extending.reason, facts=facts), build)


def extension_command(item: str, extending: Extending, *, reason: c.TextRef) -> c.Command:
    """The command that an extension means. Raises Refused for a length that is none."""
    by = limit_of(extending.by)
    if item:
        return c.ExtendTask(
            item=item,
            by=by,
            approver=extending.approver,
            reason=reason,
            notified_on=extending.notified_on,
            on=extending.on,
        )
    return c.ExtendCase(by=by, approver=extending.approver, reason=reason, notified_on=extending.notified_on)


async def file_extension(desk: Desk, person: Person, at: At, *, filing: str, on: date | None = None) -> Performed:
    """Lodge an extension with the government-services department (GZ 13.4c)."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.FileExtension(filing=filing, item=at.item, on=on)

    act = Act.FILE_EXTENSION if at.item else Act.EXTEND_CASE
    return await perform(desk, person, at.asked(act, facts=(filing, on)), build)


async def offer_hearing(desk: Desk, person: Person, at: At, *, notice: str) -> Performed:
    """Tell the right to a hearing (许可法 47)."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.OfferHearing(item=at.item, notice=notice)

    return await perform(desk, person, at.asked(Act.OFFER_HEARING, facts=(notice,)), build)


async def schedule_hearing(desk: Desk, person: Person, at: At, *, day: date, notice: str) -> Performed:
    """Set the day of the hearing (许可法 48)."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.ScheduleHearing(item=at.item, to_be_held_on=day, notice=notice)

    return await perform(desk, person, at.asked(Act.SCHEDULE_HEARING, facts=(day, notice)), build)


async def hold_hearing(desk: Desk, person: Person, at: At, *, record: str, on: date | None = None) -> Performed:
    """Record the hearing that took place (许可法 48)."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.HoldHearing(item=at.item, record=refs[0], on=on)

    return await perform(desk, person, at.asked(Act.HOLD_HEARING, record, facts=(on,)), build)


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """A decision. `site_check` holds the account ids of those who checked on site."""

    outcome: c.Outcome
    reason: str = ""
    remedies: str = ""
    site_check: tuple[str, ...] = ()
    on: date | None = None


async def decide(desk: Desk, person: Person, at: At, deciding: Deciding) -> Performed:
    """Decide an item (许可法 34, 38)."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return decision_command(at.item, deciding, reason=refs[0], remedies=refs[1])

    facts = (deciding.outcome, deciding.site_check, deciding.on)
    asked = at.asked(Act.DECIDE, deciding.reason, deciding.remedies, facts=facts)
    return await perform(desk, person, asked, build)


def decision_command(item: str, deciding: Deciding, *, reason: c.TextRef, remedies: c.TextRef) -> c.DecideTask:
    """The command that a decision means."""
    return c.DecideTask(
        item=item,
        outcome=deciding.outcome,
        reason=reason,
        remedies=remedies,
        site_check=deciding.site_check,
        on=deciding.on,
    )


async def explain_overrun(desk: Desk, person: Person, at: At, *, reason: str, public_reason: str = "") -> Performed:
    """Explain why a promise was passed; `public_reason` is published word for word (优化营商环境条例 36(2))."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.ExplainOverrun(item=at.item, reason=refs[0], public_reason=refs[1] if public_reason else "")

    # Without the second it is the request that a release without it knew: repeated after an upgrade it is no other one.
    said = (reason, public_reason) if public_reason else (reason,)
    return await perform(desk, person, at.asked(Act.EXPLAIN_OVERRUN, *said), build)


def _defects(
    standing: Standing, item: str, found: tuple[Found, ...], refs: Refs, *, late: bool
) -> tuple[c.Defect, ...]:
    ids = PointIds(standing.case)
    return tuple(
        c.Defect(id=ids.fresh(item) if late else ids.of(item, one.target), item=item, target=one.target, text=ref)
        for one, ref in zip(found, refs, strict=True)
    )


def ground_of(text: str) -> Ground:
    """Read a ground by its code or its Chinese term. Raises Refused: there is no ninth (许可法 45)."""
    known = parse_ground(text)
    if isinstance(known, Refusal):
        raise Refused(known)
    return known


def limit_of(text: str) -> Limit:
    """Read a length such as "5wd". Raises Refused."""
    known = parse_limit(text)
    if isinstance(known, Refusal):
        raise Refused(known)
    return known
