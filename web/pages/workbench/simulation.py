"""Simulating a version before it is published: assumptions are asked for, progress is shown, then figures and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

from starlette.responses import Response

from bundles.comparing.edition import Edition
from bundles.simulation.report import LABEL, UNCERTAIN
from desk.context import Desk
from desk.errors import NotFound
from desk.story import Said
from desk.versions.drawing import drawable
from desk.versions.simulating import FEWEST, MOST, MOST_ARRIVALS, MOST_OFFICERS, USUAL, Simulation, Simulations, Wanted
from web.pages.workbench.files import PICTURE
from web.pages.workbench.frame import Opened, department, opened
from web.visit import Visit

LARGEST_SEED: Final = 999_999_999


@dataclass(frozen=True, kw_only=True)
class Assumed:
    """What the form says; `wrong` names the fields that can't be used."""

    wanted: Wanted
    wrong: tuple[str, ...]


class SimulationPages:
    """The pages, around the simulations that this server carries."""

    def __init__(self, desk: Desk) -> None:
        self._simulations = Simulations(desk)

    async def ask(self, visit: Visit) -> Response:
        """Ask what to assume; shows what was simulated before."""
        return await self._asked(visit, await opened(visit))

    async def start(self, visit: Visit) -> Response:
        """Begin, and go where it can be watched."""
        found = await opened(visit)
        edition, _ = await drawable(visit.desk, *_pinned(found))
        assumed = _assumed(visit, _departments(edition))
        if assumed.wrong:
            return await self._asked(visit, found, wrong=assumed.wrong)
        begun = await self._simulations.start(visit.signed_in, *_pinned(found), assumed.wanted)
        path = f"/staff/workbench/{begun.bundle}/versions/{quote(begun.pin, safe='+')}/simulation/{begun.id}"
        other = (begun.bundle, begun.pin) != _pinned(found) or begun.wanted != assumed.wanted
        return visit.go(path + ("?other=1" if other else ""))

    async def watch(self, visit: Visit) -> Response:
        """How far it is; at the end the result."""
        found = await opened(visit)
        one = self._mine(visit, found)
        edition, _ = await drawable(visit.desk, *_pinned(found))
        return visit.show(
            "workbench/simulated.html" if one.result else "workbench/simulating.html",
            found=found,
            one=one,
            path=f"{found.path}/simulation/{one.id}",
            other="other" in visit.request.query_params,
            department=department(visit),
            items={name: Said(zh=item.name.zh, en=item.name.en) for name, item in edition.catalogue.items.items()},
            label=LABEL,
            uncertain=UNCERTAIN,
            percent=_percent,
            points=_points,
            tab="simulation",
        )

    async def chart(self, visit: Visit) -> Response:
        """The chart, a file of its own."""
        one = self._mine(visit, await opened(visit))
        if one.result is None:
            raise NotFound("version.unknown")
        return Response(one.result["chart"], media_type="image/svg+xml", headers=PICTURE)

    async def stop(self, visit: Visit) -> Response:
        """End it."""
        found = await opened(visit)
        one = self._mine(visit, found)
        await self._simulations.stop(visit.signed_in, one.id)
        return visit.go(f"{found.path}/simulation/{one.id}")

    async def back(self, visit: Visit) -> Response:
        """Where the button that stops comes back to after signing in again."""
        return visit.go(f"{(await opened(visit)).path}/simulation/{visit.path('run')}")

    def _mine(self, visit: Visit, found: Opened) -> Simulation:
        one = self._simulations.find(visit.signed_in, visit.path("run"))
        if (one.bundle, one.pin) != _pinned(found):
            raise NotFound("version.unknown")
        return one

    async def _asked(self, visit: Visit, found: Opened, *, wrong: Sequence[str] = ()) -> Response:
        edition, obstacles = await drawable(visit.desk, *_pinned(found))
        return visit.show(
            "workbench/simulation.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
            found=found,
            obstacles=obstacles,
            departments=_departments(edition),
            department=department(visit),
            mine=self._simulations.own(visit.signed_in, *_pinned(found)),
            usual=USUAL,
            fewest=FEWEST,
            most=MOST,
            wrong=wrong,
            given=visit.fields,
            tab="simulation",
        )


def _pinned(found: Opened) -> tuple[str, str]:
    return found.bundle.bundle, found.version.pin


def _departments(edition: Edition) -> list[str]:
    return list(dict.fromkeys(edition.catalogue.items[entry.item].owner for entry in edition.definition.items))


def _assumed(visit: Visit, departments: Sequence[str]) -> Assumed:
    wrong: list[str] = []

    def number(name: str, usual: int | None, least: int, most: int) -> int | None:
        text = visit.field(name)
        if not text:
            return usual
        if text.isascii() and text.isdigit() and len(text) < 12 and least <= int(text) <= most:
            return int(text)
        wrong.append(name)
        return usual

    cases = number("cases", USUAL, FEWEST, MOST)
    seed = number("seed", 1, 0, LARGEST_SEED)
    arrivals = number("arrivals", None, 1, MOST_ARRIVALS)
    officers = {name: number(f"officers-{name}", None, 1, MOST_OFFICERS) for name in departments}
    wanted = Wanted(
        cases=cases or USUAL,
        seed=seed or 0,
        arrivals=float(arrivals) if arrivals else None,
        officers={name: count for name, count in officers.items() if count},
        what_if=visit.field("what-if") == "yes",
    )
    return Assumed(wanted=wanted, wrong=tuple(wrong))


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{share:.1%}"


def _points(estimate: Mapping[str, Any]) -> str:
    """A difference of shares in percentage points, with half its 95% interval."""
    margin = estimate["margin"]
    return f"{100 * estimate['difference']:+.2f}" + (f" ± {100 * margin:.2f}" if margin is not None else "")
