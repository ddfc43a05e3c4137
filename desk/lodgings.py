"""What departments' systems are handed: slices and messages in the words of the contract, out of the case's facts.

A slice holds the fields and materials of one item and nothing of the others (PIPL 6).
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import BundleDefinition
from db import answers as stored_answers
from db import caselog, catalogue, lodgings, outbox
from db.projection.messages import NEW_VERSION
from db.tables.outbox import OutgoingMessageRow
from departments import lodging as d
from departments.answers import Answer
from departments.connector import LodgeReceipt
from departments.vocabulary import Wording
from desk.bundles import edition_of
from desk.callbacks import take_answer
from desk.context import Desk
from desk.errors import Conflict, NotFound
from desk.holdings import File, holdings_of
from desk.material_links import path
from domain.case.dates import case_dates
from domain.case.evolve import replay
from domain.case.state import Case
from domain.clock import Due
from domain.derivation import render
from workflows.ports import LodgeRequest

LOG = logging.getLogger("onego.desk")
MOST_POLLED = 500
FIRST_ROUND = 1  # the contract counts rounds of pre-check from 1, the core from 0

_ANSWER_DUE = {
    "notice": (d.Needed.PRECHECK, d.DueKind.NOTICE),
    "recheck": (d.Needed.PRECHECK, d.DueKind.NOTICE),
    "promised": (d.Needed.DECISION, d.DueKind.PROMISED),
    "statutory": (d.Needed.DECISION, d.DueKind.STATUTORY),
}

_WHY_CHANGED = {
    "": Wording(zh="新的工作日历已经公布。", en="A new working-day calendar was published."),
    NEW_VERSION: Wording(zh="办件改按“一件事”的新版本办理。", en="The case follows a newer version of its bundle."),
}


class DeskSlices:
    """The slices and messages for departments' workers: of those that share the desk's database at first hand, of

    others by way of `desk.department_workers`, which asks first who they are.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def lodging(self, request: LodgeRequest) -> d.Lodging | None:
        """The slice to hand over, or None when the department has it already."""
        key = f"{request.case_id}:{request.item}:{request.step}:{request.round}"
        async with self._desk.database.reading() as session:
            if await lodgings.is_lodged(session, key):
                return None
            case = await _case(session, request.case_id)
        definition = await self._definition(case)
        async with self._desk.database.reading() as session:
            fields, materials = await self._slice(session, case, definition, request.item)
        plan, _ = case.pinned
        return d.Lodging(
            key=key,
            case_id=case.id,
            item_id=request.item,
            bundle_id=plan.bundle,
            bundle_version=plan.version,
            received_on=case.received_on or self._desk.today(),
            respond_by=_respond_by(case, request.item),
            fields=fields,
            materials=materials,
            answers_needed=(d.Needed.PRECHECK, d.Needed.DECISION),
        )

    async def lodged(self, request: LodgeRequest, receipt: LodgeReceipt) -> None:
        """Note that the department has the slice now."""
        async with self._desk.database.transaction() as session:
            await lodgings.note_lodged(
                session,
                f"{request.case_id}:{request.item}:{request.step}:{request.round}",
                case_id=request.case_id,
                item=request.item,
                department=request.department,
                reference=receipt.reference or "",
                at=self._desk.now(),
            )

    async def message(self, message_id: str) -> tuple[str, d.Message] | None:
        """A stored message in the contract's words and its lodging's key; None for one that needs no sending."""
        async with self._desk.database.reading() as session:
            row = await outbox.find(session, int(message_id))
            if row is None:
                return None
            key = await lodgings.key_of(session, row.case_id, row.item)
            case = await _case(session, row.case_id)
        definition = await self._definition(case)
        async with self._desk.database.reading() as session:
            message = await self._message(session, row, case, definition)
        return None if message is None else (key or f"{row.case_id}:{row.item}:precheck:{FIRST_ROUND}", message)

    async def open_lodgings(self, department: str) -> Sequence[tuple[str, int]]:
        """Lodgings that may still be answered: key, and the highest seq of an answer taken so far."""
        async with self._desk.database.reading() as session:
            return await lodgings.still_open(session, department, limit=MOST_POLLED)

    async def take(self, department: str, answer: Answer) -> None:
        """Hand an answer in that was asked for. One that can never be taken is passed over, and holds up no other."""
        try:
            await take_answer(self._desk, department, answer, refuse_by_message=True)
        except (Conflict, NotFound) as error:
            LOG.warning("an answer of %s was not taken: %s", department, error.code)

    async def health(self, department: str, error: str) -> None:
        """Note how the last call to the department went: empty, or the kind of error."""
        async with self._desk.database.transaction() as session:
            await catalogue.note_health(
                session, department, reachable=not error, error_code=error, now=self._desk.now()
            )

    async def _definition(self, case: Case) -> BundleDefinition:
        """The version that the case is pinned to. Asked for outside a session: it may need one of its own."""
        plan, _ = case.pinned
        return (await edition_of(self._desk, plan.bundle, plan.version)).definition

    async def _slice(
        self, session: AsyncSession, case: Case, definition: BundleDefinition, item: str
    ) -> tuple[dict[str, Any], tuple[d.Material, ...]]:
        cut = (await holdings_of(session, case.id)).slice(definition, item)
        planned = case.pinned[0].item(item)
        department = planned.department if planned else ""
        return dict(cut.fields), tuple(self._material(file, case.id, department) for file in cut.files)

    def _material(self, file: File, case_id: str, department: str) -> d.Material:
        until = (self._desk.now() + self._desk.rules.material_link_lasts).replace(microsecond=0)
        link = path(self._desk, department=department, case_id=case_id, sha256=file.sha256, until=until)
        return d.Material(
            id=file.material,
            filename=file.filename,
            media_type=file.media_type,
            size=file.size,
            sha256=file.sha256,
            url=f"{self._desk.address}{link}",
            url_expires_at=until,
        )

    async def _message(
        self, session: AsyncSession, row: OutgoingMessageRow, case: Case, definition: BundleDefinition
    ) -> d.Message | None:
        head: dict[str, Any] = {"message_id": f"m{row.id}", "occurred_at": row.created_at}
        said: Mapping[str, Any] = row.payload
        match row.kind:
            case "accepted":
                return d.Accepted(**head, accepted_on=_day(said, "accepted_on"), deemed=said["deemed"])
            case "opened":
                return d.Opened(**head, opened_on=_day(said, "opened_on"), respond_by=_respond_by(case, row.item))
            case "supplied":
                fields, materials = await self._slice(session, case, definition, row.item)
                return d.Supplied(
                    **head,
                    supplied_on=_day(said, "supplied_on"),
                    round=said["round"] + FIRST_ROUND,
                    fields=fields,
                    materials=materials,
                    respond_by=_respond_by(case, row.item),
                )
            case "withdrawn":
                return d.Withdrawn(**head, on=_day(said, "on"))
            case "cut_off":
                return d.CutOff(**head, on=_day(said, "on"), because_of=said["because_of"])
            case "exclusion_ended":
                return await self._exclusion_ended(session, row, head)
            case "dates_changed":
                reason = _WHY_CHANGED[str(said.get("because", ""))]
                return d.DatesChanged(**head, respond_by=_respond_by(case, row.item), reason=reason)
            case "answer_refused":
                reason = Wording(zh=said["zh"], en=said["en"])
                return d.AnswerRefused(**head, answer_id=said["answer_id"], rule=said["rule"], reason=reason)
            case "not_accepted":
                reason = Wording(zh="办件未予受理。", en="The case was not accepted.")
                return d.NotAccepted(**head, on=_day(said, "on"), reason=reason)
            case _:
                return None

    async def _exclusion_ended(
        self, session: AsyncSession, row: OutgoingMessageRow, head: dict[str, Any]
    ) -> d.Message | None:
        """Only a department that started the exclusion itself knows it by an id, and has to be told."""
        ground = row.payload["ground"]
        for answer in await stored_answers.answers_of_item(session, row.case_id, row.item):
            if answer.kind == "exclusion_started" and answer.body["ground"] == ground:
                return d.ExclusionEnd(
                    **head, exclusion_id=answer.body["exclusion_id"], ended_on=_day(row.payload, "ended_on")
                )
        return None


async def _case(session: AsyncSession, case_id: str) -> Case:
    return replay(await caselog.events(session, case_id))


def _respond_by(case: Case, item: str) -> tuple[d.RespondBy, ...]:
    """The dates by which the item's department has to answer, as they stand now."""
    found = []
    for key, due in case_dates(case):
        owner, _, name = key.rpartition(".")
        if owner in ("", item) and name in _ANSWER_DUE:
            found.append(_answer_due(name, due))
    return tuple(found)


def _answer_due(name: str, due: Due) -> d.RespondBy:
    answer, kind = _ANSWER_DUE[name]
    return d.RespondBy(
        answer=answer,
        kind=kind,
        due=due.on,
        provisional=due.provisional,
        rules=tuple(dict.fromkeys(step.rule for step in due.derivation)),
        why=Wording(
            zh=" ".join(render(step, "zh") for step in due.derivation),
            en=" ".join(render(step, "en") for step in due.derivation),
        ),
    )


def _day(said: Mapping[str, Any], name: str) -> date:
    return date.fromisoformat(said[name])
