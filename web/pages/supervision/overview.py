"""The supervisor's first page: figures, each leading to its list; departments and bundles as chart and table."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from desk.statistics import OfBundle, OfDepartment, Standing, overview
from web.pages.supervision.asked import asked_by
from web.pages.supervision.export import Cell, Cells, csv_file, json_file
from web.pages.supervision.words import in_words, words
from web.visit import Visit

FILTERS = ("period", "from", "to")
PARTS = ("runs", "near", "over", "late", "suspended")
OF_DEPARTMENTS = (
    *("department", "tasks", "near", "over", "late", "suspended", "notices"),
    *("decided", "decided_over", "decided_late", "breaches"),
)
OF_BUNDLES = (
    *("bundle", "open", "handled", "near", "over", "late", "suspended"),
    *("received", "delivered", "breaches"),
)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a bar, in thousandths of the longest bar."""

    part: str
    start: int
    width: int


@dataclass(frozen=True, kw_only=True)
class Bar:
    """How the clocks of one department or bundle stand; `numbers` in the order of `PARTS`."""

    name: Any
    numbers: Sequence[int]
    pieces: Sequence[Piece]


async def show(visit: Visit) -> Response:
    """The page."""
    asked = asked_by(visit, FILTERS)
    found = await overview(visit.desk, visit.signed_in, asked.period)
    query = asked.query(FILTERS)
    return visit.show(
        "supervision/overview.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if asked.wrong else HTTPStatus.OK,
        asked=asked,
        found=found,
        words=words(visit.lang),
        query=query,
        series=PARTS,
        department_bars=_bars([(one.name, one.tasks) for one in found.departments]),
        bundle_bars=_bars([(one.name, one.handled) for one in found.bundles]),
    )


async def departments_file(visit: Visit) -> Response:
    """The table of departments as a file."""
    asked = asked_by(visit, FILTERS)
    found = await overview(visit.desk, visit.signed_in, asked.period)
    return _file(visit, "departments", OF_DEPARTMENTS, [_department(one) for one in found.departments])


async def bundles_file(visit: Visit) -> Response:
    """The table of bundles as a file."""
    asked = asked_by(visit, FILTERS)
    found = await overview(visit.desk, visit.signed_in, asked.period)
    return _file(visit, "bundles", OF_BUNDLES, [_bundle(one) for one in found.bundles])


def _file(visit: Visit, name: str, columns: Sequence[str], rows: Sequence[Cells]) -> Response:
    if asked_by(visit, FILTERS).wrong:
        raise HTTPException(HTTPStatus.BAD_REQUEST)

    async def every() -> AsyncIterator[Cells]:
        for row in rows:
            yield row

    def say(column: str, cell: Cell) -> str:
        return in_words(column, cell, visit.lang)

    if visit.request.url.path.endswith(".json"):
        return json_file(name, columns, every())
    heads = [(column, str(words(visit.lang)["heads"][column])) for column in columns]
    return csv_file(name, heads, every(), say=say)


def _department(one: OfDepartment) -> Cells:
    return {
        "department": one.name,
        "tasks": one.tasks.all,
        **_standing(one.tasks),
        "notices": one.notices,
        "decided": one.decided.all,
        "decided_over": one.decided.over,
        "decided_late": one.decided.late,
        "breaches": one.breaches,
    }


def _bundle(one: OfBundle) -> Cells:
    return {
        "bundle": one.name,
        "open": one.open,
        "handled": one.handled.all,
        **_standing(one.handled),
        "received": one.received,
        "delivered": one.delivered,
        "breaches": one.breaches,
    }


def _standing(one: Standing) -> dict[str, Cell]:
    return {"near": one.near, "over": one.over, "late": one.late, "suspended": one.suspended}


def _bars(standings: Sequence[tuple[Any, Standing]]) -> tuple[Bar, ...]:
    longest = max((one.all for _, one in standings), default=0) or 1
    return tuple(_bar(name, one, longest) for name, one in standings if one.all)


def _bar(name: Any, one: Standing, longest: int) -> Bar:
    # What is both stopped and late counts as late here, so that the pieces add up to the whole.
    still = max(0, min(one.suspended, one.all - one.near - one.over - one.late))
    numbers = (one.all - one.near - one.over - one.late - still, one.near, one.over, one.late, still)
    pieces, start = [], 0
    for part, number in zip(PARTS, numbers, strict=True):
        end = start + round(1000 * number / longest)
        if number:
            pieces.append(Piece(part=part, start=start, width=max(4, end - start)))
        start = end
    return Bar(name=name, numbers=numbers, pieces=tuple(pieces))
