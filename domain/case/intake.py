"""From receipt to acceptance: pre-checks, the one-time notice, supplements (许可法 32, GZ 13.1-13.2)."""

from operator import attrgetter

from domain.case import commands as c
from domain.case import events as e
from domain.case.draft import Draft
from domain.case.moments import asking_ends
from domain.case.order import Readiness, readiness, stands_in_the_way
from domain.case.points import MISSING, asked_for, found_points, tolerated
from domain.case.repin import read_calendar
from domain.case.state import Stage, Task, TaskState
from domain.derivation import Refusal, refusal

# Members that are often asked for (see domain.case.state).
_PRECHECK, _CHECKED_FIRST = Stage.PRECHECK, TaskState.PRECHECK
_IS_CHECKED = attrgetter("checked")


def receive(draft: Draft, command: c.Receive) -> Refusal | None:
    """Take a stored submission in. The day of receipt is the day it entered the system (电子签名法 11)."""
    if draft.case.stage is not Stage.NEW:
        return refusal("GZ 11.2b", "case.already_received", case=draft.case.id)
    flaw = command.plan.flaw()
    if flaw:
        return refusal("GZ 11.2a", "plan.flawed", flaw=flaw)
    window = command.plan.window
    if window and not window.opens <= draft.today <= window.closes:
        return refusal("GZ 5.2a", "date.window", opens=window.opens, closes=window.closes, today=draft.today)
    calendar = read_calendar(command.calendar)
    if isinstance(calendar, Refusal):
        return calendar
    draft.add(
        e.CaseReceived(
            case_id=command.case_id,
            plan=command.plan,
            calendar=command.calendar,
            submission=command.submission,
            channel=command.channel,
            received_on=draft.today,
            delivery=command.delivery,
            missing=command.missing,
            promised=tuple(name for name in command.promised if name in command.plan.deferrable),
            demo=command.demo,
            by=draft.by,
        )
    )
    return None


def report_precheck(draft: Draft, command: c.ReportPrecheck) -> Refusal | None:
    """Record what one department found. After the first round only points of the notice may come back (GZ 13.2)."""
    task = draft.task(command.item)
    if isinstance(task, Refusal):
        return task
    if draft.case.stage is not _PRECHECK:
        if draft.case.stage is Stage.SUPPLEMENT and command.defects:
            return refusal("GZ 13.2", "notice.second", item=command.item)
        return refusal("许可法 32(1)", "precheck.not_now", item=command.item)
    if task.checked:
        return refusal("许可法 32(1)", "precheck.done", item=command.item)
    wrong = _wrong_points(draft, task, command.defects) if command.defects else None
    if wrong:
        return wrong
    draft.add(
        e.PrecheckReported(item=command.item, round=draft.case.round, defects=command.defects, by=draft.by),
    )
    return None


def _wrong_points(draft: Draft, task: Task, defects: tuple[c.Defect, ...]) -> Refusal | None:
    case = draft.case
    ends = asking_ends(case)
    if ends and draft.now > ends:
        return refusal("民法典 203(2)", "precheck.too_late", item=task.item.id, ended=ends)
    others = [point.id for other in case.tasks if other is not task for point in other.defects]
    for defect in defects:
        if defect.item != task.item.id:
            return refusal("GZ 3.3", "defect.other_item", item=task.item.id, other=defect.item)
        if wrong := _may_not_be_asked(draft, task, defect):
            return wrong
        if case.round > 0 and not asked_for(case, defect):
            return refusal("GZ 13.2", "notice.second", item=task.item.id)
        if case.round == 0 and defect.id in others:
            return refusal("GZ 13.2", "defect.repeated", item=task.item.id)
    if len({defect.id for defect in defects}) != len(defects):
        return refusal("GZ 13.2", "defect.repeated", item=task.item.id)
    return None


