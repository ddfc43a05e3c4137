"""The front page: what this is, the bundles by life event, and the ways to follow a case and check a document."""

from typing import Final

from starlette.responses import Response

from bundles.comparing.edition import Edition
from bundles.guide import published_text
from web.visit import Visit

LONGEST_SEARCH: Final = 60


async def landing(visit: Visit) -> Response:
    """The front page; with `q`, only the bundles in which every word of the search occurs."""
    searched = visit.request.query_params.get("q", "").strip()[:LONGEST_SEARCH]
    offered = await visit.desk.shelf.offered(visit.desk.today())
    fitting = [_card(edition) for edition in offered if _fits(edition, searched)]
    return visit.show("landing.html", searched=searched, offered=fitting)


def _card(edition: Edition) -> dict[str, object]:
    definition = edition.definition
    owners = {edition.catalogue.items[entry.item].owner for entry in definition.items}
    longest = max(definition.published, key=lambda one: (one.result_by is not None, one.limit.amount))
    return {
        "id": definition.id,
        "name": definition.name,
        "summary": definition.summary,
        "who": definition.audience.who,
        "items": len(definition.items),
        "departments": len(owners),
        "limit": published_text(longest),
        "several": len(definition.published) > 1,
        "typical": definition.typical,
    }


def _fits(edition: Edition, searched: str) -> bool:
    definition = edition.definition
    items = [edition.item_name(entry.item) for entry in definition.items]
    texts = [definition.name, definition.summary, definition.audience.who, *items]
    said = " ".join(f"{text.zh} {text.en}" for text in texts).lower()
    return all(word in said for word in searched.lower().split())
