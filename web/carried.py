"""What was being typed when a session ended, put back after signing in again: to the same person only."""

import re
from dataclasses import replace
from typing import Any, Final

from desk.context import Desk
from desk.errors import DeskError
from desk.people import Person
from web import application
from web.pages.apply_form import typed
from web.seals import holder_of
from web.visit import local

_FORM: Final = re.compile(r"/apply/([a-z0-9-]+)/form")
_QUESTION: Final = re.compile(r"/apply/([a-z0-9-]+)/questions/([a-z0-9-]+)")
_TECHNICAL: Final = ("version", "key", "sure")


def is_kept(path: str) -> bool:
    """Whether `put_back` saves what was typed here; elsewhere it is shown, to be sent again or thrown away."""
    return bool(_FORM.fullmatch(path) or _QUESTION.fullmatch(path))


def typed_texts(fields: dict[str, str]) -> list[str]:
    """The values that a person chose or typed, for showing them."""
    return [value for name, value in fields.items() if value and name not in _TECHNICAL]


async def put_back(desk: Desk, person: Person, carried: dict[str, Any]) -> str:
    """Save the fields where they were going; returns the path to go on with, empty for somebody else's."""
    if carried.get("holder") != holder_of(desk, person.account):
        return ""
    path, fields = local(str(carried.get("path", "/"))), carried.get("fields", {})
    try:
        if form := _FORM.fullmatch(path):
            found = await application.load(desk, person, form[1])
            if found.asked["form"] is not None:
                await application.save(desk, person, form[1], typed(found, fields))
        elif asked := _QUESTION.fullmatch(path):
            found = await application.load(desk, person, asked[1])
            answers = {**found.draft.answers, asked[2]: fields.get("answer", "")}
            await application.save(desk, person, asked[1], replace(found.draft, answers=answers))
    except DeskError:
        return path  # what stands there now says what is wrong
    return path
