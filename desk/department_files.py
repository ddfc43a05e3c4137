"""The files of a slice, fetched by a department's system under the short-lived address that its lodging carried."""

from datetime import UTC, datetime

from db import materials
from desk.case_views import note_look
from desk.context import Desk
from desk.errors import NotFound
from desk.material_links import is_good
from domain.case.commands import Actor, Role


async def fetch(desk: Desk, *, department: str, case_id: str, sha256: str, until: int, token: str) -> tuple[str, bytes]:
    """The file behind an address, with its media type. Raises NotFound for any that is wrong or over. On record."""
    try:
        ends = datetime.fromtimestamp(until, UTC)
    except (ValueError, OverflowError, OSError):
        raise NotFound("file.unknown") from None
    if not is_good(desk, department=department, case_id=case_id, sha256=sha256, until=ends, token=token):
        raise NotFound("file.unknown")
    async with desk.database.reading() as session:
        row = await materials.find(session, case_id, sha256)
    content = await desk.files.read(sha256) if row else None
    if row is None or content is None:
        raise NotFound("file.unknown")
    who = Actor(role=Role.DEPARTMENT_SYSTEM, id=department, department=department)
    await note_look(desk, who, case_id, what=f"material:{row.material}", why="lodging")
    return row.media_type, content
