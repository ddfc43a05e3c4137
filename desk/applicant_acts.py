"""What the applicant does after handing in: supply what the one notice asked for, withdraw, ask for a hearing, rate.

A clerk does the same for a person at the counter, except rating.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bundles.comparing.edition import Edition
from bundles.submission import validate_submission
from db import handing_in, uploads
from db.handing_in import HandedIn
from desk.acts import At
from desk.bundles import edition_of
from desk.context import Desk
from desk.digests import salted
from desk.errors import DeskError, EngineUnavailable, Malformed, Point, Refused
from desk.holdings import Holdings, holdings_of
from desk.people import Person
from desk.performing import Asked, Refs, done_before, perform
from desk.permissions import Act, may, require
from desk.standing import Standing, standing_of
from desk.story import Said, item_name
from desk.submissions import problems, take_files
from domain.case import commands as c
from domain.case.commands import Order
from domain.case.decide import decide
from domain.derivation import Refusal, refusal
from records.chain import canonical
from workflows.ports import Performed


@dataclass(frozen=True, kw_only=True)
class Supplement:
    """What is supplied: corrected fields, upload ids by material, and deferrable materials promised for later."""

    form: Mapping[str, Any] = field(default_factory=dict)
    materials: Mapping[str, Sequence[str]] = field(default_factory=dict)
    promised: Sequence[str] = ()


async def supply(desk: Desk, person: Person, at: At, supplement: Supplement) -> Performed:
    """Answer the notice's points. Only what it asked for is taken: the rest was in order (GZ 13.2).

    Raises Malformed for fields or materials that were not asked for, and everything `perform` raises.
    """
    asked = at.asked(Act.SUPPLY, facts=(canonical(_plain(supplement)),))
    if done := await done_before(desk, person, asked):
        return done
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, at.case_id)
        require(person.actor, Act.SUPPLY, standing.subject)
        held = await holdings_of(session, at.case_id)
    points = _answered(standing, supplement)
    _check(await _edition(desk, standing), standing, supplement, held)

    def build(submission: str) -> c.Command:
        return c.Supply(points=points, promised=tuple(supplement.promised), submission=submission)

    return await _hand_in(desk, person, asked, supplement, build, kind="supplement")


async def supply_deferred(desk: Desk, person: Person, at: At, material: str, upload_ids: Sequence[str]) -> Performed:
    """Hand in a material that tolerance had deferred (GZ 13.1c)."""
    supplement = Supplement(materials={material: upload_ids})
    asked = at.asked(Act.SUPPLY_DEFERRED, facts=(canonical(_plain(supplement)),))
    if done := await done_before(desk, person, asked):
        return done
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, at.case_id)
    require(person.actor, Act.SUPPLY_DEFERRED, standing.subject)
    if material not in standing.case.deferred:
        raise Refused(refusal("GZ 13.1c", "tolerance.not_deferred", material=material[:64]), subject=at.case_id)
    if not upload_ids:
        raise Malformed("submission.no-file", points=[_point("/uploads", "请上传文件", "upload a file")])

    def build(submission: str) -> c.Command:
        return c.SupplyDeferred(material=material, submission=submission)

    return await _hand_in(desk, person, asked, supplement, build, kind="deferred")


async def withdraw(desk: Desk, person: Person, at: At, *, reason: str = "") -> Performed:
    """Take the case back; no reason is needed."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.Withdraw(reason=refs[0])

    return await perform(desk, person, at.asked(Act.WITHDRAW, reason), build)


@dataclass(frozen=True, kw_only=True)
class HearingOffered:
    """A hearing that may still be asked for, up to and including `until`."""

    item: str
    name: Said
    until: date


