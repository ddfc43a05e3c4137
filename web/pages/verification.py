"""Whether a document is ours and still holds: the page behind the QR code on every certificate (GZ 11.2e)."""

from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.responses import Response

from desk import documents
from desk.documents import Verified
from web.reception import chunks
from web.visit import Visit

LONGEST_NUMBER: Final = 64


async def ask(visit: Visit) -> Response:
    """Ask for a number or a file; `number` in the address (of a form without a file) leads to its page."""
    asked = visit.request.query_params.get("number")
    number = (asked or "").strip().upper()[:LONGEST_NUMBER]
    if number:
        return visit.go(f"/verify/{quote(number, safe='')}")
    return _shown(visit, None, number="", missing=[] if asked is None else ["by-number"])


async def number(visit: Visit) -> Response:
    """What is known under a number."""
    asked = visit.path("number")[:LONGEST_NUMBER]
    return _shown(visit, await documents.verify_number(visit.desk, asked), number=asked)


async def check(visit: Visit) -> Response:
    """Hold an uploaded file against what was issued under a number, and check its signature. The file is not kept."""
    asked = visit.field("number").upper()[:LONGEST_NUMBER]
    file = visit.files.get("file")
    missing = [name for name, given in (("number", asked), ("file", file)) if not given]
    if file is None or missing:
        return _shown(visit, None, number=asked, missing=missing)
    content = b"".join([piece async for piece in chunks(file)])
    return _shown(visit, await documents.verify_file(visit.desk, asked, content), number=asked)


def _shown(visit: Visit, found: Verified | None, *, number: str, missing: list[str] | None = None) -> Response:
    return visit.show(
        "verify.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if missing else HTTPStatus.OK,
        found=found,
        number=number,
        missing=missing or [],
        name=found.item_name if found else None,
        problems=[{"zh": zh, "en": en} for zh, en in found.problems] if found else [],
        most=documents.LARGEST_TO_VERIFY,
    )
