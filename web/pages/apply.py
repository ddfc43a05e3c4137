"""Applying, up to the form: the situation questions one by one, and the way out where another way is right."""

from dataclasses import replace
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.responses import Response

from desk import drafts
from domain.derivation import render
from web import application
from web.application import Application, next_step
from web.visit import Visit


async def start(visit: Visit) -> Response:
    """Begin, or go on where the draft stops."""
    found = await application.here(visit)
    return visit.go(next_step(found))


async def question(visit: Visit) -> Response:
    """Ask one question."""
    found = await application.here(visit)
    return _asked(visit, found, wrong=False)


async def answer(visit: Visit) -> Response:
    """Take the answer, and go on to the next question or to the form."""
    found = await application.here(visit)
    asked, given = visit.path("situation"), visit.field("answer")
    values = {one["id"]: [answer["value"] for answer in one["answers"]] for one in found.asked["questions"]}
    if given not in values.get(asked, ()):
        return _asked(visit, found, wrong=True)
    answers = {**found.draft.answers, asked: given}
    await application.save(visit.desk, visit.signed_in, found.side, replace(found.draft, answers=answers))
    return visit.go(next_step(await application.here(visit)))


async def elsewhere(visit: Visit) -> Response:
    """Say why these answers lead elsewhere, and where."""
    found = await application.here(visit)
    if found.refused is None:
        return visit.go(next_step(found))
    last = found.asked["questions"][-1]["id"]
    return visit.show(
        "elsewhere.html",
        frame=found.side.frame,
        application=found,
        reason=render(found.refused, visit.lang),
        rule=found.refused.rule,
        back=f"{found.side.base}/questions/{last}",
    )


async def discard(visit: Visit) -> Response:
    """Throw the draft away, after asking."""
    found = await application.here(visit)
    if not visit.sure:
        return visit.show("discard.html", application=found, frame=found.side.frame)
    await drafts.drop(visit.desk, visit.signed_in, found.side.subject)
    return visit.go(found.side.home)


def _asked(visit: Visit, found: Application, *, wrong: bool) -> Response:
    ids = [one["id"] for one in found.asked["questions"]]
    name = visit.path("situation")
    if name not in ids:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    place = ids.index(name)
    base = found.side.base
    return visit.show(
        "question.html",
        frame=found.side.frame,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        application=found,
        question=found.asked["questions"][place],
        place=place + 1,
        back=f"{base}/questions/{ids[place - 1]}" if place else found.side.before,
        wrong=wrong,
    )
