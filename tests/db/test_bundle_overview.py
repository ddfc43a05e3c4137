"""What the workbench looks up, on both databases: heads of versions, signatures, cases by the version they follow."""

import pytest
from sqlalchemy.exc import InvalidRequestError

from db import bundle_overview, bundle_versions
from db.session import Database
from db.tables.bundle_version import BundleSignatureRow
from domain.case.state import Stage
from tests.case_story import Window
from tests.db.test_bundle_versions import MONDAY, store, version
from tests.domain.case.cases import at


def signature(pin: str, department: str, bundle: str = "newborn") -> BundleSignatureRow:
    return BundleSignatureRow(
        bundle=bundle,
        pin=pin,
        department=department,
        hash="y",
        account="somebody",
        stands_in_for="",
        signed_at=at(MONDAY),
    )


async def test_heads_of_versions_come_without_their_texts(database: Database) -> None:
    await store(database, version("2", day=1), version("1"), version("1", bundle="other"))
    async with database.reading() as session:
        every = await bundle_overview.heads(session)
        one = await bundle_overview.heads(session, bundle="other")
        assert [(row.bundle, row.pin) for row in every] == [("newborn", "1"), ("newborn", "2"), ("other", "1")]
        assert [(row.bundle, row.pin) for row in one] == [("other", "1")]
        with pytest.raises(InvalidRequestError):
            _ = every[0].text


async def test_signatures_are_found_by_version(database: Database) -> None:
    await store(database, version("1", "signing"), version("1", "signing", bundle="other"))
    async with database.transaction() as session:
        for row in (signature("1", "police"), signature("1", "health"), signature("1", "police", "other")):
            await bundle_versions.sign(session, row)
    async with database.reading() as session:
        every = await bundle_overview.signatures(session)
        one = await bundle_overview.signatures(session, bundle="other")
    assert [row.department for row in every["newborn", "1"]] == ["health", "police"]
    assert list(one) == [("other", "1")]


async def test_only_running_cases_are_counted_by_the_version_they_follow(accepted: Window, database: Database) -> None:
    assert accepted.case_id
    async with database.reading() as session:
        running = await bundle_overview.running(session, [Stage.HANDLING.value])
        others = await bundle_overview.running(session, [Stage.HANDLING.value], bundle="no-such-bundle")
        ended = await bundle_overview.running(session, [Stage.CLOSED.value])
    assert list(running.values()) == [1]
    assert (others, ended) == ({}, {})
