"""Our own style sheet and scripts: all that a page asks for. Kept for good, for the address names the content."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from web.rendering import STATIC, asset

KINDS: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


async def assets(request: Request) -> Response:
    """One file. An address with another digest is gone: it belongs to another version."""
    path = STATIC / request.path_params["name"]
    known = path.parent == STATIC and path.suffix in KINDS and path.is_file()
    if not known or asset(path.name) != request.url.path:
        return Response(status_code=HTTPStatus.NOT_FOUND)
    return FileResponse(
        path, media_type=KINDS[path.suffix], headers={"cache-control": "public, max-age=31536000, immutable"}
    )