async def hearings_offered(desk: Desk, person: Person, case_id: str) -> tuple[HearingOffered, ...]:
    """The hearings that the person may ask for now, in the order of the items (许可法 47(1)). Raises NotFound."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
    if not may(person.actor, Act.REQUEST_HEARING, standing.subject):
        return ()
    open_ones = []
    for task in standing.case.tasks:
        due = standing.case.date(f"{task.item.id}.hearing")
        asked = Order(id="tried", by=person.actor, command=c.RequestHearing(item=task.item.id))
        if task.hearing and due and not isinstance(decide(standing.case, asked, desk.now()), Refusal):
            open_ones.append((task.item.id, due.on))
    library = await desk.shelf.library(standing.row.bundle, standing.row.bundle_version)
    return tuple(HearingOffered(item=item, name=item_name(item, library), until=until) for item, until in open_ones)


async def request_hearing(desk: Desk, person: Person, at: At) -> Performed:
    """Ask for the hearing that was offered on an item (许可法 47)."""

    def build(_standing: Standing, _refs: Refs) -> c.Command:
        return c.RequestHearing(item=at.item)

    return await perform(desk, person, at.asked(Act.REQUEST_HEARING), build)


async def rate(desk: Desk, person: Person, at: At, *, level: int, comment: str = "") -> Performed:
    """Rate the service, freely and once (GB/T 39734)."""

    def build(_standing: Standing, refs: Refs) -> c.Command:
        return c.Rate(level=level, comment=refs[0])

    return await perform(desk, person, at.asked(Act.RATE, comment, facts=(level,)), build)


def _answered(standing: Standing, supplement: Supplement) -> tuple[str, ...]:
    notice = standing.case.notice
    if notice is None:
        return ()  # the core refuses, and says why
    given = [f"field:{name}" for name in supplement.form]
    given += [f"material:{name}" for name, files in supplement.materials.items() if files]
    asked = [point.target for point in notice.points]
    strangers = [
        _point(f"/{'form' if kind == 'field' else 'materials'}/{name}", "补正告知没有要求这一项", "not asked for")
        for kind, _, name in (target.partition(":") for target in given if target not in asked)
    ]
    if strangers:
        raise Malformed("supplement.not-asked", points=strangers, subject=standing.row.id)
    return tuple(point.id for point in notice.points if point.target in given)


async def _edition(desk: Desk, standing: Standing) -> Edition:
    return await edition_of(desk, standing.row.bundle, standing.row.bundle_version)


def _check(edition: Edition, standing: Standing, supplement: Supplement, held: Holdings) -> None:
    points = problems(
        validate_submission(
            edition.definition,
            edition.catalogue,
            held.answers,
            {**held.form, **supplement.form},
            materials=[*held.files, *(name for name in supplement.materials if name not in held.files)],
            promised=supplement.promised,
        )
    )
    if points:
        raise Malformed("submission.malformed", points=points, subject=standing.row.id)


async def _hand_in(
    desk: Desk, person: Person, asked: Asked, supplement: Supplement, build: Callable[[str], c.Command], *, kind: str
) -> Performed:
    """Store what is handed in, then order the act; what was stored for a refused act is taken back."""
    number, digest, drafts = await _store(desk, person, asked.case_id, kind, supplement)
    try:
        performed = await perform(desk, person, asked, lambda _standing, _refs: build(digest))
    except EngineUnavailable:
        raise  # the order may yet be carried out, so what it refers to has to stay
    except DeskError:
        async with desk.database.transaction() as session:
            await handing_in.take_back(session, asked.case_id, number)
        raise
    async with desk.database.transaction() as session:
        await uploads.remove_uploads(session, drafts)
    return performed


async def _store(
    desk: Desk, person: Person, case_id: str, kind: str, supplement: Supplement
) -> tuple[int, str, list[str]]:
    async with desk.database.reading() as session:
        known = await standing_of(session, person, case_id)
    edition = await _edition(desk, known)
    async with desk.database.transaction() as session:
        standing = await standing_of(session, person, case_id)
        files = await take_files(session, person, supplement.materials, edition.catalogue)
        contents = {name: [file.sha256 for file in taken] for name, taken in files.items()}
        said = {**_plain(supplement), "materials": contents}
        handed_in = HandedIn(
            kind=kind,
            digest=salted(standing.row.salt, [kind, said]),
            answers={},
            form=dict(supplement.form),
            applicant={},
            materials={name: list(taken) for name, taken in files.items()},
            submitted_by=person.account,
        )
        number = await handing_in.store(session, case_id, handed_in, desk.now())
    return number, handed_in.digest, [file.id for taken in files.values() for file in taken]


def _plain(supplement: Supplement) -> dict[str, Any]:
    return {
        "form": dict(supplement.form),
        "materials": {name: list(files) for name, files in supplement.materials.items()},
        "promised": list(supplement.promised),
    }


def _point(pointer: str, zh: str, en: str) -> Point:
    return Point(pointer=pointer, zh=zh, en=en)
