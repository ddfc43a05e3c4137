"""What applicants are told by short message: which case, what happened, where to read on; nobody's name (GZ 13.4a)."""

import httpx
from sqlalchemy import select

from db import outbox
from db.tables.audit import AccessRow
from desk.telling import message_to_tell
from tests.office import FORM, Office


async def owed(office: Office, case: str) -> list[int]:
    async with office.desk.database.reading() as session:
        rows = await outbox.of_case(session, case)
    return [row.id for row in rows if row.audience == outbox.APPLICANT]


async def test_the_applicant_is_told_of_acceptance_in_both_languages(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    told = [await message_to_tell(office.desk, message) for message in await owed(office, case)]
    assert all(one is not None and one.to == FORM["mobile"] for one in told)
    said = {one.kind: one.text for one in told if one}
    assert "受理" in said["accepted"].zh
    assert case in said["accepted"].zh
    assert "accepted" in said["accepted"].en
    for text in said.values():
        assert not [value for value in FORM.values() if value in text.zh + text.en]


async def test_looking_a_number_up_is_on_record(office: Office, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant)
    (first, *_) = await owed(office, case)
    await message_to_tell(office.desk, first)
    async with office.desk.database.reading() as session:
        looks = (await session.scalars(select(AccessRow).where(AccessRow.case_id == case))).all()
    assert ("mobile", "GZ 13.4a") in {(look.what, look.why) for look in looks}


async def test_a_message_is_not_told_twice_nor_to_anybody_else(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    (first, *_) = await owed(office, case)
    async with office.desk.database.transaction() as session:
        await outbox.mark_sent(session, first, office.desk.now())
        rows = await outbox.of_case(session, case)
    assert await message_to_tell(office.desk, first) is None
    to_departments = [row.id for row in rows if row.audience == "department"]
    assert [await message_to_tell(office.desk, message) for message in to_departments] == [None] * len(to_departments)
    assert to_departments
    assert await message_to_tell(office.desk, 987654) is None
