"""Handing a bundled case in, once: one form, one set of materials, one receipt (GZ 11.2b-c).

Submission and receipt are one transaction: the day of receipt is the day on which the submission entered the system
(电子签名法 11), whether or not the engine is up. The engine is started afterwards; a start that fails is made good.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import BundleDefinition
from bundles.entries import Catalogue
from bundles.plan import plan
from bundles.submission import Problem, file_problem, missing_materials, validate_submission
from db import act, cases, handing_in, requests, uploads
from db import catalogue as stored_catalogue
from db.handing_in import HandedIn
from db.uploads import Upload
from desk.context import Desk
from desk.digests import salted
from desk.errors import Conflict, EngineUnavailable, Malformed, Point, Refused
from desk.numbers import stored_form
from desk.people import Person
from desk.permissions import Act, reach
from desk.requests import check_key, digest_of, same, scope_of
from desk.uploads import chosen
from domain.calendar import WorkingCalendar, to_compact
from domain.case.commands import Channel, DeliveryMethod, Order, Receive, Role
from domain.derivation import Refusal
from domain.plan import Plan
from workflows.ports import ActRequest

RECEIVE: Final = "receive"  # the order id of every case's first command
YEARS_AHEAD: Final = 5  # of the calendar; no case is meant to last longer
TRIES: Final = 3  # two drawn numbers may meet


class Authority(StrEnum):
    """By what somebody acts for the applicant (许可法 29): a power of attorney, the law, or their word on the spot."""

    WRITTEN = "written"
    STATUTORY = "statutory"
    PRESENT = "present"


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What is handed in. `materials`: upload ids by material; `applicant`: who hands in, as the bundle's window asks.

    `version` is the bundle version that the person saw; empty accepts whatever is in force.
    """

    bundle: str
    answers: Mapping[str, str]
    form: Mapping[str, Any]
    materials: Mapping[str, Sequence[str]]
    applicant: Mapping[str, Any]
    promised: Sequence[str] = ()
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    channel: Channel = Channel.WEB
    version: str = ""


@dataclass(frozen=True, kw_only=True)
class Created:
    """The receipt: case number, code for following it without signing in, day of receipt, log head."""

    case_id: str
    access_code: str
    received_on: date
    version: int
    repeated: bool = False


@dataclass(frozen=True, kw_only=True)
class _Checked:
    plan: Plan
    submission: Submission
    missing: tuple[str, ...]
    catalogue: Catalogue


async def create(desk: Desk, person: Person, submission: Submission, *, key: str) -> Created:
    """Store a submission, receive the case, start it. The same key with the same submission gives the same receipt.

    Raises NotEntitled, Malformed, Refused (by the situation guide), Conflict (key used for something else).
    """
    act_kind = Act.CREATE if person.role is Role.APPLICANT else Act.CREATE_FOR_PERSON
    reach(person.actor, act_kind)
    scope, digest = scope_of(person, "create"), digest_of(desk, _plain(submission))
    known = await _known(desk, scope, check_key(key), digest)
    if known is not None:
        return known
    checked = await _check(desk, submission)
    for _ in range(TRIES):
        try:
            created = await _store(desk, person, checked, scope, key, digest)
        except IntegrityError:
            # Somebody stored under this key (then that is the answer) or under this number (then draw another one).
            known = await _known(desk, scope, key, digest)
            if known is not None:
                return known
        else:
            await start(desk, created.case_id)
            return created
    raise Conflict("case.number-taken")


async def start(desk: Desk, case_id: str) -> bool:
    """Bring a stored case to life; False when the engine can't be reached, and the reconciler has to try again."""
    try:
        await desk.engine.start(case_id)
    except EngineUnavailable:
        return False
    async with desk.database.transaction() as session:
        await cases.mark_started(session, case_id, desk.now())
    return True


async def _known(desk: Desk, scope: str, key: str, digest: str) -> Created | None:
    async with desk.database.reading() as session:
        answered = await requests.answered(session, scope, key)
        if answered is None:
            return None
        same(answered.digest, digest)
        receipt = answered.response
        version = await cases.head(session, receipt["case"])
    return Created(
        case_id=receipt["case"],
        access_code=receipt["access_code"],
        received_on=date.fromisoformat(receipt["received_on"]),
        version=version,
        repeated=True,
    )


async def _check(desk: Desk, submission: Submission) -> _Checked:
    edition = await desk.shelf.in_force(submission.bundle, desk.today())
    if edition is None:
        raise Malformed("bundle.unknown", points=[_point("/bundle", "没有这个“一件事”", "no such bundle")])
    definition, catalogue = edition.definition, edition.catalogue
    if submission.version and submission.version != definition.pin:
        raise Conflict("bundle.version-changed", subject=definition.id)
    planned = plan(definition, catalogue, submission.answers)
    if isinstance(planned, Refusal):
        raise Refused(planned, subject=definition.id)
    points = [
        *problems(
            validate_submission(
                definition,
                catalogue,
                submission.answers,
                submission.form,
                materials=[name for name, files in submission.materials.items() if files],
                promised=submission.promised,
            )
        ),
        *_wrong_ways(definition, submission),
    ]
    if points:
        raise Malformed("submission.malformed", points=points, subject=definition.id)
    handed = [name for name, files in submission.materials.items() if files]
    missing = missing_materials(definition, submission.answers, materials=handed)
    return _Checked(plan=planned, submission=submission, missing=missing, catalogue=catalogue)


