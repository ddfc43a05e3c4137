"""The inbox: what waits for whom by legal urgency, as figures, as filters, and as a list page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from starlette.responses import Response

from bundles.terms import name_of
from desk import inbox_views
from desk.inbox_views import IN_ONE_DEPARTMENT, MOST_COUNTED, InboxFilter
from desk.permissions import Act, may, reach
from desk.permissions import Subject as About
from desk.story import Said
from desk.story_words import STAGES
from domain.case.commands import Channel
from web.pages.inbox.reading import day_of
from web.visit import Visit

BASE: Final = "/staff/inbox"
USUAL: Final = 25
ASKED: Final = ("turn", "bundle", "stage", "department", "by", "case", "whose", "overdue", "near", "suspended", "all")
KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "waiting": {},
    "overdue": {"overdue": "yes"},
    "near": {"near": "yes"},
    "precheck": {"turn": "precheck"},
    "decide": {"turn": "decide"},
    "suspended": {"suspended": "yes"},
    "mine": {"whose": "mine"},
    "free": {"whose": "free"},
}
IN_THE_INBOX: Final = ("precheck", "supplement", "handling", "decided", "issued", "delivered", "closed")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One count at the head of the list, and where it leads. `more` where it was not counted to the end."""

    name: str
    count: int
    more: bool
    path: str
    current: bool


async def inbox(visit: Visit) -> Response:
    """Show what waits."""
    person = visit.signed_in
    reach(person.actor, Act.SEE_INBOX)
    asked = asked_of(visit.request.query_params)
    page = await inbox_views.inbox_page(
        visit.desk, person, wanted(asked), cursor=visit.request.query_params.get("after"), most=USUAL
    )
    own = person.role in IN_ONE_DEPARTMENT
    figures = await inbox_views.inbox_figures(visit.desk, person, None if own else asked.get("department") or None)
    return visit.show(
        "inbox/start.html",
        rows=page.rows,
        asked=asked,
        here=address(asked),
        figures=_figures(figures, asked),
        following=address(asked, after=page.next) if page.next else "",
        later="after" in visit.request.query_params,
        bundles=await _bundles(visit),
        stages=[(name, Said(zh=STAGES[name][0], en=STAGES[name][1])) for name in IN_THE_INBOX],
        departments=() if own else _departments(visit),
        channels={channel.value: name_of(channel) for channel in Channel},
        acting=may(person.actor, Act.CLAIM, About(item_department=person.department)),
        got=_number(visit.request.query_params.get("got")),
        of=_number(visit.request.query_params.get("of")),
    )


def asked_of(given: Mapping[str, str]) -> dict[str, str]:
    """The filters among the parameters of an address, those without a value left out."""
    return {name: given[name].strip()[:64] for name in ASKED if given.get(name, "").strip()}


def wanted(asked: Mapping[str, str]) -> InboxFilter:
    """The filters as the desk knows them; what can't be read filters nothing."""
    return InboxFilter(
        turn=asked.get("turn") if asked.get("turn") in ("precheck", "decide") else None,
        bundle=asked.get("bundle"),
        stage=asked.get("stage"),
        department=asked.get("department"),
        case_id=asked["case"].upper().replace(" ", "") if "case" in asked else None,
        due_by=day_of(asked.get("by", "")),
        overdue="overdue" in asked,
        near="near" in asked,
        suspended=True if "suspended" in asked else None,
        mine=asked.get("whose") == "mine",
        claimed=False if asked.get("whose") == "free" else None,
        # Somebody who looks for a case, or for a stage in which nothing waits, wants what is there.
        waiting="all" not in asked and "case" not in asked and asked.get("stage") in (None, "precheck", "handling"),
    )


def address(asked: Mapping[str, str], **more: str) -> str:
    """The address of the inbox with these filters."""
    query = urlencode({**asked, **more})
    return f"{BASE}?{query}" if query else BASE


def _figures(counts: Mapping[str, int], asked: Mapping[str, str]) -> list[Figure]:
    kept = {"department": asked["department"]} if "department" in asked else {}
    return [
        Figure(
            name=name,
            count=counts[name],
            more=counts[name] >= MOST_COUNTED,
            path=address({**only, **kept}),
            current=dict(asked) == {**only, **kept},
        )
        for name, only in KINDS.items()
    ]


async def _bundles(visit: Visit) -> list[tuple[str, Any]]:
    """The bundles to choose from: those in force, and of a department's people those it takes part in."""
    department = visit.signed_in.department
    found = []
    for edition in await visit.desk.shelf.offered(visit.desk.today()):
        items = [edition.catalogue.items[entry.item] for entry in edition.definition.items]
        if not department or department in [item.owner for item in items]:
            found.append((edition.definition.id, edition.definition.name))
    return found


def _departments(visit: Visit) -> list[tuple[str, Any]]:
    return [(one.id, one.name) for one in visit.desk.library.catalogue.departments.values()]


def _number(given: str | None) -> int | None:
    return int(given) if given and given.isascii() and given.isdigit() and len(given) < 5 else None
