"""A version's files: the diagram as a picture and as a model, the definition as text and as a workbook."""

from typing import Final

from starlette.responses import Response

from desk.versions import drawing, reading
from web.pages.workbench.frame import opened
from web.visit import Visit

PICTURE: Final = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}
SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def drawing_of(visit: Visit) -> Response:
    """The diagram. A file of its own: what it says about style stays out of the page."""
    found = await opened(visit)
    text = await drawing.as_svg(visit.desk, found.bundle.bundle, found.version.pin)
    return Response(text, media_type="image/svg+xml", headers=PICTURE)


async def model(visit: Visit) -> Response:
    """The diagram as BPMN, to be opened in other tools."""
    found = await opened(visit)
    text = await drawing.as_bpmn(visit.desk, found.bundle.bundle, found.version.pin)
    return _download(text.encode(), "application/xml", f"{found.bundle.bundle}-{found.version.number}.bpmn")


async def definition(visit: Visit) -> Response:
    """The definition word for word."""
    found = await opened(visit)
    read = await reading.version_text(visit.desk, visit.signed_in, found.bundle.bundle, found.version.pin)
    return _download(read.text.encode(), "application/yaml", f"{found.bundle.bundle}-{found.version.number}.yaml")


async def workbook(visit: Visit) -> Response:
    """The definition as a workbook, for those who fill in tables."""
    found = await opened(visit)
    content = await drawing.as_workbook(visit.desk, found.bundle.bundle, found.version.pin)
    return _download(content, SHEET, f"{found.bundle.bundle}-{found.version.number}.xlsx")


def _download(content: bytes, media_type: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)
