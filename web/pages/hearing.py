"""Asking for the hearing that was offered before a decision (许可法 47); by the applicant, or by a clerk for them."""

from dataclasses import replace

from starlette.responses import Response

from desk import applicant_acts
from desk.errors import NotFound
from web.counter import case_base, frame_of
from web.following import followed
from web.visit import Visit


async def ask(visit: Visit) -> Response:
    """Say what a hearing is and what asking for it means."""
    person, case_id, item = visit.signed_in, visit.path("case"), visit.path("item")
    found = await followed(visit, case_id)
    offered = [one for one in await applicant_acts.hearings_offered(visit.desk, person, case_id) if one.item == item]
    if item not in [task.item for task in found.view.tasks]:
        raise NotFound("item.unknown", subject=case_id)
    base = case_base(visit.request.url.path, case_id)
    if not offered:
        return visit.go(base)
    return visit.show(
        "hearing.html", case=found.view, offered=offered[0], base=base, frame=frame_of(visit.request.url.path)
    )


async def request(visit: Visit) -> Response:
    """Ask for it."""
    case_id = visit.path("case")
    # What else has happened to the case meanwhile does not matter: the right stands on its own.
    at = replace(visit.at(case_id, visit.path("item")), version=None)
    await applicant_acts.request_hearing(visit.desk, visit.signed_in, at)
    return visit.go(case_base(visit.request.url.path, case_id))
