"""Before acceptance: what conforms, what does not, what was forgotten, what is not ours (许可法 32, GZ 13.2)."""

from starlette.responses import Response

from desk import acts
from desk.acts import Found
from desk.task_sheet import task_sheet
from domain.case.commands import DeclineGround
from web.pages.inbox import task
from web.pages.inbox.acting import NOTHING, Tried, attempt, mistyped, show, task_path
from web.pages.inbox.reading import Typed
from web.visit import Visit

CONFORMS, ASK = "conforms", "ask"


async def precheck(visit: Visit) -> Response:
    """Report that everything conforms, or what does not; points are asked about first, for they are told once."""
    typed = Typed(visit)
    found = () if visit.field("finding") == CONFORMS else _found(typed)
    if visit.field("finding") != CONFORMS and not found and not typed.wrongs:
        typed.wrongs["points"] = "no-point"
    if typed.wrongs:
        return await task.shown(visit, mistyped(typed.wrongs))
    if found and not visit.sure:
        return await _sure(visit, "points_sure.html", found)
    at = visit.at(visit.path("case"), visit.path("item"))
    failed = await attempt(visit, lambda: acts.precheck(visit.desk, visit.signed_in, at, found))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


async def ask_late(visit: Visit) -> Response:
    """Ask what the one notice left out."""
    return await _late(visit, NOTHING)


async def admit_late(visit: Visit) -> Response:
    """Ask for more after the one notice, as an admitted breach."""
    typed = Typed(visit)
    found, reason = _found(typed), typed.text("reason")
    if not found and not typed.wrongs:
        typed.wrongs["points"] = "no-point"
    if typed.wrongs:
        return await _late(visit, mistyped(typed.wrongs))
    if not visit.sure:
        return await _sure(visit, "late_sure.html", found)
    at = visit.at(visit.path("case"), visit.path("item"))
    failed = await attempt(visit, lambda: acts.admit_late_notice(visit.desk, visit.signed_in, at, found, reason=reason))
    return await _late(visit, failed) if failed else visit.go(task_path(visit))


async def ask_decline(visit: Visit) -> Response:
    """Ask on which ground the item is not accepted."""
    return await show(visit, "decline.html", "decline")


async def decline(visit: Visit) -> Response:
    """Not accept the item."""
    typed = Typed(visit)
    ground = typed.one_of("ground", tuple(DeclineGround))
    reason = typed.text("reason")
    organ = typed.text("organ", needed=ground == DeclineGround.WRONG_ORGAN, most=200)
    if typed.wrongs:
        return await show(visit, "decline.html", "decline", mistyped(typed.wrongs))
    if not visit.sure:
        return visit.show("inbox/decline_sure.html", back=task_path(visit), ground=ground, reason=reason, organ=organ)
    at = visit.at(visit.path("case"), visit.path("item"))

    async def do() -> object:
        return await acts.decline(
            visit.desk, visit.signed_in, at, ground=DeclineGround(ground), reason=reason, competent_organ=organ
        )

    failed = await attempt(visit, do)
    return await show(visit, "decline.html", "decline", failed) if failed else visit.go(task_path(visit))


def _found(typed: Typed) -> tuple[Found, ...]:
    """The points that were ticked, each with what it requires; a material alone may be simply missing."""
    found = []
    for target in typed.several("point"):
        required = target.startswith("field:") or typed.several(f"why-{target}") != []
        found.append(Found(target=target, requirement=typed.text(f"why-{target}", needed=required)))
    return tuple(found)


async def _late(visit: Visit, tried: Tried) -> Response:
    sheet = await task_sheet(visit.desk, visit.signed_in, visit.path("case"), visit.path("item"))
    return await show(
        visit,
        "late_notice.html",
        "admit-late-notice",
        tried,
        heading=sheet.heading,
        sheet=sheet,
        choices=sheet.heading.choices,
        ticked=visit.field("point").splitlines(),
    )


async def _sure(visit: Visit, template: str, found: tuple[Found, ...]) -> Response:
    sheet = await task_sheet(visit.desk, visit.signed_in, visit.path("case"), visit.path("item"))
    names = {one.target: one.title for one in sheet.fields} | {one.target: one.name for one in sheet.materials}
    points = [(names[one.target], one.requirement) for one in found if one.target in names]
    return visit.show(f"inbox/{template}", back=task_path(visit), points=points, heading=sheet.heading)
