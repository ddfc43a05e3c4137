"""What was being typed when a session ended, put back after signing in again: to the same person only."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from desk.context import Desk
from desk.errors import DeskError
from desk.people import Person
from web import application
from web.counter import Side, side_at
from web.pages.apply_form import typed
from web.seals import holder_of
from web.visit import local

_QUESTION: Final = re.compile(r"/questions/([a-z0-9-]+)")
_TECHNICAL: Final = ("version", "key", "sure")


def is_kept(path: str) -> bool:
    """Whether `put_back` saves what was typed here; elsewhere it is shown, to be sent again or thrown away."""
    found = side_at(path)
    return found is not None and (found[1] == "/form" or _QUESTION.fullmatch(found[1]) is not None)


def typed_texts(fields: dict[str, str]) -> list[str]:
    """The values that a person chose or typed, for showing them."""
    return [value for name, value in fields.items() if value and name not in _TECHNICAL]


async def put_back(desk: Desk, person: Person, carried: dict[str, Any]) -> str:
    """Save the fields where they were going; returns the path to go on with, empty for somebody else's."""
    if carried.get("holder") != holder_of(desk, person.account):
        return ""
    path, fields = local(str(carried.get("path", "/"))), carried.get("fields", {})
    try:
        if found := side_at(path):
            await _keep(desk, person, *found, fields)
    except DeskError:
        return path  # what stands there now says what is wrong
    return path


async def _keep(desk: Desk, person: Person, side: Side, page: str, fields: Mapping[str, str]) -> None:
    asked = _QUESTION.fullmatch(page)
    if page != "/form" and asked is None:
        return
    found = await application.load(desk, person, side)
    if asked:
        answers = {**found.draft.answers, asked[1]: fields.get("answer", "")}
        await application.save(desk, person, side, replace(found.draft, answers=answers))
    elif found.asked["form"] is not None:
        await application.save(desk, person, side, typed(found, fields))
