"""From receipt to acceptance: pre-checks, the one-time notice, supplements (许可法 32, GZ 13.1-13.2)."""

from domain.case import commands as c
from domain.case import events as e
from domain.case.draft import Draft
from domain.case.state import Stage, Task, TaskState
from domain.derivation import Refusal, refusal


def receive(draft: Draft, command: c.Receive) -> Refusal | None:
    """Take a stored submission in. The day of receipt is the day it entered the system (电子签名法 11)."""
    if draft.case.stage is not Stage.NEW:
        return refusal("GZ 11.2b", "case.already_received", case=draft.case.id)
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
    if draft.case.stage is Stage.SUPPLEMENT and command.defects:
        return refusal("GZ 13.2", "notice.second", item=command.item)
    if draft.case.stage is not Stage.PRECHECK:
        return refusal("许可法 32(1)", "precheck.not_now", item=command.item)
    if task.checked:
        return refusal("许可法 32(1)", "precheck.done", item=command.item)
    wrong = _wrong_points(draft, task, command.defects)
    if wrong:
        return wrong
    draft.add(
        e.PrecheckReported(item=command.item, round=draft.case.round, defects=command.defects, by=draft.by),
    )
    return None


def _wrong_points(draft: Draft, task: Task, defects: tuple[c.Defect, ...]) -> Refusal | None:
    known = {point.id: point for point in draft.case.notice.points} if draft.case.notice else {}
    for defect in defects:
        if defect.item != task.item.id:
            return refusal("GZ 3.3", "defect.other_item", item=task.item.id, other=defect.item)
        kind, _, name = defect.target.partition(":")
        needed = {"material": task.item.materials, "field": task.item.fields}.get(kind, ())
        if name not in needed:
            return refusal("许可法 31", "defect.not_needed", item=task.item.id, target=defect.target)
        if draft.case.round > 0 and defect.id not in known:
            return refusal("GZ 13.2", "notice.second", item=task.item.id)
    if len({defect.id for defect in defects}) != len(defects):
        return refusal("GZ 13.2", "defect.repeated", item=task.item.id)
    return None


def decline(draft: Draft, command: c.DeclineItem) -> Refusal | None:
    """Not accept one item; the law knows two grounds and wants both in writing (许可法 32(1)(一)-(二), 32(2))."""
    task = draft.task(command.item)
    if isinstance(task, Refusal):
        return task
    if draft.case.stage is not Stage.PRECHECK or task.state is TaskState.DECLINED:
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
    if not case.missing_points_known:
        return refusal("GZ 13.1b", "notice.nothing_missing")
    draft.add(notice(draft))
    return None


def notice(draft: Draft) -> e.NoticeIssued:
    """The one notice: every department's points, and materials that are missing without a lawful promise."""
    case = draft.case
    points = [point for task in case.tasks if task.state is not TaskState.DECLINED for point in task.defects]
    named = {point.target for point in points}
    for material in case.missing:
        target = f"material:{material}"
        needing = next((task.item.id for task in case.tasks if material in task.item.materials), "")
        if material not in case.promised and target not in named and needing:
            points.append(c.Defect(id=f"missing.{material}", item=needing, target=target))
    silent = tuple(task.item.id for task in case.tasks if not task.checked)
    return e.NoticeIssued(issued_on=draft.today, points=tuple(points), silent=silent, by=draft.by)


