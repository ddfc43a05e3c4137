"""The one bundle that these tests carry: five departments, an item each, in the shape of the newborn bundle."""

from dataclasses import replace
from typing import Final

from domain.clock import LICENCE_EXTENSION
from domain.limits import Ground, Limit, Unit, working_days
from domain.plan import ItemKind, Plan, PlannedItem

DEPARTMENT_OF: Final = {
    "birth": "health",
    "household": "police",
    "cover": "insurance",
    "card": "social",
    "premium": "tax",
}
ITEMS: Final = tuple(DEPARTMENT_OF)
DEPARTMENTS: Final = tuple(DEPARTMENT_OF.values())
_AFTER: Final = {"household": ("birth",), "cover": ("birth",), "card": ("household",), "premium": ("cover",)}


def _item(name: str) -> PlannedItem:
    return PlannedItem(
        id=name,
        department=DEPARTMENT_OF[name],
        kind=ItemKind.LICENCE,
        promised=working_days(3),
        statutory=working_days(20),
        after=_AFTER.get(name, ()),
        grounds=(Ground.APPRAISAL,),
        extension=LICENCE_EXTENSION,
        materials=("identity",),
    )


FIVE: Final = Plan(
    bundle="newborn",
    version="1",
    lead="health",
    items=tuple(map(_item, ITEMS)),
    published=working_days(9),
    supply_within=Limit(amount=30, unit=Unit.CALENDAR_DAY),
)
ONE: Final = replace(FIVE, items=FIVE.items[:1], published=working_days(3))
