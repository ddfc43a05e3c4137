"""How pages look to one visitor: language, size of text, contrast. And the statement on accessibility."""

from starlette.responses import Response

from web.visit import PREFERENCES, YEAR, Visit, local


async def ask(visit: Visit) -> Response:
    """The form."""
    return visit.show("settings.html", following=local(visit.request.query_params.get("next", "/")))


async def choose(visit: Visit) -> Response:
    """Remember what was chosen, and go back to where it was chosen."""
    chosen = visit.preferences.choose(
        lang=visit.field("lang"), size=visit.field("size"), contrast=visit.field("contrast")
    )
    response = visit.go(visit.field("next") or "/")
    visit.keep(response, PREFERENCES, chosen.cookie(), seconds=YEAR)
    return response


async def language(visit: Visit) -> Response:
    """Switch the language and come back: a plain link, for it changes nothing but what is seen."""
    response = visit.go(visit.request.query_params.get("next", "/"))
    chosen = visit.preferences.choose(lang=visit.path("lang"))
    visit.keep(response, PREFERENCES, chosen.cookie(), seconds=YEAR)
    return response


async def statement(visit: Visit) -> Response:
    """How accessible the pages are, and whom to tell where they are not."""
    return visit.show("accessibility.html")
