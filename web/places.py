"""Where each kind of staff works: the areas of the portal that a role finds in its navigation, the first being home.

Only a signpost. Who may do what is the desk's to say (`desk.permissions`); every page asks it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class Place:
    """An area: `name` is what templates have a word for."""

    name: str
    path: str


INBOX: Final = Place(name="inbox", path="/staff/inbox")
WINDOW: Final = Place(name="window", path="/staff/window")
WORKBENCH: Final = Place(name="workbench", path="/staff/workbench")
SUPERVISION: Final = Place(name="supervision", path="/staff/supervision")
ADMINISTRATION: Final = Place(name="administration", path="/staff/administration")

PLACES: Final[Mapping[Role, tuple[Place, ...]]] = {
    Role.CLERK: (WINDOW, INBOX),
    Role.OFFICER: (INBOX, WORKBENCH),
    Role.CHIEF: (INBOX, WORKBENCH),
    Role.SUPERVISOR: (SUPERVISION, INBOX, WORKBENCH),
    Role.ADMINISTRATOR: (ADMINISTRATION, WORKBENCH),
}


def places_of(role: Role) -> tuple[Place, ...]:
    """The areas of a role, its home first; none for applicants and programs."""
    return PLACES.get(role, ())


def home_of(role: Role) -> str:
    """The page where a role's day begins."""
    places = places_of(role)
    return places[0].path if places else "/mine" if role is Role.APPLICANT else "/"


def is_staff(role: Role) -> bool:
    """Whether this role works here, other than applicants and programs."""
    return role in PLACES
