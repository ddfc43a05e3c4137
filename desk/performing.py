"""How every act reaches the engine: entitled, not overtaken, its texts stored, refused ones put on record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db import access, requests, texts
from db.caselog import log_rows
from desk.absences import may_touch
from desk.carrying_out import MOVED_ON, carried_out
from desk.context import Desk
from desk.digests import keyed
from desk.errors import Conflict, NotEntitled, Refused, StaleVersion
from desk.people import Person
from desk.permissions import Act, require
from desk.requests import check_key, digest_of, same, scope_of
from desk.signers import by_the_department_s_rule
from desk.standing import Standing, claimed_by, standing_of
from domain.case.commands import Actor, Command, Order, TextRef
from domain.derivation import Refusal, refusal
from workflows.ports import Performed

Refs = Sequence[TextRef]
Build = Callable[[Standing, Refs], Command]  # the command, given the references of the act's texts


@dataclass(frozen=True, kw_only=True)
class Asked:
    """An act asked for. `version`: the log head that the person saw, or None; `key`: an Idempotency-Key, or empty.

    `orders`: how the ids of its orders begin, where the log is asked for them later.
    """

    case_id: str
    act: Act
    item: str = ""
    texts: tuple[str, ...] = ()
    facts: tuple[object, ...] = ()  # all else that the person said, to tell a repeated request from another one
    version: int | None = None
    key: str = ""
    orders: str = ""


async def perform(desk: Desk, person: Person, asked: Asked, build: Build) -> Performed:
    """Carry an act out. Raises NotFound, NotEntitled, StaleVersion, Conflict, Refused, EngineUnavailable."""
    standing = await allowed(desk, person, asked)
    if done := await done_before(desk, person, asked):
        return done
    not_overtaken(asked, standing)
    async with desk.database.transaction() as session:
        refs = [await texts.store(session, asked.case_id, text, desk.now()) for text in asked.texts]
    try:
        command = build(standing, refs)
    except Refused as error:
        await note_refused(desk, person.actor, asked.case_id, asked.act.value, error.refusal)
        raise
    order = Order(id=order_id_of(desk, person, asked), by=person.actor, command=command, seen=asked.version)
    return await give_order(desk, asked.case_id, order)


async def allowed(desk: Desk, person: Person, asked: Asked) -> Standing:
    """The case as it stands, if the person may do this. Raises NotFound, Conflict, and NotEntitled after noting it."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, asked.case_id)
        try:
            require(person.actor, asked.act, standing.about(asked.item) if asked.item else standing.subject)
            await _not_anothers(desk, session, person, asked)
            await by_the_department_s_rule(desk, session, person, asked.act)
        except NotEntitled as error:
            said = refusal(error.rule, "permission.department", act=asked.act.value)
            await note_refused(desk, person.actor, asked.case_id, asked.act.value, said)
            raise
    return standing


def not_overtaken(asked: Asked, standing: Standing) -> None:
    """Raise StaleVersion where the case has moved on since the person saw it."""
    if asked.version is not None and asked.version != standing.row.head_seq:
        raise StaleVersion("case.stale", subject=asked.case_id, seen=asked.version, now=standing.row.head_seq)


async def give_order(desk: Desk, case_id: str, order: Order) -> Performed:
    """Give an order to the engine; a refusal is put on record for the supervisor, and raised."""
    try:
        return await carried_out(desk.engine, desk.database, case_id, order, desk.now())
    except Refused as error:
        if error.refusal.code == MOVED_ON:
            seen, now = error.refusal.arg("seen"), error.refusal.arg("now")
            raise StaleVersion("case.stale", subject=case_id, seen=seen, now=now) from error
        await note_refused(desk, order.by, case_id, type(order.command).__name__, error.refusal)
        raise


async def note_refused(desk: Desk, who: Actor, case_id: str, command: str, refused: Refusal) -> None:
    """Put a refused act on record: who tried what, and the rule that did not allow it (GZ 13.2, PIPL 54)."""
    async with desk.database.transaction() as session:
        access.note_refusal(session, at=desk.now(), who=who, case_id=case_id, command=command, refusal=refused)


def order_id_of(desk: Desk, person: Person, asked: Asked) -> str:
    """The id under which an act is recorded at most once: fresh, or the same for the same key of the same person."""
    if not asked.key:
        return asked.orders + desk.new_id("o")
    whole = [person.account, asked.case_id, asked.act.value, asked.item, check_key(asked.key)]
    return f"{asked.orders}k_{keyed(desk.secret, 'order', whole)[:32]}"


async def done_before(desk: Desk, person: Person, asked: Asked) -> Performed | None:
    """What a repeated request led to the first time; None without a key, or when it led to nothing yet.

    Raises Conflict where the key came with another request.
    """
    if not await asked_before(desk, person, asked):
        return None
    # A release that did not begin its ids so yet may have recorded it, its answer lost while it was replaced.
    ids = {order_id_of(desk, person, one) for one in (asked, replace(asked, orders=""))}
    async with desk.database.reading() as session:
        rows = [row for row in await log_rows(session, asked.case_id) if row.order_id in ids]
    return Performed(seq=rows[-1].seq, events=tuple(row.kind for row in rows)) if rows else None


async def asked_before(desk: Desk, person: Person, asked: Asked) -> bool:
    """Whether this very request came before under its key; remembers it if not. Raises Conflict as `done_before`."""
    if not asked.key:
        return False
    scope, digest = scope_of(person, f"{asked.act.value}:{asked.case_id}"), digest_of(desk, _said(asked))
    try:
        async with desk.database.transaction() as session:
            known = await requests.answered(session, scope, asked.key)
            if known is None:
                await requests.remember(
                    session, scope, asked.key, requests.Answered(digest=digest, response={}), desk.now()
                )
                return False
    except IntegrityError:
        async with desk.database.reading() as session:
            known = await requests.answered(session, scope, asked.key)
    if known is not None:
        same(known.digest, digest)
    return True


def _said(asked: Asked) -> list[object]:
    return [asked.item, list(asked.texts), [str(fact) for fact in asked.facts]]


async def _not_anothers(desk: Desk, session: AsyncSession, person: Person, asked: Asked) -> None:
    holder = await claimed_by(session, asked.case_id, asked.item) if asked.item else ""
    if holder and not await may_touch(desk, session, person, holder):
        raise Conflict("task.claimed", subject=asked.case_id)
