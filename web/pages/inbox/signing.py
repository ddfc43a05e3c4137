"""Decisions that the chief representative signs: submitted, taken back, signed or returned (GZ 8.3)."""

from typing import Any

from starlette.responses import Response

from db.proposals import RETURNED
from desk import proposals
from desk.acts import At
from desk.task_sheet import Heading
from web.pages.inbox import task
from web.pages.inbox.acting import NOTHING, attempt, heading_of, mistyped, show, task_path
from web.pages.inbox.deciding import decision_in, show_form
from web.pages.inbox.reading import Typed
from web.visit import Visit


async def ask_submit(visit: Visit) -> Response:
    """Ask which decision is to be signed; one that was returned stands there again."""
    heading = await heading_of(visit)
    return await show_form(visit, "submit.html", "submit-decision", NOTHING, heading=heading, **_returned(heading))


async def submit(visit: Visit) -> Response:
    """Submit it."""
    typed = Typed(visit)
    proposed = decision_in(typed)
    if typed.wrongs:
        return await show_form(visit, "submit.html", "submit-decision", mistyped(typed.wrongs))
    failed = await attempt(visit, lambda: proposals.submit(visit.desk, visit.signed_in, _at(visit), proposed))
    if failed:
        return await show_form(visit, "submit.html", "submit-decision", failed)
    return visit.go(task_path(visit))


async def take_back(visit: Visit) -> Response:
    """Take it back before it is signed."""
    proposal = visit.field("proposal")
    failed = await attempt(visit, lambda: proposals.take_back(visit.desk, visit.signed_in, _at(visit), proposal))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


async def sign(visit: Visit) -> Response:
    """Sign it, once that has been confirmed."""
    proposal = visit.field("proposal")
    if not visit.sure:
        heading = await heading_of(visit)
        same = heading.proposal is not None and heading.proposal.id == proposal
        if same and heading.choices.can("sign-decision"):
            return visit.show("inbox/sign_sure.html", heading=heading, back=task_path(visit))
    failed = await attempt(visit, lambda: proposals.sign(visit.desk, visit.signed_in, _at(visit), proposal))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


async def ask_return(visit: Visit) -> Response:
    """Ask why it is not signed."""
    return await show(visit, "return.html", "return-decision")


async def send_back(visit: Visit) -> Response:
    """Return it with a remark."""
    typed, proposal = Typed(visit), visit.field("proposal")
    remark = typed.text("remark")
    if typed.wrongs:
        return await show(visit, "return.html", "return-decision", mistyped(typed.wrongs))
    failed = await attempt(
        visit, lambda: proposals.send_back(visit.desk, visit.signed_in, _at(visit), proposal, remark=remark)
    )
    return await show(visit, "return.html", "return-decision", failed) if failed else visit.go(task_path(visit))


def _returned(heading: Heading) -> dict[str, Any]:
    """The fields as they were submitted before; nothing where nothing was returned."""
    proposal = heading.proposal
    if proposal is None or proposal.state != RETURNED:
        return {}
    typed = {"outcome": proposal.outcome, "reason": proposal.reason}
    if proposal.remedies:
        typed["remedies"] = proposal.remedies
    return {"typed": typed, "chosen": proposal.site_check}


def _at(visit: Visit) -> At:
    return visit.at(visit.path("case"), visit.path("item"))
