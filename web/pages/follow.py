"""Following a case: where it stands, who has it, by when and why each date; live where a browser can (GZ 13.4a)."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from desk import applicant_acts, case_views, documents, drafts, live, papers
from desk.errors import NotFound, TooManyAttempts
from desk.paging import USUAL
from domain.case.state import Stage
from web.counter import SUBJECT, case_base, frame_of
from web.following import followed, open_with_code, watched
from web.visit import Visit

ASK_EVERY: Final = 2.0  # seconds; one indexed question of one row each
ALIVE_EVERY: Final = 15.0
STEPS: Final = (
    ("precheck", (Stage.NEW, Stage.PRECHECK, Stage.SUPPLEMENT)),
    ("handling", (Stage.HANDLING,)),
    ("decided", (Stage.DECIDED,)),
    ("collect", (Stage.ISSUED,)),
    ("done", (Stage.DELIVERED, Stage.CLOSED)),
)


async def mine(visit: Visit) -> Response:
    """The applicant's cases and drafts."""
    person = visit.signed_in
    page = await case_views.own_cases(visit.desk, person, cursor=visit.request.query_params.get("after"), most=USUAL)
    offered = {one.definition.id: one.definition for one in await visit.desk.shelf.offered(visit.desk.today())}
    begun = [
        {"bundle": bundle, "name": offered[bundle].name, "saved_at": one.saved_at}
        for one in await drafts.begun(visit.desk, person)
        if one.subject.startswith(SUBJECT) and (bundle := one.subject.removeprefix(SUBJECT)) in offered
    ]
    following = f"/mine?after={quote(page.next)}" if page.next else ""
    return visit.show("mine.html", cases=page.rows, begun=begun, following=following)


async def ask(visit: Visit) -> Response:
    """Ask for number and code."""
    return _asked(visit)


async def enter(visit: Visit) -> Response:
    """Let the holder of a receipt in. A wrong number and a wrong code are the same answer."""
    no_number, no_code = ("" if visit.field(name) else f"no-{name}" for name in ("number", "code"))
    if no_number or no_code:
        return _asked(visit, number=no_number, code=no_code, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    number = visit.field("number").upper().replace(" ", "").replace("-", "")
    try:
        return await open_with_code(visit, number, visit.field("code"))
    except NotFound:
        return _asked(visit, number="unknown", status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except TooManyAttempts as error:
        return _asked(visit, number=error.detail(visit.lang), status=error.status)


def _asked(visit: Visit, *, number: str = "", code: str = "", status: int = HTTPStatus.OK) -> Response:
    wrong = {"number": number, "code": code}
    return visit.show("follow.html", status=status, number=visit.field("number"), wrong=wrong)


async def case(visit: Visit) -> Response:
    """The case."""
    return await _case_shown(visit)


async def _case_shown(visit: Visit, *, status: int = HTTPStatus.OK) -> Response:
    """The case; not OK where it was to be rated without saying how it was."""
    found = await followed(visit, visit.path("case"))
    stage = Stage(found.view.summary.stage)
    case_id = found.view.summary.case_id
    given: Sequence[papers.PaperView] = ()
    hearings: Sequence[applicant_acts.HearingOffered] = ()
    if found.own:
        given = await papers.papers(visit.desk, visit.signed_in, case_id)
        if any(date.key.endswith(".hearing") for date in found.view.dates):
            hearings = await applicant_acts.hearings_offered(visit.desk, visit.signed_in, case_id)
    return visit.show(
        "case.html",
        status=status,
        found=found,
        case=found.view,
        papers=given,
        hearings=hearings,
        steps=[name for name, _ in STEPS],
        step=next(place for place, (_, stages) in enumerate(STEPS) if stage in stages),
        names={task.item: task.name for task in found.view.tasks},
        last=found.view.timeline[-1].seq if found.view.timeline else 0,
        rating_problem=status != HTTPStatus.OK,
    )


async def stream(visit: Visit) -> Response:
    """Tell the page's script that something new has happened; what it is, the page itself says."""
    watch = await watched(visit, visit.path("case"))
    seen = visit.request.headers.get("last-event-id") or visit.request.query_params.get("after", "")
    after = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    every = getattr(visit.request.app.state, "ask_every", ASK_EVERY)

    async def events() -> AsyncIterator[str]:
        yield "retry: 5000\n\n"
        async for line in live.follow(visit.desk, watch, after=after, every=every, alive_every=ALIVE_EVERY):
            yield f"id: {line.seq}\ndata: new\n\n" if line else ": alive\n\n"
        yield "event: end\ndata: end\n\n"

    return StreamingResponse(events(), media_type="text/event-stream", headers={"x-accel-buffering": "no"})


async def document(visit: Visit) -> Response:
    """A document's signed PDF, for those entitled."""
    return _pdf(*await documents.download(visit.desk, visit.signed_in, visit.path("case"), visit.path("number")))


async def paper(visit: Visit) -> Response:
    """A receipt or notice as a signed PDF, for those entitled (许可法 32(2))."""
    seq = visit.path("seq")
    if not (seq.isascii() and seq.isdigit() and len(seq) < 10):
        raise NotFound("document.unknown")
    return _pdf(*await papers.download(visit.desk, visit.signed_in, visit.path("case"), int(seq)))


def _pdf(name: str, content: bytes) -> Response:
    return Response(
        content, media_type="application/pdf", headers={"content-disposition": f'attachment; filename="{name}"'}
    )


async def ask_to_withdraw(visit: Visit) -> Response:
    """Ask whether the case is really to be withdrawn, and say what that means."""
    visit.signed_in  # noqa: B018 - raises for somebody who is not
    found = await followed(visit, visit.path("case"))
    path = visit.request.url.path
    base = case_base(path, found.view.summary.case_id)
    return visit.show("withdraw.html", found=found, case=found.view, base=base, frame=frame_of(path))


async def withdraw(visit: Visit) -> Response:
    """Withdraw the case. Whatever has happened to it meanwhile: only the law can say no."""
    case_id = visit.path("case")
    at = replace(visit.at(case_id), version=None)
    await applicant_acts.withdraw(visit.desk, visit.signed_in, at, reason=visit.field("reason")[:4000])
    return visit.go(case_base(visit.request.url.path, case_id))


async def rate(visit: Visit) -> Response:
    """Rate the service, freely and once (GB/T 39734)."""
    person, case_id, level = visit.signed_in, visit.path("case"), visit.field("level")
    if level not in ("1", "2", "3", "4", "5"):
        return await _case_shown(visit, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    at = replace(visit.at(case_id), version=None)
    await applicant_acts.rate(visit.desk, person, at, level=int(level), comment=visit.field("comment")[:2000])
    return visit.go(f"/follow/{case_id}")


async def to_case(visit: Visit) -> Response:
    """Where a form of the case page comes back to after signing in again."""
    return visit.go(f"/follow/{visit.path('case')}")
