"""The years of the calendar; a notice pasted, looked at before it counts, published, and told to running cases."""

from http import HTTPStatus

from starlette.responses import Response

from desk.administration import calendars as years
from desk.errors import Conflict, Malformed, NotFound, Refused
from domain.derivation import render
from web.rendering import clause
from web.visit import Visit

LIST = "/staff/administration/calendar"


async def calendar(visit: Visit) -> Response:
    """Every year that is known, and which is missing."""
    return visit.show("administration/calendar.html", found=await years.overview(visit.desk, visit.signed_in))


async def year(visit: Visit) -> Response:
    """One year as a sheet."""
    asked = visit.path("year")
    if not (asked.isascii() and asked.isdigit() and len(asked) == 4):
        raise NotFound("calendar.line")
    return visit.show("administration/year.html", found=await years.sheet(visit.desk, visit.signed_in, int(asked)))


async def new(visit: Visit) -> Response:
    """Ask for the notice."""
    return await _form(visit, "")


async def publish(visit: Visit) -> Response:
    """Show what the notice would change; publish it when somebody has seen that and is sure."""
    text = visit.field("notice")
    try:
        if visit.sure:
            await years.publish(visit.desk, visit.signed_in, text, seen=visit.field("seen"))
            return visit.go(f"{LIST}/telling?begin=yes")
        if visit.field("act") == "change":
            return await _form(visit, text)
        found = await years.preview(visit.desk, visit.signed_in, text, after=visit.field("after"))
    except Conflict as error:
        return await _form(visit, text, error.detail(visit.lang), status=error.status)
    except Malformed as error:
        return await _form(visit, text, error.detail(visit.lang), status=error.status)
    except Refused as error:
        said = f"{render(error.refusal, visit.lang)} {clause(error.refusal.rule, visit.lang)}".strip()
        return await _form(visit, text, said, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    begun = _number(visit, "begun")
    return visit.show("administration/notice_preview.html", found=found, text=text, begun=begun)


async def telling(visit: Visit) -> Response:
    """No running case has been told yet; a script begins at once after publishing."""
    return await _progress(visit, told=0, waiting=0, following="", finished=False)


async def tell(visit: Visit) -> Response:
    """Tell the next running cases. The page sends itself on where a script runs; else its button does."""
    batch = await years.tell_next(visit.desk, visit.signed_in, after=visit.field("after")[:100].replace("\0", ""))
    told, waiting = _number(visit, "told") + batch.cases, _number(visit, "waiting") + batch.waiting
    # With the engine away every further case would only wait as long in vain.
    finished = not batch.next or batch.waiting > 0
    return await _progress(visit, told=told, waiting=waiting, following=batch.next, finished=finished)


async def _progress(visit: Visit, *, told: int, waiting: int, following: str, finished: bool) -> Response:
    running = await years.running(visit.desk, visit.signed_in)
    found = await years.overview(visit.desk, visit.signed_in)
    if found.loaded is None:
        return visit.go(LIST)
    return visit.show(
        "administration/telling.html",
        found=found,
        running=running,
        told=told,
        waiting=waiting,
        following=following,
        finished=finished,
        begun=bool(told or following or visit.request.query_params.get("begin")),
    )


async def _form(visit: Visit, text: str, problem: str = "", *, status: int = HTTPStatus.OK) -> Response:
    found = await years.overview(visit.desk, visit.signed_in)
    wanted = found.missing[0] if found.missing else visit.desk.today().year + 1
    return visit.show(
        "administration/notice.html", status=status, text=text, problem=problem, wanted=wanted, found=found
    )


def _number(visit: Visit, name: str) -> int:
    text = visit.field(name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
