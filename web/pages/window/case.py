"""One case at the counter: who it is about, where it stands, what the window can do now, and what not and why."""

from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from desk import applicant_acts, case_views, counter, papers, window
from desk.errors import Conflict, DeskError, Refused, StaleVersion
from desk.permissions import Act, reach
from domain.derivation import render
from web.counter import WINDOW
from web.visit import Visit

SPOKEN = (Act.SUPPLY, Act.ISSUE_NOTICE, Act.ACCEPT, Act.DELIVER, Act.WITHDRAW)  # told with the reason


async def show(visit: Visit) -> Response:
    """The case."""
    return await _shown(visit)


async def to_case(visit: Visit) -> Response:
    """Where a form of the case's page comes back to."""
    return visit.go(f"{WINDOW}/cases/{visit.path('case')}")


async def accept(visit: Visit) -> Response:
    """Accept without waiting for silent departments, after asking."""
    return await _asked_first(visit, "window/accept.html", Act.ACCEPT)


async def issue_notice(visit: Visit) -> Response:
    """Issue the one notice now, after asking."""
    return await _asked_first(visit, "window/notice.html", Act.ISSUE_NOTICE)


async def _asked_first(visit: Visit, question: str, act: Act) -> Response:
    person, case_id = visit.signed_in, visit.path("case")
    reach(person.actor, act)
    base = f"{WINDOW}/cases/{case_id}"
    if not visit.sure:
        at = await counter.at_counter(visit.desk, person, case_id)
        if not at.can(act):
            return await _shown(visit, problem=render(at.refusals[act], visit.lang), status=HTTPStatus.CONFLICT)
        view = await case_views.case_view(visit.desk, person, case_id)
        return visit.show(question, case=view, at=at, back=base)
    do = window.accept if act is Act.ACCEPT else window.issue_notice
    try:
        await do(visit.desk, person, visit.at(case_id))
    except (StaleVersion, Refused, Conflict) as error:
        return await refused_here(visit, error)
    return visit.go(base)


async def refused_here(visit: Visit, error: DeskError) -> Response:
    """The case as it stands now, with why the act was not carried out."""
    return await _shown(visit, problem=error.detail(visit.lang), status=error.status)


async def _shown(visit: Visit, *, problem: str = "", status: int = HTTPStatus.OK) -> Response:
    desk, person, case_id = visit.desk, visit.signed_in, visit.path("case")
    reach(person.actor, Act.DELIVER)
    view = await case_views.case_view(desk, person, case_id)
    at = await counter.at_counter(desk, person, case_id)
    values: dict[str, Any] = {
        "case": view,
        "at": at,
        "can": {act.value: at.can(act) for act in SPOKEN},
        "refused": [
            {"act": act.value, "text": render(at.refusals[act], visit.lang), "rule": at.refusals[act].rule}
            for act in SPOKEN
            if not at.can(act)
        ],
        "hearings": await applicant_acts.hearings_offered(desk, person, case_id),
        "papers": await papers.papers(desk, person, case_id),
        "names": {task.item: task.name for task in view.tasks},
    }
    return visit.show("window/case.html", status=status, problem=problem, **values)
