"""A bundle's guide as a page: the very document that the window prints, with its content hash (GZ 5.2a, 9.3).

Beside it the promises that were not kept, for everybody to read (优化营商环境条例 36(2)).
"""

from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from desk import bundles
from desk import promises as unkept
from desk.context import Desk
from desk.errors import NotFound
from desk.paging import USUAL
from desk.publishing.blocks import Figure, Section
from desk.publishing.guide import guide as guide_of
from desk.publishing.plain import Language, plain
from domain.derivation import Lang
from web.visit import Visit


async def guide(visit: Visit) -> Response:
    """The guide for all situations."""
    edition = await bundles.in_force(visit.desk, visit.path("bundle"))
    document = guide_of(edition.definition, edition.catalogue)
    return visit.show("guide.html", document=plain(document, _language(visit.lang)), bundle=edition.definition.id)


async def promises(visit: Visit) -> Response:
    """The promises of this bundle that were not kept, a page at a time."""
    bundle, after = visit.path("bundle"), visit.request.query_params.get("after") or None
    page = await unkept.unkept(visit.desk, bundle, cursor=after, most=USUAL)
    own = f"/guides/{bundle}/promises"
    return visit.show(
        "promises.html",
        bundle=bundle,
        name=await unkept.name_of(visit.desk, bundle),
        offered=bundle in [one.id for one in await bundles.offered(visit.desk)],
        rows=page.rows,
        beginning=own if after else "",
        following=f"{own}?after={quote(page.next)}" if page.next else "",
    )


async def diagram(request: Request) -> Response:
    """The picture of a bundle's order. A file of its own: what it says about style stays out of the page."""
    desk: Desk = request.app.state.desk
    try:
        edition = await bundles.in_force(desk, request.path_params["bundle"])
    except NotFound:
        return Response(status_code=HTTPStatus.NOT_FOUND)
    drawn = next(_figures(guide_of(edition.definition, edition.catalogue).sections), None)
    if drawn is None:
        return Response(status_code=HTTPStatus.NOT_FOUND)
    return Response(
        drawn.svg,
        media_type="image/svg+xml",
        headers={
            "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
            "cache-control": "no-cache",
        },
    )


def _figures(sections: tuple[Section, ...]) -> Iterator[Figure]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Figure):
                yield block
        yield from _figures(section.parts)


def _language(lang: Lang) -> Language:
    return Language.ZH if lang == "zh" else Language.EN