def problems(found: Sequence[Problem]) -> list[Point]:
    """The problems that keep a submission out; a missing material is none of them (许可法 32(1)(四))."""
    return [Point(pointer=one.pointer, zh=one.zh, en=one.en, rule=one.rule) for one in found if one.blocking]


def file_points(catalogue: Catalogue, materials: Mapping[str, Sequence[Upload]]) -> list[Point]:
    """What keeps uploaded files from being taken as the materials they are given for."""
    found = (
        file_problem(catalogue, name, media_type=file.media_type, size=file.size)
        for name, files in materials.items()
        for file in files
    )
    return problems([problem for problem in found if problem is not None])


def _wrong_ways(definition: BundleDefinition, submission: Submission) -> list[Point]:
    points = []
    if submission.channel not in definition.audience.channels:
        points.append(_point("/channel", "本“一件事”不从这个渠道受理", "the bundle is not taken in this way"))
    if submission.delivery not in definition.issuance.methods:
        points.append(_point("/delivery", "本“一件事”没有这种领取方式", "results are not handed out in this way"))
    return points


async def _store(  # noqa: PLR0917 - what is stored, and under which key
    desk: Desk, person: Person, checked: _Checked, scope: str, key: str, digest: str
) -> Created:
    now = desk.now()
    case_id = desk.numbers.new(now.date())
    code = desk.access_codes.of(case_id)
    receipt = {"case": case_id, "access_code": code, "received_on": now.date().isoformat()}
    async with desk.database.transaction() as session:
        # First the key: a second request with it waits here, and is then told what the first one was told.
        await requests.remember(session, scope, key, requests.Answered(digest=digest, response=receipt), now)
        opened = await cases.open_case(
            session,
            case_id=case_id,
            lodged_at=now,
            applicant=person.account if person.role is Role.APPLICANT else None,
            access_code_hash=stored_form(case_id, code),
        )
        stored = await _keep(desk, session, person, checked, case_id, opened.salt)
        calendar = await stored_catalogue.newest_calendar(session) or desk.calendar
        command = _receive(desk, checked, case_id, stored, calendar.slice(now.year - 1, now.year + YEARS_AHEAD))
        order = Order(id=RECEIVE, by=person.actor, command=command)
        acted = await act.act_in(session, ActRequest(case_id=case_id, after_seq=0, order=order, at=now))
        if acted.refusal:
            raise Refused(acted.refusal, subject=case_id)
    return Created(case_id=case_id, access_code=code, received_on=now.date(), version=acted.seq)


async def _keep(  # noqa: PLR0917 - as above
    desk: Desk, session: AsyncSession, person: Person, checked: _Checked, case_id: str, salt: str
) -> str:
    """Store what was handed in; returns the digest that the log will carry."""
    submission = checked.submission
    files = await take_files(session, person, submission.materials, checked.catalogue)
    handed_in = HandedIn(
        kind="first",
        digest=salted(salt, _stored_form(submission, files)),
        answers=dict(submission.answers),
        form=dict(submission.form),
        applicant=dict(submission.applicant),
        materials={name: list(taken) for name, taken in files.items()},
        submitted_by=person.account,
    )
    await handing_in.store(session, case_id, handed_in, desk.now())
    await uploads.remove_uploads(session, [file.id for taken in files.values() for file in taken])
    return handed_in.digest


def _receive(desk: Desk, checked: _Checked, case_id: str, digest: str, calendar: WorkingCalendar) -> Receive:
    return Receive(
        case_id=case_id,
        plan=checked.plan,
        calendar=to_compact(calendar),
        submission=digest,
        channel=checked.submission.channel,
        delivery=checked.submission.delivery,
        missing=checked.missing,
        promised=tuple(name for name in checked.missing if name in checked.submission.promised),
        demo=desk.rules.demo,
    )


async def take_files(
    session: AsyncSession, person: Person, materials: Mapping[str, Sequence[str]], catalogue: Catalogue
) -> dict[str, tuple[Upload, ...]]:
    """A person's uploads as the materials they are given for. Raises Malformed for files that don't fit."""
    ids = [upload_id for files in materials.values() for upload_id in files]
    found = await uploads.uploads_of(session, person.account, ids)
    files = {name: chosen(found, wanted, f"/materials/{name}") for name, wanted in materials.items() if wanted}
    points = file_points(catalogue, files)
    if points:
        raise Malformed("submission.malformed", points=points)
    return files


def _stored_form(submission: Submission, files: Mapping[str, Sequence[Upload]]) -> dict[str, Any]:
    return {**_plain(submission), "materials": {name: [file.sha256 for file in taken] for name, taken in files.items()}}


def _plain(submission: Submission) -> dict[str, Any]:
    return {
        "bundle": submission.bundle,
        "answers": dict(submission.answers),
        "form": dict(submission.form),
        "materials": {name: list(files) for name, files in submission.materials.items()},
        "applicant": dict(submission.applicant),
        "promised": list(submission.promised),
        "delivery": submission.delivery.value,
        "channel": submission.channel.value,
    }


def _point(pointer: str, zh: str, en: str) -> Point:
    return Point(pointer=pointer, zh=zh, en=en)
