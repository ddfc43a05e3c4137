"""The files of the example cases: one-page PDFs and small pictures that say what they are."""

from collections.abc import AsyncIterator
from typing import Final

from desk.context import Desk
from desk.people import Person
from desk.uploads import take_upload
from onego.demo import family

PDF: Final = "application/pdf"


async def upload(desk: Desk, person: Person, material: str, key: str) -> str:
    """Upload a made-up file for a material; the id of the upload."""
    kinds = desk.library.catalogue.materials[material].media_types
    if PDF in kinds:
        content, ending, kind = family.statement(f"Example, not official: {material} ({key})"), "pdf", PDF
    else:
        content, ending, kind = family.photo(), "png", "image/png"
    name = f"{desk.library.catalogue.materials[material].name.zh}-示例.{ending}"
    taken = await take_upload(desk, person, _once(content), filename=name, media_type=kind)
    return taken.id


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content
