"""What the papers of a case say: certificates, refusals and the package's cover sheet, out of the case's facts.

Personal data is gathered here for printing, and dropped with the page; nothing of it is returned to a workflow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bundles.comparing.edition import Edition
from bundles.entries import CatalogueItem
from bundles.findings import Text
from certificates.content import (
    Bilingual,
    BodyField,
    CertificateContent,
    DocumentKind,
    ItemResult,
    standard_remedies,
)
from certificates.content import Outcome as Ending
from domain.case.commands import Outcome
from domain.case.state import Case, Task, TaskState
from domain.plan import ItemKind

RECONSIDERATION_BODY = Bilingual(zh="本级人民政府", en="the people's government at the same level")
COURT = Bilingual(zh="有管辖权的人民法院", en="the people's court that has jurisdiction")


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Whose documents these are, as printed."""

    name: str
    masked_id: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a case's papers are made of. `texts` holds free texts by reference; `address` is the server's public URL."""

    case: Case
    edition: Edition
    holder: Holder
    texts: Mapping[str, str]
    reasons: Mapping[str, str]  # per item: reference of the refusal's reasons
    remedies: Mapping[str, str]
    log_head: str
    address: str

    def entry(self, task: Task) -> CatalogueItem:
        """The catalogue's entry of a task's item."""
        return self.edition.catalogue.items[task.item.id]

    def department(self, department_id: str) -> Bilingual:
        """A department's name."""
        return _both(self.edition.catalogue.departments[department_id].name)


def document(facts: Facts, task: Task, number: str) -> CertificateContent:
    """The certificate or the refusal of one decided task."""
    entry = facts.entry(task)
    granted = task.outcome is Outcome.GRANTED
    return CertificateContent(
        kind=DocumentKind.CERTIFICATE if granted else DocumentKind.REFUSAL,
        number=number,
        title=_both(entry.result.name) if granted else _refusal_title(entry),
        holder_name=facts.holder.name,
        holder_masked_id=facts.holder.masked_id,
        case_id=facts.case.id,
        item=_both(entry.name),
        department=facts.department(task.item.department),
        decided_on=_decided_on(task),
        demo=facts.case.demo,
        verify_url=_verification_page(facts, number),
        log_head=facts.log_head,
        statement=_statement(entry, granted=granted),
        body=_body(facts, task) if granted else (),
        reasons="" if granted else facts.texts.get(facts.reasons.get(task.item.id, ""), ""),
        legal_basis="；".join(text.zh for text in entry.basis),
        remedies=None if granted else _remedies(facts, task),
    )


def cover_sheet(facts: Facts, number: str, numbers: Mapping[str, str], on: date) -> CertificateContent:
    """The sheet over the whole package: every item of the case, granted, refused or never examined."""
    plan, _ = facts.case.pinned
    return CertificateContent(
        kind=DocumentKind.PACKAGE,
        number=number,
        title=_both(facts.edition.definition.name),
        holder_name=facts.holder.name,
        holder_masked_id=facts.holder.masked_id,
        case_id=facts.case.id,
        item=_both(facts.edition.definition.name),
        department=facts.department(plan.lead),
        decided_on=on,
        demo=facts.case.demo,
        verify_url=_verification_page(facts, number),
        log_head=facts.log_head,
        results=tuple(
            _result(facts, task, numbers) for task in facts.case.tasks if task.state is not TaskState.DECLINED
        ),
    )


def _result(facts: Facts, task: Task, numbers: Mapping[str, str]) -> ItemResult:
    endings = {Outcome.GRANTED: Ending.GRANTED, Outcome.REFUSED: Ending.REFUSED}
    department = facts.department(task.item.department)
    return ItemResult(
        item=_both(facts.entry(task).name),
        department=department,
        outcome=endings[task.outcome] if task.outcome else Ending.CUT_OFF,
        outcome_text=_outcome_text(facts.entry(task), task),
        decided_on=task.decided_on,
        decided_by=department.zh if task.outcome else "",
        document_number=numbers.get(task.item.id, ""),
    )


def _statement(entry: CatalogueItem, *, granted: bool) -> Bilingual | None:
    """The operative sentence of what is no licence; a licence has the template's own (许可法 38)."""
    if entry.kind is ItemKind.LICENCE:
        return None
    if granted:
        return Bilingual(
            zh="经审查，符合规定条件，准予办理。", en="has been examined, meets the conditions, and is granted."
        )
    return Bilingual(
        zh="经审查，你（单位）的上述申请不符合规定条件，决定不予办理。",
        en="Having examined this application, we find that it does not meet the conditions, and do not grant it.",
    )


def _body(facts: Facts, task: Task) -> tuple[BodyField, ...]:
    accepted = facts.case.accepted_on
    return (
        BodyField("办理结果", "Result", facts.entry(task).result.name.zh),
        BodyField(
            "受理日期", "Accepted on", f"{accepted.year}年{accepted.month}月{accepted.day}日" if accepted else ""
        ),
    )


def _outcome_text(entry: CatalogueItem, task: Task) -> Bilingual | None:
    if task.outcome is Outcome.REFUSED and entry.kind is not ItemKind.LICENCE:
        return Bilingual(zh="不予办理", en="Refused")
    return None


def _remedies(facts: Facts, task: Task) -> Bilingual:
    own = facts.texts.get(facts.remedies.get(task.item.id, ""), "")
    return (
        Bilingual(zh=own, en=own) if own else standard_remedies(reconsideration_body=RECONSIDERATION_BODY, court=COURT)
    )


def _refusal_title(entry: CatalogueItem) -> Bilingual:
    if entry.kind is ItemKind.LICENCE:
        return Bilingual(zh="不予行政许可决定书", en="Decision refusing a licence")
    return Bilingual(zh=f"不予办理决定书（{entry.name.zh}）", en=f"Decision refusing: {entry.name.en}")


def _decided_on(task: Task) -> date:
    if task.decided_on is None:
        raise ValueError("a document of a task that is not decided")
    return task.decided_on


def _verification_page(facts: Facts, number: str) -> str:
    return f"{facts.address}/verify/{number}"


def _both(text: Text) -> Bilingual:
    return Bilingual(zh=text.zh, en=text.en)