def _may_not_be_asked(draft: Draft, task: Task, defect: c.Defect) -> Refusal | None:
    kind, _, name = defect.target.partition(":")
    if name not in {"material": task.item.materials, "field": task.item.fields}.get(kind, ()):
        return refusal("许可法 31", "defect.not_needed", item=task.item.id, target=defect.target)
    if kind == "material" and name in draft.case.promised and name in draft.case.missing:
        return refusal("GZ 13.1c", "defect.promised", item=task.item.id, target=defect.target)
    # An id of the form that the window itself gives must mean the same point.
    if defect.id.startswith(MISSING) and defect.id != f"{MISSING}{name}":
        return refusal("GZ 13.2", "defect.repeated", item=task.item.id)
    return None


def decline(draft: Draft, command: c.DeclineItem) -> Refusal | None:
    """Not accept one item; the law knows two grounds and wants both in writing (许可法 32(1)(一)-(二), 32(2))."""
    task = draft.task(command.item)
    if isinstance(task, Refusal):
        return task
    if draft.case.stage is not Stage.PRECHECK or task.finished:
        return refusal("许可法 32(1)", "decline.not_now", item=command.item)
    if not command.reason:
        return refusal("许可法 32(2)", "decline.reason_missing", item=command.item)
    if command.ground is c.DeclineGround.WRONG_ORGAN and not command.competent_organ:
        return refusal("许可法 32(1)(二)", "decline.organ_missing", item=command.item)
    draft.add(
        e.ItemDeclined(
            item=command.item,
            ground=command.ground,
            reason=command.reason,
            competent_organ=command.competent_organ,
            by=draft.by,
        )
    )
    return None


def issue_notice(draft: Draft, _command: c.IssueNotice) -> Refusal | None:
    """Issue the one notice early; departments that have not reported are barred from asking later."""
    case = draft.case
    if case.notice:
        return refusal("GZ 13.2", "notice.second", item="")
    if case.stage is not Stage.PRECHECK:
        return refusal("许可法 32(1)(四)", "notice.not_now")
    if not found_points(case):
        return refusal("GZ 13.1b", "notice.nothing_missing")
    draft.add(notice(draft))
    return None


def notice(draft: Draft) -> e.NoticeIssued:
    """The one notice: all points found so far; departments that are silent by now can't ask for anything later."""
    case = draft.case
    silent = tuple(task.item.id for task in case.tasks if not task.checked)
    return e.NoticeIssued(issued_on=draft.today, points=found_points(case), silent=silent, by=draft.by)


def admit_late_notice(draft: Draft, command: c.AdmitLateNotice) -> Refusal | None:
    """Ask for more after the notice, as an admitted breach. Nothing can be asked for once the case is accepted."""
    case = draft.case
    if case.notice is None or case.stage not in (Stage.SUPPLEMENT, Stage.PRECHECK):
        return refusal("GZ 13.2", "late_notice.not_now")
    if not command.defects or not command.reason:
        return refusal("GZ 13.2", "late_notice.reason_missing")
    ends = asking_ends(case)
    if case.stage is Stage.PRECHECK and ends and draft.now > ends:
        return refusal("民法典 203(2)", "precheck.too_late", item=command.defects[0].item, ended=ends)
    known = [point.id for point in case.notice.points]
    for defect in command.defects:
        task = draft.task(defect.item)
        if isinstance(task, Refusal):
            return task
        if task.finished:
            return refusal("许可法 32(1)", "precheck.done", item=defect.item)
        if wrong := _may_not_be_asked(draft, task, defect):
            return wrong
        if defect.id in known:
            return refusal("GZ 13.2", "defect.repeated", item=defect.item)
        known.append(defect.id)
    if found_points(case) and case.stage is Stage.PRECHECK:
        draft.add(returned(draft))  # what this round has found lawfully stays asked for
    draft.add(
        e.LateNoticeAdmitted(points=command.defects, reason=command.reason, issued_on=draft.today, by=draft.by),
    )
    return None


