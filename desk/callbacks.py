"""Departments' answers: shown to be theirs, kept as they came, carried out once and in the order they were given in.

Whatever the network does (repeats, delays, swaps), each answer reaches the case at most once: its id is the order's id.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db import answers, cases, outbox, texts
from db.answers import StoredAnswer
from db.caselog import events
from departments.answers import Answer, ExclusionStarted, Precheck
from departments.callbacks import open_callback
from departments.contract import read_answer, to_data, to_json
from departments.errors import ContractBroken
from departments.signing import Request, SignatureRefused
from departments.vocabulary import parse_key
from desk.answers import UnknownExclusion, command_of
from desk.context import Desk
from desk.errors import Conflict, EngineUnavailable, Malformed, NotFound, NotSignedIn, Point, Refused
from desk.performing import give_order, note_refused
from desk.points import PointIds
from domain.case.commands import Actor, Command, Order, Role
from domain.case.evolve import replay
from domain.case.state import Case
from domain.derivation import refusal
from domain.limits import Ground

WAITING, DONE, REFUSED = "waiting", "done", "refused"
TRY_AGAIN_AFTER: Final = timedelta(seconds=30)
PATIENCE: Final = timedelta(minutes=10)  # with an answer that was given earlier and has not come
BATCH: Final = 100


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What has become of an answer: "done", "waiting" (for an earlier one), or "refused" with the rule.

    `repeated`: it had come before, and nothing was done anew.
    """

    answer_id: str
    state: str
    repeated: bool = False
    rule: str = ""
    code: str = ""


async def take_callback(desk: Desk, department: str, request: Request, headers: Mapping[str, str]) -> Taken:
    """Take what a department posted. Raises NotSignedIn (whatever is wrong with the signature, replays included),

    Malformed, NotFound, Conflict, Refused, EngineUnavailable.
    """
    keys = desk.department_keys(department)
    try:
        answer = await open_callback(request, headers=headers, keys=keys, nonces=desk.nonces, now=desk.now())
    except SignatureRefused as error:
        raise NotSignedIn(f"callback.{error.reason.value.replace('_', '-')}", subject=department) from None
    except ContractBroken as error:
        raise malformed(error, department) from None
    return await take_answer(desk, department, answer)


def malformed(error: ContractBroken, department: str) -> Malformed:
    """The answer to what does not follow the contract: where, in both languages, and never what stood there."""
    points = [Point(pointer="/" + one.path.replace(".", "/"), zh=one.zh, en=one.en) for one in error.problems]
    return Malformed("callback.malformed", points=points, subject=department)


async def take_answer(desk: Desk, department: str, answer: Answer, *, refuse_by_message: bool = False) -> Taken:
    """Take an answer that is known to be the department's, however it came. Raises as `take_callback`.

    With `refuse_by_message` it does not raise Refused: the department asked for nothing, so it is told by message.
    """
    stored = await _stored(desk, department, answer)
    known = await _keep(desk, stored)
    if known is not None and known.state != WAITING:
        return _taken(known, repeated=True)
    await carry_out(desk, stored.lodging, raising="" if refuse_by_message else stored.answer_id)
    async with desk.database.reading() as session:
        now = await answers.find_answer(session, department, stored.answer_id)
    return _taken(now or stored, repeated=known is not None)


async def carry_out(desk: Desk, lodging: str, *, raising: str = "") -> None:
    """Carry out what waits for this lodging, in order, as far as it can be.

    The refusal of the answer `raising` is raised; those of others are only noted. Raises EngineUnavailable.
    """
    while True:
        async with desk.database.reading() as session:
            answer = await answers.next_waiting(session, lodging, patient_since=desk.now() - PATIENCE)
        if answer is None:
            return
        try:
            await _carry_out(desk, answer)
        except Refused as error:
            await _settle(desk, answer, REFUSED, rule=error.rule, code=error.code)
            if answer.answer_id == raising:
                raise
            await _tell_refused(desk, answer, error)
        else:
            await _settle(desk, answer, DONE)


async def retry_waiting(desk: Desk) -> int:
    """Try again what the engine could not be reached for; returns how many lodgings were looked at. On a schedule."""
    async with desk.database.reading() as session:
        lodgings = await answers.lodgings_waiting(session, before=desk.now() - TRY_AGAIN_AFTER, most=BATCH)
    for lodging in lodgings:
        try:
            await carry_out(desk, lodging)
        except EngineUnavailable:
            break
    return len(lodgings)


