"""The one form (GZ 11.2b), the check of what was entered, handing in, and the receipt."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from desk import drafts, receipts, submissions
from desk.errors import Malformed
from domain.case.commands import DeliveryMethod
from web import application
from web.application import APPLICANT, Application, next_step
from web.fields import fields_of, wrongs_of
from web.visit import Visit

LONGEST: Final = {"name": 100, "id_number": 64, "mobile": 32, "address": 300}


async def form(visit: Visit) -> Response:
    """Show the form with what was typed so far."""
    found = await application.load(visit.desk, visit.signed_in, visit.path("bundle"))
    if not _ready(found):
        return visit.go(next_step(found))
    return _form(visit, found, {}, {})


async def fill_in(visit: Visit) -> Response:
    """Keep what was typed, right or wrong; go on once it is right."""
    person, bundle = visit.signed_in, visit.path("bundle")
    found = await application.load(visit.desk, person, bundle)
    if not _ready(found):
        return visit.go(next_step(found))
    filled = replace(found, draft=typed(found, visit.fields))
    await application.save(visit.desk, person, bundle, filled.draft)
    own = _own_wrongs(filled)
    wrongs = wrongs_of(filled.form_points(), visit.lang)
    if own or wrongs:
        return _form(visit, filled, own, wrongs)
    return visit.go(f"/apply/{bundle}/materials")


def typed(found: Application, fields: Mapping[str, str]) -> application.Draft:
    """The draft with a form's fields in it."""
    names = found.asked["form"]["properties"]
    methods = found.asked["delivery"]
    delivery = fields.get("delivery", found.draft.delivery)
    return replace(
        found.draft,
        form={**found.draft.form, **{name: fields[f"f-{name}"].strip() for name in names if f"f-{name}" in fields}},
        applicant={name: fields.get(f"a-{name}", "").strip()[: LONGEST.get(name, 100)] for name in APPLICANT},
        delivery=delivery if delivery in methods else found.draft.delivery,
    )


async def check(visit: Visit) -> Response:
    """Everything on one page before it is handed in."""
    found = await application.load(visit.desk, visit.signed_in, visit.path("bundle"))
    if not _ready(found) or not found.draft.applicant.get("name") or found.form_points():
        return visit.go(next_step(found))
    return _check(visit, found, [])


async def hand_in(visit: Visit) -> Response:
    """Hand in, once: the draft's key makes a repeated request harmless."""
    person, bundle = visit.signed_in, visit.path("bundle")
    found = await application.load(visit.desk, person, bundle)
    if not _ready(found) or not found.draft.applicant.get("name") or found.form_points():
        return visit.go(next_step(found))
    try:
        created = await submissions.create(visit.desk, person, found.submission(), key=found.draft.key)
    except Malformed as error:
        return _check(visit, found, [point.zh if visit.lang == "zh" else point.en for point in error.points])
    await drafts.drop(visit.desk, person, application.SUBJECT + bundle)
    return visit.go(f"/receipts/{created.case_id}")


async def receipt(visit: Visit) -> Response:
    """The receipt, to print and to keep."""
    found = await receipts.receipt(visit.desk, visit.signed_in, visit.path("case"))
    library = await visit.desk.shelf.library(found.bundle, found.bundle_version)
    return visit.show("receipt.html", receipt=found, bundle=library.bundles[found.bundle])


def _ready(found: Application) -> bool:
    return found.refused is None and not found.open_question


def _own_wrongs(found: Application) -> dict[str, str]:
    """What is wrong with the applicant's own particulars: the names of messages that the template says."""
    given = found.draft.applicant
    wrongs = {} if given.get("name") else {"name": "name"}
    if found.draft.delivery == DeliveryMethod.MAIL.value and not given.get("address"):
        wrongs["address"] = "address"
    return wrongs


def _form(visit: Visit, found: Application, own: Mapping[str, str], wrongs: Mapping[str, str]) -> Response:
    return visit.show(
        "form.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if own or wrongs else HTTPStatus.OK,
        application=found,
        fields=fields_of(found.asked["form"], found.draft.form),
        own=own,
        wrongs=wrongs,
    )


def _check(visit: Visit, found: Application, problems: list[str]) -> Response:
    return visit.show(
        "check.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        application=found,
        fields=fields_of(found.asked["form"], found.draft.form),
        problems=problems,
    )