def supply(draft: Draft, command: c.Supply) -> Refusal | None:
    """Take in what the notice asked for. The applicant's time is not the departments' (LAW 2.10(4))."""
    case = draft.case
    if case.stage is not Stage.SUPPLEMENT or case.notice is None:
        return refusal("许可法 32(1)(五)", "supply.not_now")
    unknown = next((name for name in command.points if all(name != point.id for point in case.notice.points)), "")
    if unknown:
        return refusal("GZ 13.2", "supply.unknown_point", point=unknown)
    not_deferrable = next((name for name in command.promised if name not in case.pinned[0].deferrable), "")
    if not_deferrable:
        return refusal("GZ 13.1c", "tolerance.not_deferrable", material=not_deferrable)
    open_points = [point for point in case.notice.points if point.id in case.notice.open]
    promised = tuple(
        name for name in command.promised if any(point.target == f"material:{name}" for point in open_points)
    )
    targets = [f"material:{name}" for name in promised]
    named = [point.id for point in open_points if point.id in command.points or point.target in targets]
    answered = tuple(name for name in case.notice.open if name in named)
    if not answered:
        return refusal("许可法 32(1)(五)", "supply.nothing_new")
    draft.add(
        e.SupplementSupplied(
            points=answered,
            promised=promised,
            supplied_on=draft.today,
            complete=len(answered) == len(case.notice.open),
            submission=command.submission,
            by=draft.by,
        )
    )
    return None


def accept(draft: Draft, _command: c.Accept) -> Refusal | None:
    """Accept without waiting for silent departments; impossible while a point is open."""
    case = draft.case
    if case.stage is not Stage.PRECHECK:
        return refusal("许可法 32(1)(五)", "accept.not_now")
    if found_points(case):
        return refusal("许可法 32(1)(四)", "accept.points_open")
    draft.add(acceptance(draft, e.AcceptanceBasis.SUPPLIED if case.round else e.AcceptanceBasis.COMPLETE))
    return None


def acceptance(draft: Draft, basis: e.AcceptanceBasis) -> e.CaseAccepted:
    """Acceptance on this basis, dated as 许可法 32(1) has it: deemed acceptance counts from the day of receipt."""
    case = draft.case
    day = draft.today
    if basis is e.AcceptanceBasis.DEEMED_NO_NOTICE and case.received_on:
        day = case.received_on
    elif basis is e.AcceptanceBasis.DEEMED_AFTER_SUPPLY and case.supplied_on:
        day = case.supplied_on
    later = tolerated(case)
    if later and basis in (e.AcceptanceBasis.COMPLETE, e.AcceptanceBasis.SUPPLIED):
        basis = e.AcceptanceBasis.TOLERANCE
    silent = tuple(task.item.id for task in case.tasks if not task.checked)
    return e.CaseAccepted(accepted_on=day, basis=basis, tolerated=later, silent=silent, by=draft.by)


def settle(draft: Draft) -> bool:
    """Of a case in pre-check, draft what follows by law once every department has reported; tell if anything did."""
    case = draft.case
    ended = [task for task in case.tasks if task.state is not _CHECKED_FIRST]
    if ended and any(map(stands_in_the_way, ended)) and (cut_off := _next_cut_off(draft)):
        draft.add(cut_off)
    elif not all(map(_IS_CHECKED, case.tasks)):
        return False
    elif len(ended) == len(case.tasks):
        draft.add(e.CaseClosed(closed_as=e.ClosedAs.NOT_ACCEPTED))
    elif found_points(case):
        draft.add(returned(draft) if case.round else notice(draft))
    else:
        draft.add(acceptance(draft, e.AcceptanceBasis.SUPPLIED if case.round else e.AcceptanceBasis.COMPLETE))
    return True


def _next_cut_off(draft: Draft) -> e.TaskCutOff | None:
    return next((found for task in draft.case.tasks if (found := _cut_off(draft, task))), None)


def _cut_off(draft: Draft, task: Task) -> e.TaskCutOff | None:
    """An item whose predecessor belongs to another organ can't be handled, so nothing may be asked for it."""
    if task.finished:
        return None
    ready, because_of = readiness(draft.case, task)
    return e.TaskCutOff(item=task.item.id, because_of=because_of) if ready is Readiness.NEVER else None


def returned(draft: Draft) -> e.SupplementReturned:
    """The supplement does not meet these points yet; asking again for the same is no second notice."""
    return e.SupplementReturned(points=found_points(draft.case), returned_on=draft.today)
