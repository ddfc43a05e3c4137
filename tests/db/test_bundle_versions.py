"""Versions of bundles on both databases: what is offered when, and what nobody can change any more."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from db import bundle_versions
from db.session import Database
from db.tables.bundle_version import BundleActRow, BundleSignatureRow, BundleVersionRow, CatalogueTextRow
from domain.case.commands import Actor, Role
from tests.domain.case.cases import at

MONDAY = date(2026, 3, 2)
CHIEF = Actor(role=Role.CHIEF, id="chief", department="health")


def version(pin: str, stage: str = "published", *, day: int = 0, **changes: Any) -> BundleVersionRow:
    given: dict[str, Any] = {
        "bundle": "newborn",
        "pin": pin,
        "number": pin,
        "lead": "health",
        "signers": ["health", "police"],
        "text": "x",
        "hash": "y",
        "catalogue": "c",
        "origin": "drafted",
        "drafted_by": "somebody",
        "drafted_at": at(MONDAY) + timedelta(minutes=day),
        "stage": stage,
        "published_from": MONDAY + timedelta(days=day) if stage == "published" else None,
        "published_at": at(MONDAY) if stage == "published" else None,
    }
    return BundleVersionRow(**(given | changes))


async def store(database: Database, *rows: BundleVersionRow) -> None:
    async with database.transaction() as session:
        await bundle_versions.keep_catalogue(session, "c", "{}", at(MONDAY))
        for row in rows:
            await bundle_versions.add(session, row)


async def test_the_version_offered_is_the_published_one_that_took_effect_last(database: Database) -> None:
    await store(
        database,
        version("1", ended_from=MONDAY + timedelta(days=5), ended_as="superseded"),
        version("2", day=5, ended_from=MONDAY + timedelta(days=7), ended_as="retired"),
        version("3", "draft"),
        version("4", "signing"),
        version("1", bundle="other"),
        version("2", bundle="other", published_at=at(MONDAY) + timedelta(hours=1)),
    )
    async with database.reading() as session:
        offered = [await bundle_versions.in_force(session, MONDAY + timedelta(days=day)) for day in (-1, 0, 4, 5, 7)]
        only = await bundle_versions.in_force(session, MONDAY, bundle="newborn")
    other = ("other", "2")
    assert offered == [[], [("newborn", "1"), other], [("newborn", "1"), other], [("newborn", "2"), other], [other]]
    assert only == [("newborn", "1")]


@pytest.mark.parametrize("stage", ["draft", "signing", "published", "dropped"])
@pytest.mark.parametrize("column", ["text", "hash", "number", "lead", "catalogue", "drafted_by", "pin"])
async def test_what_a_version_says_is_never_changed(own_database: Database, stage: str, column: str) -> None:
    await store(own_database, version("1", stage))
    with pytest.raises(DBAPIError):
        async with own_database.transaction() as session:
            await session.execute(update(BundleVersionRow).values({column: "other"}))


@pytest.mark.parametrize(
    "change",
    [{"stage": "draft"}, {"stage": "dropped"}, {"published_from": MONDAY + timedelta(days=1)}, {"published_at": None}],
    ids="-".join,
)
async def test_a_published_version_stays_published(own_database: Database, change: dict[str, Any]) -> None:
    await store(own_database, version("1"))
    with pytest.raises(DBAPIError):
        async with own_database.transaction() as session:
            await session.execute(update(BundleVersionRow).values(change))


async def test_a_published_version_can_be_superseded_and_then_retired_for_good(own_database: Database) -> None:
    await store(own_database, version("1"))
    for ended in ("superseded", "retired"):
        async with own_database.transaction() as session:
            await session.execute(update(BundleVersionRow).values(ended_as=ended, ended_from=MONDAY))
    with pytest.raises(DBAPIError):
        async with own_database.transaction() as session:
            await session.execute(update(BundleVersionRow).values(ended_as=None, ended_from=None))


async def test_neither_versions_nor_their_catalogue_nor_the_audit_log_can_be_removed(own_database: Database) -> None:
    await store(own_database, version("1", "dropped"))
    async with own_database.transaction() as session:
        (row,) = await bundle_versions.every(session)
        bundle_versions.note_act(session, row, act="draft", who=CHIEF, at=at(MONDAY))
    for table in (BundleVersionRow, BundleActRow, CatalogueTextRow):
        with pytest.raises(DBAPIError):
            async with own_database.transaction() as session:
                await session.execute(delete(table))
    with pytest.raises(DBAPIError):
        async with own_database.transaction() as session:
            await session.execute(update(BundleActRow).values(act="other"))


async def test_a_department_signs_once_and_may_take_it_back(database: Database) -> None:
    await store(database, version("1", "signing"))

    def signature(department: str) -> BundleSignatureRow:
        return BundleSignatureRow(
            bundle="newborn",
            pin="1",
            department=department,
            hash="y",
            account="a",
            stands_in_for="",
            signed_at=at(MONDAY),
        )

    async with database.transaction() as session:
        assert [await bundle_versions.sign(session, signature(name)) for name in ("health", "police", "health")] == [
            True,
            True,
            False,
        ]
        assert await bundle_versions.unsign(session, "newborn", "1", "health")
        assert not await bundle_versions.unsign(session, "newborn", "1", "health")
        assert [row.department for row in await bundle_versions.signatures(session, "newborn", "1")] == ["police"]
        assert await bundle_versions.unsign(session, "newborn", "1")
        assert not await bundle_versions.signatures(session, "newborn", "1")


async def test_the_audit_log_is_read_newest_first_page_by_page(database: Database) -> None:
    await store(database, version("1", "draft"))
    async with database.transaction() as session:
        (row,) = await bundle_versions.every(session)
        for act in ("draft", "submit", "sign"):
            bundle_versions.note_act(session, row, act=act, who=CHIEF, at=at(MONDAY), detail={"n": act})
            await session.flush()
    async with database.reading() as session:
        first = await bundle_versions.acts(session, "newborn", limit=2)
        second = await bundle_versions.acts(session, "newborn", limit=2, before=first[-1].id)
        assert await session.scalar(select(BundleActRow.hash).limit(1)) == "y"
    assert [row.act for row in (*first, *second)] == ["sign", "submit", "draft"]
    assert (first[0].who, first[0].role, first[0].department) == ("chief", "chief", "health")