async def _stored(desk: Desk, department: str, answer: Answer) -> StoredAnswer:
    key = parse_key(answer.lodging)
    async with desk.database.reading() as session:
        case = await _case(session, key.case_id) if key else None
    task = case.task(key.item_id) if key and case else None
    # A lodging of another department does not exist for this one.
    if key is None or task is None or task.item.department != department:
        raise NotFound("callback.unknown-lodging", subject=department)
    return StoredAnswer(
        department=department,
        answer_id=answer.answer_id,
        lodging=answer.lodging,
        seq=answer.seq,
        case_id=key.case_id,
        item=key.item_id,
        kind=answer.kind,
        digest=hashlib.sha256(to_json(answer)).hexdigest(),
        body=to_data(answer),
        received_at=desk.now(),
    )


async def _keep(desk: Desk, stored: StoredAnswer) -> StoredAnswer | None:
    """Keep an answer; returns it as it was kept before, if it was. Raises Conflict for another content."""
    try:
        async with desk.database.transaction() as session:
            known = await answers.find_answer(session, stored.department, stored.answer_id)
            if known is None:
                await answers.keep_answer(session, stored)
    except IntegrityError:  # the same answer at the same time
        async with desk.database.reading() as session:
            known = await answers.find_answer(session, stored.department, stored.answer_id)
    if known is not None and known.digest != stored.digest:
        raise Conflict("callback.answer-differs", subject=stored.case_id)
    return known


async def _carry_out(desk: Desk, stored: StoredAnswer) -> None:
    answer = read_answer(json.dumps(stored.body).encode())
    actor = Actor(role=Role.DEPARTMENT_SYSTEM, id=stored.department, department=stored.department)
    try:
        command = await _command(desk, stored, answer)
    except Refused as error:
        await note_refused(desk, actor, stored.case_id, type(answer).__name__, error.refusal)
        raise
    order = Order(id=f"a:{stored.department}:{stored.answer_id}", by=actor, command=command)
    await give_order(desk, stored.case_id, order)


async def _command(desk: Desk, stored: StoredAnswer, answer: Answer) -> Command:
    said: list[str] = []
    async with desk.database.transaction() as session:
        row = await cases.find(session, stored.case_id)
        case = await _case(session, stored.case_id)
        if row is None or case is None:
            raise NotFound("case.unknown")
        _same_round(answer, case, stored.item)
        grounds = await _grounds(session, stored)
        salt = row.salt

        def keep(text: str) -> str:
            said.append(text)
            return texts.text_ref(salt, text)

        try:
            command = command_of(answer, item=stored.item, keep=keep, ids=PointIds(case), ground_of=grounds.get)
        except UnknownExclusion:
            raise Refused(refusal("许可法 45", "exclusion.unknown", item=stored.item)) from None
        for text in said:
            await texts.store(session, stored.case_id, text, desk.now())
    return command


def _same_round(answer: Answer, case: Case, item: str) -> None:
    # The contract counts rounds from 1, the core from 0. An answer to an earlier round says nothing about this one.
    if isinstance(answer, Precheck) and answer.round != case.round + 1:
        raise Refused(refusal("许可法 32(1)", "precheck.done", item=item))


async def _grounds(session: AsyncSession, stored: StoredAnswer) -> dict[str, Ground]:
    found = {}
    for earlier in await answers.answers_of_item(session, stored.case_id, stored.item):
        answer = read_answer(json.dumps(earlier.body).encode())
        if isinstance(answer, ExclusionStarted):
            found[answer.exclusion_id] = answer.ground
    return found


async def _case(session: AsyncSession, case_id: str) -> Case | None:
    known = await events(session, case_id)
    return replay(known) if known else None


async def _settle(desk: Desk, answer: StoredAnswer, state: str, *, rule: str = "", code: str = "") -> None:
    async with desk.database.transaction() as session:
        await answers.settle_answer(session, answer, state=state, rule=rule, code=code)


async def _tell_refused(desk: Desk, answer: StoredAnswer, error: Refused) -> None:
    """Tell the department by message what became of an answer that had to wait: nobody is on the line any more."""
    async with desk.database.transaction() as session:
        outbox.owe_to_department(
            session,
            key=f"{answer.case_id}:answer:{answer.department}:{answer.answer_id}",
            department=answer.department,
            case_id=answer.case_id,
            item=answer.item,
            kind="answer_refused",
            payload={
                "answer_id": answer.answer_id,
                "rule": error.rule,
                "zh": error.detail("zh"),
                "en": error.detail("en"),
            },
            at=desk.now(),
        )


def _taken(stored: StoredAnswer, *, repeated: bool) -> Taken:
    return Taken(
        answer_id=stored.answer_id,
        state=stored.state,
        repeated=repeated,
        rule=stored.rule,
        code=stored.code,
    )
