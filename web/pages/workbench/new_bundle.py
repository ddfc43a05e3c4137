"""Beginning a bundle that there has never been: an id, and another bundle's text to begin with."""

import re
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from desk import bundles
from desk.permissions import Act, reach
from desk.versions import reading
from web.pages.workbench.frame import bundle_path
from web.pages.workbench.typed import numbered
from web.visit import Visit

ID: Final = re.compile(r"[a-z][a-z0-9-]{1,60}")
_ID_LINE: Final = re.compile(r"""^(?P<key>\s*"?id"?\s*:\s*)(?P<quote>["']?)[^"'\s,]+""", re.MULTILINE)


async def ask(visit: Visit) -> Response:
    """Ask what the new bundle is to be called in addresses, and with which text to begin."""
    reach(visit.signed_in.actor, Act.DRAFT_BUNDLE)
    return await _shown(visit)


async def begin(visit: Visit) -> Response:
    """Go to the editor with that text; nothing is kept before it is saved there."""
    reach(visit.signed_in.actor, Act.DRAFT_BUNDLE)
    name = visit.field("id")
    if not name:
        return await _shown(visit, wrong="empty")
    taken = any(name == one.id for one in await bundles.offered(visit.desk))
    if taken or not ID.fullmatch(name) or name == "new":
        return await _shown(visit, wrong="taken" if taken else "form")
    like = visit.field("like")
    return visit.go(f"{bundle_path(name)}/edit?like={like if ID.fullmatch(like) else ''}")


async def text_like(visit: Visit, like: str, name: str) -> str:
    """Another bundle's text under this one's id and the number 1.0.0; empty for none."""
    if not like:
        return ""
    edition = await bundles.in_force(visit.desk, like)
    read = await reading.version_text(visit.desk, visit.signed_in, like, edition.definition.pin)
    text = _ID_LINE.sub(lambda found: f"{found['key']}{found['quote']}{name}", read.text, count=1)
    return numbered(text, "1.0.0")


async def _shown(visit: Visit, *, wrong: str = "") -> Response:
    offered = await bundles.offered(visit.desk)
    return visit.show(
        "workbench/new.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        wrong=wrong,
        offered=offered,
        given=visit.fields,
    )
