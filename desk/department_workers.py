"""What a department's own worker may fetch and report, from inside its own network and over the public address.

It gets what a worker beside the database gets (`desk.lodgings`), but only of its own department and only until it has
been handed on, and each slice that leaves is on record. What belongs to another department does not exist for it.
"""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import caselog, outbox
from departments.connector import LodgeReceipt
from departments.contract import read_answer
from departments.errors import ContractBroken
from departments.lodging import Lodging, LodgingState, Message, Supplied
from departments.vocabulary import LodgingKey, parse_key
from desk.callbacks import Taken, malformed, take_answer
from desk.case_views import note_look
from desk.context import Desk
from desk.errors import NotFound
from desk.lodgings import DeskSlices
from desk.people import Person
from desk.permissions import Act, Subject, require
from domain.case.evolve import replay
from workflows.ports import LodgeRequest

WHY = "lodging"


async def slice_to_lodge(desk: Desk, person: Person, department: str, lodging: str) -> Lodging | None:
    """The slice under a lodging's key, or None when the department has it already. On record.

    Raises NotEntitled, and NotFound for a key that is none of the department's, or that the engine never asks for.
    """
    request = await _request(desk, person, Act.FETCH_SLICE, department, lodging)
    if request != LodgeRequest(case_id=request.case_id, item=request.item, department=department):
        # Otherwise a stolen token could read every slice of the past again, under keys of its own making.
        raise NotFound("callback.unknown-lodging", subject=department)
    found = await DeskSlices(desk).lodging(request)
    if found is not None:
        await note_look(desk, person.actor, request.case_id, what=f"slice:{request.item}", why=WHY)
    return found


async def note_lodged(desk: Desk, person: Person, department: str, lodging: str, *, reference: str) -> None:
    """Note that the department's system has the slice, under its own reference. Twice changes nothing.

    Raises NotEntitled, NotFound.
    """
    request = await _request(desk, person, Act.REPORT_FOR_DEPARTMENT, department, lodging)
    receipt = LodgeReceipt(reference=reference or None, state=LodgingState.RECEIVED)
    await DeskSlices(desk).lodged(request, receipt)


async def message_to_send(desk: Desk, person: Person, department: str, message: int) -> tuple[str, Message] | None:
    """A stored message and its lodging's key; None for one that needs no (more) sending. A slice in it is on record.

    Raises NotEntitled, and NotFound for a message to anybody else.
    """
    require(person.actor, Act.FETCH_SLICE, Subject(item_department=department))
    async with desk.database.reading() as session:
        row = await outbox.find(session, message)
    if row is None or (row.audience, row.target) != ("department", department):
        raise NotFound("message.unknown", subject=department)
    if row.sent_at is not None:
        return None
    found = await DeskSlices(desk).message(str(message))
    if found is not None and isinstance(found[1], Supplied):
        await note_look(desk, person.actor, row.case_id, what=f"slice:{row.item}", why=WHY)
    return found


async def open_lodgings(desk: Desk, person: Person, department: str) -> Sequence[tuple[str, int]]:
    """Lodgings that may still be answered: key, and the highest seq taken so far. Raises NotEntitled."""
    require(person.actor, Act.REPORT_FOR_DEPARTMENT, Subject(item_department=department))
    return await DeskSlices(desk).open_lodgings(department)


async def take(desk: Desk, person: Person, department: str, body: bytes) -> Taken:
    """Take an answer that the worker has fetched, as if it had been called back; the token stands for the signature.

    What the law refuses is told by message, as nobody at the department waits. Raises NotEntitled, Malformed, NotFound,
    Conflict, EngineUnavailable.
    """
    require(person.actor, Act.REPORT_FOR_DEPARTMENT, Subject(item_department=department))
    try:
        answer = read_answer(body)
    except ContractBroken as error:
        raise malformed(error, department) from None
    return await take_answer(desk, department, answer, refuse_by_message=True)


async def note_health(desk: Desk, person: Person, department: str, *, error: str) -> None:
    """Note how the last call to the department's system went: empty, or the kind of error. Raises NotEntitled."""
    require(person.actor, Act.REPORT_FOR_DEPARTMENT, Subject(item_department=department))
    await DeskSlices(desk).health(department, error)


async def _request(desk: Desk, person: Person, act: Act, department: str, lodging: str) -> LodgeRequest:
    require(person.actor, act, Subject(item_department=department))
    key = parse_key(lodging)
    async with desk.database.reading() as session:
        if key is None or await _department_of(session, key) != department:
            raise NotFound("callback.unknown-lodging", subject=department)
    return LodgeRequest(
        case_id=key.case_id, item=key.item_id, department=department, step=key.step.value, round=key.round
    )


async def _department_of(session: AsyncSession, key: LodgingKey) -> str | None:
    """The department that owns the key's item; None where there is no such case or item."""
    task = replay(await caselog.events(session, key.case_id)).task(key.item_id)
    return task.item.department if task else None
