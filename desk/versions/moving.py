"""Moving running cases to a newer version, only where no applicant's position gets worse; the effect is shown first.

A case keeps its version unless somebody moves it. What would be worse is asked twice: of the two definitions, for this
applicant's answers (fees and texts as well), and of the case's own plan and dates, by the law's core.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from bundles.comparing.edition import Edition
from bundles.diff import Difference, difference
from bundles.plan import plan
from db import bundle_versions, caselog, texts
from db.session import Database
from db.tables.bundle_version import BundleVersionRow
from db.tables.case import CaseRow
from desk.context import Desk
from desk.errors import EngineUnavailable, Refused
from desk.holdings import holdings_of
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.performing import give_order
from desk.permissions import Act, require
from desk.shelf import library_of
from desk.story import Said, Why, date_label
from desk.versions.reading import edition_at, subject_of, visible
from desk.versions.stages import Step, allow
from desk.wording import SAID
from domain.case.commands import Order, RepinPlan
from domain.case.decide import decide
from domain.case.events import DatesSet
from domain.case.evolve import replay
from domain.case.position import grievances
from domain.case.repin_plan import RUNNING
from domain.case.state import Case
from domain.derivation import Refusal, render
from domain.plan import Plan

STAGES: Final = tuple(stage.value for stage in RUNNING)
_NO_TEXT: Final = "t_" + "0" * 32  # the reason of an order that is only tried


@dataclass(frozen=True, kw_only=True)
class MovedDate:
    """A date that a move makes earlier, or (the applicant's own) later."""

    key: str
    label: Said
    was: date
    on: date


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What a move does to one case: the dates it moves; or why the case stays, in which case nothing is moved."""

    case_id: str
    since: str
    to: str
    movable: bool
    dates: tuple[MovedDate, ...] = ()
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What was done: the cases moved, those that stay with the reason, and those to be tried again."""

    moved: tuple[Effect, ...]
    kept: tuple[Effect, ...]
    waiting: tuple[str, ...]
    next: str | None


@dataclass
class _Move:
    """A move of many cases to one version; what two versions differ in is worked out once for each pair."""

    desk: Desk
    person: Person
    target: Edition
    differences: dict[str, Difference | None] = field(default_factory=dict)

    @property
    def database(self) -> Database:
        return self.desk.database

    async def difference_from(self, bundle: str, pin: str) -> Difference | None:
        """What the target changes against the version of a case; None where that one was not kept."""
        if pin not in self.differences:
            old = await self.desk.shelf.exactly(bundle, pin)
            self.differences[pin] = await asyncio.to_thread(difference, old, self.target) if old else None
        return self.differences[pin]


async def preview(desk: Desk, person: Person, bundle: str, pin: str, *, cursor: str | None, most: int) -> Page[Effect]:
    """What moving the running cases to a version would do, case by case; nothing is changed.

    Raises NotFound, NotEntitled, Conflict for a version that is not in force.
    """
    move = await _opened(desk, person, bundle, pin)
    rows = await _cases(move, cursor, most + 1)
    effects = [(await _tried(move, row))[0] for row in rows]
    return page_of(effects, most=most, key=lambda effect: (effect.case_id,))


async def run(
    desk: Desk, person: Person, bundle: str, pin: str, *, reason: str, cursor: str | None, most: int
) -> Moved:
    """Move those running cases that may be moved, a page at a time; the reason stands on each one's timeline.

    May be broken off and begun again: a case is moved once. Raises as `preview`.
    """
    move = await _opened(desk, person, bundle, pin)
    rows = await _cases(move, cursor, most + 1)
    moved: list[Effect] = []
    kept: list[Effect] = []
    waiting: list[str] = []
    for row in rows[:most]:
        effect, planned = await _tried(move, row)
        if planned is None:
            kept.append(effect)
            continue
        try:
            await _ordered(move, row.id, planned, reason)
        except EngineUnavailable:
            waiting.append(row.id)
        except Refused as error:  # something happened to the case since it was looked at
            kept.append(_stays(row, pin, (_why(error.refusal),)))
        else:
            moved.append(effect)
    await _noted(move, pin, {"moved": len(moved), "kept": len(kept), "waiting": len(waiting), "reason": reason})
    following = page_of(list(rows), most=most, key=lambda row: (row.id,)).next
    return Moved(moved=tuple(moved), kept=tuple(kept), waiting=tuple(waiting), next=following)


async def _opened(desk: Desk, person: Person, bundle: str, pin: str) -> _Move:
    async with desk.database.reading() as session:
        version = visible(person, await bundle_versions.find(session, bundle, pin))
    require(person.actor, Act.MOVE_CASES, subject_of(version))
    allow(version, Step.MOVE_CASES, desk.today())
    return _Move(desk=desk, person=person, target=await edition_at(desk, bundle, pin))


async def _cases(move: _Move, cursor: str | None, limit: int) -> Sequence[CaseRow]:
    key = key_of(cursor, str)
    definition = move.target.definition
    async with move.database.reading() as session:
        return await bundle_versions.cases_on_others(
            session, definition.id, definition.pin, stages=STAGES, limit=limit, after=str(key[0]) if key else ""
        )


async def _tried(move: _Move, row: CaseRow) -> tuple[Effect, Plan | None]:
    """The effect on one case, and the plan it would follow; None where it has to stay."""
    pin = move.target.definition.pin
    async with move.database.reading() as session:
        case = replay(await caselog.events(session, row.id))
        answers = (await holdings_of(session, row.id)).answers
    changes = await move.difference_from(row.bundle, row.bundle_version)
    if changes is None:
        return _stays(row, pin, (_lost(row.bundle_version),)), None
    planned = plan(move.target.definition, move.target.catalogue, answers)
    if isinstance(planned, Refusal):
        return _stays(row, pin, (_why(planned),)), None
    worse = [change.fact for change in changes.worsens(answers)]
    if worse:
        why = tuple(Why(rule=fact.rule, zh=fact.text.zh, en=fact.text.en) for fact in worse)
        return _stays(row, pin, why), None
    found = grievances(case.pinned[0], planned)
    if found:
        return _stays(row, pin, tuple(_why(one) for one in found)), None
    return _decided(move, row, case, planned)


def _decided(move: _Move, row: CaseRow, case: Case, planned: Plan) -> tuple[Effect, Plan | None]:
    command = RepinPlan(plan=planned, reason=_NO_TEXT)
    decided = decide(case, Order(id="preview", by=move.person.actor, command=command), move.desk.now())
    if isinstance(decided, Refusal):
        return _stays(row, planned.version, (_why(decided),)), None
    names = library_of(move.target)
    dates = tuple(
        MovedDate(key=fact.key, label=date_label(fact.key, names), was=fact.was, on=fact.on)
        for event in decided
        if isinstance(event, DatesSet)
        for fact in event.dates
        if fact.was is not None
    )
    effect = Effect(case_id=row.id, since=row.bundle_version, to=planned.version, movable=True, dates=dates)
    return effect, planned


async def _ordered(move: _Move, case_id: str, planned: Plan, reason: str) -> None:
    async with move.database.transaction() as session:
        reference = await texts.store(session, case_id, reason, move.desk.now())
    # The version in the id: however often it is tried, a case is moved to a version once.
    order = Order(
        id=f"version:{planned.version}", by=move.person.actor, command=RepinPlan(plan=planned, reason=reference)
    )
    await give_order(move.desk, case_id, order)


async def _noted(move: _Move, pin: str, detail: dict[str, int | str]) -> None:
    async with move.database.transaction() as session:
        version: BundleVersionRow | None = await bundle_versions.find(session, move.target.definition.id, pin)
        if version is not None:
            bundle_versions.note_act(
                session,
                version,
                act=Step.MOVE_CASES.value,
                who=move.person.actor,
                at=move.desk.now(),
                detail=detail,
            )


def _stays(row: CaseRow, to: str, why: tuple[Why, ...]) -> Effect:
    return Effect(case_id=row.id, since=row.bundle_version, to=to, movable=False, why=why)


def _why(refused: Refusal) -> Why:
    return Why(rule=refused.rule, zh=render(refused, "zh"), en=render(refused, "en"))


def _lost(pin: str) -> Why:
    said = SAID["version.case-version-lost"]
    return Why(rule=said.rule, zh=said.zh.format(pin=pin), en=said.en.format(pin=pin))
