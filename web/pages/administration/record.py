"""The record of administration, to be read."""

from urllib.parse import quote

from starlette.responses import Response

from desk.administration import record as acts
from desk.paging import USUAL
from web.visit import Visit


async def record(visit: Visit) -> Response:
    """Who did what, when; all of it, or what concerns one account or department."""
    asked = visit.request.query_params
    subject = asked.get("of", "")[:100].replace("\0", "")
    page = await acts.entries(visit.desk, visit.signed_in, subject=subject, cursor=asked.get("after"), most=USUAL)
    following = f"?of={quote(subject)}&after={quote(page.next)}" if page.next else ""
    return visit.show(
        "administration/record.html",
        page=page,
        subject=subject,
        following=following,
        departments=visit.desk.library.catalogue.departments,
    )
