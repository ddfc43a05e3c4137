"""The inbox: what waits for whom by legal urgency, as figures, as filters, and as a list page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.responses import Response

from bundles.terms import name_of
from db.proposals import RETURNED, SUBMITTED
from db.saved_views import SavedView
from desk import inbox_views, saved_views
from desk.inbox_views import IN_ONE_DEPARTMENT, MOST_COUNTED, InboxFilter
from desk.permissions import Act, may, reach
from desk.permissions import Subject as About
from desk.signers import signature_out_of_reach
from desk.story import Said
from desk.story_words import STAGES
from domain.case.commands import Channel
from web.pages.inbox.acting import NOTHING, Tried, attempt
from web.pages.inbox.reading import day_of
from web.visit import Visit

BASE: Final = "/staff/inbox"
USUAL: Final = 25
ASKED: Final = (
    "turn",
    "bundle",
    "stage",
    "department",
    "by",
    "case",
    "whose",
    "overdue",
    "near",
    "suspended",
    "signing",
    "all",
)
KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "waiting": {},
    "overdue": {"overdue": "yes"},
    "near": {"near": "yes"},
    "precheck": {"turn": "precheck"},
    "decide": {"turn": "decide"},
    "suspended": {"suspended": "yes"},
    "mine": {"whose": "mine"},
    "free": {"whose": "free"},
    "to-sign": {"signing": SUBMITTED},
    "returned": {"signing": RETURNED},
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
    return await listed(visit, asked_of(visit.request.query_params), NOTHING)


async def listed(visit: Visit, asked: Mapping[str, str], tried: Tried) -> Response:
    """The inbox with these filters; after an attempt that failed it says why."""
    person = visit.signed_in
    reach(person.actor, Act.SEE_INBOX)
    page = await inbox_views.inbox_page(
        visit.desk, person, wanted(asked), cursor=visit.request.query_params.get("after"), most=USUAL
    )
    own = person.role in IN_ONE_DEPARTMENT
    figures = await inbox_views.inbox_figures(visit.desk, person, None if own else asked.get("department") or None)
    return visit.show(
        "inbox/start.html",
        status=tried.status,
        problem=tried.problem,
        wrongs=tried.wrongs,
        typed_name=visit.field("name"),
        views=[_view(one, asked) for one in await saved_views.views(visit.desk, person)],
        filtered=any(name in asked for name in ASKED if name != "case"),
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
        unsigned=own and await signature_out_of_reach(visit.desk, person),
        got=_number(visit.request.query_params.get("got")),
        of=_number(visit.request.query_params.get("of")),
    )


def _view(one: SavedView, asked: Mapping[str, str]) -> dict[str, Any]:
    filters = asked_of(dict(parse_qsl(one.query)))
    return {"id": one.id, "name": one.name, "path": address(filters), "current": filters == dict(asked)}


async def keep_view(visit: Visit) -> Response:
    """Keep the filters of the list that the form stood on."""
    filters = filters_of(visit.field("back"))
    filters.pop("case", None)
    name, query = visit.field("name"), urlencode(filters)
    failed = await attempt(visit, lambda: saved_views.keep(visit.desk, visit.signed_in, name=name, query=query))
    return await listed(visit, filters, failed) if failed else visit.go(address(filters))


async def drop_view(visit: Visit) -> Response:
    """Forget a view."""
    number = visit.field("view")
    view = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    await saved_views.drop(visit.desk, visit.signed_in, view)
    return visit.go(address(filters_of(visit.field("back"))))


def filters_of(path: str) -> dict[str, str]:
    """The filters in the address of a list; none in any other address, whatever a form says."""
    parts = urlsplit(path)
    return asked_of(dict(parse_qsl(parts.query))) if parts.path == BASE else {}


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
        signing=asked.get("signing") if asked.get("signing") in (SUBMITTED, RETURNED) else None,
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
        if name in counts
    ]


async def to_inbox(visit: Visit) -> Response:
    """Where a form of the inbox comes back to after signing in again."""
    return visit.go(BASE)


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
