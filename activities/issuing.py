"""The certificate shop: makes, signs and stores the documents of a case, then has their issuance recorded, once."""

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from temporalio import activity

from activities.papers import Facts, Holder, cover_sheet, document
from bundles.comparing.edition import Edition
from certificates.content import CertificateContent
from certificates.numbering import NumberGenerator, document_number
from certificates.signing import Signer
from certificates.typeset import typeset
from db import caselog, cases, documents, submissions, texts
from db.act import Acted, act_in
from db.session import Database
from desk.shelf import Shelf
from domain.case.commands import ENGINE, IssuedDocument, IssueDocuments, Order, Outcome
from domain.case.events import TaskDecided
from domain.case.evolve import replay
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Task
from workflows import ports

PREFIX = "GZ"  # the national numbering rule is not public in a verifiable form; the generator can be replaced


@dataclass(frozen=True, kw_only=True)
class Shop:
    """The tools of the certificate shop. `store` keeps a file under its SHA-256, for good."""

    shelf: Shelf
    signer: Signer
    fonts_dir: Path
    address: str
    store: Callable[[str, bytes], None]
    number: NumberGenerator = document_number


class IssuingActivities:
    """Local activities: they touch our own database, files and key only."""

    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop

    @activity.defn(name=ports.ISSUE)
    async def issue_documents(self, request: ports.IssueRequest) -> ports.Acted:
        """Make what waits to be issued and record it. Tried again, it finds what was made the first time."""
        made = await self._made_before(request)
        if made is None:
            facts = await self._facts(request.case_id)
            numbers = await self._numbers(request, facts.case)
            made = await self._make(request, facts, numbers)
        acted = await self._record(request, made)
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)

    async def _made_before(self, request: ports.IssueRequest) -> IssueDocuments | None:
        async with self._database.reading() as session:
            return await documents.made_for(session, request.case_id, request.order_id)

    async def _record(self, request: ports.IssueRequest, made: IssueDocuments) -> Acted:
        order = Order(id=request.order_id, by=ENGINE, command=made)
        asked = ports.ActRequest(case_id=request.case_id, after_seq=request.after_seq, order=order, at=request.at)
        async with self._database.transaction() as session:
            if await documents.made_for(session, request.case_id, request.order_id) is None:
                await documents.remember_made(session, request.case_id, request.order_id, made, request.at)
            return await act_in(session, asked)

    async def _facts(self, case_id: str) -> Facts:
        async with self._database.reading() as session:
            events = await caselog.events(session, case_id)
            row = await cases.find(session, case_id)
            handed_in = await submissions.of_case(session, case_id)
            decided = {event.item: event for event in events if isinstance(event, TaskDecided)}
            references = [ref for event in decided.values() for ref in (event.reason, event.remedies) if ref]
            said = await texts.read(session, case_id, references)
        case = replay(events)
        return Facts(
            case=case,
            edition=await self._edition(case),
            holder=_holder(handed_in[0].applicant if handed_in else {}),
            texts=said,
            reasons={item: event.reason for item, event in decided.items()},
            remedies={item: event.remedies for item, event in decided.items()},
            log_head=row.head_hash if row else "",
            address=self._shop.address,
        )

    async def _edition(self, case: Case) -> Edition:
        """The version that the case is pinned to: its papers say what it said, whatever is offered now."""
        plan, _ = case.pinned
        edition = await self._shop.shelf.edition(plan.bundle, plan.version)
        if edition is None:
            raise LookupError(plan.bundle)  # a bug: a case is only received under a bundle that is on the shelf
        return edition

    async def _numbers(self, request: ports.IssueRequest, case: Case) -> Mapping[str, str]:
        """A number for each document, and under "" the package's own; taken for good, even if this try fails."""
        day = request.at.date()
        async with self._database.transaction() as session:
            return {
                name: self._shop.number(prefix, day, await documents.next_serial(session, f"{prefix}:{day}"))
                for prefix, name in [
                    *((f"{PREFIX}ZZ", task.item.id) for task in _with_document(case, request.items)),
                    (f"{PREFIX}BJ", ""),
                ]
            }

    async def _make(self, request: ports.IssueRequest, facts: Facts, numbers: Mapping[str, str]) -> IssueDocuments:
        issued = []
        for task in _with_document(facts.case, request.items):
            number = numbers[task.item.id]
            digest = await self._file(document(facts, task, number), request)
            kind = "certificate" if task.outcome is Outcome.GRANTED else "refusal"
            issued.append(IssuedDocument(item=task.item.id, number=number, kind=kind, sha256=digest))
        sheet = cover_sheet(facts, numbers[""], numbers, request.at.date())
        return IssueDocuments(package=numbers[""], documents=tuple(issued), sha256=await self._file(sheet, request))

    async def _file(self, content: CertificateContent, request: ports.IssueRequest) -> str:
        pdf = await asyncio.to_thread(typeset, content, fonts_dir=self._shop.fonts_dir, created_at=request.at)
        signed = await self._shop.signer.sign(
            pdf, reason=content.title.zh, location=content.department.zh, signed_at=request.at
        )
        digest = hashlib.sha256(signed).hexdigest()
        await asyncio.to_thread(self._shop.store, digest, signed)
        return digest


def _with_document(case: Case, items: tuple[str, ...]) -> list[Task]:
    """The tasks among these that end in a paper: a refusal always does, a grant where the item has a result."""
    waiting = awaiting_issue(case)
    return [
        task
        for task in case.tasks
        if task.item.id in items and task.item.id in waiting and (task.outcome is Outcome.REFUSED or task.item.result)
    ]


def _holder(applicant: Mapping[str, str]) -> Holder:
    identity = applicant.get("id_number", "")
    shown = 4
    masked = f"{identity[:shown]}{'*' * max(len(identity) - 2 * shown, 0)}{identity[-shown:]}" if identity else ""
    return Holder(name=applicant.get("name", ""), masked_id=masked)
