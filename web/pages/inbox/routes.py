"""The addresses under /staff/inbox."""

from starlette.routing import BaseRoute, Route

from desk.context import Desk
from web.pages.inbox import absences, claims, clock, deciding, hearing, listing, points, signing, task
from web.pages.inbox.acting import TASKS
from web.reception import Handler
from web.routing import get, post

TASK = f"{TASKS}/{{case}}/{{item}}"


def routes(_desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    return [
        get("/staff/inbox", listing.inbox),
        get("/staff/inbox/claims", listing.to_inbox),
        post("/staff/inbox/claims", claims.claim_many),
        get("/staff/inbox/views", listing.to_inbox),
        post("/staff/inbox/views", listing.keep_view),
        get("/staff/inbox/views/drop", listing.to_inbox),
        post("/staff/inbox/views/drop", listing.drop_view),
        get("/staff/inbox/absences", absences.ask),
        post("/staff/inbox/absences", absences.note),
        get("/staff/inbox/absences/end", absences.ask),
        post("/staff/inbox/absences/end", absences.end),
        get("/staff/inbox/absences/signature", absences.ask),
        post("/staff/inbox/absences/signature", absences.need_signature),
        get(TASK, task.task),
        get(f"{TASK}/files/{{sha256}}", task.file),
        *_act("claim", task.back, claims.claim),
        *_act("release", task.back, claims.release),
        *_act("hand-over", task.back, claims.hand_over),
        *_act("precheck", task.back, points.precheck),
        *_act("decline", points.ask_decline, points.decline),
        *_act("late-notice", points.ask_late, points.admit_late),
        *_act("suspend", clock.ask_suspend, clock.suspend),
        *_act("resume", clock.ask_resume, clock.resume),
        *_act("extend", clock.ask_extend, clock.extend),
        *_act("extend-case", clock.ask_extend, clock.extend),
        *_act("file", clock.ask_file, clock.file),
        *_act("file-case", clock.ask_file, clock.file),
        *_act("hearing", hearing.ask, hearing.take),
        *_act("decide", deciding.ask, deciding.decide),
        *_act("submit", signing.ask_submit, signing.submit),
        *_act("take-back", task.back, signing.take_back),
        *_act("sign", task.back, signing.sign),
        *_act("return", signing.ask_return, signing.send_back),
        *_act("explain", deciding.ask_to_explain, deciding.explain),
    ]


def _act(name: str, ask: Handler, do: Handler) -> list[Route]:
    """An act on a task. Its form's address can be opened too: whoever signs in again comes back there."""
    return [get(f"{TASK}/{name}", ask), post(f"{TASK}/{name}", do)]
