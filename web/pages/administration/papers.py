"""The papers' templates with their specimens, and the signing certificate."""

from starlette.responses import Response

from desk.administration import papers as templates
from web.visit import Visit


async def papers(visit: Visit) -> Response:
    """Every kind of paper, and who signs."""
    person = visit.signed_in
    return visit.show(
        "administration/papers.html", templates=templates.templates(person), signer=templates.signer(visit.desk, person)
    )


async def specimen(visit: Visit) -> Response:
    """A specimen as PDF."""
    kind = visit.path("kind")
    content = await templates.specimen_of(visit.desk, visit.signed_in, kind)
    return Response(
        content,
        media_type="application/pdf",
        headers={"content-disposition": f'inline; filename="specimen-{kind}.pdf"'},
    )
