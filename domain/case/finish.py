"""The end of a case: issuance as one package, delivery, rating, withdrawal (GZ 11.2e, 许可法 39-44)."""

from domain.case import commands as c
from domain.case import events as e
from domain.case.draft import Draft
from domain.case.moments import tolerance_runs
from domain.case.queries import awaiting_issue
from domain.case.state import Stage, TaskState
from domain.derivation import Refusal, refusal

BEST_RATING = 5
WITHDRAWABLE = (Stage.PRECHECK, Stage.SUPPLEMENT, Stage.HANDLING)

# Members that are often asked for (see domain.case.state).
_ALL_DECIDED, _GRANTED, _ELECTRONIC = Stage.DECIDED, c.Outcome.GRANTED, c.DeliveryMethod.ELECTRONIC
_BY_ITSELF = c.Deliver(method=_ELECTRONIC)


def issue(draft: Draft, command: c.IssueDocuments) -> Refusal | None:
    """Release documents. The package is final when every task is decided; until then only what may leave early."""
    case = draft.case
    waiting = awaiting_issue(case)
    if not waiting:
        return refusal("GZ 11.2e", "issue.nothing_waits")
    made = [document.item for document in command.documents]
    stray = next((item for item in made if item not in waiting), "")
    if stray:
        return refusal("GZ 11.2e", "issue.not_due", item=stray)
    wrong = _wrong_documents(draft, command)
    if wrong:
        return wrong
    without = [item for item in waiting if item not in made]
    final = case.stage is _ALL_DECIDED and not any(_needs_document(draft, item) for item in without)
    if not (final or command.documents):
        return refusal("GZ 11.2e", "issue.nothing_made")
    draft.add(
        e.DocumentsIssued(
            package=command.package,
            documents=command.documents,
            issued_on=draft.today,
            final=final,
            sha256=command.sha256,
        )
    )
    if case.delivery is _ELECTRONIC:
        # What is in the system of the applicant's choice has been handed over (电子签名法 11).
        draft.add(_delivered(draft, _BY_ITSELF))
    return None


def _wrong_documents(draft: Draft, command: c.IssueDocuments) -> Refusal | None:
    if not command.package:
        return refusal("GZ 11.2e", "issue.number_missing")
    for document in command.documents:
        task = draft.task(document.item)
        if isinstance(task, Refusal):
            return task
        kind = "certificate" if task.outcome is _GRANTED else "refusal"
        if document.kind != kind:
            return refusal("许可法 38-39", "issue.wrong_kind", item=document.item)
    numbers = [document.number for document in command.documents]
    if len(set(numbers)) != len(numbers) or not all(numbers):
        return refusal("许可法 39", "issue.number_missing")
    return None


def _needs_document(draft: Draft, item: str) -> bool:
    """A refusal is always in writing (许可法 38(2)); a grant may have no document of its own."""
    task = draft.case.task(item)
    return task is not None and (task.outcome is c.Outcome.REFUSED or bool(task.item.result))


def deliver(draft: Draft, command: c.Deliver) -> Refusal | None:
    """Hand over what has been issued; over the counter or by mail only against proof (许可法 44)."""
    case = draft.case
    if not any(task.issued and task.delivered_on is None for task in case.tasks):
        return refusal("许可法 44", "deliver.nothing_ready")
    electronic = c.DeliveryMethod.ELECTRONIC
    if not (command.method is electronic and case.delivery is electronic) and not command.receipt:
        return refusal("许可法 44", "deliver.receipt_missing")
    issued = [task.issued_on for task in case.tasks if task.issued_on and task.delivered_on is None]
    day = draft.legal_day(command.on, earliest=max(issued))
    if isinstance(day, Refusal):
        return day
    draft.add(_delivered(draft, command))
    return None


def _delivered(draft: Draft, command: c.Deliver) -> e.DocumentsDelivered:
    return e.DocumentsDelivered(
        items=tuple([task.item.id for task in draft.case.tasks if task.issued_on and task.delivered_on is None]),
        method=command.method,
        delivered_on=command.on or draft.today,
        receipt=command.receipt,
        by=draft.by,
    )


def supply_deferred(draft: Draft, command: c.SupplyDeferred) -> Refusal | None:
    """Take in a material that tolerance had deferred (广东省优化营商环境条例 32)."""
    if command.material not in draft.case.deferred or draft.case.stage is Stage.CLOSED:
        return refusal("GZ 13.1c", "tolerance.not_deferred", material=command.material)
    draft.add(
        e.DeferredSupplied(
            material=command.material, supplied_on=draft.today, submission=command.submission, by=draft.by
        )
    )
    return None


def withdraw(draft: Draft, command: c.Withdraw) -> Refusal | None:
    """The applicant takes the case back, as long as it is not decided throughout."""
    if draft.case.stage not in WITHDRAWABLE:
        return refusal("OneGo withdrawal", "withdraw.not_now", stage=draft.case.stage)
    if any(task.state is TaskState.DECIDED for task in draft.case.tasks):
        return refusal("OneGo withdrawal", "withdraw.already_decided")
    draft.add(
        e.CaseWithdrawn(reason=command.reason, by=draft.by),
        e.CaseClosed(closed_as=e.ClosedAs.WITHDRAWN),
    )
    return None


def rate(draft: Draft, command: c.Rate) -> Refusal | None:
    """Rate the service, once, freely, after the results came (GB/T 39734: 一次一评)."""
    if draft.case.rated is not None:
        return refusal("GZ 18.1", "rate.once")
    if draft.case.stage is not Stage.DELIVERED:
        return refusal("GZ 18.1", "rate.not_now")
    if not 1 <= command.level <= BEST_RATING:
        return refusal("GZ 18.1", "rate.level", level=command.level)
    draft.add(e.CaseRated(level=command.level, comment=command.comment, by=draft.by))
    return None


def settle(draft: Draft) -> None:
    """Close a delivered case that has been rated and waits for nothing more."""
    case = draft.case
    if case.rated is not None and not tolerance_runs(case):
        draft.add(e.CaseClosed(closed_as=e.ClosedAs.COMPLETED))
