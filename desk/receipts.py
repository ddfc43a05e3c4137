"""The receipt of a submission (GZ 11.2c), to be shown and printed again as often as its owner likes."""

from dataclasses import dataclass
from datetime import date, datetime

from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What stands on it; no personal data."""

    case_id: str
    access_code: str
    bundle: str
    bundle_version: str
    lodged_at: datetime
    received_on: date | None


async def receipt(desk: Desk, person: Person, case_id: str) -> Receipt:
    """The receipt of a case, for those who hand in: its applicant, or a clerk. Raises NotFound, NotEntitled."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
    require(person.actor, Act.SUPPLY, standing.subject)
    row = standing.row
    return Receipt(
        case_id=row.id,
        access_code=desk.access_codes.of(row.id),
        bundle=row.bundle,
        bundle_version=row.bundle_version,
        lodged_at=row.lodged_at,
        received_on=row.received_on,
    )
