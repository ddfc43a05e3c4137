"""Receipts for filed extensions (GZ 13.4c): one or many at once, asked before they are given, for they stay."""

import re
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from desk.permissions import Act, reach
from desk.supervision import acknowledge_filings, filings_chosen
from web.pages.supervision.listing import BASE, shown
from web.pages.supervision.lists import FILINGS, filing_row
from web.visit import Visit

_CHOSEN: Final = re.compile(r"([A-Za-z0-9-]{1,64}):([0-9]{1,9})")
PATH: Final = f"{BASE}/filings"


async def filings(visit: Visit) -> Response:
    """Filings that wait for a receipt, or those that have one."""
    done, left = (visit.request.query_params.get(name, "") for name in ("given", "left"))
    return await shown(visit, FILINGS, problem=False, given=_number(done), left=_number(left))


async def acknowledge(visit: Visit) -> Response:
    """Give the receipts for the filings that are ticked, once the supervisor is sure."""
    reach(visit.signed_in.actor, Act.ACKNOWLEDGE_FILING)
    chosen = [(found[1], int(found[2])) for line in visit.field("filing").split("\n") if (found := _read(line))]
    if not chosen:
        page = await shown(visit, FILINGS, problem=True, given=0, left=0)
        page.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return page
    if not visit.sure:
        known = await filings_chosen(visit.desk, visit.signed_in, chosen)
        names = await visit.desk.shelf.libraries((row.bundle, row.version) for row in known)
        rows = [filing_row(row, names[row.bundle, row.version]) for row in known]
        return visit.show("supervision/acknowledge.html", chosen=rows, back=PATH)
    given, left = await acknowledge_filings(visit.desk, visit.signed_in, chosen)
    return visit.go(f"{PATH}?given={given}&left={left}")


def _read(line: str) -> re.Match[str] | None:
    return _CHOSEN.fullmatch(line.strip())


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
