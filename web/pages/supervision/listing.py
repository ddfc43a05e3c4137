"""How every list of the supervisor works: filters in the address, one page by key, the same rows as a file."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from desk.paging import USUAL, Page
from desk.permissions import Act, may
from desk.permissions import Subject as AnySubject
from desk.statistics import bundle_names
from desk.story import Said
from web.pages.supervision.asked import Asked, asked_by
from web.pages.supervision.export import Cell, Cells, csv_file, json_file
from web.pages.supervision.words import in_words, on_page, words
from web.visit import Visit

AT_ONCE: Final = 500  # rows of a file that are asked for together
GRAVE: Final = ("breach", "overdue", "outrun")  # columns whose yes makes a row stand out
BASE: Final = "/staff/supervision"

Fetch = Callable[[Visit, Asked, str | None, int], Awaitable[Page[Any]]]
Write = Callable[[Any], Cells]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """One list. `filters` are fields of its form; `columns` go onto the page and into files, `shown` onto the page
    only, `filed` into files only. `bare` names columns that these filters leave empty: the page leaves them out.
    """

    name: str
    filters: tuple[str, ...]
    columns: tuple[str, ...]
    fetch: Fetch
    write: Write
    shown: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()
    bare: Callable[[Asked], tuple[str, ...]] = lambda _asked: ()

    @property
    def path(self) -> str:
        """Its address."""
        return f"{BASE}/{self.name}"


def page_of_list(listing: Listing) -> Callable[[Visit], Awaitable[Response]]:
    """The page of a list."""

    async def page(visit: Visit) -> Response:
        return await shown(visit, listing)

    return page


async def shown(visit: Visit, listing: Listing, **more: Any) -> Response:
    """One page of a list, with its filters, and the way to the next page and to the files."""
    asked = asked_by(visit, listing.filters)
    found = await listing.fetch(visit, asked, asked.after, USUAL)
    query = asked.query(listing.filters)
    join = f"{query}&" if query else ""
    rows = [listing.write(row) for row in found.rows]
    bare = listing.bare(asked)
    columns = [name for name in (*listing.columns, *listing.shown) if name not in bare]
    return visit.show(
        "supervision/list.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if asked.wrong else HTTPStatus.OK,
        listing=listing,
        asked=asked,
        columns=columns,
        words=words(visit.lang),
        rows=[(row, {name: on_page(name, row[name], visit.lang) for name in columns}, _grave(row)) for row in rows],
        following=f"{listing.path}?{join}after={quote(found.next)}" if found.next else "",
        beginning=f"{listing.path}?{query}" if asked.after else "",
        query=f"?{query}" if query else "",
        **await choices(visit),
        **more,
    )


def _grave(row: Cells) -> bool:
    left = row.get("days_left")
    return any(row.get(name) is True for name in GRAVE) or (isinstance(left, int) and left < 0)


def file_of_list(listing: Listing) -> Callable[[Visit], Awaitable[Response]]:
    """The same list as a file, all of its pages."""

    async def file(visit: Visit) -> Response:
        asked = asked_by(visit, listing.filters)
        if asked.wrong:
            raise HTTPException(HTTPStatus.BAD_REQUEST)
        # Asked for before the answer begins: who may not see the list gets a page that says so.
        first = await listing.fetch(visit, asked, None, AT_ONCE)
        rows, columns = _all(visit, listing, asked, first), (*listing.columns, *listing.filed)
        if visit.request.url.path.endswith(".json"):
            return json_file(listing.name, columns, rows)
        heads = [(column, str(words(visit.lang)["heads"][column])) for column in columns]

        def say(column: str, cell: Cell) -> str:
            return in_words(column, cell, visit.lang)

        return csv_file(listing.name, heads, rows, say=say)

    return file


async def _all(visit: Visit, listing: Listing, asked: Asked, first: Page[Any]) -> AsyncIterator[Cells]:
    page = first
    while True:
        for row in page.rows:
            yield listing.write(row)
        if page.next is None:
            return
        page = await listing.fetch(visit, asked, page.next, AT_ONCE)


async def choices(visit: Visit) -> dict[str, Any]:
    """What the filters' lists offer, and whether this person may acknowledge filings."""
    catalogue = visit.desk.library.catalogue
    departments = {name: Said(zh=one.name.zh, en=one.name.en) for name, one in sorted(catalogue.departments.items())}
    return {
        "departments": departments,
        "bundles": await bundle_names(visit.desk),
        "may_acknowledge": may(visit.signed_in.actor, Act.ACKNOWLEDGE_FILING, AnySubject()),
    }