def admit_late_notice(draft: Draft, command: c.AdmitLateNotice) -> Refusal | None:
    """Ask for more after the notice, as an admitted breach. Nothing can be asked for once the case is accepted."""
    case = draft.case
    if case.notice is None or case.stage not in (Stage.SUPPLEMENT, Stage.PRECHECK):
        return refusal("GZ 13.2", "late_notice.not_now")
    if not command.defects or not command.reason:
        return refusal("GZ 13.2", "late_notice.reason_missing")
    known = {point.id for point in case.notice.points}
    for defect in command.defects:
        task = draft.task(defect.item)
        if isinstance(task, Refusal):
            return task
        kind, _, name = defect.target.partition(":")
        if name not in {"material": task.item.materials, "field": task.item.fields}.get(kind, ()):
            return refusal("许可法 31", "defect.not_needed", item=defect.item, target=defect.target)
        if defect.id in known:
            return refusal("GZ 13.2", "defect.repeated", item=defect.item)
    draft.add(
        e.LateNoticeAdmitted(points=command.defects, reason=command.reason, issued_on=draft.today, by=draft.by),
    )
    return None


def supply(draft: Draft, command: c.Supply) -> Refusal | None:
    """Take in what the notice asked for. The applicant's time is not the departments' (LAW 2.10(4))."""
    case = draft.case
    if case.stage is not Stage.SUPPLEMENT or case.notice is None:
        return refusal("许可法 32(1)(五)", "supply.not_now")
    points = {point.id: point for point in case.notice.points}
    promisable = {
        point.id
        for point in points.values()
        if point.target.partition(":")[2] in command.promised and _deferrable(draft, point)
    }
    unknown = next((name for name in command.points if name not in points), "")
    if unknown:
        return refusal("GZ 13.2", "supply.unknown_point", point=unknown)
    not_deferrable = next((name for name in command.promised if name not in case.pinned[0].deferrable), "")
    if not_deferrable:
        return refusal("GZ 13.1c", "tolerance.not_deferrable", material=not_deferrable)
    answered = tuple(name for name in case.notice.open if name in command.points or name in promisable)
    if not answered:
        return refusal("许可法 32(1)(五)", "supply.nothing_new")
    draft.add(
        e.SupplementSupplied(
            points=answered,
            promised=command.promised,
            supplied_on=draft.today,
            complete=len(answered) == len(case.notice.open),
            submission=command.submission,
            by=draft.by,
        )
    )
    return None


def _deferrable(draft: Draft, point: c.Defect) -> bool:
    kind, _, name = point.target.partition(":")
    return kind == "material" and name in draft.case.pinned[0].deferrable


def accept(draft: Draft, _command: c.Accept) -> Refusal | None:
    """Accept without waiting for silent departments; impossible while a point is open."""
    case = draft.case
    if case.stage is not Stage.PRECHECK:
        return refusal("许可法 32(1)(五)", "accept.not_now")
    if case.missing_points_known or (case.notice and case.notice.open):
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
    tolerated = tuple(name for name in case.missing if name in case.promised)
    if tolerated and basis in (e.AcceptanceBasis.COMPLETE, e.AcceptanceBasis.SUPPLIED):
        basis = e.AcceptanceBasis.TOLERANCE
    silent = tuple(task.item.id for task in case.tasks if not task.checked)
    return e.CaseAccepted(accepted_on=day, basis=basis, tolerated=tolerated, silent=silent, by=draft.by)


def settle(draft: Draft) -> bool:
    """Draft what follows by law once every department has reported; tell whether anything did."""
    case = draft.case
    if case.stage is not Stage.PRECHECK or not all(task.checked for task in case.tasks):
        return False
    if all(task.state is TaskState.DECLINED for task in case.tasks):
        draft.add(e.CaseClosed(closed_as=e.ClosedAs.NOT_ACCEPTED))
    elif case.round == 0 and case.missing_points_known:
        draft.add(notice(draft))
    elif case.round > 0 and case.missing_points_known:
        draft.add(returned(draft))
    else:
        draft.add(acceptance(draft, e.AcceptanceBasis.SUPPLIED if case.round else e.AcceptanceBasis.COMPLETE))
    return True


def returned(draft: Draft) -> e.SupplementReturned:
    """The supplement does not meet these points yet; asking again for the same is no second notice."""
    points = tuple(point for task in draft.case.tasks for point in task.defects)
    return e.SupplementReturned(points=points, returned_on=draft.today)
