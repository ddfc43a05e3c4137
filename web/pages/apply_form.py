"""The one form (GZ 11.2b), the check of what was entered, handing in, and the receipt."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from starlette.responses import JSONResponse, Response

from desk import drafts, particulars, receipts, submissions
from desk.errors import Malformed
from domain.case.commands import DeliveryMethod
from web import application
from web.application import AGENT, APPLICANT, AUTHORITIES, Application, next_step
from web.counter import frame_of
from web.fields import fields_of, wrongs_of
from web.visit import Visit

LONGEST: Final = {"name": 100, "id_number": 64, "mobile": 32, "address": 300}


async def form(visit: Visit) -> Response:
    """Show the form with what was typed so far."""
    found = await application.here(visit)
    if not _ready(found):
        return visit.go(next_step(found))
    known = (
        "" if found.draft.applicant or found.side.window else await particulars.own_name(visit.desk, visit.signed_in)
    )
    if known:
        found = replace(found, draft=replace(found.draft, applicant={"name": known}))
    return _form(visit, found, (), {}, known=bool(known))


async def fill_in(visit: Visit) -> Response:
    """Keep what was typed, right or wrong; go on once it is right."""
    person, found = visit.signed_in, await application.here(visit)
    if not _ready(found):
        return visit.go(next_step(found))
    filled = replace(found, draft=typed(found, visit.fields))
    await application.save(visit.desk, person, found.side, filled.draft)
    own = _own_wrongs(filled)
    wrongs = wrongs_of(filled.form_points(), visit.lang)
    if own or wrongs:
        return _form(visit, filled, own, wrongs)
    return visit.go(f"{found.side.base}/materials")


async def judge(visit: Visit) -> Response:
    """What is wrong with the form as it is typed right now, by field, for the page's script. Keeps nothing."""
    found = await application.here(visit)
    if not _ready(found):
        return JSONResponse({})
    filled = replace(found, draft=typed(found, visit.fields))
    wrongs = {f"f-{name}": text for name, text in wrongs_of(filled.form_points(), visit.lang).items()}
    return JSONResponse(wrongs | {f"a-{name}": "" for name in _own_wrongs(filled)})


def typed(found: Application, fields: Mapping[str, str]) -> application.Draft:
    """The draft with a form's fields in it."""
    names = found.asked["form"]["properties"]
    delivery = fields.get("delivery", found.delivery)
    return replace(
        found.draft,
        form={**found.draft.form, **{name: fields[f"f-{name}"].strip() for name in names if f"f-{name}" in fields}},
        applicant={name: fields.get(f"a-{name}", "").strip()[: LONGEST.get(name, 100)] for name in APPLICANT},
        delivery=delivery if delivery in found.methods else found.delivery,
    )


async def check(visit: Visit) -> Response:
    """Everything on one page before it is handed in."""
    found = await application.here(visit)
    if _unfinished(found):
        return visit.go(next_step(found))
    return _check(visit, found, [])


async def hand_in(visit: Visit) -> Response:
    """Hand in, once: the draft's key makes a repeated request harmless."""
    person, found = visit.signed_in, await application.here(visit)
    if _unfinished(found):
        return visit.go(next_step(found))
    if found.side.window and visit.field("agreed") != "yes":
        return _check(visit, found, [], unconfirmed=True)
    try:
        created = await submissions.create(visit.desk, person, found.submission(), key=found.draft.key)
    except Malformed as error:
        return _check(visit, found, [point.zh if visit.lang == "zh" else point.en for point in error.points])
    await drafts.drop(visit.desk, person, found.side.subject)
    return visit.go(found.side.receipt(created.case_id))


async def receipt(visit: Visit) -> Response:
    """The receipt, to print and to keep."""
    found = await receipts.receipt(visit.desk, visit.signed_in, visit.path("case"))
    library = await visit.desk.shelf.library(found.bundle, found.bundle_version)
    frame = frame_of(visit.request.url.path)
    return visit.show("receipt.html", receipt=found, bundle=library.bundles[found.bundle], frame=frame)


def _ready(found: Application) -> bool:
    return found.refused is None and not found.open_question


def _unfinished(found: Application) -> bool:
    return not _ready(found) or bool(_own_wrongs(found)) or bool(found.form_points())


def _own_wrongs(found: Application) -> tuple[str, ...]:
    """Which of the applicant's own particulars are wrong: the names of messages that the template says."""
    given = found.draft.applicant
    by_agent = any(given.get(name) for name in AGENT)
    wrong = {
        "name": not given.get("name"),
        "address": found.delivery == DeliveryMethod.MAIL.value and not given.get("address"),
        "agent_name": by_agent and not given.get("agent_name"),
        # 许可法 29: an agent acts with an authority, and says which.
        "agent_authority": by_agent and given.get("agent_authority") not in AUTHORITIES,
    }
    return tuple(name for name, is_wrong in wrong.items() if is_wrong)


def _form(
    visit: Visit, found: Application, own: Collection[str], wrongs: Mapping[str, str], *, known: bool = False
) -> Response:
    return visit.show(
        "form.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if own or wrongs else HTTPStatus.OK,
        application=found,
        fields=fields_of(found.asked["form"], found.draft.form),
        own=own,
        wrongs=wrongs,
        known=known,
        frame=found.side.frame,
    )


def _check(visit: Visit, found: Application, problems: list[str], *, unconfirmed: bool = False) -> Response:
    return visit.show(
        "check.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems or unconfirmed else HTTPStatus.OK,
        application=found,
        fields=fields_of(found.asked["form"], found.draft.form),
        problems=problems,
        unconfirmed=unconfirmed,
        frame=found.side.frame,
    )
